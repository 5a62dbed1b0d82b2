// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "consent/consenterror.h"
#include "consent/types.h"
#include "vault/database.h"

#include <unordered_map>
#include <vector>

namespace mw::consent {

/// A suppression in force.
struct SuppressionHit
{
    base::SuppressionId id{};
    SuppressionKind kind = SuppressionKind::Address;
    SuppressionReason reason = SuppressionReason::ByHand;
    base::Timestamp addedAt{};
};

struct SuppressionRow
{
    SuppressionHit suppression{};
    QString text{}; ///< null once its person is erased: only the hash is left
    QString note{};
    base::ListId list{}; ///< for which alone; invalid = everywhere
};

/// What a person typed as a suppression, read.
struct SuppressionTarget
{
    SuppressionKind kind = SuppressionKind::Address;
    QByteArray canonical{}; ///< frozen canonical form, see mail::EmailAddress
    QString text{};         ///< as it is kept in plain: the address as spelled, or the A-label domain
};

/// Addresses and domains that are never mailed: in plain while their person is not erased, and always as
/// HMAC-SHA-256 over the canonical form. A domain stands for itself and everything below it. For one address
/// or domain at most one opt-out and one other reason are in force; a later opt-out takes the place of an
/// earlier. One may be for a list alone, which is another than the one for everywhere. Statements only,
/// inside the caller's transaction.
class SuppressionRepository
{
public:
    /// `hashKey` (meta hash_key, 32 bytes) must outlive this; with an empty one every call is an error.
    explicit SuppressionRepository(const base::Secret& hashKey) : m_hashKey(hashKey) {}

    /// `name@example.com`, `example.com` or `@example.com`; NotAnAddress else.
    [[nodiscard]] static ConsentResult<SuppressionTarget> parse(const QString& text);

    struct Added
    {
        base::SuppressionId id{};
        bool isNew = false; ///< false: one at least as strong was in force
        SuppressionTarget target{};
    };
    [[nodiscard]] ConsentResult<Added> add(vault::Database& database, const QString& text,
                                           SuppressionReason reason, base::Timestamp addedAt,
                                           const QString& note = {}, base::ListId list = {}) const;
    /// Opt-outs stay (OptOutStays). `why` is kept with the row: no personal text.
    [[nodiscard]] ConsentResult<base::SuppressionId> remove(vault::Database& database, const QString& text,
                                                            const QString& why, base::Timestamp at,
                                                            base::ListId list = {}) const;
    /// A new consent of the person lifts an opt-out; see ConsentChanges::record.
    [[nodiscard]] vault::DbResult<void> answer(vault::Database& database, base::SuppressionId id,
                                               base::ConsentRecordId consent, base::Timestamp at) const;

    /// Everywhere: the address itself (its opt-out before any other reason), else its domain or one above it.
    [[nodiscard]] vault::DbResult<std::optional<SuppressionHit>>
    isSuppressed(vault::Database& database, const QByteArray& canonicalAddress) const;
    [[nodiscard]] vault::DbResult<std::optional<SuppressionHit>> find(vault::Database& database,
                                                                      SuppressionKind kind,
                                                                      const QByteArray& canonical,
                                                                      base::ListId list = {}) const;
    /// In force, by rising id from after `after`.
    [[nodiscard]] vault::DbResult<std::vector<SuppressionRow>>
    list(vault::Database& database, base::SuppressionId after, int limit) const;
    /// Every suppression the address ever had, with its text: for the person's own export.
    [[nodiscard]] vault::DbResult<std::vector<SuppressionRow>> ever(vault::Database& database,
                                                                    const QByteArray& canonicalAddress) const;
    /// Erasure: the plain form goes, the hash stays and keeps the address out.
    [[nodiscard]] vault::DbResult<void> forget(vault::Database& database,
                                               const QByteArray& canonicalAddress) const;

private:
    [[nodiscard]] vault::DbResult<std::vector<SuppressionHit>>
    all(vault::Database& database, SuppressionKind kind, const QByteArray& hashed, base::ListId list) const;
    struct NewRow
    {
        SuppressionReason reason;
        base::Timestamp addedAt;
        base::ListId list;
    };
    [[nodiscard]] ConsentResult<Added> insert(vault::Database& database, const SuppressionTarget& target,
                                              const QByteArray& hashed, const NewRow& row,
                                              const std::optional<QString>& note) const;
    [[nodiscard]] vault::DbResult<QByteArray> hash(const QByteArray& canonical) const;
    [[nodiscard]] vault::DbResult<void> end(vault::Database& database, base::SuppressionId id,
                                            const QString& why, base::Timestamp at) const;

    const base::Secret& m_hashKey;
};

/// `canonicalDomain` and every domain above it with two labels or more: what a domain suppression may say.
[[nodiscard]] std::vector<QByteArray> domainAndAbove(const QByteArray& canonicalDomain);
/// What stands behind the last @; empty when there is none.
[[nodiscard]] QByteArray domainOf(const QByteArray& canonicalAddress);

} // namespace mw::consent
