// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the send policy about N contacts (default 1,000,000) as the planner does, in slices, by the shipped
// rules and a frequency cap: prints seconds and CPU seconds. A contact has two records of ten origins, every
// third lives in a country that has rules, every fifth has no basis, and one in a thousand is suppressed or
// restricted. Usage: bench_policy [CONTACTS]
#include "campaign/deliveryhistory.h"
#include "consent/sendpolicy.h"
#include "mail/emailaddress.h"
#include "vault/vault.h"
#include "vault/writetransaction.h"

#include <cstdio>
#include <ctime>
#include <map>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace mw;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 askedAtOnce = 256; // as campaign::Planner

QByteArray addressOf(qint64 contact)
{
    return "p" + QByteArray::number(contact) + "@d" + QByteArray::number(contact % 1000) + ".example.com";
}

bool fillPeople(vault::Database& db, qint64 contacts)
{
    const QString numbers =
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(contacts);
    const auto run = [&](const QString& sql) { return db.run(sql).has_value(); };
    return run(numbers +
               u"INSERT INTO contact (id, email, email_key, attributes, created_at, updated_at) "
               "SELECT i, 'p' || i || '@d' || (i % 1000) || '.example.com', 'p' || i || '@d' || "
               "(i % 1000) || '.example.com', CASE i % 6 WHEN 0 THEN '{\"country\":\"DE\"}' WHEN 1 THEN "
               "'{\"country\":\"CA\"}' ELSE '{}' END, 0, 0 FROM n"_s) &&
           run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) INSERT INTO "
               u"consent_origin (id, source, wording, method) SELECT i, 'source ' || i, 'words', 'sale' FROM n"_s) &&
           run(u"INSERT INTO consent_record (contact_id, purpose_id, kind, basis, origin_id, happened_at, "
               u"recorded_at) SELECT id, 1, 0, 1 + id % 2, 1 + id % 10, %1, %1 FROM contact WHERE id % 5 <> 0"_s
                   .arg(base::toMilliseconds(base::SystemClock().now()) - 1000)) &&
           run(u"INSERT INTO consent_record (contact_id, purpose_id, kind, basis, origin_id, happened_at, "
               u"recorded_at) SELECT id, NULL, CASE WHEN id % 50 = 0 THEN 4 ELSE 3 END, 0, 1, 0, 0 FROM contact"_s) &&
           run(u"INSERT INTO contact_restriction (contact_id, since, reason) SELECT id, 0, '' FROM contact "
               u"WHERE id % 1000 = 1"_s) &&
           run(u"INSERT INTO campaign (uuid, name, kind, state, purpose_id, created_at, state_changed_at) "
               u"VALUES "
               u"(x'00', 'A', 0, 3, 1, 0, 0)"_s) &&
           run(u"INSERT INTO delivery (campaign_id, contact_id, state, changed_at) SELECT 1, id, 4, %1 FROM contact"_s
                   .arg(base::toMilliseconds(base::SystemClock().now()) - 1000));
}

bool fillRules(vault::Database& db, const base::Secret& key, qint64 contacts)
{
    const consent::SuppressionRepository suppressions(key);
    for (qint64 i = 500; i <= contacts; i += 1000)
        if (!suppressions.add(db, QString::fromLatin1(addressOf(i)), consent::SuppressionReason::ByHand, {}))
            return false;
    if (!suppressions.add(db, u"d7.example.com"_s, consent::SuppressionReason::ByHand, {}))
        return false;
    QJsonObject rules = QJsonDocument::fromJson(consent::shippedRuleFile()).object();
    rules[u"frequency_cap"_s] = QJsonObject{{u"mails"_s, 4}, {u"days"_s, 30}};
    return consent::consentrules::add(db, QJsonDocument(rules).toJson(), {}, {}, {}).has_value();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 contacts = argc > 1 ? QString::fromLocal8Bit(argv[1]).toLongLong() : 1'000'000;
    const QTemporaryDir folder;
    const base::Secret key(QByteArray(32, 'k'));
    auto vault = std::move(vault::Vault::create(folder.filePath(u"vault.sqlite"_s), {}).value());
    {
        auto writer = std::move(vault->connect(64).value());
        auto change = vault::WriteTransaction::begin(*writer, vault->gate(), vault::Writer::Job);
        if (!change || !fillPeople(*writer, contacts) || !fillRules(*writer, key, contacts) ||
            !change->commit())
            return 1;
    }
    auto db = std::move(vault->connectReadOnly(32).value());
    consent::SendPolicy policy(key, campaign::deliveryHistory());
    const consent::PolicyQuestion question{.purpose = consent::firstPurpose,
                                           .now = base::SystemClock().now()};
    std::map<consent::PolicyReason, qint64> reasons;
    QElapsedTimer wall;
    wall.start();
    const std::clock_t cpu = std::clock();
    for (qint64 first = 1; first <= contacts; first += askedAtOnce) {
        std::vector<consent::Candidate> candidates;
        for (qint64 i = first; i < first + askedAtOnce && i <= contacts; ++i)
            candidates.push_back({base::ContactId(i), addressOf(i)});
        const auto verdicts = policy.decideMany(*db, candidates, question);
        if (!verdicts)
            return 1;
        for (const consent::PolicyVerdict& verdict : *verdicts)
            ++reasons[verdict.reason];
    }
    std::printf("%lld decisions in %.1f s (%.1f CPU s)\n", static_cast<long long>(contacts),
                static_cast<double>(wall.elapsed()) / 1000,
                static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC);
    for (const auto& [reason, count] : reasons)
        std::printf("  %s: %lld\n", qPrintable(toText(reason)), static_cast<long long>(count));
    return 0;
}
