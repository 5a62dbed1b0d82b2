// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/quitquestion.h"

#include "kit/button.h"
#include "kit/words.h"

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;

namespace {

Question questionOf(const std::vector<GoingOn>& goingOn, bool tray)
{
    Question question{.icon = Icon::Sending};
    int campaigns = 0;
    int jobs = 0;
    QString campaign;
    for (const GoingOn& one : goingOn) {
        if (one.sender.isUnderWay()) {
            campaigns += one.sender.campaigns;
            campaign = one.sender.campaign;
            const QString left = formatCount(one.sender.total - one.sender.done);
            const QString all = formatCount(one.sender.total);
            question.points.push_back({QuestionPoint::Kind::Touches,
                                       one.sender.campaigns == 1
                                           ? QuitQuestion::tr("%1: “%2” has %3 of %4 to go")
                                                 .arg(one.workspace, one.sender.campaign, left, all)
                                           : QuitQuestion::tr("%1: %n campaign(s) have %2 of %3 to go",
                                                              nullptr, one.sender.campaigns)
                                                 .arg(one.workspace, left, all)});
        }
        for (const QString& job : one.jobs) {
            ++jobs;
            question.points.push_back({QuestionPoint::Kind::Touches,
                                       QuitQuestion::tr("%1: %2 is not done").arg(one.workspace, job)});
        }
    }
    question.title = campaigns == 0 ? QuitQuestion::tr("Quit while %n job(s) are running?", nullptr, jobs)
                     : campaigns == 1
                         ? QuitQuestion::tr("Quit while “%1” is being sent?").arg(campaign)
                         : QuitQuestion::tr("Quit while %n campaign(s) are being sent?", nullptr, campaigns);
    if (campaigns > 0)
        question.text =
            QuitQuestion::tr("Paused, what is on its way now still gets its result. The rest stays "
                             "queued, and nobody is mailed twice.");
    if (jobs > 0)
        question.text += (question.text.isEmpty() ? QString() : u" "_s) +
                         QuitQuestion::tr("Jobs are stopped; what they had not finished is taken back or can "
                                          "be started again.");
    question.act = tray ? QuitQuestion::tr("Go on in the tray") : QuitQuestion::tr("Go on, minimised");
    question.side = campaigns > 0 ? QuitQuestion::tr("Pause and quit") : QuitQuestion::tr("Stop and quit");
    question.sideIcon = campaigns > 0 ? Icon::Pause : Icon::Stop;
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
