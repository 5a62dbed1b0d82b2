// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaignrepository.h"

#include <QJsonObject>

namespace mw::campaign {

enum class FindingLevel { Red, Amber, Green };
[[nodiscard]] QString toText(FindingLevel level);

/// One thing that "Ready to send" says. The words are made at the edge from code and facts.
struct Finding
{
    FindingLevel level = FindingLevel::Green;
    QString code{};      ///< stable: list_missing, template_broken, picture_missing, unsubscribe_added …
    QJsonObject facts{}; ///< counts, line and column, the server's words; no address
};

/// What is to be frozen of a campaign, with the lines added that its template lacks.
struct FrozenDraft
{
    CampaignVersion version{};
    bool unsubscribeAdded = false;
    bool postalAdded = false;
};

/// The words that are put into a mail which lacks them; handed in by the edge, in the campaign's language.
struct AddedWords
{
    QString unsubscribe{}; ///< "Unsubscribe"
};

/// Findings known so far, red first. Reads only.
class Preflight
{
public:
    Preflight(vault::Database& database, const base::Clock& clock, const base::Secret& hashKey,
              const base::Secret& tokenKey, AddedWords words)
        : m_db(database), m_clock(clock), m_hashKey(hashKey), m_tokenKey(tokenKey), m_words(std::move(words))
    {
    }

    [[nodiscard]] vault::DbResult<std::vector<Finding>> check(const Campaign& campaign);
    /// The recipients are counted, and not asked about: for a start, whose planning does that.
    [[nodiscard]] vault::DbResult<std::vector<Finding>> checkToStart(const Campaign& campaign);
    /// The same without the recipients, who take long to count where there are many: see Reach.
    [[nodiscard]] vault::DbResult<std::vector<Finding>> checkSetUp(const Campaign& campaign);
    /// Null when template, identity or list is missing; check() says which.
    [[nodiscard]] vault::DbResult<std::optional<FrozenDraft>> draft(const Campaign& campaign);

private:
    [[nodiscard]] vault::DbResult<void> checkParts(const Campaign& campaign, std::vector<Finding>& findings);
    static void checkPictures(const CampaignVersion& version, std::vector<Finding>& findings);
    [[nodiscard]] vault::DbResult<void> checkMessage(const Campaign& campaign,
                                                     std::vector<Finding>& findings);
    [[nodiscard]] vault::DbResult<std::int64_t> membersOf(const Campaign& campaign);
    [[nodiscard]] vault::DbResult<void> checkRecipients(const Campaign& campaign,
                                                        std::vector<Finding>& findings);
    [[nodiscard]] vault::DbResult<void> checkRelays(const Campaign& campaign, std::vector<Finding>& findings);
    [[nodiscard]] vault::DbResult<void> checkAnswers(const Campaign& campaign,
                                                     std::vector<Finding>& findings);

    vault::Database& m_db;
    const base::Clock& m_clock;
    const base::Secret& m_hashKey;
    const base::Secret& m_tokenKey;
    AddedWords m_words;
};

} // namespace mw::campaign
