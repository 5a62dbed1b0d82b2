// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does: tests, pauses, deletions, questions.
#include "kit/button.h"
#include "kit/questiondialog.h"
#include "kit/words.h"
#include "relays/practiceinbox.h"
#include "shell/problems.h"
#include "ui/relays/practicedetail.h"
#include "ui/relays/relaydetail.h"
#include "ui/relays/relayeditor.h"
#include "ui/relays/relayspage.h"
#include "workspace/relayaccesses.h"

#include <QDesktopServices>
#include <QPointer>
#include <QStackedWidget>
#include <QUrl>

namespace mw::relayspage {

using namespace kit;
using namespace Qt::StringLiterals;
using workspace::JobRoom;
using workspace::Office;
using workspace::Room;
using workspace::Topic;

namespace {

/// What became of a relay that was to be deleted.
struct Removed
{
    std::optional<workspace::CatalogueError> error{};
    std::shared_ptr<base::Secret> password{}; ///< none where it had none, or the keychain kept it
};

using RemovedAnswer = std::function<void(Removed)>;
using UndoAnswer = std::function<void(QString problem)>;

void removeRelay(Office& office, QObject* receiver, base::RelayId relay, RemovedAnswer answer)
{
    office.actLater<Removed>(
        receiver,
        [relay](Room& room, const RemovedAnswer& done) {
            if (auto removed = room.services.catalogue().removeRelay(relay); !removed)
                return done({.error = removed.error()});
            room.changed = {Topic::Relays};
            room.accesses.takePassword(
                relay, [done](base::Result<base::Secret, workspace::AccessError> secret) {
                    Removed removed;
                    if (secret && !secret->isEmpty())
                        removed.password = std::make_shared<base::Secret>(std::move(*secret));
                    done(std::move(removed));
                });
        },
        std::move(answer));
}

void putBack(Office& office, const relays::Relay& relay, const std::shared_ptr<base::Secret>& password,
             const UndoAnswer& answer)
{
    using Outcome = std::optional<Problem>;
    office.actLater<Outcome>(
        &office,
        [relay, password](Room& room, const std::function<void(Outcome)>& done) {
            if (auto restored = room.services.catalogue().restoreRelay(relay); !restored)
                return done(shell::problemOf(restored.error(), relay.name));
            room.changed = {Topic::Relays};
            if (!password)
                return done({});
            room.accesses.savePassword(relay.id, password->clone(), [done](const auto& kept) {
                done(kept ? Outcome() : Outcome(shell::problemOf(kept.error())));
            });
        },
        [&office, answer](const Outcome& problem) {
            office.relaysChanged();
            answer(problem ? shell::sentenceOf(*problem) : QString());
        });
}

} // namespace

std::vector<shell::Command> RelaysPage::commands()
{
    std::vector<shell::Command> all{{.id = u"relays.add"_s,
                                     .title = tr("Add relay"),
                                     .icon = QString::fromLatin1(iconName(Icon::Add)),
                                     .run = [this] { makeNew(); }}};
    const RelayFacts* facts = m_model->find(m_selected);
    if (!facts)
        return all;
    const QString name = nameOf(facts->relay);
    all.push_back({.id = u"relays.test"_s,
                   .title = tr("Test “%1”").arg(name),
                   .icon = QString::fromLatin1(iconName(Icon::Test)),
                   .run = [this] { startTest(m_selected); }});
    if (facts->rests(m_context.clock.now()))
        all.push_back({.id = u"relays.resume"_s,
                       .title = tr("Go on with “%1”").arg(name),
                       .icon = QString::fromLatin1(iconName(Icon::Play)),
                       .run = [this] { resume(); }});
    if (!facts->isPractice())
        all.push_back({.id = u"relays.change"_s,
                       .title = tr("Change “%1”").arg(name),
                       .icon = QString::fromLatin1(iconName(Icon::Edit)),
                       .run = [this] { openEditor(m_selected, RelayForm::Field::Name); }});
    return all;
}

void RelaysPage::startTest(base::RelayId relay)
{
    const RelayFacts* facts = m_model->find(relay);
    if (!facts)
        return;
    const base::RelayId before = std::exchange(m_testing, relay);
    if (before != relay && before == m_selected)
        showTestOf(before);
    if (facts->isPractice())
        m_practice->setTab(PracticeDetail::Tab::Test);
    else
        m_detail->setTab(RelayDetail::Tab::Test);
    m_tester->start(facts->relay, tr("Testing “%1”").arg(nameOf(facts->relay)));
    onTesting({});
}

void RelaysPage::onTesting(const relays::RelayTestReport& report)
{
    if (!m_testing.isValid())
        m_editor->showTesting(report);
    else if (m_testing == m_selected && m_testing == relays::practiceRelay)
        m_practice->showTesting(report);
    else if (m_testing == m_selected)
        m_detail->showTesting(report);
}

void RelaysPage::onTested(const relays::RelayTestReport& report)
{
    const QDateTime at = localTime(m_context.clock.now());
    if (!m_testing.isValid())
        return m_editor->showTested(report, at);
    m_reports.insert(m_testing.value(), {report, at});
    m_model->setReport(m_testing, report);
    showTestOf(m_testing);
}

void RelaysPage::onTestFailed(const workspace::AccessError& error)
{
    Problem problem = shell::problemOf(error);
    problem.kept = tr("Nothing was asked or sent.");
    if (!m_testing.isValid())
        m_editor->showTestProblem(problem);
    else if (m_testing == m_selected && m_testing == relays::practiceRelay)
        m_practice->showTestProblem(problem);
    else if (m_testing == m_selected)
        m_detail->showTestProblem(problem);
}

void RelaysPage::showTestOf(base::RelayId relay)
{
    if (relay != m_selected || (m_tester->isRunning() && m_testing == relay))
        return; // as it goes, it is shown anyway
    const auto tested = m_reports.constFind(relay.value());
    const auto* report = tested == m_reports.cend() ? nullptr : &tested->report;
    const QDateTime at = report ? tested->at : QDateTime();
    if (relay == relays::practiceRelay)
        m_practice->showTest(report, at);
    else
        m_detail->showTest(report, at);
}

void RelaysPage::leaveEditor(std::function<void()> go)
{
    if (m_stack->currentWidget() != m_editor || !m_editor->isDirty())
        return go();
    showSelected(); // the list stays where it was until it is decided
    QuestionDialog::ask(this,
                        {.icon = Icon::Edit,
                         .title = tr("Give up what you typed?"),
                         .text = tr("It is not saved yet. The relay stays as it was."),
                         .act = tr("Give it up"),
                         .safe = tr("Keep typing"),
                         .destructive = true},
                        this, [this, go = std::move(go)](bool given) {
                            if (!given)
                                return;
                            m_stack->setCurrentIndex(0);
                            go();
                        });
}

bool RelaysPage::holdsInput()
{
    return m_stack->currentWidget() == m_editor && m_editor->isDirty();
}

bool RelaysPage::mayClose()
{
    if (!holdsInput())
        return true;
    leaveEditor([this] { showSelected(); });
    return false;
}

void RelaysPage::resume()
{
    m_context.office.act<workspace::CatalogueResult<void>>(
        this,
        [relay = m_selected](Room& room) {
            room.changed = {Topic::Relays};
            return room.services.catalogue().resumeRelay(relay);
        },
        [this](const workspace::CatalogueResult<void>& resumed) {
            if (!resumed)
                return tellProblem(shell::problemOf(resumed.error(), {}));
            m_context.office.look();
        });
}

void RelaysPage::remove()
{
    const RelayFacts* facts = m_model->find(m_selected);
    if (!facts)
        return;
    removeRelay(m_context.office, this, facts->relay.id,
                [this, relay = facts->relay](const Removed& removed) {
                    if (removed.error)
                        return tellProblem(shell::problemOf(*removed.error, relay.name));
                    m_context.office.relaysChanged();
                    m_reports.remove(relay.id.value());
                    m_model->forgetReport(relay.id);
                    tellRemoved(relay, removed.password);
                });
}

void RelaysPage::tellRemoved(const relays::Relay& relay, std::shared_ptr<base::Secret> password)
{
    // It may be undone when this page is long gone.
    Office& office = m_context.office;
    auto held = std::make_shared<std::shared_ptr<base::Secret>>(std::move(password));
    Q_EMIT did(
        {.text = tr("Relay “%1” deleted.").arg(relay.name.left(100)),
         .undo = [&office, relay, held](const UndoAnswer& done) { putBack(office, relay, *held, done); },
         .redo =
             [&office, relay, held](const UndoAnswer& done) {
                 removeRelay(office, &office, relay.id, [&office, relay, held, done](const Removed& removed) {
                     office.relaysChanged();
                     if (!removed.error)
                         *held = removed.password;
                     done(removed.error ? shell::sentenceOf(shell::problemOf(*removed.error, relay.name))
                                        : QString());
                 });
             }});
}

void RelaysPage::askDeleteMessages(qint64 newest, qint64 count)
{
    const QString workspace = m_context.office.facts().name.left(100);
    QuestionDialog::ask(
        this,
        {.icon = Icon::Delete,
         .title = count == 1 ? tr("Delete the practice message of “%1”?").arg(workspace)
                             : tr("Delete %1 practice messages of “%2”?").arg(formatCount(count), workspace),
         .text = tr("They can't be brought back."),
         .points = {{QuestionPoint::Kind::Stays, tr("Practice campaigns, their reports and the log stay.")},
                    {QuestionPoint::Kind::Goes, tr("The messages that the practice relay took go.")}},
         .act = count == 1 ? tr("Delete 1 message") : tr("Delete %1 messages").arg(formatCount(count)),
         .safe = tr("Keep them"),
         .destructive = true},
        this, [this, newest](bool sure) {
            if (sure)
                deleteMessages(newest);
        });
}

void RelaysPage::deleteMessages(qint64 newest)
{
    using Gone = vault::DbResult<std::int64_t>;
    m_context.office.start<Gone>(
        tr("Delete practice messages"), this,
        [newest](JobRoom& room) {
            room.changed = {Topic::Practice};
            return relays::deletePracticeMails(room.database, room.workspace.vault().gate(), newest,
                                               room.control);
        },
        [this](const vault::DbResult<Gone>& gone) {
            m_context.office.act<bool>(
                this,
                [](Room& room) {
                    room.accesses.practiceDeleted();
                    return true;
                },
                [](bool) {});
            if (!gone)
                tellProblem(shell::problemOf(gone.error()));
            else if (!*gone)
                tellProblem(shell::problemOf(gone->error()));
        });
}

/// Nothing in a mail opens anything by itself: a person sees where it goes, and says so.
void RelaysPage::askOpen(const QUrl& url)
{
    QuestionDialog::ask(this,
                        {.icon = Icon::Open,
                         .title = tr("Open this address outside of Mailwright?"),
                         .text = url.toDisplayString().left(1'000),
                         .act = tr("Open the address"),
                         .safe = tr("Stay here")},
                        this, [url](bool sure) {
                            if (sure)
                                QDesktopServices::openUrl(url);
                        });
}

void RelaysPage::tellProblem(const Problem& problem)
{
    auto* dialog = new QuestionDialog(problem, tr("Close"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace mw::relayspage
