// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/protectiondesk.h"

#include "kit/questiondialog.h"
#include "shell/passphrasedialog.h"
#include "shell/problems.h"
#include "shell/recoverycodedialog.h"

namespace mw::settingspage {

using shell::PassphraseDialog;
using workspace::NewRecovery;
using workspace::Protection;
using workspace::Room;
using workspace::Topic;
using workspace::VaultLock;
using workspace::WorkspaceError;
using workspace::WorkspaceResult;

ProtectionDesk::ProtectionDesk(workspace::Office& office, ProtectionSection& section)
    : QObject(&section), m_office(office), m_section(section)
{
    connect(&section, &ProtectionSection::wanted, this, &ProtectionDesk::act);
    connect(&office, &workspace::Office::changed, this, [this](const workspace::Topics& topics) {
        if (topics.contains(Topic::Protection))
            read();
    });
    read();
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
                                               .recovery = lock->recovery});
        });
}

void ProtectionDesk::act(ProtectionDeed deed)
{
    switch (deed) {
    case ProtectionDeed::AddKeychain:
        return addKeychain();
    case ProtectionDeed::AddPassphrase:
        return askForPassphrase(true);
    case ProtectionDeed::ChangePassphrase:
        return askForPassphrase(false);
    case ProtectionDeed::MakeRecovery:
        return makeRecovery();
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

void ProtectionDesk::makeRecovery()
{
    m_office.act<WorkspaceResult<NewRecovery>>(
        this, [](Room& room) { return room.protection.makeRecovery(); },
        [this](const WorkspaceResult<NewRecovery>& made) {
            if (made)
                showRecovery(*made);
            else
                m_section.setProblem(shell::problemOf(made.error()));
        });
}

void ProtectionDesk::showRecovery(const NewRecovery& made)
{
    auto code = vault::RecoveryCode::parse(QString::fromLatin1(made.code->text().reveal()));
    if (!code)
        return; // it is its own text
    auto* dialog = new shell::RecoveryCodeDialog(std::move(*code), m_office.facts().name, m_lock.recovery,
                                                 m_section.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, made] {
        change([made](Protection& protection) { return protection.keepRecovery(made); });
    });
    dialog->open();
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
