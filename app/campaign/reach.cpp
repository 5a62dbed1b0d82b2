// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/reach.h"

#include "campaign/deliveryhistory.h"
#include "campaign/policyreason.h"
#include "mail/emailaddress.h"

#include <cmath>

namespace mw::campaign {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

constexpr int askedAtOnce = 256;
// Contacts that came together are alike: a sample is taken in many places, a few from each.
constexpr int samplePlaces = 16;
constexpr int sampledInAPlace = 32;

// As the planner sees them: a member counts once its batch, and the contact's own batch, are published.
const QString selectMembers =
    u"SELECT c.id, c.email FROM list_member m JOIN contact c ON c.id = m.contact_id "
    "JOIN import mi ON mi.id = m.import_id JOIN import ci ON ci.id = c.import_id "
    "JOIN list l ON l.id = m.list_id AND l.deleted_name IS NULL "
    "WHERE m.list_id = ? AND m.contact_id > ? AND mi.published_at IS NOT NULL AND ci.published_at IS NOT "
    "NULL "
    "ORDER BY m.contact_id LIMIT ?"_s;
const QString selectContacts =
    u"SELECT c.id, c.email FROM contact c JOIN import ci ON ci.id = c.import_id "
    "WHERE c.id > ? AND c.erased_at IS NULL AND c.deletion_id IS NULL AND ci.published_at IS NOT NULL ORDER BY c.id LIMIT ?"_s;
const QString selectListCount = u"SELECT contact_count FROM list WHERE id = ?"_s;
const QString selectLastContact = u"SELECT coalesce(max(id), 0) FROM contact"_s;
const QString selectLastMember = u"SELECT coalesce(max(contact_id), 0) FROM list_member WHERE list_id = ?"_s;

struct Asked
{
    base::ContactId contact;
    QString email;
    consent::PolicyVerdict verdict;
};

DbResult<std::vector<Asked>> ask(vault::Database& database, consent::SendPolicy& policy,
                                 const ReachQuestion& question, base::Timestamp now, base::ContactId after,
                                 int limit)
{
    std::vector<Asked> asked;
    std::vector<consent::Candidate> candidates;
    {
        auto rows = question.list.isValid()
                        ? database.query(selectMembers, question.list, after.value(), limit)
                        : database.query(selectContacts, after.value(), limit);
        if (!rows)
            return base::fail(rows.error());
        while (rows->next()) {
            asked.push_back({base::ContactId(rows->integer(0)), rows->text(1), {}});
            const auto address = mail::EmailAddress::parse(asked.back().email);
            candidates.push_back({asked.back().contact, address ? address->canonical() : QByteArray()});
        }
        if (rows->failed())
            return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading contacts"_s});
    }
    auto verdicts = policy.decideMany(database, candidates,
                                      {.purpose = question.purpose,
                                       .mode = policyModeFor(question.kind),
                                       .now = now,
                                       .list = question.list,
                                       .campaign = question.campaign});
    if (!verdicts)
        return base::fail(verdicts.error());
    for (std::size_t i = 0; i < asked.size(); ++i)
        asked[i].verdict = (*verdicts)[i];
    return asked;
}

} // namespace

DbResult<void> Reach::begin(vault::Database& database, consent::SendPolicy& policy, base::Timestamp now)
{
    m_begun = true;
    const auto last = m_question.list.isValid() ? database.value(selectLastMember, m_question.list)
                                                : database.value(selectLastContact);
    const auto all = m_question.list.isValid() ? database.value(selectListCount, m_question.list) : last;
    if (!last || !all)
        return base::fail(!last ? last.error() : all.error());
    m_count.all = all->toLongLong();
    if (m_count.all <= askedAtOnce * samplePlaces)
        return {}; // counted before anybody looks
    for (int place = 1; place <= samplePlaces; ++place) {
        const base::ContactId from(last->toLongLong() * place / (samplePlaces + 1));
        const auto some = ask(database, policy, m_question, now, from, sampledInAPlace);
        if (!some)
            return base::fail(some.error());
        for (const Asked& one : *some) {
            ++m_sampled;
            m_sampleMay += one.verdict.may ? 1 : 0;
        }
    }
    return {};
}

DbResult<void> Reach::goOn(vault::Database& database, const base::Secret& hashKey, base::Timestamp now,
                           std::chrono::milliseconds time)
{
    const auto until = std::chrono::steady_clock::now() + time;
    consent::SendPolicy policy(hashKey, deliveryHistory());
    if (!m_begun)
        if (auto begun = begin(database, policy, now); !begun)
            return begun;
    do {
        const auto some = ask(database, policy, m_question, now, m_after, askedAtOnce);
        if (!some)
            return base::fail(some.error());
        for (const Asked& one : *some) {
            ++m_count.asked;
            if (one.verdict.may)
                ++m_count.may;
            else
                ++m_count.leftOut[static_cast<std::size_t>(exclusionFor(one.verdict.reason))];
        }
        m_count.exact = some->size() < static_cast<std::size_t>(askedAtOnce);
        if (!some->empty())
            m_after = some->back().contact;
    } while (!m_count.exact && std::chrono::steady_clock::now() < until);
    estimate();
    return {};
}

void Reach::estimate()
{
    if (m_count.exact) {
        m_count.all = m_count.asked;
        m_count.aboutMay = m_count.may;
        return;
    }
    m_count.all = std::max(m_count.all, m_count.asked);
    const std::int64_t seen = m_sampled > 0 ? m_sampled : m_count.asked;
    const std::int64_t may = m_sampled > 0 ? m_sampleMay : m_count.may;
    const double share = seen > 0 ? static_cast<double>(may) / static_cast<double>(seen) : 0;
    m_count.aboutMay = m_count.may + std::llround(share * static_cast<double>(m_count.all - m_count.asked));
}

DbResult<Reach::LeftOutPage> Reach::leftOut(vault::Database& database, const base::Secret& hashKey,
                                            const ReachQuestion& question, base::Timestamp now,
                                            base::ContactId after, std::size_t limit,
                                            std::chrono::milliseconds time)
{
    const auto until = std::chrono::steady_clock::now() + time;
    consent::SendPolicy policy(hashKey, deliveryHistory());
    LeftOutPage page{.after = after};
    while (!page.atEnd && page.rows.size() < limit) {
        const auto some = ask(database, policy, question, now, page.after, askedAtOnce);
        if (!some)
            return base::fail(some.error());
        page.atEnd = some->size() < static_cast<std::size_t>(askedAtOnce);
        for (const Asked& one : *some) {
            if (page.rows.size() == limit) { // the rest of these again with the next page
                page.atEnd = false;
                break;
            }
            page.after = one.contact;
            if (!one.verdict.may)
                page.rows.push_back({one.contact, one.email, exclusionFor(one.verdict.reason)});
        }
        if (std::chrono::steady_clock::now() >= until)
            break;
    }
    return page;
}

} // namespace mw::campaign
