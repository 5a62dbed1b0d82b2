// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/history.h"

#include "audience/listrepository.h"
#include "audience/searchtext.h"
#include "campaign/deliveryhistory.h"
#include "mail/emailaddress.h"

#include <QJsonDocument>

#include <algorithm>

namespace mw::consentpage {

using vault::DbResult;

namespace {

DbResult<void> ask(vault::Database& database, const base::Secret& hashKey, base::Timestamp now,
                   History& history)
{
    const auto purposes = consent::ledger::purposes(database);
    if (!purposes)
        return base::fail(purposes.error());
    const auto address = mail::EmailAddress::parse(history.email);
    const QByteArray canonical = address ? address->canonical() : QByteArray();
    const consent::Candidate candidate{history.contact, canonical};
    consent::SendPolicy policy(hashKey, campaign::deliveryHistory());
    for (const consent::Purpose& purpose : *purposes) {
        const auto verdicts =
            policy.decideMany(database, std::span(&candidate, 1), {.purpose = purpose.id, .now = now});
        if (!verdicts)
            return base::fail(verdicts.error());
        history.answers.push_back({purpose, verdicts->front()});
    }
    if (canonical.isEmpty())
        return {};
    auto hit = consent::SuppressionRepository(hashKey).isSuppressed(database, canonical);
    if (!hit)
        return base::fail(hit.error());
    history.suppression = *hit;
    return {};
}

DbResult<void> nameLists(vault::Database& database, History& history)
{
    const audience::ListRepository lists(database);
    for (const consent::RecordRow& row : history.rows) {
        if (!row.list.isValid() || history.lists.contains(row.list))
            continue;
        const auto list = lists.byId(row.list);
        if (!list)
            return base::fail(list.error());
        history.lists[row.list] = *list ? (*list)->name : QString();
    }
    return {};
}

} // namespace

std::vector<consent::Purpose> History::purposes() const
{
    std::vector<consent::Purpose> all;
    for (const PurposeAnswer& answer : answers)
        all.push_back(answer.purpose);
    return all;
}

const consent::RecordRow* History::row(std::int64_t record) const
{
    const auto found =
        std::ranges::find_if(rows, [&](const auto& one) { return one.record.id.value() == record; });
    return found == rows.end() ? nullptr : &*found;
}

std::int64_t History::mayCount() const
{
    return std::ranges::count_if(answers, [](const PurposeAnswer& one) { return one.verdict.may; });
}

QString nameIn(const QByteArray& attributes)
{
    return audience::displayName(QJsonDocument::fromJson(attributes).object());
}

DbResult<std::optional<History>> readHistory(vault::Database& database, base::ContactId contact,
                                             const base::Secret& hashKey, base::Timestamp now)
{
    auto person = consent::recordsOf(database, contact);
    if (!person)
        return base::fail(person.error());
    if (!*person)
        return std::nullopt;
    History history{.contact = contact,
                    .email = (*person)->email,
                    .name = nameIn((*person)->attributes),
                    .erased = (*person)->erased,
                    .rows = std::move((*person)->rows)};
    if (history.name.isEmpty())
        history.name = history.email;
    if (auto asked = ask(database, hashKey, now, history); !asked)
        return base::fail(asked.error());
    if (auto named = nameLists(database, history); !named)
        return base::fail(named.error());
    return history;
}

} // namespace mw::consentpage
