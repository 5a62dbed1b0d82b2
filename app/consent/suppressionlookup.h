// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/suppressionrepository.h"

#include <span>

namespace mw::consent {

struct SuppressionHits
{
    std::optional<SuppressionHit> address{};
    std::optional<SuppressionHit> domain{}; ///< the nearest of the domain and those above it
};

/// Looks up many addresses by a few statements. What it keeps between calls is only each domain's hash, which
/// never changes; whether one is suppressed is read anew by every call. For one thread.
class SuppressionLookup
{
public:
    /// `hashKey` must outlive this.
    explicit SuppressionLookup(const base::Secret& hashKey) : m_hashKey(hashKey) {}

    /// One answer for each address, in their order: what is in force everywhere or for `list`. An empty
    /// address is an error.
    [[nodiscard]] vault::DbResult<std::vector<SuppressionHits>>
    find(vault::Database& database, std::span<const QByteArray> canonicalAddresses, base::ListId list = {});

private:
    using HitByHash = std::unordered_map<QByteArray, SuppressionHit>;
    [[nodiscard]] vault::DbResult<HitByHash> inForce(vault::Database& database, SuppressionKind kind,
                                                     std::span<const QByteArray> hashes,
                                                     base::ListId list) const;
    [[nodiscard]] vault::DbResult<void> findDomains(vault::Database& database,
                                                    std::span<const QByteArray> canonicalAddresses,
                                                    base::ListId list, std::vector<SuppressionHits>& hits);
    const std::vector<QByteArray>& domainHashes(const QByteArray& domain);

    const base::Secret& m_hashKey;
    std::unordered_map<QByteArray, std::vector<QByteArray>> m_domainHashes;
};

} // namespace mw::consent
