// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/protectiondesk.h"

#include "kit/questiondialog.h"
#include "shell/passphrasedialog.h"
#include "shell/problems.h"
#include "shell/recoverydesk.h"

namespace mw::settingspage {

using shell::PassphraseDialog;
using workspace::Protection;
using workspace::Room;
using workspace::Topic;
using workspace::VaultLock;
using workspace::WorkspaceError;
using workspace::WorkspaceResult;

ProtectionDesk::ProtectionDesk(workspace::Office& office, ProtectionSection& section)
    : QObject(&section),
      m_office(office),
      m_section(section),
      m_recovery(new shell::RecoveryDesk(office, section))
{
    connect(m_recovery, &shell::RecoveryDesk::failed, &section, &ProtectionSection::setProblem);
    connect(&office, &workspace::Office::jobsChanged, this, &ProtectionDesk::putRekeying);
    connect(&section, &ProtectionSection::wanted, this, &ProtectionDesk::act);
    connect(&office, &workspace::Office::changed, this, [this](const workspace::Topics& topics) {
        if (topics.contains(Topic::Protection))
            read();
    });
    read();
    putRekeying();
}

void ProtectionDesk::read()
{
    m_office.act<std::pair<WorkspaceResult<VaultLock>, bool>>(
        this,
        [](Room& room) {
            return std::pair(room.protection.lock(), room.workspace.makeKeychain() != nullptr);
        },
        [this](const std::pair<WorkspaceResult<VaultLock>, bool>& found) {
            const auto& [lock, keychainThere] = found;
            if (!lock) {
                m_section.setFacts(std::nullopt);
                m_section.setProblem(shell::problemOf(lock.error()));
                return;
            }
            m_lock = *lock;
            m_section.setFacts(ProtectionFacts{.keychain = lock->keychain,
                                               .keychainThere = keychainThere,
                                               .passphrase = lock->passphrase,
                                               .recovery = lock->recovery,
                                               .halfRekeyed = lock->rekeying});
        });
}

void ProtectionDesk::act(ProtectionDeed deed)
{
    m_section.clearProblem();
    switch (deed) {
    case ProtectionDeed::AddKeychain:
        return addKeychain();
    case ProtectionDeed::AddPassphrase:
        return askForPassphrase(true);
    case ProtectionDeed::ChangePassphrase:
        return askForPassphrase(false);
    case ProtectionDeed::MakeRecovery:
        return m_recovery->make(m_lock.recovery);
    case ProtectionDeed::ChangeKey:
        return changeKey();
    case ProtectionDeed::StopKey:
        if (const auto job = m_office.rekeying())
            m_office.cancel(job->id);
        return;
    case ProtectionDeed::RemoveKeychain:
    case ProtectionDeed::RemovePassphrase:
    case ProtectionDeed::RemoveRecovery:
        return remove(deed);
    case ProtectionDeed::Lock:
        Q_EMIT lockWanted();
    }
}

void ProtectionDesk::change(Change work, std::function<void(const WorkspaceResult<void>&)> then)
{
    m_office.act<WorkspaceResult<void>>(
        this,
        [work = std::move(work)](Room& room) {
            auto done = work(room.protection);
            if (done)
                room.changed = {Topic::Protection};
            return done;
        },
        [this, then = std::move(then)](const WorkspaceResult<void>& done) {
            if (then)
                then(done);
            else if (!done)
                m_section.setProblem(shell::problemOf(done.error()));
        });
}

void ProtectionDesk::addKeychain()
{
    m_office.actLater<WorkspaceResult<void>>(
        this,
        [](Room& room, const std::function<void(WorkspaceResult<void>)>& done) {
            room.protection.addKeychain(&room.dispatch, [&room, done](const WorkspaceResult<void>& added) {
                if (added)
                    room.changed = {Topic::Protection};
                done(added);
            });
        },
        [this](const WorkspaceResult<void>& added) {
            if (!added)
                m_section.setProblem(shell::problemOf(added.error()));
        });
}

void ProtectionDesk::askForPassphrase(bool isFirst)
{
    auto* dialog =
        new PassphraseDialog(isFirst ? PassphraseDialog::Kind::Add : PassphraseDialog::Kind::Change,
                             m_office.facts().name, m_section.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PassphraseDialog::entered, this,
            [this, dialog, isFirst] { onPassphrase(*dialog, isFirst); });
    dialog->open();
}

void ProtectionDesk::onPassphrase(PassphraseDialog& dialog, bool isFirst)
{
    dialog.setBusy(true);
    const auto fresh = std::make_shared<const base::Secret>(dialog.fresh());
    const auto current = std::make_shared<const base::Secret>(dialog.current());
    const QPointer<PassphraseDialog> open(&dialog);
    change(
        [fresh, current, isFirst](Protection& protection) {
            return isFirst ? protection.addPassphrase(*fresh) : protection.changePassphrase(*current, *fresh);
        },
        [open](const WorkspaceResult<void>& done) {
            if (!open)
                return;
            if (done)
                return open->done(QDialog::Accepted);
            const auto& file = done.error().slotsFile;
            if (file && file->kind == vault::SlotsError::Kind::WrongSecret)
                open->setCurrentError(tr("This is not the passphrase that opens it now."));
            else
                open->setError(shell::sentenceOf(shell::problemOf(done.error())));
        });
}

void ProtectionDesk::changeKey()
{
    if (m_lock.rekeying)
        return rekey(); // it was asked before
    const QString name = m_office.facts().name;
    using Kind = kit::QuestionPoint::Kind;
    std::vector<kit::QuestionPoint> points{
        {Kind::Stays, tr("What opens the workspace today goes on opening it")},
        {Kind::Stays, tr("Work and sending go on meanwhile; it can be stopped and gone on with")}};
    if (m_lock.passphrase)
        points.push_back({Kind::Touches, tr("If somebody else knows the passphrase, change it first")});
    points.push_back({Kind::Touches, tr("Backups made before keep the old key. Delete those that you do not "
                                        "need")});
    kit::QuestionDialog::ask(
        m_section.window(),
        {.icon = kit::Icon::Key,
         .title = tr("Change the encryption key of “%1”?").arg(name),
         .text = tr("Whoever could open the workspace once, by a passphrase that was changed since or by a "
                    "copy of its key file, may have kept its key. With a new one they read nothing more."),
         .points = points,
         .act = tr("Change the key"),
         .safe = tr("Keep the key")},
        this, [this](bool yes) {
            if (yes)
                rekey();
        });
}

void ProtectionDesk::rekey()
{
    m_office.rekey(tr("Change of the encryption key"), this, [this](const WorkspaceResult<void>& done) {
        const bool wasStopped =
            !done && done.error().database && done.error().database->kind == vault::DbError::Kind::Cancelled;
        if (done || wasStopped)
            return;
        const kit::Problem problem = shell::problemOf(done.error());
        m_section.setProblem({problem.what,
                              tr("The workspace works as before; the key is not changed everywhere yet."),
                              tr("Mend that, then go on with the change."), problem.code});
    });
}

void ProtectionDesk::putRekeying()
{
    const auto job = m_office.rekeying();
    if (!job)
        return m_section.setRekeying(std::nullopt);
    m_section.setRekeying(job->total > 0 ? int(job->done * 100 / job->total) : 0);
}

void ProtectionDesk::remove(ProtectionDeed deed)
{
    const QString name = m_office.facts().name;
    kit::Question question{
        .icon = kit::Icon::Lock, .act = tr("Remove it"), .safe = tr("Keep it"), .destructive = true};
    Change work;
    switch (deed) {
    case ProtectionDeed::RemoveKeychain:
        question.title = tr("Is “%1” no longer to open by the keychain?").arg(name);
        question.text =
            tr("From the next start on it asks for what is left: the passphrase or the recovery code.");
        work = [](Protection& protection) { return protection.removeKeychain(); };
        break;
    case ProtectionDeed::RemovePassphrase:
        question.title = tr("Remove the passphrase of “%1”?").arg(name);
        question.text = tr("Then only what is left opens it: this computer's keychain or the recovery code.");
        work = [](Protection& protection) { return protection.removePassphrase(); };
        break;
    default:
        question.title = tr("Remove the recovery code of “%1”?").arg(name);
        question.text =
            tr("What is written down opens it no more. Without another way in, a lost keychain or a "
               "forgotten passphrase then means that nobody can read the workspace again.");
        work = [](Protection& protection) { return protection.removeRecovery(); };
        break;
    }
    kit::QuestionDialog::ask(m_section.window(), question, this, [this, work](bool yes) {
        if (yes)
            change(work);
    });
}

} // namespace mw::settingspage
