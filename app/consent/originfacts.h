// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/types.h"
#include "vault/database.h"

#include <unordered_map>

namespace mw::consent {

/// What the rules ask of the origins of one reading of the ledger: each is read once, not once a record. Not
/// to be kept: an id is given again when the transaction that added it was rolled back.
class OriginFacts
{
public:
    /// `database` must outlive this.
    explicit OriginFacts(vault::Database& database) : m_database(database) {}

    struct Fact
    {
        Method method = Method::Other;
        bool hasWording = false;
    };
    [[nodiscard]] const Fact& of(std::int64_t origin);
    /// One could not be read: what of() answered for it says nothing.
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    vault::Database& m_database;
    std::unordered_map<std::int64_t, Fact> m_known;
    bool m_failed = false;
};

} // namespace mw::consent
