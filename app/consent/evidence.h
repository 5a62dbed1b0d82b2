// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/consenterror.h"
#include "consent/ledgersubjects.h"

namespace mw::consent {

/// A file that proves a record, as it is read.
struct Evidence
{
    std::int64_t id = 0;
    base::ConsentRecordId record{};
    QByteArray sha256{};
    std::int64_t size = 0; ///< bytes
    QString mediaType{};
    base::Timestamp addedAt{};
    bool isThere = false; ///< false: erased
};

namespace ledger {

inline constexpr qsizetype largestEvidence = 20 << 20;

/// Adds a file to a record, as a link of the chain. Its name is not kept: it may be a person's, and the chain
/// keeps for good. `mediaType`: RFC 6838, at most 100 characters.
[[nodiscard]] ConsentResult<std::int64_t> addEvidence(vault::Database& database, base::ConsentRecordId record,
                                                      const QString& mediaType, const QByteArray& data,
                                                      base::Timestamp now);
[[nodiscard]] vault::DbResult<std::vector<Evidence>> evidenceOf(vault::Database& database,
                                                                base::ConsentRecordId record);
/// Null: erased, or no such evidence.
[[nodiscard]] vault::DbResult<std::optional<QByteArray>> evidenceFile(vault::Database& database,
                                                                      std::int64_t evidence);

} // namespace ledger

} // namespace mw::consent
