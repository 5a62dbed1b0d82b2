// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/vaultcounts.h"

#include <array>

namespace mw::backup {

using vault::DbResult;

namespace {

/// Vaults of the first migrations have not all tables; `exists` is 0 then.
struct Question
{
    std::int64_t VaultCounts::*answer;
    const char* exists;
    const char* number;
};
constexpr std::array questions{
    Question{&VaultCounts::applicationId, "SELECT 1", "PRAGMA application_id"},
    Question{&VaultCounts::migration, "SELECT 1", "PRAGMA user_version"},
    Question{&VaultCounts::contacts,
             "SELECT count(*) FROM sqlite_schema WHERE type='table' AND name='contact'",
             "SELECT count(*) FROM contact"},
    Question{&VaultCounts::deliveries,
             "SELECT count(*) FROM sqlite_schema WHERE type='table' AND name='delivery'",
             "SELECT count(*) FROM delivery"},
};

} // namespace

DbResult<VaultCounts> countsOf(Connection& connection)
{
    VaultCounts counts;
    for (const Question& question : questions) {
        auto answer = connection.number(question.exists);
        if (answer && *answer != 0)
            answer = connection.number(question.number);
        if (!answer)
            return base::fail(answer.error());
        counts.*question.answer = *answer;
    }
    return counts;
}

} // namespace mw::backup
