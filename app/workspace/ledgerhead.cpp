// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ledgerhead.h"

#include "vault/meta.h"
#include "vault/writetransaction.h"
#include "workspace/workspace.h"

namespace mw::workspace {

using namespace Qt::StringLiterals;
using consent::ledger::Head;

namespace {

WorkspaceResult<vault::KeySlots> slotsOf(Workspace& workspace)
{
    auto slots = vault::KeySlots::load(workspace.folder().keysPath());
    if (!slots)
        return base::fail(workspaceError(slots.error()));
    return std::move(*slots);
}

WorkspaceResult<std::vector<Head>> headIn(const vault::KeySlots& slots, const vault::DataKeys& keys)
{
    const auto head = slots.head(keys);
    if (!head)
        return base::fail(workspaceError(head.error()));
    std::vector<Head> noted;
    if (*head)
        noted.push_back({(*head)->count, (*head)->hash});
    return noted;
}

/// The ledger's commits may be on their way to the disk still; a durable one takes them all along.
vault::DbResult<void> settle(Workspace& workspace, vault::Database& database, std::int64_t count)
{
    auto transaction = vault::WriteTransaction::begin(database, workspace.vault().gate(), vault::Writer::Job,
                                                      vault::Sync::Durable);
    if (!transaction)
        return base::fail(transaction.error());
    if (auto written = vault::meta::write(database, u"ledger_noted"_s, static_cast<qlonglong>(count));
        !written)
        return written;
    return transaction->commit();
}

} // namespace

WorkspaceResult<std::vector<Head>> notedHead(Workspace& workspace)
{
    const auto slots = slotsOf(workspace);
    return slots ? headIn(*slots, workspace.vaultKeys()->keys) : base::fail(slots.error());
}

WorkspaceResult<void> noteHead(Workspace& workspace, vault::Database& database)
{
    const std::lock_guard turn(workspace.slotsTurn());
    auto slots = slotsOf(workspace);
    if (!slots)
        return base::fail(slots.error());
    const SharedVaultKeys keys = workspace.vaultKeys();
    const auto noted = headIn(*slots, keys->keys);
    if (!noted)
        return base::fail(noted.error());
    const auto head = consent::ledger::head(database);
    if (!head)
        return base::fail(workspaceError(head.error()));
    // A shorter ledger than the noted one is what the note is for: it stays until a person has seen it.
    if (head->count == 0 || (!noted->empty() && noted->front().count >= head->count))
        return {};
    if (auto settled = settle(workspace, database, head->count); !settled)
        return base::fail(workspaceError(settled.error()));
    if (auto saved = slots->saveHead(workspace.folder().keysPath(), keys->keys, {head->count, head->hash});
        !saved)
        return base::fail(workspaceError(saved.error()));
    return {};
}

WorkspaceResult<bool> holdsNotedHead(Workspace& workspace, vault::Database& database)
{
    const auto noted = notedHead(workspace);
    if (!noted)
        return base::fail(noted.error());
    for (const Head& head : *noted) {
        const auto hash = consent::ledger::hashAt(database, head.count);
        if (!hash)
            return base::fail(workspaceError(hash.error()));
        if (*hash != head.hash)
            return false;
    }
    return true;
}

} // namespace mw::workspace
