// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "consent/sendpolicy.h"

namespace mw::campaign {

/// Whom is asked about.
struct ReachQuestion
{
    base::ListId list{}; ///< invalid = every contact
    base::PurposeId purpose{};
    CampaignKind kind = CampaignKind::Real;
    base::CampaignId campaign{}; ///< whose own deliveries don't count for the cap

    bool operator==(const ReachQuestion&) const = default;
};

struct ReachCount
{
    std::int64_t all = 0;   ///< as kept or guessed, until it is exact
    std::int64_t asked = 0; ///< of them, till now
    std::int64_t may = 0;
    std::array<std::int64_t, exclusionReasonCount> leftOut{}; ///< by ExclusionReason
    bool exact = false;
    /// How many may, judged by those who were asked and by a sample of the others.
    std::int64_t aboutMay = 0;

    [[nodiscard]] std::int64_t of(ExclusionReason reason) const
    {
        return leftOut[static_cast<std::size_t>(reason)];
    }
};

/// Counts who may be mailed, by asking the send policy about each in short turns: between them the reader
/// thread answers others, and an early turn knows already about how many it will be. A value: it travels with
/// the question and comes back further on. Two spellings of one address are counted as two; planning makes
/// one of them.
class Reach
{
public:
    explicit Reach(const ReachQuestion& question) : m_question(question) {}

    /// Goes on for about `time`, by what may be mailed `now`. Not after it is exact.
    [[nodiscard]] vault::DbResult<void> goOn(vault::Database& database, const base::Secret& hashKey,
                                             base::Timestamp now, std::chrono::milliseconds time);
    [[nodiscard]] const ReachCount& count() const { return m_count; }
    [[nodiscard]] const ReachQuestion& question() const { return m_question; }

    struct LeftOut
    {
        base::ContactId contact{};
        QString email{};
        ExclusionReason reason = ExclusionReason::None;
    };
    struct LeftOutPage
    {
        std::vector<LeftOut> rows{};
        base::ContactId after{}; ///< where to go on
        bool atEnd = false;
    };
    /// Those who may not be mailed, by rising contact id from after `after`: `limit` of them, or those found
    /// in `time`.
    [[nodiscard]] static vault::DbResult<LeftOutPage>
    leftOut(vault::Database& database, const base::Secret& hashKey, const ReachQuestion& question,
            base::Timestamp now, base::ContactId after, std::size_t limit, std::chrono::milliseconds time);

private:
    [[nodiscard]] vault::DbResult<void> begin(vault::Database& database, consent::SendPolicy& policy,
                                              base::Timestamp now);
    void estimate();

    ReachQuestion m_question;
    ReachCount m_count;
    base::ContactId m_after;
    bool m_begun = false;
    std::int64_t m_sampled = 0;
    std::int64_t m_sampleMay = 0;
};

} // namespace mw::campaign
