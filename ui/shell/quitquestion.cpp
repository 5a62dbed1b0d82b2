// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/quitquestion.h"

#include "kit/button.h"
#include "kit/words.h"

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;

namespace {

struct Sums
{
    int campaigns = 0;
    int jobs = 0;
    int scheduled = 0;
    QString campaign{};      ///< one that is being sent
    QString nextScheduled{}; ///< one that would be
};

void addPoints(Question& question, const GoingOn& one)
{
    const auto touches = [&](const QString& text) {
        question.points.push_back({QuestionPoint::Kind::Touches, text});
    };
    const SenderView& sender = one.sender;
    if (sender.isUnderWay()) {
        const QString left = formatCount(sender.total - sender.done);
        const QString all = formatCount(sender.total);
        touches(sender.campaigns == 1
                    ? QuitQuestion::tr("%1: “%2” has %3 of %4 to go")
                          .arg(one.workspace, sender.campaign, left, all)
                    : QuitQuestion::tr("%1: %Ln campaigns have %2 of %3 to go", nullptr, sender.campaigns)
                          .arg(one.workspace, left, all));
    }
    if (sender.scheduled > 0)
        touches(QuitQuestion::tr("%1: “%2” goes out at %3, only if Mailwright runs then")
                    .arg(one.workspace, sender.nextScheduled, clockTime(*sender.scheduledAt)));
    for (const QString& job : one.jobs)
        touches(QuitQuestion::tr("%1: %2 is not done").arg(one.workspace, job));
}

QString titleOf(const Sums& sums)
{
    if (sums.campaigns == 1)
        return QuitQuestion::tr("Quit while “%1” is being sent?").arg(sums.campaign);
    if (sums.campaigns > 1)
        return QuitQuestion::tr("Quit while %Ln campaigns are being sent?", nullptr, sums.campaigns);
    if (sums.jobs > 0)
        return QuitQuestion::tr("Quit while %Ln jobs are running?", nullptr, sums.jobs);
    if (sums.scheduled == 1)
        return QuitQuestion::tr("Quit before “%1” goes out?").arg(sums.nextScheduled);
    return QuitQuestion::tr("Quit before %Ln scheduled campaigns go out?", nullptr, sums.scheduled);
}

Question questionOf(const std::vector<GoingOn>& goingOn, bool tray)
{
    Question question{.icon = Icon::Sending};
    Sums sums;
    for (const GoingOn& one : goingOn) {
        addPoints(question, one);
        sums.jobs += static_cast<int>(one.jobs.size());
        sums.scheduled += one.sender.scheduled;
        if (one.sender.scheduled > 0)
            sums.nextScheduled = one.sender.nextScheduled;
        if (one.sender.isUnderWay()) {
            sums.campaigns += one.sender.campaigns;
            sums.campaign = one.sender.campaign;
        }
    }
    question.title = titleOf(sums);
    if (sums.campaigns > 0)
        question.text =
            QuitQuestion::tr("What is on its way now still gets its result. The rest stays queued, "
                             "paused until you resume it; nobody is mailed twice.");
    else if (sums.jobs > 0)
        question.text =
            QuitQuestion::tr("A job that is stopped takes back what it had not finished, or goes on "
                             "from there when it is started again.");
    question.act = tray ? QuitQuestion::tr("Go on in the tray") : QuitQuestion::tr("Go on, minimised");
    question.side = sums.campaigns > 0 ? QuitQuestion::tr("Pause and quit")
                    : sums.jobs > 0    ? QuitQuestion::tr("Stop and quit")
                                       : QuitQuestion::tr("Quit all the same");
    question.sideIcon = sums.campaigns > 0 ? Icon::Pause : sums.jobs > 0 ? Icon::Stop : Icon::Quit;
    question.safe = QuitQuestion::tr("Stay");
    return question;
}

} // namespace

QuitQuestion::QuitQuestion(const std::vector<GoingOn>& goingOn, bool tray, QWidget* parent)
    : QuestionDialog(questionOf(goingOn, tray), parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &QuestionDialog::sideChosen, this, [this] {
        m_pauses = true;
        reject();
    });
    connect(this, &QDialog::finished, this, [this](int result) {
        Q_EMIT answered(m_pauses ? Answer::PauseAndQuit : result == Accepted ? Answer::GoOn : Answer::Stay);
    });
}

} // namespace mw::shell
