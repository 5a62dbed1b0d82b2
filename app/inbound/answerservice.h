// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/contactrepository.h"
#include "base/logsink.h"
#include "consent/consentchanges.h"
#include "inbound/answerreader.h"
#include "vault/writetransaction.h"

#include <QSet>

#include <span>

namespace mw::inbound {

/// What a person decides about an address that came back.
enum class AnswerChoice { Leave, Withdraw, Bounced };

/// A finding and what is known of its address.
struct MatchedAnswer
{
    Finding finding{};
    base::ContactId contact{}; ///< invalid: it is no contact's
    QString contactName{};     ///< displayName(); may be empty
    QString contactEmail{};    ///< as it is mailed; another than the finding's where a token told whose it is
    bool own = false;          ///< an address that this workspace sends from
    bool out = false;          ///< withdrawn from everything, or suppressed by an opt-out
    bool bounced = false;      ///< suppressed for another reason: it isn't mailed either
    AnswerChoice proposed = AnswerChoice::Leave;
};

struct AnswerDecision
{
    QString address{}; ///< of the contact where there is one
    base::ContactId contact{};
    AnswerChoice choice = AnswerChoice::Leave;
};

/// What apply() came to.
struct AnswersApplied
{
    std::int64_t withdrawn = 0;  ///< contacts
    std::int64_t keptOut = 0;    ///< addresses that are no contact's and asked to leave
    std::int64_t bounced = 0;    ///< marked as bounced
    std::int64_t unchanged = 0;  ///< were so already
    std::int64_t deliveries = 0; ///< open ones that were left out
    bool cancelled = false;      ///< what was done before stays
};

/// Acts on what came back, once a person has confirmed it. In the thread of its connection.
class AnswerService
{
public:
    struct Parts
    {
        vault::Database& database;
        vault::WriterGate& gate;
        const base::Secret& hashKey;
        const base::Secret& tokenKey;
        consent::OpenDeliveries& deliveries;
        base::LogSink& log;
        const base::Clock& clock;
    };
    explicit AnswerService(const Parts& parts)
        : m_parts(parts), m_suppressions(parts.hashKey), m_changes(m_suppressions, parts.deliveries)
    {
    }

    /// Reads only. Two findings of one contact become one: the stronger.
    [[nodiscard]] vault::DbResult<std::vector<MatchedAnswer>> match(const Reading& reading,
                                                                    const base::JobControl& control);
    /// In slices that let the sender pass, each whole; done again it changes nothing more. `source` stands in
    /// the ledger.
    [[nodiscard]] consent::ConsentResult<AnswersApplied>
    apply(std::span<const AnswerDecision> decisions, const QString& source, const base::JobControl& control);
    /// The ledger's own words, which are not translated. Without a name: it was pasted by hand.
    [[nodiscard]] static QString sourceOf(const QString& campaignName);
    /// A person went through what came back to this campaign, or says that nobody wrote.
    [[nodiscard]] vault::DbResult<void> setGoneThrough(base::CampaignId campaign);

private:
    [[nodiscard]] vault::DbResult<QSet<QByteArray>> ownAddresses();
    [[nodiscard]] vault::DbResult<std::optional<audience::Contact>> contactOf(const QString& address);
    [[nodiscard]] vault::DbResult<MatchedAnswer> matched(const Finding& finding, const QSet<QByteArray>& own);
    [[nodiscard]] vault::DbResult<void> resolveTokens(std::vector<MatchedAnswer>& all,
                                                      const base::JobControl& control);
    [[nodiscard]] vault::DbResult<void> describe(MatchedAnswer& answer);
    [[nodiscard]] vault::DbResult<bool> isWithdrawn(base::ContactId contact);
    [[nodiscard]] consent::ConsentResult<std::size_t> applySlice(std::span<const AnswerDecision> decisions,
                                                                 std::size_t from, const QString& source,
                                                                 AnswersApplied& applied);
    [[nodiscard]] consent::ConsentResult<void> applyOne(const AnswerDecision& decision, const QString& source,
                                                        AnswersApplied& applied);
    [[nodiscard]] consent::ConsentResult<void> suppress(const AnswerDecision& decision,
                                                        consent::SuppressionReason reason,
                                                        std::int64_t& count, AnswersApplied& applied);
    void log(const QString& code, const QString& text, base::CampaignId campaign = {});

    Parts m_parts;
    consent::SuppressionRepository m_suppressions;
    consent::ConsentChanges m_changes;
};

} // namespace mw::inbound
