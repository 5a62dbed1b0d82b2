// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/rekey.h"

#include "vault/reseal.h"

#include <functional>

namespace mw::workspace {

using namespace Qt::StringLiterals;
using vault::DataKeys;
using vault::KeySlots;
using vault::SlotsError;

namespace {

DataKeys copyOf(const DataKeys& keys)
{
    DataKeys copy{.current = keys.current, .byGeneration = {}};
    for (const auto& [generation, key] : keys.byGeneration)
        copy.byGeneration.emplace(generation, key.clone());
    return copy;
}

void tell(Workspace& workspace, const QString& what)
{
    base::LogEntry entry;
    entry.level = base::LogLevel::Warning;
    entry.code = u"MW-1137"_s;
    entry.text = what;
    workspace.log().write(entry);
}

/// One change of the slots file, on the disk before anybody uses it.
WorkspaceResult<void> change(Workspace& workspace,
                             const std::function<vault::SlotsResult<void>(KeySlots&, DataKeys&)>& work)
{
    const std::lock_guard turn(workspace.slotsTurn());
    const QString path = workspace.folder().keysPath();
    auto slots = KeySlots::load(path);
    if (!slots)
        return base::fail(workspaceError(slots.error()));
    DataKeys keys = copyOf(workspace.vaultKeys()->keys);
    if (auto done = work(*slots, keys); !done)
        return base::fail(workspaceError(done.error()));
    if (auto saved = slots->save(path, keys); !saved)
        return base::fail(workspaceError(saved.error()));
    workspace.setVaultKeys(std::make_shared<const VaultKeys>(VaultKeys{std::move(*slots), std::move(keys)}));
    return {};
}

/// Nothing to do where one was begun before: its slots gave both keys.
WorkspaceResult<void> begin(Workspace& workspace)
{
    const auto present = KeySlots::load(workspace.folder().keysPath());
    if (!present)
        return base::fail(workspaceError(present.error()));
    if (present->isBeingRekeyed()) {
        // Another program's beginning, or one whose writing seemed to fail: opening anew gives both keys.
        if (!workspace.vaultKeys()->keys.byGeneration.contains(present->generation()))
            return base::fail(workspaceError(SlotsError{.kind = SlotsError::Kind::Rekeying}));
        return {};
    }
    auto begun = change(workspace, [](KeySlots& slots, DataKeys& keys) { return slots.beginRekey(keys); });
    if (!begun)
        return begun;
    tell(workspace, u"the change of the encryption key was begun"_s);
    const SharedVaultKeys keys = workspace.vaultKeys();
    const std::uint8_t fresh = keys->keys.current;
    workspace.ring().add(fresh, keys->keys.byGeneration.at(fresh).clone());
    return {};
}

WorkspaceResult<void> end(Workspace& workspace)
{
    const SharedVaultKeys before = workspace.vaultKeys();
    auto ended = change(workspace, [](KeySlots& slots, DataKeys& keys) { return slots.endRekey(keys); });
    if (!ended)
        return ended;
    for (const auto& [generation, key] : before->keys.byGeneration)
        workspace.ring().forget(generation); // it keeps the current one
    tell(workspace, u"the encryption key was changed: every page has the new one"_s);
    return {};
}

} // namespace

WorkspaceResult<void> rekey(Workspace& workspace, vault::Database& database, const base::JobControl& control)
{
    const std::unique_lock turn(workspace.rekeyTurn(), std::try_to_lock);
    if (!turn)
        return base::fail(workspaceError(SlotsError{.kind = SlotsError::Kind::Rekeying}));
    if (auto begun = begin(workspace); !begun)
        return begun;
    const std::uint8_t fresh = workspace.vaultKeys()->keys.current;
    vault::Resealer resealer(database, workspace.ring(), workspace.vault().gate());
    if (auto sealed = resealer.run(fresh, control); !sealed)
        return base::fail(workspaceError(sealed.error()));
    return end(workspace);
}

} // namespace mw::workspace
