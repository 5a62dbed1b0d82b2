// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/ledgersubjects.h"

namespace mw::consent::ledger {

/// Number and hash of the last link. Of an empty chain 0, and the hash that the first link builds on.
struct Head
{
    std::int64_t count = 0;
    QByteArray hash{}; ///< 32 bytes

    friend bool operator==(const Head&, const Head&) = default;
};
[[nodiscard]] vault::DbResult<Head> head(vault::Database& database);
/// The hash of link `count`; null where the chain is shorter.
[[nodiscard]] vault::DbResult<std::optional<QByteArray>> hashAt(vault::Database& database,
                                                                std::int64_t count);
/// What the first link builds on.
[[nodiscard]] QByteArray rootHash(const QByteArray& workspaceId);
/// meta workspace_id.
[[nodiscard]] vault::DbResult<QByteArray> workspaceId(vault::Database& database);

/// What a link hashes over, after the hash before it.
void addLinkHead(LedgerFields& fields, std::int64_t seq, LinkKind kind, std::int64_t at);
[[nodiscard]] QByteArray linkHash(const QByteArray& before, const LedgerFields& fields);

/// Starts the chain where it is empty: purposes, and what a file from before the chain holds. Nothing where
/// it has a link. Inside the caller's transaction, before the new subject is written.
[[nodiscard]] vault::DbResult<void> begin(vault::Database& database, base::Timestamp at);
/// Hangs a subject that stands in its table on to the chain, in the same transaction.
[[nodiscard]] vault::DbResult<void> appendLink(vault::Database& database, LinkKind kind, std::int64_t subject,
                                               base::Timestamp at);

/// The records of one import by what they have in common.
struct PreparedSeal
{
    std::int64_t after = 0;             ///< the last record that was in a batch before
    std::int64_t last = 0;              ///< of the import's records that are in it
    std::vector<LedgerBatch> batches{}; ///< without ids
};
/// Reads what of the import is in no batch yet, in short reads. For an import of any size, outside the gate.
[[nodiscard]] vault::DbResult<PreparedSeal> prepareSeal(vault::Database& database, base::ImportId import);
/// Writes the batches and their links: in the transaction that publishes the import, before that; or in the
/// one that adds records to a published import (an undo's). Refuses when more was added or sealed since.
[[nodiscard]] vault::DbResult<void> writeSeal(vault::Database& database, base::ImportId import,
                                              const PreparedSeal& seal, base::Timestamp at);
/// Both at once, for few records.
[[nodiscard]] vault::DbResult<void> sealImport(vault::Database& database, base::ImportId import,
                                               base::Timestamp at);

} // namespace mw::consent::ledger
