// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/recordfeed.h"
#include "consent/sendpolicy.h"
#include "consent/suppressionrepository.h"

#include <map>

namespace mw::consentpage {

/// What the send policy says of a contact for one purpose.
struct PurposeAnswer
{
    consent::Purpose purpose{};
    consent::PolicyVerdict verdict{};
};

/// All that is told of one contact's consent; of one that was deleted or erased too.
struct History
{
    base::ContactId contact{};
    QString email{}; ///< empty once it is erased
    QString name{};  ///< how it is called in a sentence
    bool erased = false;
    std::vector<consent::RecordRow> rows{}; ///< oldest first
    std::vector<PurposeAnswer> answers{};   ///< in the order of the purposes
    std::optional<consent::SuppressionHit> suppression{};
    std::map<base::ListId, QString> lists{}; ///< names of those that the records are for

    [[nodiscard]] std::vector<consent::Purpose> purposes() const;
    [[nodiscard]] const consent::RecordRow* row(std::int64_t record) const;
    [[nodiscard]] std::int64_t mayCount() const;
};

/// Null: there never was such a contact. `hashKey`: meta hash_key.
[[nodiscard]] vault::DbResult<std::optional<History>> readHistory(vault::Database& database,
                                                                  base::ContactId contact,
                                                                  const base::Secret& hashKey,
                                                                  base::Timestamp now);

/// First and last name, else the name in one piece; empty without one. `attributes`: JSON.
[[nodiscard]] QString nameIn(const QByteArray& attributes);

} // namespace mw::consentpage
