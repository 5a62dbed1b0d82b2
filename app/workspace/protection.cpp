// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/protection.h"

#include "vault/keychainslot.h"

#include <algorithm>

namespace mw::workspace {

using namespace Qt::StringLiterals;
using vault::KeySlots;
using vault::SlotKind;
using vault::SlotsError;

namespace {

/// Until a workspace has roles, the one person who opens it.
const QString owner = u"owner"_s;

const vault::KeySlot* first(const KeySlots& slots, SlotKind kind)
{
    const auto found = std::ranges::find(slots.all(), kind, &vault::KeySlot::kind);
    return found == slots.all().end() ? nullptr : &*found;
}

WorkspaceError slotsError(SlotsError::Kind kind)
{
    return workspaceError(SlotsError{.kind = kind});
}

} // namespace

WorkspaceResult<KeySlots> Protection::slots() const
{
    auto read = KeySlots::load(m_workspace.folder().keysPath());
    if (!read)
        return base::fail(workspaceError(read.error()));
    return std::move(*read);
}

WorkspaceResult<void> Protection::save(KeySlots slots, const QString& what)
{
    if (auto saved = slots.save(m_workspace.folder().keysPath(), m_workspace.vaultKeys()->keys); !saved)
        return base::fail(workspaceError(saved.error()));
    base::LogEntry entry;
    entry.level = base::LogLevel::Warning;
    entry.code = u"MW-1136"_s;
    entry.text = what;
    m_workspace.log().write(entry);
    return {};
}

WorkspaceResult<void> Protection::saveOnlyAfter(std::uint64_t revision, KeySlots changed, const QString& what)
{
    const std::lock_guard turn(m_workspace.slotsTurn());
    const auto present = slots();
    if (!present)
        return base::fail(present.error());
    if (present->revision() != revision)
        return base::fail(slotsError(SlotsError::Kind::Rekeying));
    return save(std::move(changed), what);
}

WorkspaceResult<VaultLock> Protection::lock() const
{
    return vaultkeys::lockOf(m_workspace.folder().path());
}

WorkspaceResult<void> Protection::addPassphrase(const base::Secret& passphrase)
{
    const std::lock_guard turn(m_workspace.slotsTurn());
    auto changed = slots();
    if (!changed)
        return base::fail(changed.error());
    if (auto added = changed->addPerson(m_workspace.vaultKeys()->keys, owner, passphrase); !added)
        return base::fail(workspaceError(added.error()));
    return save(std::move(*changed), u"a passphrase opens the workspace from now on"_s);
}

WorkspaceResult<void> Protection::changePassphrase(const base::Secret& old, const base::Secret& fresh)
{
    const std::lock_guard turn(m_workspace.slotsTurn());
    auto changed = slots();
    if (!changed)
        return base::fail(changed.error());
    const vault::KeySlot* slot = first(*changed, SlotKind::Person);
    if (!slot)
        return base::fail(slotsError(SlotsError::Kind::NoSuchSlot));
    const QByteArray id = slot->id;
    if (auto done = changed->changePassphrase(id, old, fresh); !done)
        return base::fail(workspaceError(done.error()));
    return save(std::move(*changed), u"the passphrase of the workspace was changed"_s);
}

WorkspaceResult<void> Protection::remove(SlotKind kind)
{
    const std::lock_guard turn(m_workspace.slotsTurn());
    auto changed = slots();
    if (!changed)
        return base::fail(changed.error());
    const vault::KeySlot* slot = first(*changed, kind);
    if (!slot)
        return base::fail(slotsError(SlotsError::Kind::NoSuchSlot));
    const QByteArray id = slot->id;
    if (auto done = changed->remove(id); !done)
        return base::fail(workspaceError(done.error()));
    const QString way = kind == SlotKind::Person     ? u"the passphrase"_s
                        : kind == SlotKind::Recovery ? u"the recovery code"_s
                                                     : u"the keychain"_s;
    return save(std::move(*changed), way + u" does not open the workspace any more"_s);
}

WorkspaceResult<NewRecovery> Protection::makeRecovery() const
{
    auto changed = slots();
    if (!changed)
        return base::fail(changed.error());
    auto code = changed->addRecovery(m_workspace.vaultKeys()->keys);
    if (!code)
        return base::fail(workspaceError(code.error()));
    return NewRecovery{.code = std::make_shared<const vault::RecoveryCode>(std::move(*code)),
                       .slots = std::make_shared<const KeySlots>(std::move(*changed))};
}

WorkspaceResult<void> Protection::keepRecovery(const NewRecovery& made)
{
    return saveOnlyAfter(made.slots->revision(), *made.slots, u"a new recovery code opens the workspace"_s);
}

void Protection::addKeychain(QObject* context, std::function<void(const WorkspaceResult<void>&)> answer)
{
    m_keychain = m_workspace.makeKeychain();
    if (!m_keychain)
        return answer(
            base::fail(workspaceError(vault::SecretError{vault::SecretError::Kind::Unavailable, {}})));
    const auto before = slots();
    if (!before)
        return answer(base::fail(before.error()));
    vault::keychainslot::add(
        *m_keychain, *before, m_workspace.vaultKeys()->keys, context,
        [this, revision = before->revision(),
         answer = std::move(answer)](base::Result<KeySlots, vault::KeychainSlotError> added) {
            if (added)
                return answer(saveOnlyAfter(revision, std::move(*added),
                                            u"the keychain opens the workspace from now on"_s));
            answer(base::fail(added.error().file
                                  ? workspaceError(*added.error().file)
                                  : workspaceError(added.error().store.value_or(vault::SecretError{}))));
        });
}

} // namespace mw::workspace
