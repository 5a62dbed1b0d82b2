// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "base/strongid.h"
#include "consent/ledgerfields.h"
#include "vault/database.h"

namespace mw::consent {

/// What is personal about a record (LEDGER.md, section 2).
struct RecordPayload
{
    QByteArray salt{}; ///< 16 bytes
    QByteArray address{};
    QByteArray note{};
    QByteArray ip{};
    QByteArray userAgent{};
};

/// Payloads, their salts and hashes. Reads the workspace's hash key once, from the vault.
class LedgerPayloads
{
public:
    [[nodiscard]] static vault::DbResult<LedgerPayloads> of(vault::Database& database);

    /// Of a record without a payload row: 16 bytes that follow from its id.
    [[nodiscard]] QByteArray impliedSalt(std::int64_t record) const;
    /// 32 bytes.
    [[nodiscard]] static QByteArray hashOf(const RecordPayload& payload);
    /// Of a record without a payload row, whose contact has this address.
    [[nodiscard]] QByteArray impliedHash(std::int64_t record, QByteArrayView address) const;

private:
    explicit LedgerPayloads(base::Secret saltKey) : m_saltKey(std::move(saltKey)) {}
    base::Secret m_saltKey;
};

/// Why payloads of a contact are gone. The numbers stand in consent_erasure.cause.
enum class ErasureCause : int {
    Request = 0,   ///< the person asked
    Retention = 1, ///< kept long enough
    Undo = 2,      ///< the import that brought the contact was taken back
};

namespace ledger {

/// Before a contact's address changes: its records keep the one they were made under, in a payload row each.
[[nodiscard]] vault::DbResult<void> keepAddress(vault::Database& database, base::ContactId contact);
/// Before a contact's address goes: its payloads and evidence files go, their hashes stay, and the chain gets
/// a link that says so. Nothing where the contact has no records. Inside the caller's transaction.
[[nodiscard]] vault::DbResult<void> erasePayloads(vault::Database& database, base::ContactId contact,
                                                  ErasureCause cause, base::Timestamp at);

} // namespace ledger

} // namespace mw::consent
