// SPDX-License-Identifier: GPL-3.0-or-later
// First: moc of Qt 6.4 fails on libstdc++ 12's <concepts> when nothing comes before it.
#include "consentfixture.h"

#include "consent/consentpersonaldata.h"
#include "personaldatacheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace mw;
using namespace mw::consent;
using namespace Qt::StringLiterals;
using mw::test::ConsentFixture;

class TestPersonalData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsATableNobodyRegistered()
    {
        ConsentFixture f;
        const ConsentPersonalData own(f.key, f.clock);
        const LogPersonalData logs;
        PersonalDataRegistry registry;
        registry.add(own);
        registry.add(logs);
        QVERIFY(f.db().script("CREATE TABLE diary (text TEXT)"));
        const QStringList gaps = test::personalDataGaps(f.db(), registry, test::impersonalTables);
        QVERIFY(gaps.contains(u"diary is registered nowhere for PersonalData"_s));
        for (const QString& gap : gaps) // vault's and consent's tables are all accounted for
            for (const char* table :
                 {"log", "log_payload", "meta", "secret", "purpose", "consent_origin", "consent_record",
                  "consent_record_payload", "suppression", "suppression_payload"})
                QVERIFY2(!gap.startsWith(QLatin1String(table) + u' '), qPrintable(gap));
    }
    void findsWhatIsRegisteredTwiceOrIsNotThere()
    {
        ConsentFixture f;
        const LogPersonalData logs;
        PersonalDataRegistry registry;
        registry.add(logs);
        const std::array impersonal = {ImpersonalTable{"log", "twice"}, ImpersonalTable{"gone", "not there"},
                                       ImpersonalTable{"meta", ""}};
        const QStringList gaps = test::personalDataGaps(f.db(), registry, impersonal);
        QVERIFY(gaps.contains(u"log is registered twice"_s));
        QVERIFY(gaps.contains(u"gone is registered, but there is no such table"_s));
        QVERIFY(gaps.contains(u"meta is said to hold nothing about people, without a reason"_s));
    }
    void exportsAllAndErasesWhatIsPersonal()
    {
        ConsentFixture f;
        const ConsentPersonalData own(f.key, f.clock);
        const LogPersonalData logs;
        PersonalDataRegistry registry;
        registry.add(own);
        registry.add(logs);
        const auto ann = f.addContact("ann@example.com");
        const auto bob = f.addContact("bob@example.com");
        for (const auto contact : {ann, bob}) {
            ConsentEvent event = f.consentNow(contact);
            event.note = u"met at the spring fair"_s;
            QVERIFY(f.service.record(event));
        }
        QVERIFY(f.service.suppress(u"ann@example.com"_s, SuppressionReason::Complained, u"angry"_s));
        QVERIFY(f.service.suppress(u"bob@example.com"_s, SuppressionReason::Complained));
        QVERIFY(f.db().run(u"INSERT INTO log (id, at, level, text, contact_id) VALUES (1, 0, 1, 'seen', ?)"_s,
                           ann));
        QVERIFY(f.db().run(u"INSERT INTO log_payload VALUES (1, 'ann@example.com')"_s));

        const QByteArray exported = QJsonDocument(registry.exportFor(f.db(), ann).value()).toJson();
        for (const char* text : {"met at the spring fair", "paper form", "angry", "complained", "seen",
                                 "ann@example.com", "News and offers"})
            QVERIFY2(exported.contains(text), text);
        QVERIFY(!exported.contains("bob"));

        QVERIFY(registry.erase(f.db(), ann));
        const QByteArray after = QJsonDocument(registry.exportFor(f.db(), ann).value()).toJson();
        for (const char* text : {"met at the spring fair", "angry", "ann@example.com"})
            QVERIFY2(!after.contains(text), text);
        QVERIFY(after.contains("paper form")); // the record itself stays
        QVERIFY(f.service.suppressions().isSuppressed(f.db(), "ann@example.com")->has_value());
        QVERIFY(QJsonDocument(registry.exportFor(f.db(), bob).value()).toJson().contains("bob@example.com"));
    }
};

QTEST_GUILESS_MAIN(TestPersonalData)
#include "tst_personaldata.moc"
