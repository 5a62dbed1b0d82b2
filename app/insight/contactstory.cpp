// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/contactstory.h"

#include "audience/searchtext.h"
#include "campaign/deliveryhistory.h"
#include "mail/emailaddress.h"

#include <algorithm>

namespace mw::insight {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString selectImportFile = u"SELECT file_name FROM import WHERE id = ?"_s;
// Service mail (kind 2) aside.
const QString selectMails =
    u"SELECT d.id, c.name, c.kind, d.state, d.reason, d.attempts, d.changed_at, d.next_attempt_at, "
    "d.first_attempt_at FROM delivery d JOIN campaign c ON c.id = d.campaign_id "
    "WHERE d.contact_id = ? AND c.kind <> 2 ORDER BY d.changed_at DESC, d.id DESC LIMIT ?"_s;

DbResult<void> readMails(vault::Database& database, ContactStory& story)
{
    auto rows = database.query(selectMails, story.contact.id, ContactStory::mostMails + 1);
    if (!rows)
        return base::fail(rows.error());
    while (rows->next()) {
        ContactMail mail{.id = base::DeliveryId(rows->integer(0)),
                         .campaign = rows->text(1),
                         .kind = static_cast<campaign::CampaignKind>(rows->integer(2)),
                         .state = static_cast<campaign::DeliveryState>(rows->integer(3)),
                         .reason = static_cast<campaign::ExclusionReason>(rows->integer(4)),
                         .attempts = static_cast<int>(rows->integer(5)),
                         .changedAt = base::fromMilliseconds(rows->integer(6)),
                         .nextAttemptAt = base::fromMilliseconds(rows->integer(7))};
        if (!rows->isNull(8))
            mail.firstAttemptAt = base::fromMilliseconds(rows->integer(8));
        story.mails.push_back(std::move(mail));
    }
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading deliveries"_s});
    story.moreMails = story.mails.size() > static_cast<std::size_t>(ContactStory::mostMails);
    if (story.moreMails)
        story.mails.pop_back();
    return {};
}

DbResult<void> judge(vault::Database& database, ContactStory& story, const base::Secret& hashKey,
                     base::Timestamp now)
{
    const auto address = mail::EmailAddress::parse(story.contact.email);
    const consent::Candidate candidate{story.contact.id, address ? address->canonical() : QByteArray()};
    const auto purposes = consent::ledger::purposes(database);
    if (!purposes)
        return base::fail(purposes.error());
    consent::SendPolicy policy(hashKey, campaign::deliveryHistory());
    for (const consent::Purpose& purpose : *purposes) {
        auto decision = policy.decide(database, candidate, {.purpose = purpose.id, .now = now});
        if (!decision)
            return base::fail(decision.error());
        const auto mailing = audience::mailingStateOf(decision->reason);
        story.purposes.push_back({purpose, std::move(*decision), mailing});
    }
    if (candidate.canonicalAddress.isEmpty())
        return {};
    const auto suppressed =
        consent::SuppressionRepository(hashKey).isSuppressed(database, candidate.canonicalAddress);
    if (!suppressed)
        return base::fail(suppressed.error());
    story.suppression = *suppressed;
    return {};
}

} // namespace

DbResult<std::optional<ContactStory>> contactStory(vault::Database& database, base::ContactId contact,
                                                   const base::Secret& hashKey, base::Timestamp now)
{
    auto known = audience::ContactRepository(database).byId(contact);
    if (!known)
        return base::fail(known.error());
    if (!*known)
        return std::nullopt;
    ContactStory story{.contact = std::move(**known)};
    story.name = audience::displayName(story.contact.attributes);
    auto lists = audience::ListRepository(database).listsOf(contact);
    auto consents = consent::ledger::history(database, contact);
    const auto file = database.value(selectImportFile, story.contact.import);
    if (!lists || !consents || !file)
        return base::fail(!lists ? lists.error() : !consents ? consents.error() : file.error());
    story.lists = std::move(*lists);
    story.consents = std::move(*consents);
    std::reverse(story.consents.begin(), story.consents.end());
    story.importFile = file->toString();
    if (auto judged = judge(database, story, hashKey, now); !judged)
        return base::fail(judged.error());
    if (auto read = readMails(database, story); !read)
        return base::fail(read.error());
    return story;
}

} // namespace mw::insight
