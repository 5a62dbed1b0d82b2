// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/ledgerchain.h"

namespace mw::consent {

/// A head of the ledger, signed by the workspace (LEDGER.md, section 5).
struct Checkpoint
{
    QByteArray workspace{};
    ledger::Head head{};
    QByteArray at{};        ///< RFC 3339, as it was signed
    QByteArray publicKey{}; ///< 32 bytes, Ed25519
    QByteArray signature{}; ///< 64 bytes

    /// Whether the signature is that of its key; whose key it is, it can't say.
    [[nodiscard]] bool isSigned() const;
    [[nodiscard]] QByteArray toJson() const;
    /// Hostile input: at most 4 kB, exactly the fields of the page. `null`: it is none.
    [[nodiscard]] static std::optional<Checkpoint> fromJson(const QByteArray& json);
};

namespace ledger {

/// The workspace's own signing key, made at the first call (then inside a write transaction, where
/// `mayMake`). Empty: there is none yet.
[[nodiscard]] vault::DbResult<base::Secret> signingKey(vault::Database& database, bool mayMake);
/// 32 bytes; empty without a key.
[[nodiscard]] QByteArray publicKeyOf(const base::Secret& signingKey);
[[nodiscard]] std::optional<Checkpoint> sign(const base::Secret& signingKey, const QByteArray& workspace,
                                             const Head& head, base::Timestamp at);

} // namespace ledger

} // namespace mw::consent
