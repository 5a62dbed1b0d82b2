// SPDX-License-Identifier: GPL-3.0-or-later
#include "policycases.h"

#include <QJsonDocument>

namespace mw::test {

using namespace consent;
using namespace Qt::StringLiterals;

namespace {

const QStringList baseWords{u"consent"_s,    u"soft_opt_in"_s, u"contract"_s,      u"legitimate_interest"_s,
                            u"legal_duty"_s, u"public_task"_s, u"vital_interest"_s};
const QStringList methodsInRules{u"form"_s,  u"double_opt_in"_s, u"paper"_s, u"phone"_s,
                                 u"event"_s, u"import"_s,        u"sale"_s,  u"inquiry"_s,
                                 u"reply"_s, u"by_hand"_s,       u"other"_s};
const QStringList methodTexts{
    u"form"_s, u"Form"_s,  u"double_opt_in"_s, u"Double Opt-In"_s, u"double opt-in"_s,
    u"sale"_s, u"SALE"_s,  u"inquiry"_s,       u"by hand"_s,       u"till"_s,
    u""_s,     u"paper"_s, u"re-ply"_s};
const QStringList countriesOfPeople{u""_s,   u""_s,   u"DE"_s,      u"de"_s, u"CA"_s,
                                    u"Ca"_s, u"GB"_s, u"Germany"_s, u"D1"_s};
constexpr std::int64_t aDay = 86'400'000;

QJsonValue idOrNull(std::int64_t id)
{
    return id > 0 ? QJsonValue(static_cast<qint64>(id)) : QJsonValue();
}

} // namespace

PolicyCases::PolicyCases(ConsentFixture& fixture, unsigned seed) : m_f(fixture), m_random(seed)
{
    addPurposes();
    addPlaces();
}

template <typename... Values>
std::int64_t PolicyCases::insert(const QString& sql, const Values&... values)
{
    if (!m_f.db().run(sql, values...))
        qFatal("cannot write: %s", qPrintable(sql));
    return m_f.db().lastInsertId();
}

void PolicyCases::addPurposes()
{
    for (int i = 0; i < 8; ++i) {
        const QJsonArray bases = i % 2 == 0 ? QJsonArray() : randomWords(baseWords, 50);
        int bits = 0;
        for (const QJsonValue& word : bases)
            bits |= 1 << static_cast<int>(basisFromText(word.toString()).value());
        const int kind = i % 4 == 3 ? 1 : 0;
        const auto id = insert(u"INSERT INTO purpose (name, kind, bases) VALUES (?, ?, ?)"_s,
                               u"Purpose %1"_s.arg(i), kind, bits);
        m_purposes.push_back({{u"id"_s, static_cast<qint64>(id)},
                              {u"kind"_s, toText(static_cast<PurposeKind>(kind))},
                              {u"bases"_s, bases}});
    }
}

void PolicyCases::addPlaces()
{
    for (int i = 0; i < 3; ++i)
        m_lists.push_back(insert(u"INSERT INTO list (name, purpose_id, created_at) VALUES (?, 1, 0)"_s,
                                 u"List %1"_s.arg(i)));
    for (int i = 0; i < 4; ++i)
        m_imports.push_back({m_f.addImport(i != 3).value(), i != 3});
    for (int i = 0; i < 10; ++i) {
        const int kind = i < 7 ? 0 : i - 6 > 2 ? 2 : 1; // real, practice, service
        m_campaigns.push_back(
            {insert(u"INSERT INTO campaign (uuid, name, kind, state, purpose_id, created_at, "
                    "state_changed_at) VALUES (?, ?, ?, 3, 1, 0, 0)"_s,
                    QByteArray(16, char('a' + i)), u"Campaign %1"_s.arg(i), kind),
             kind == 0});
    }
    m_deletion = insert(u"INSERT INTO deletion (at) VALUES (0)"_s);
}

QJsonArray PolicyCases::randomWords(const QStringList& words, int percentEach)
{
    QJsonArray some;
    for (const QString& word : words)
        if (chance(percentEach))
            some << word;
    if (some.isEmpty())
        some << oneOf(words);
    return some;
}

QJsonObject PolicyCases::randomRule(int number)
{
    QJsonObject rule{{u"id"_s, u"rule-%1"_s.arg(number)},
                     {u"countries"_s, randomWords({u"DE"_s, u"CA"_s, u"GB"_s, u"FR"_s, u"*"_s}, 30)},
                     {u"purpose_kinds"_s, randomWords({u"advertising"_s, u"service"_s}, 70)},
                     {u"text"_s, QJsonObject{{u"en"_s, u"A rule."_s}}},
                     {u"source"_s, u"An act"_s},
                     {u"url"_s, u"https://example.org/act"_s},
                     {u"checked"_s, u"2026-11-30"_s}};
    if (chance(60))
        rule[u"bases"_s] = chance(10) ? QJsonArray() : randomWords(baseWords, 35);
    if (chance(40))
        rule[u"methods"_s] = chance(10) ? QJsonArray() : randomWords(methodsInRules, 25);
    switch (pick(6)) {
    case 0:
        rule[u"refuse"_s] = true;
        break;
    case 1:
        rule[u"require_methods"_s] = randomWords(methodsInRules, 40);
        break;
    case 2:
        rule[u"require_wording"_s] = true;
        break;
    case 3:
        rule[u"require_confirmed"_s] = true;
        break;
    default:
        rule[u"max_age_months"_s] = oneOf(std::array{1, 1, 6, 12, 24, 1200});
    }
    return rule;
}

QJsonObject PolicyCases::randomRules()
{
    QJsonArray rules;
    for (int i = pick(6); i > 0; --i)
        rules << randomRule(i);
    QJsonObject file{{u"version"_s, 1},
                     {u"home_country"_s, oneOf(QStringList{u""_s, u"CA"_s, u"DE"_s})},
                     {u"rules"_s, rules}};
    file[u"frequency_cap"_s] =
        chance(50)
            ? QJsonValue(QJsonObject{{u"mails"_s, 1 + pick(3)}, {u"days"_s, oneOf(std::array{1, 7, 30})}})
            : QJsonValue();
    return file;
}

base::Timestamp PolicyCases::randomNow()
{
    static const QStringList edges{u"2024-02-29T12:00:00.000Z"_s, u"2024-03-31T00:00:00.000Z"_s,
                                   u"2025-03-31T02:30:00.000Z"_s, u"2026-02-28T23:59:59.999Z"_s,
                                   u"2026-03-01T00:00:00.000Z"_s, u"2026-10-31T23:59:59.999Z"_s};
    if (chance(60))
        return base::fromRfc3339(oneOf(edges)).value();
    return base::fromMilliseconds(1'700'000'000'000 + std::int64_t(pick(100'000'000)) * 997);
}

PolicyQuestion PolicyCases::randomQuestion()
{
    const auto purpose = base::PurposeId(oneOf(m_purposes)[u"id"_s].toInteger());
    const int mode = pick(10);
    return {.purpose = purpose,
            .mode = mode < 7   ? PolicyMode::Real
                    : mode < 8 ? PolicyMode::Practice
                               : PolicyMode::Service,
            .now = randomNow(),
            .list = chance(60) ? base::ListId(m_lists[std::size_t(pick(2))]) : base::ListId(),
            .campaign = base::CampaignId(m_campaigns.front().id)};
}

/// Most of them where a limit of some months or days falls on `now`.
base::Timestamp PolicyCases::timeNear(base::Timestamp now)
{
    const auto nudge = std::chrono::milliseconds(pick(3) - 1);
    switch (pick(6)) {
    case 0:
        return now + nudge;
    case 1:
    case 2:
        return monthsLater(now, -oneOf(std::array{1, 6, 12, 24})) + nudge;
    case 3: // the last days of a month, from which the months count differently
        return monthsLater(now, -oneOf(std::array{1, 6, 12, 24})) + std::chrono::days(pick(5) - 2) + nudge;
    case 4:
        return now + std::chrono::days(pick(40)) + nudge; // the clock was set back since
    default:
        return now - std::chrono::days(pick(1000)) + nudge;
    }
}

std::vector<PolicyCase> PolicyCases::group(int cases)
{
    m_rules = randomRules();
    const auto added =
        consentrules::add(m_f.db(), QJsonDocument(m_rules).toJson(), u"test"_s, {}, m_f.clock.now());
    if (!added)
        qFatal("rules are refused: %s", qPrintable(added.error().detail));
    std::vector<PolicyCase> made;
    PolicyQuestion question;
    for (int i = 0; i < cases; ++i) {
        if (i % 5 == 0)
            question = randomQuestion();
        made.push_back(makeCase(question));
    }
    return made;
}

PolicyCase PolicyCases::makeCase(const PolicyQuestion& question)
{
    PolicyCase made{.candidate = {}, .question = question, .json = {}};
    static const std::array modes{u"real"_s, u"practice"_s, u"service"_s};
    QJsonObject purpose;
    for (const QJsonObject& one : m_purposes)
        if (one[u"id"_s].toInteger() == question.purpose.value())
            purpose = one;
    made.json = {{u"now"_s, static_cast<qint64>(base::toMilliseconds(question.now))},
                 {u"mode"_s, modes[static_cast<std::size_t>(question.mode)]},
                 {u"purpose"_s, purpose},
                 {u"list"_s, idOrNull(question.list.value())},
                 {u"rules"_s, m_rules}};
    addPerson(made);
    return made;
}

void PolicyCases::addPerson(PolicyCase& made)
{
    const int number = ++m_people;
    const QByteArray domain = "d" + QByteArray::number(number) + ".example.org";
    const QByteArray address = "p@mail." + domain;
    const bool hasContact = !chance(4);
    made.json[u"contact"_s] = QJsonValue();
    if (hasContact) {
        made.candidate.contact = m_f.addContact(address);
        const QString country = oneOf(countriesOfPeople);
        const bool erased = chance(3);
        const bool deleted = chance(4);
        insert(u"UPDATE contact SET attributes = ?, erased_at = ?, deletion_id = ? WHERE id = ?"_s,
               country.isEmpty()
                   ? u"{}"_s
                   : QString::fromUtf8(QJsonDocument(QJsonObject{{u"country"_s, country}}).toJson()),
               erased ? QVariant(1) : QVariant(), deleted ? QVariant(qlonglong(m_deletion)) : QVariant(),
               made.candidate.contact);
        const bool known = Country::fromText(country).isKnown();
        made.json[u"contact"_s] = QJsonObject{{u"erased"_s, erased},
                                              {u"deleted"_s, deleted},
                                              {u"country"_s, known ? country.toUpper() : QString(u""_s)},
                                              {u"restrictions"_s, addRestrictions(made)}};
    }
    const bool hasAddress = !chance(4);
    if (hasAddress)
        made.candidate.canonicalAddress = address;
    made.json[u"address"_s] = hasAddress;
    made.json[u"suppressions"_s] = hasAddress ? addSuppressions(made, domain) : QJsonArray();
    made.json[u"events"_s] = hasContact ? addEvents(made) : QJsonArray();
    made.json[u"mails"_s] = hasContact ? addMails(made) : QJsonArray();
}

QJsonArray PolicyCases::addRestrictions(const PolicyCase& made)
{
    QJsonArray all;
    for (int i = chance(20) ? 1 + pick(2) : 0; i > 0; --i) {
        const qlonglong since = base::toMilliseconds(timeNear(made.question.now));
        const bool lifted = chance(60);
        const qlonglong liftedAt = base::toMilliseconds(timeNear(made.question.now));
        insert(
            u"INSERT INTO contact_restriction (contact_id, since, lifted_at, reason) VALUES (?, ?, ?, '')"_s,
            made.candidate.contact, since, lifted ? QVariant(liftedAt) : QVariant());
        all << QJsonObject{{u"since"_s, since}, {u"lifted"_s, lifted ? QJsonValue(liftedAt) : QJsonValue()}};
    }
    return all;
}

QJsonArray PolicyCases::addSuppressions(const PolicyCase& made, const QByteArray& domain)
{
    QJsonArray all;
    for (int i = chance(25) ? 1 + pick(2) : 0; i > 0; --i) {
        const bool isDomain = chance(40);
        const QString text = isDomain ? QString::fromLatin1((chance(50) ? "mail." : "") + domain)
                                      : QString::fromLatin1(made.candidate.canonicalAddress);
        const base::ListId list = chance(50) ? base::ListId(oneOf(m_lists)) : base::ListId();
        const bool removed = chance(30);
        const auto reason =
            removed || isDomain
                ? SuppressionReason::ByHand
                : oneOf(std::array{SuppressionReason::Bounced, SuppressionReason::Unsubscribed});
        const auto added = m_suppressions.add(m_f.db(), text, reason, timeNear(made.question.now), {}, list);
        if (!added)
            qFatal("no suppression");
        if (!added->isNew)
            continue;
        const bool ended =
            removed && m_suppressions.remove(m_f.db(), text, u"test"_s, m_f.clock.now(), list).has_value();
        all << QJsonObject{{u"kind"_s, isDomain ? u"domain"_s : u"address"_s},
                           {u"list"_s, idOrNull(list.value())},
                           {u"removed"_s, ended}};
    }
    return all;
}

QJsonArray PolicyCases::addEvents(const PolicyCase& made)
{
    QJsonArray all;
    base::Timestamp previous = timeNear(made.question.now);
    for (int i = pick(7); i > 0; --i)
        all << addEvent(made, previous);
    return all;
}

QJsonObject PolicyCases::addEvent(const PolicyCase& made, base::Timestamp& previous)
{
    static const std::array kinds{EventKind::Given,     EventKind::Given,     EventKind::Given,
                                  EventKind::Given,     EventKind::Confirmed, EventKind::Confirmed,
                                  EventKind::Refreshed, EventKind::Narrowed,  EventKind::Withdrawn,
                                  EventKind::Expired,   EventKind::Objected,  EventKind::Undone};
    ConsentEvent event{.contact = made.candidate.contact, .kind = oneOf(kinds)};
    if (chance(75))
        event.purpose = made.question.purpose;
    else if (chance(60))
        event.purpose = base::PurposeId(oneOf(m_purposes)[u"id"_s].toInteger());
    event.list = chance(25) ? base::ListId(oneOf(m_lists)) : base::ListId();
    if (isGrant(event.kind) || chance(10))
        event.basis = static_cast<Basis>(chance(50) ? 1 : pick(8));
    const Place import = chance(60) || event.kind == EventKind::Undone ? Place{0, true} : oneOf(m_imports);
    event.importId = import.id > 0 ? base::ImportId(import.id) : byHand;
    bool published = import.counts;
    if (event.kind == EventKind::Undone && chance(80)) {
        const Place undone = oneOf(m_imports);
        event.importId = base::ImportId(undone.id);
        published = undone.counts;
    }
    event.origin = {
        .source = u"test"_s, .wording = chance(50) ? u"I agree."_s : u""_s, .method = oneOf(methodTexts)};
    event.happenedAt = chance(25) ? previous : timeNear(made.question.now);
    event.recordedAt = std::max(event.happenedAt, made.question.now);
    previous = event.happenedAt;
    const auto origin = ledger::originId(m_f.db(), event.origin).value();
    event.originId = origin;
    std::int64_t id = 0;
    // What the ledger would not take is written past it: the rules say what it comes to all the same.
    const auto recorded = ledger::record(m_f.db(), event);
    const bool keepsAll = isGrant(event.kind) || event.basis == Basis::None;
    if (recorded && (keepsAll || event.kind == EventKind::Expired || event.kind == EventKind::Narrowed))
        id = recorded->value();
    else if (recorded) {
        event.basis = Basis::None; // an opt-out has none
        id = recorded->value();
    } else {
        id = insert(u"INSERT INTO consent_record (contact_id, purpose_id, kind, basis, origin_id, import_id, "
                    "happened_at, recorded_at, list_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    event.contact, event.purpose, event.kind, event.basis, qlonglong(origin), event.importId,
                    base::toMilliseconds(event.happenedAt), base::toMilliseconds(event.recordedAt),
                    event.list);
    }
    return {{u"id"_s, static_cast<qint64>(id)},
            {u"purpose"_s, idOrNull(event.purpose.value())},
            {u"list"_s, idOrNull(event.list.value())},
            {u"kind"_s, toText(event.kind)},
            {u"basis"_s, toText(event.basis)},
            {u"method"_s, event.origin.method},
            {u"wording"_s, event.origin.wording},
            {u"import"_s, static_cast<qint64>(event.importId.value())},
            {u"published"_s, published},
            {u"happened_at"_s, static_cast<qint64>(base::toMilliseconds(event.happenedAt))}};
}

QJsonArray PolicyCases::addMails(const PolicyCase& made)
{
    QJsonArray counted;
    const int days = m_rules[u"frequency_cap"_s].toObject()[u"days"_s].toInt();
    if (days == 0 || chance(40))
        return counted;
    std::vector<Place> campaigns = m_campaigns;
    for (int i = pick(6); i > 0; --i) {
        const auto which = std::size_t(pick(static_cast<int>(campaigns.size())));
        const Place campaign = campaigns[which];
        campaigns.erase(campaigns.begin() + static_cast<std::ptrdiff_t>(which)); // one a campaign
        const int state = oneOf(std::array{4, 4, 4, 3, 6, 1, 5, 7});
        const qlonglong at = base::toMilliseconds(made.question.now) - (chance(60) ? days * aDay : 0) +
                             pick(5) - 2 + (chance(40) ? pick(20) * aDay : 0);
        insert(u"INSERT INTO delivery (campaign_id, contact_id, state, changed_at) VALUES (?, ?, ?, ?)"_s,
               qlonglong(campaign.id), made.candidate.contact, state, at);
        const bool isGot = state == 3 || state == 4 || state == 6;
        if (campaign.counts && isGot && campaign.id != made.question.campaign.value())
            counted << at;
    }
    return counted;
}

} // namespace mw::test
