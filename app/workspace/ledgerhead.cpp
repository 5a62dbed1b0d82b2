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

WorkspaceResult<bool> holdsAll(vault::Database& database, const std::vector<Head>& noted)
{
    for (const Head& head : noted) {
        const auto hash = consent::ledger::hashAt(database, head.count);
        if (!hash)
            return base::fail(workspaceError(hash.error()));
        if (*hash != head.hash)
            return false;
    }
    return true;
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
    if (head->count == 0 || (!noted->empty() && noted->front() == *head))
        return {};
    // A ledger that no longer holds the noted head is what the note is for: it stays, also once the ledger
    // has grown past it again.
    const auto holds = holdsAll(database, *noted);
    if (!holds)
        return base::fail(holds.error());
    if (!*holds)
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
    return noted ? holdsAll(database, *noted) : base::fail(noted.error());
}

} // namespace mw::workspace
