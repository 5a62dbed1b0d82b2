// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/job.h"
#include "vault/database.h"
#include "vault/writergate.h"

#include <optional>
#include <QStringList>
#include <vector>

namespace mw::relays {

/// A message of the practice relay, as a list shows it.
struct PracticeHead
{
    std::int64_t id = 0;
    base::Timestamp at{};
    QString sender{}; ///< of the envelope; empty: the null sender
    QStringList recipients{};
    QString subject{};
    std::int64_t size = 0; ///< bytes

    bool operator==(const PracticeHead&) const = default;
};

/// The whole of it.
struct PracticeMail
{
    PracticeHead head{};
    QByteArray bytes{};
};

struct PracticeQuery
{
    QString search{};        ///< within recipients and subject, letter case and marks aside; empty: all
    std::int64_t before = 0; ///< 0: from the newest
    int limit = 100;
};

/// What is searched: case folded, decomposed, without marks.
[[nodiscard]] QString foldedForPractice(const QString& text);

/// Newest first.
[[nodiscard]] vault::DbResult<std::vector<PracticeHead>> practiceHeads(vault::Database& database,
                                                                       const PracticeQuery& query);
[[nodiscard]] vault::DbResult<std::int64_t> practiceCount(vault::Database& database,
                                                          const QString& search = {});
[[nodiscard]] vault::DbResult<std::optional<PracticeMail>> practiceMail(vault::Database& database,
                                                                        std::int64_t id);
/// Deletes those up to `newest`, the oldest first, in slices; what came later stays. The answer is how many
/// went. The store has to count anew afterwards.
[[nodiscard]] vault::DbResult<std::int64_t> deletePracticeMails(vault::Database& database,
                                                                vault::WriterGate& gate, std::int64_t newest,
                                                                const base::JobControl& control);

} // namespace mw::relays
