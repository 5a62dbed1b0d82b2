// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/countryrules.h"
#include "consentfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace mw;
using namespace mw::consent;
using namespace Qt::StringLiterals;
using Kind = CountryRulesError::Kind;

namespace {

QJsonObject aRule(const QString& id = u"a"_s)
{
    return {{u"id"_s, id},
            {u"countries"_s, QJsonArray{u"CA"_s}},
            {u"purpose_kinds"_s, QJsonArray{u"advertising"_s}},
            {u"max_age_months"_s, 24},
            {u"text"_s, QJsonObject{{u"en"_s, u"A rule."_s}}},
            {u"source"_s, u"An act, s. 1"_s},
            {u"url"_s, u"https://example.org/act"_s},
            {u"checked"_s, u"2026-11-30"_s}};
}

QJsonObject aFile(const QJsonArray& rules)
{
    return {{u"version"_s, 1},
            {u"home_country"_s, u""_s},
            {u"frequency_cap"_s, QJsonValue()},
            {u"rules"_s, rules}};
}

QByteArray bytesOf(const QJsonObject& file)
{
    return QJsonDocument(file).toJson(QJsonDocument::Compact);
}

} // namespace

class TestCountryRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheShippedFile()
    {
        const auto rules = readCountryRules(shippedRuleFile());
        QVERIFY(rules);
        QVERIFY(!rules->home.isKnown());
        QVERIFY(!rules->cap);
        QVERIFY(rules->rules.size() >= 15);
        for (const CountryRule& rule : rules->rules) {
            QVERIFY2(!rule.source.isEmpty() && rule.url.startsWith(u"https://"), qPrintable(rule.id));
            QVERIFY2(rule.checked.size() == 10, qPrintable(rule.id));
            QVERIFY2(!rule.text[u"en"_s].isEmpty() && !rule.text[u"de"_s].isEmpty(), qPrintable(rule.id));
            QVERIFY2(!rule.everywhere, qPrintable(rule.id)); // a law is some country's
        }
    }

    void readsAllThatARuleMaySay()
    {
        QJsonObject rule = aRule();
        rule[u"countries"_s] = QJsonArray{u"GB"_s, u"*"_s};
        rule[u"bases"_s] = QJsonArray{u"soft_opt_in"_s};
        rule[u"methods"_s] = QJsonArray{u"sale"_s, u"other"_s};
        QJsonObject file = aFile({rule});
        file[u"home_country"_s] = u"DE"_s;
        file[u"frequency_cap"_s] = QJsonObject{{u"mails"_s, 4}, {u"days"_s, 30}};
        const auto rules = readCountryRules(bytesOf(file));
        QVERIFY(rules);
        QCOMPARE(rules->home, Country::fromText(u"DE"));
        QCOMPARE(rules->cap->mails, 4);
        QCOMPARE(rules->cap->days, 30);
        const CountryRule& read = rules->rules.front();
        QVERIFY(read.everywhere);
        QVERIFY(read.isFor(Country()));
        QVERIFY(read.bases.has(Basis::SoftOptIn) && !read.bases.has(Basis::Consent));
        QVERIFY(read.methods.has(Method::Sale) && read.methods.has(Method::Other));
        QCOMPARE(read.demand, CountryRule::Demand::MaxAge);
        QCOMPARE(read.maxAgeMonths, 24);
    }

    void refusesWhatIsNotRight_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("place");
        const auto bytes = [](const char* name, const QByteArray& file, Kind kind, const QString& place) {
            QTest::newRow(name) << file << static_cast<int>(kind) << place;
        };
        const auto file = [&](const char* name, const QString& key, const QJsonValue& value, Kind kind,
                              const QString& place) {
            QJsonObject changed = aFile({aRule()});
            changed[key] = value;
            bytes(name, bytesOf(changed), kind, place);
        };
        const auto rule = [&](const char* name, const QString& key, const QJsonValue& value, Kind kind,
                              const QString& place) {
            QJsonObject changed = aRule(u"b"_s);
            changed[key] = value;
            bytes(name, bytesOf(aFile({aRule(), changed})), kind, u"rules[1]"_s + place);
        };
        const auto without = [&](const char* name, const QString& key) {
            QJsonObject changed = aRule();
            changed.remove(key);
            bytes(name, bytesOf(aFile({changed})), Kind::MissingKey, u"rules[0]."_s + key);
        };
        bytes("nothing", "", Kind::NotJson, u"byte 0"_s);
        bytes("cut off", bytesOf(aFile({aRule()})).chopped(1), Kind::NotJson,
              u"byte %1"_s.arg(bytesOf(aFile({aRule()})).size() - 1));
        bytes("a list", "[]", Kind::NotAnObject, {});
        bytes("too large", QByteArray(largestRuleFile + 1, ' '), Kind::TooLarge, {});
        file("an unknown key", u"colour"_s, 1, Kind::UnknownKey, u"colour"_s);
        file("a later version", u"version"_s, 2, Kind::BadValue, u"version"_s);
        file("version as text", u"version"_s, u"1"_s, Kind::WrongType, u"version"_s);
        file("home in small letters", u"home_country"_s, u"de"_s, Kind::BadValue, u"home_country"_s);
        file("home everywhere", u"home_country"_s, u"*"_s, Kind::BadValue, u"home_country"_s);
        file("home as number", u"home_country"_s, 1, Kind::WrongType, u"home_country"_s);
        file("cap as number", u"frequency_cap"_s, 4, Kind::WrongType, u"frequency_cap"_s);
        file("cap without days", u"frequency_cap"_s, QJsonObject{{u"mails"_s, 4}}, Kind::MissingKey,
             u"frequency_cap.days"_s);
        file("cap of nothing", u"frequency_cap"_s, QJsonObject{{u"mails"_s, 0}, {u"days"_s, 1}},
             Kind::BadValue, u"frequency_cap.mails"_s);
        file("rules as object", u"rules"_s, QJsonObject(), Kind::WrongType, u"rules"_s);
        file("a rule as text", u"rules"_s, QJsonArray{u"x"_s}, Kind::WrongType, u"rules[0]"_s);
        QJsonArray many;
        for (int i = 0; i <= mostCountryRules; ++i)
            many << QJsonObject();
        file("too many", u"rules"_s, many, Kind::TooMany, u"rules"_s);
        rule("a doubled id", u"id"_s, u"a"_s, Kind::DoubledId, u".id"_s);
        rule("an empty id", u"id"_s, u""_s, Kind::BadValue, u".id"_s);
        rule("an unknown key in it", u"max_age_days"_s, 1, Kind::UnknownKey, u".max_age_days"_s);
        rule("no country", u"countries"_s, QJsonArray(), Kind::BadValue, u".countries"_s);
        rule("a country of three letters", u"countries"_s, QJsonArray{u"CAN"_s}, Kind::BadValue,
             u".countries"_s);
        rule("a country in small letters", u"countries"_s, QJsonArray{u"ca"_s}, Kind::BadValue,
             u".countries"_s);
        rule("a country as number", u"countries"_s, QJsonArray{1}, Kind::WrongType, u".countries[0]"_s);
        rule("a country alone", u"countries"_s, u"CA"_s, Kind::WrongType, u".countries"_s);
        rule("an unknown kind", u"purpose_kinds"_s, QJsonArray{u"news"_s}, Kind::BadValue,
             u".purpose_kinds"_s);
        rule("an unknown basis", u"bases"_s, QJsonArray{u"goodwill"_s}, Kind::BadValue, u".bases"_s);
        rule("basis none", u"bases"_s, QJsonArray{u"none"_s}, Kind::BadValue, u".bases"_s);
        rule("an unknown method", u"methods"_s, QJsonArray{u"Sale"_s}, Kind::BadValue, u".methods"_s);
        rule("no age", u"max_age_months"_s, 0, Kind::BadValue, u".max_age_months"_s);
        rule("half a month", u"max_age_months"_s, 1.5, Kind::BadValue, u".max_age_months"_s);
        rule("a great age", u"max_age_months"_s, 1201, Kind::BadValue, u".max_age_months"_s);
        rule("age as text", u"max_age_months"_s, u"24"_s, Kind::WrongType, u".max_age_months"_s);
        rule("two demands", u"refuse"_s, true, Kind::NotOneDemand, {});
        rule("a demand that isn't", u"refuse"_s, false, Kind::BadValue, u".refuse"_s);
        rule("a demand as number", u"require_wording"_s, 1, Kind::WrongType, u".require_wording"_s);
        rule("no method demanded", u"require_methods"_s, QJsonArray(), Kind::BadValue, u".require_methods"_s);
        rule("no words", u"text"_s, QJsonObject(), Kind::BadValue, u".text"_s);
        rule("words in no language", u"text"_s, QJsonObject{{u"english"_s, u"A"_s}}, Kind::UnknownKey,
             u".text.english"_s);
        rule("empty words", u"text"_s, QJsonObject{{u"en"_s, u" "_s}}, Kind::BadValue, u".text.en"_s);
        rule("no address", u"url"_s, u"see the act"_s, Kind::BadValue, u".url"_s);
        rule("a file", u"url"_s, u"file:///etc/passwd"_s, Kind::BadValue, u".url"_s);
        rule("no date", u"checked"_s, u"today"_s, Kind::BadValue, u".checked"_s);
        rule("no such day", u"checked"_s, u"2026-02-29"_s, Kind::BadValue, u".checked"_s);
        for (const char* key : {"id", "countries", "purpose_kinds", "text", "source", "url", "checked"})
            without(key, QString::fromLatin1(key));
        QJsonObject idle = aRule();
        idle.remove(u"max_age_months"_s);
        bytes("no demand", bytesOf(aFile({idle})), Kind::NotOneDemand, u"rules[0]"_s);
        bytes("no rules", "{\"version\":1}", Kind::MissingKey, u"rules"_s);
        bytes("no version", "{\"rules\":[]}", Kind::MissingKey, u"version"_s);
    }
    void refusesWhatIsNotRight()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const int, kind);
        QFETCH(const QString, place);
        const auto rules = readCountryRules(file);
        QVERIFY(!rules);
        QCOMPARE(toText(rules.error().kind), toText(static_cast<Kind>(kind)));
        QCOMPARE(rules.error().place, place);
    }

    void takesAsManyAsItSays()
    {
        QJsonArray rules;
        for (int i = 0; i < mostCountryRules; ++i)
            rules << aRule(QString::number(i));
        QCOMPARE(qsizetype(readCountryRules(bytesOf(aFile(rules)))->rules.size()), mostCountryRules);
        QVERIFY(readCountryRules("{\"version\":1,\"rules\":[]}"));
    }

    void readsCountriesOfContacts()
    {
        QCOMPARE(Country::fromText(u"de"), Country::fromText(u"DE"));
        QCOMPARE(Country::fromText(u"dE"), Country::fromText(u"DE"));
        for (const QStringView none : {u"", u"D", u"DEU", u"D1", u"*", u" DE", u"ÄÖ", u"Germany"})
            QVERIFY(!Country::fromText(none).isKnown());
    }

    void countsMonthsByTheCalendar_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("months");
        QTest::addColumn<QString>("end");
        const auto row = [](const char* from, int months, const char* end) {
            QTest::newRow(from) << QString::fromLatin1(from) << months << QString::fromLatin1(end);
        };
        row("2024-02-29T12:00:00.001Z", 12, "2025-02-28T12:00:00.001Z");
        row("2024-02-29T12:00:00.000Z", 48, "2028-02-29T12:00:00.000Z");
        row("2025-08-31T23:59:59.999Z", 6, "2026-02-28T23:59:59.999Z");
        row("2023-08-31T00:00:00.000Z", 6, "2024-02-29T00:00:00.000Z");
        row("2025-12-31T00:00:00.000Z", 1, "2026-01-31T00:00:00.000Z");
        row("2025-03-30T01:30:00.000Z", 1, "2025-04-30T01:30:00.000Z"); // a clock change somewhere
        row("1969-12-31T23:59:59.999Z", 2, "1970-02-28T23:59:59.999Z");
    }
    void countsMonthsByTheCalendar()
    {
        QFETCH(const QString, from);
        QFETCH(const int, months);
        QFETCH(const QString, end);
        for (const char* zone : {"UTC", "Pacific/Auckland", "America/St_Johns"}) {
            qputenv("TZ", zone);
            QCOMPARE(monthsLater(base::fromRfc3339(from).value(), months), base::fromRfc3339(end).value());
        }
        qunsetenv("TZ");
    }
    void countsMonthsOfAnyNumber()
    {
        using Limits = std::numeric_limits<std::int64_t>;
        QVERIFY(monthsLater(base::fromMilliseconds(Limits::min()), 1200) < base::fromMilliseconds(0));
        QVERIFY(monthsLater(base::fromMilliseconds(Limits::max()), 1200) > base::fromMilliseconds(0));
    }

    void keepsEveryChangeOfTheRules()
    {
        test::ConsentFixture f;
        QCOMPARE(f.service.rules()->id, 0);
        QCOMPARE(f.service.rules()->json, shippedRuleFile());
        const QByteArray own = bytesOf(aFile({aRule(u"own"_s)}));
        QVERIFY(f.service.setRules(own, u"our lawyer's letter"_s, u"Anna"_s));
        QCOMPARE(f.log.entries.back().code, u"MW-3109"_s);
        const auto refused = f.service.setRules("{}", {});
        QCOMPARE(refused.error().kind, ConsentError::Kind::BadRules);
        QCOMPARE(refused.error().detail, u"version: missing_key"_s);
        const auto rules = f.service.rules();
        QCOMPARE(rules->note, u"our lawyer's letter"_s);
        QCOMPARE(rules->recordedBy, u"Anna"_s);
        QCOMPARE(rules->rules.rules.front().id, u"own"_s);
        QVERIFY(f.service.setRules(shippedRuleFile(), u"back"_s));
        QCOMPARE(f.db().value(u"SELECT count(*) FROM consent_rules"_s)->toInt(), 2);
        QVERIFY(!f.db().run(u"DELETE FROM consent_rules"_s));
    }

    void decidesNothingByRulesThatItCannotRead()
    {
        test::ConsentFixture f;
        const Candidate ann{f.addContact("ann@example.com"), "ann@example.com"};
        QVERIFY(f.service.record(f.consentNow(ann.contact)));
        QVERIFY(f.policy.decide(f.db(), ann, f.ask())->may);
        QVERIFY(f.db().run(
            u"INSERT INTO consent_rules (at, recorded_by, note, rules) VALUES (0, '', '', '{}')"_s));
        QVERIFY(!f.policy.decide(f.db(), ann, f.ask()));
    }
};

QTEST_GUILESS_MAIN(TestCountryRules)
#include "tst_countryrules.moc"
