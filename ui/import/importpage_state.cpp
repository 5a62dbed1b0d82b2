// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says of itself: header, steps, buttons, progress, commands; and taking back.
#include "kit/button.h"
#include "kit/icon.h"
#include "kit/label.h"
#include "kit/pageheader.h"
#include "kit/questiondialog.h"
#include "kit/stepper.h"
#include "kit/words.h"
#include "shell/problems.h"
#include "ui/import/checkstep.h"
#include "ui/import/columnsstep.h"
#include "ui/import/decidestep.h"
#include "ui/import/donestep.h"
#include "ui/import/filestep.h"
#include "ui/import/importpage.h"
#include "ui/import/jobfacts.h"

#include <QPointer>
#include <QTimer>

#include <limits>

namespace mw::importpage {

using namespace Qt::StringLiterals;
using kit::formatCount;
using Work = ImportController::Work;

namespace {

constexpr qint64 askedFrom = 100; // contacts; fewer are done at once
constexpr int firstShownTick = 2; // jobs under half a second show nothing

int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

QString ImportPage::rowsText() const
{
    const auto& survey = m_controller.look()->survey;
    return survey.complete ? tr("Check %n rows", nullptr, plural(survey.rows))
                           : tr("Check about %n rows", nullptr, plural(survey.allRows()));
}

QString ImportPage::nextText() const
{
    switch (m_step) {
    case Step::File:
        return tr("Columns");
    case Step::Columns:
        return tr("Consent and list");
    case Step::Decide:
        return m_controller.look() ? rowsText() : tr("Check");
    case Step::Check:
        return m_controller.lastCheck() ? tr("Import %n rows", nullptr,
                                             plural(m_controller.lastCheck()->result.read -
                                                    m_controller.lastCheck()->result.refused))
                                        : tr("Import");
    case Step::Done:
        break;
    }
    return tr("Show the list");
}

QString ImportPage::refusal() const
{
    if (isReadOnly())
        return tr("This workspace is open for reading only.");
    if (m_step == Step::Done)
        return m_controller.result()
                   ? (m_controller.isTakenBack() ? tr("The import was taken back.") : QString())
                   : tr("The import runs.");
    if (m_controller.source().isEmpty())
        return tr("Choose a file first.");
    if (m_controller.isLooking())
        return tr("The file is being read.");
    if (!m_controller.look())
        return tr("The file can't be read like this.");
    if (m_step == Step::Columns)
        return m_columns->refusal();
    if (m_step != Step::Check)
        return {};
    if (m_controller.work() == Work::Checking)
        return tr("The rows are being checked.");
    if (m_controller.work() == Work::Saving)
        return tr("The verdicts are being saved.");
    if (!m_controller.lastCheck())
        return tr("The check did not come to an end. Go back, or check again with F5.");
    const auto& result = m_controller.lastCheck()->result;
    return result.refused == result.read ? tr("No row can come in.") : QString();
}

void ImportPage::tell()
{
    const bool entered = isEntered();
    const bool done = m_controller.result().has_value();
    const bool importing = m_controller.work() == Work::Importing;
    m_header->setTitle(m_controller.source().isEmpty() ? tr("Import contacts")
                                                       : m_controller.source().name());
    m_header->setCrumbs(m_controller.source().isEmpty() ? QStringList{tr("Audience")}
                                                        : QStringList{tr("Audience"), tr("Import")});
    m_cancel->setVisible(entered);
    const int now = static_cast<int>(m_step);
    m_steps->setCurrent(done && m_step == Step::Done ? now + 1 : now);
    m_steps->setReachable(done || importing ? -1 : now - 1);
    m_file->setRefusal(isReadOnly() ? tr("This workspace is open for reading only.") : QString());

    static const std::array names{QT_TR_NOOP("File"), QT_TR_NOOP("Columns"), QT_TR_NOOP("Consent and list")};
    m_back->setVisible(m_step != Step::File && !(m_step == Step::Done && !done));
    m_back->setText(m_step == Step::Done ? tr("Import another file")
                    : now > 0            ? tr(names.at(static_cast<std::size_t>(now) - 1))
                                         : QString());
    m_next->setText(nextText());
    const bool leadsOn = m_step == Step::File || m_step == Step::Columns;
    m_next->setIcon(leadsOn ? kit::icon(kit::Icon::ChevronRight) : QIcon());
    const QString why = refusal();
    m_next->setRefusal(why);
    const bool quiet = m_step == Step::File && m_controller.source().isEmpty() && !isReadOnly();
    m_note->setText(!why.isEmpty() ? (quiet ? QString() : why)
                    : m_step == Step::Columns && m_controller.look()->survey.headerLine > 0
                        ? tr("Columns are remembered for the next file with this header.")
                        : QString());
}

void ImportPage::tellWork()
{
    const Work work = m_controller.work();
    m_ticks = 0;
    if (work == Work::None) {
        m_progress->stop();
        m_check->hideJob();
        m_done->hideJob();
    } else {
        m_progress->start();
    }
    tell();
}

void ImportPage::tellProgress()
{
    const auto job = m_controller.job();
    if (!job || ++m_ticks < firstShownTick)
        return;
    const Work work = m_controller.work();
    const bool first = m_ticks == firstShownTick;
    const QString fact = job->cancelling
                             ? tr("It is being stopped…")
                             : factOf(*job, work == Work::TakingBack ? Unit::Rows : Unit::Bytes,
                                      std::chrono::steady_clock::now(), QDateTime::currentDateTime());
    if (work == Work::Checking || work == Work::Saving) {
        if (first)
            m_check->showJob(work == Work::Checking ? tr("Checking “%1”").arg(m_controller.source().name())
                                                    : tr("Saving the verdicts"),
                             work == Work::Checking ? tr("Cancel check") : tr("Cancel saving"));
        m_check->setProgress(job->done, job->total, fact);
    } else {
        if (first)
            m_done->showJob(work == Work::Importing ? tr("Importing “%1”").arg(m_controller.source().name())
                                                    : tr("Taking the import back"),
                            work == Work::Importing ? tr("Cancel import") : QString());
        m_done->setProgress(job->done, job->total, fact);
    }
}

void ImportPage::askToTakeBack(base::ImportId, qint64 contacts, const std::function<void(bool)>& decided)
{
    if (contacts <= askedFrom)
        return decided(true);
    using Kind = kit::QuestionPoint::Kind;
    kit::QuestionDialog::ask(
        window(),
        {.icon = kit::Icon::Undo,
         .title = tr("Take the import of %n contacts back from “%1”?", nullptr, plural(contacts))
                      .arg(m_office.facts().name),
         .points = {{Kind::Goes, tr("Contacts that nothing but this import brought")},
                    {Kind::Goes, tr("Every basis that came with it")},
                    {Kind::Stays, tr("Opt-outs that came with it")},
                    {Kind::Stays,
                     tr("Contacts that were mailed, stand on other lists, or were changed by hand")}},
         .act = tr("Take %n contacts back", nullptr, plural(contacts)),
         .safe = tr("Keep them"),
         .destructive = true},
        this, decided);
}

void ImportPage::takeBack(base::ImportId import, qint64 contacts, const std::function<void(QString)>& done)
{
    if (m_controller.work() != Work::None)
        return done(tr("An import is under way. Nothing was taken back. Try again when it is done."));
    askToTakeBack(import, contacts, [this, import, done](bool yes) {
        if (!yes)
            return done(tr("Nothing was taken back."));
        const bool mine = m_controller.result() && m_controller.result()->id == import;
        if (mine)
            go(Step::Done);
        m_controller.takeBack(import, [this, mine, done](const Outcome<audience::UndoResult>& result) {
            if (result && mine)
                m_done->showTakenBack(*result);
            if (!result && mine)
                m_done->showProblem(result.error());
            if (!result && !mine)
                m_file->showProblem(result.error());
            tell();
            done(result ? QString() : shell::sentenceOf(result.error()));
        });
    });
}

void ImportPage::offerUndo(const audience::ImportResult& result)
{
    const qint64 contacts = result.added + result.updated;
    Q_EMIT did({.text = tr("%n rows imported.", nullptr, plural(result.read - result.refused)),
                .where = tr("Import keeps it under “Latest imports”."),
                .undo = [page = QPointer<ImportPage>(this), id = result.id,
                         contacts](const std::function<void(QString)>& done) {
                    if (page)
                        page->takeBack(id, contacts, done);
                }});
}

std::vector<shell::Command> ImportPage::commands()
{
    std::vector<shell::Command> all;
    const QString readOnly = isReadOnly() ? tr("This workspace is open for reading only.") : QString();
    all.push_back({.id = u"import.file"_s,
                   .title = tr("Choose a file to import…"),
                   .icon = u"open"_s,
                   .enabled = readOnly.isEmpty(),
                   .whyNot = readOnly,
                   .run = [this] { m_file->chooseFile(); }});
    all.push_back({.id = u"import.paste"_s,
                   .title = tr("Import rows from the clipboard"),
                   .icon = u"copy"_s,
                   .enabled = readOnly.isEmpty(),
                   .whyNot = readOnly,
                   .run = [this] { paste(); }});
    all.push_back({.id = u"import.next"_s,
                   .title = m_next->text(),
                   .icon = u"chevron-right"_s,
                   .key = QKeySequence(Qt::CTRL | Qt::Key_Return),
                   .enabled = refusal().isEmpty(),
                   .whyNot = refusal(),
                   .run = [this] { next(); }});
    if (m_step == Step::Check)
        all.push_back({.id = u"import.verdicts"_s,
                       .title = tr("Save verdicts…"),
                       .icon = u"export"_s,
                       .key = QKeySequence(Qt::CTRL | Qt::Key_E),
                       .enabled = m_check->canSave(),
                       .run = [this] { m_check->saveVerdicts(); }});
    if (isEntered())
        all.push_back(
            {.id = u"import.cancel"_s, .title = tr("Cancel import"), .icon = u"close"_s, .run = [this] {
                 cancelAll();
             }});
    return all;
}

} // namespace mw::importpage
