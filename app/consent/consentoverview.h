// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/sendpolicy.h"

#include <chrono>
#include <map>

namespace mw::consent {

/// How long ago the consent happened that lets mail go.
enum class ConsentAge : int { UnderOneYear = 0, OneToTwoYears = 1, OverTwoYears = 2 };
inline constexpr std::size_t consentAgeCount = 3;
/// By the calendar, in UTC: on the day of the year the next age begins.
[[nodiscard]] ConsentAge consentAgeOf(base::Timestamp happenedAt, base::Timestamp now);

/// Who may be mailed for one purpose.
struct PurposeCount
{
    Purpose purpose{};
    std::int64_t may = 0;
    std::array<std::int64_t, basisWords.size()> byBasis{}; ///< of those, by Basis
    std::array<std::int64_t, consentAgeCount> byAge{};     ///< of those, by ConsentAge
    std::map<PolicyReason, std::int64_t> out{};            ///< the others, by why

    [[nodiscard]] std::int64_t of(Basis basis) const { return byBasis[static_cast<std::size_t>(basis)]; }
    [[nodiscard]] std::int64_t of(ConsentAge age) const { return byAge[static_cast<std::size_t>(age)]; }
};

struct ConsentCount
{
    std::vector<PurposeCount> purposes{}; ///< in the order of the purposes
    std::int64_t contacts = 0;            ///< asked about till now
    /// How far among the contacts' ids, for a progress.
    std::int64_t lookedTo = 0;
    std::int64_t last = 0;
    bool exact = false;    ///< nobody is left to ask about
    base::Timestamp now{}; ///< the time that was asked for
};

/// Counts what a workspace may do, by asking the send policy about each contact for each purpose, in short
/// turns between which the reader thread answers others. A value: it travels with the question and comes back
/// further on. What is counted are verdicts; nothing is decided here.
class ConsentOverview
{
public:
    explicit ConsentOverview(base::Timestamp now) { m_count.now = now; }

    /// Goes on for about `time`. Not after it is exact.
    [[nodiscard]] vault::DbResult<void> goOn(vault::Database& database, const base::Secret& hashKey,
                                             const DeliveryHistory& deliveries,
                                             std::chrono::milliseconds time);
    [[nodiscard]] const ConsentCount& count() const { return m_count; }

private:
    [[nodiscard]] vault::DbResult<void> begin(vault::Database& database);
    [[nodiscard]] vault::DbResult<void> countSlice(vault::Database& database, SendPolicy& policy);
    [[nodiscard]] vault::DbResult<void> countFor(vault::Database& database, SendPolicy& policy,
                                                 std::span<const Candidate> candidates, PurposeCount& count);

    ConsentCount m_count;
    bool m_begun = false;
};

} // namespace mw::consent
