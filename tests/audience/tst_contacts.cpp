// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/audiencepersonaldata.h"
#include "audiencetesting.h"

using namespace mw;
using namespace mw::audience;
using namespace mw::audience::testing;

class TestContacts : public QObject
{
    Q_OBJECT

private:
    static base::ContactId add(House& house, const QString& email, const QJsonObject& attributes = {})
    {
        return house
            .write([&] { return ContactRepository(*house.db).add(email, attributes, house.clock.now()); })
            .value();
    }

private Q_SLOTS:
    void findsAContactWithLetterCaseAside_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("same");
        QTest::newRow("ascii") << u"Ann@Example.com"_s << u"aNN@exAMPLE.COM"_s << true;
        QTest::newRow("umlaut") << u"JÖRG@example.com"_s << u"jörg@example.com"_s << true;
        QTest::newRow("decomposed") << u"jo\u0308rg@example.com"_s << u"jörg@example.com"_s << true;
        QTest::newRow("idn") << u"ann@MÜLLER.example.com"_s << u"ann@müller.example.com"_s << true;
        QTest::newRow("dots count") << u"a.nn@example.com"_s << u"ann@example.com"_s << false;
        QTest::newRow("tag counts") << u"ann+x@example.com"_s << u"ann@example.com"_s << false;
        QTest::newRow("no address") << u"ann@example.com"_s << u"ann"_s << false;
    }
    void findsAContactWithLetterCaseAside()
    {
        QFETCH(const QString, stored);
        QFETCH(const QString, asked);
        QFETCH(const bool, same);
        House house;
        add(house, stored);
        const auto found = ContactRepository(*house.db).find(asked);
        QVERIFY(found);
        QCOMPARE(found->has_value(), same);
        if (same)
            QCOMPARE((*found)->email, stored);
    }
    void refusesASecondContactOfOneAddress()
    {
        House house;
        add(house, u"ann@example.com"_s);
        const auto second = house.write(
            [&] { return ContactRepository(*house.db).add(u"ANN@example.com"_s, {}, house.clock.now()); });
        QVERIFY(!second);
        QCOMPARE(second.error().kind, AudienceError::Kind::AddressTaken);
    }
    void refusesAnEditToAnotherOnesAddress()
    {
        House house;
        const auto ann = add(house, u"ann@example.com"_s);
        add(house, u"bob@example.com"_s);
        const auto edited = house.write([&] {
            return ContactRepository(*house.db).edit(ann, {.email = u"Bob@example.com"_s}, house.clock.now());
        });
        QVERIFY(!edited);
        QCOMPARE(edited.error().kind, AudienceError::Kind::AddressTaken);
    }
    void rebuildsEveryVersionThatADeliveryMayHaveUsed()
    {
        House house;
        const auto ann = add(house, u"ann@example.com"_s, {{u"city"_s, u"Ulm"_s}});
        house.deliver(ann);
        const auto edit = [&](const ContactRepository::Edit& change) {
            QVERIFY(
                house.write([&] { return ContactRepository(*house.db).edit(ann, change, house.clock.now()); })
                    .value());
        };
        edit({.attributes = {{u"city"_s, u"Bonn"_s}, {u"name"_s, u"Ann"_s}}});
        edit({.email = u"ann.b@example.com"_s});
        edit({.attributes = {{u"city"_s, QJsonValue()}}});
        const auto at = [&](int version) { return contactAtVersion(*house.db, ann, version).value(); };
        QCOMPARE(at(1)->email, u"ann@example.com"_s);
        QCOMPARE(at(1)->attributes, R"({"city":"Ulm"})"_ba);
        QCOMPARE(at(2)->email, u"ann@example.com"_s);
        QCOMPARE(at(2)->attributes, R"({"city":"Bonn","name":"Ann"})"_ba);
        QCOMPARE(at(3)->email, u"ann.b@example.com"_s);
        QCOMPARE(at(3)->attributes, R"({"city":"Bonn","name":"Ann"})"_ba);
        QCOMPARE(at(4)->attributes, R"({"name":"Ann"})"_ba);
        QVERIFY(!at(5));
    }
    void saysThatAVersionWasNotKept()
    {
        House house;
        const auto ann = add(house, u"ann@example.com"_s);
        const auto rename = [&](const QString& name) {
            QVERIFY(house
                        .write([&] {
                            return ContactRepository(*house.db).edit(ann, {.attributes = {{u"name"_s, name}}},
                                                                     house.clock.now());
                        })
                        .value());
        };
        rename(u"Ann"_s); // no delivery yet: version 1 is nobody's
        house.deliver(ann);
        rename(u"Anna"_s);
        QVERIFY(!contactAtVersion(*house.db, ann, 1).value());
        QCOMPARE(contactAtVersion(*house.db, ann, 2).value()->attributes, R"({"name":"Ann"})"_ba);
    }
    void keepsTheListsCount()
    {
        House house;
        const auto ann = add(house, u"ann@example.com"_s);
        const auto bob = add(house, u"bob@example.com"_s);
        const auto list = house.write([&] {
            return ListRepository(*house.db).add(u"Fair"_s, consent::firstPurpose, house.clock.now());
        });
        QVERIFY(list);
        ListRepository lists(*house.db);
        QVERIFY(house.write([&] { return lists.addContact(*list, ann); }).value());
        QVERIFY(house.write([&] { return lists.addContact(*list, bob); }).value());
        QVERIFY(!house.write([&] { return lists.addContact(*list, bob); }).value());
        QCOMPARE(lists.find(u" fair "_s).value()->contacts, 2);
        QVERIFY(house.write([&] { return lists.removeContact(*list, ann); }).value());
        QVERIFY(!house.write([&] { return lists.removeContact(*list, ann); }).value());
        QCOMPARE(house.lists(), (std::map<QString, QStringList>{{u"Fair"_s, {u"bob@example.com"_s}}}));
        QVERIFY(!house.write([&] {
            return ListRepository(*house.db).add(u"FAIR"_s, consent::firstPurpose, house.clock.now());
        }));
    }
    void erasesWhatIsPersonalAndKeepsTheRow()
    {
        House house;
        QVERIFY(house.import("email,first_name\nann@example.com,Ann\n"));
        const auto ann = ContactRepository(*house.db).find(u"ann@example.com"_s).value()->id;
        house.deliver(ann);
        QVERIFY(house.import("email,first_name\nann@example.com,Anna\n"));
        const AudiencePersonalData data(house.clock);
        const QByteArray told = writeJson(*data.exportFor(*house.db, ann));
        QVERIFY2(told.contains("ann@example.com") && told.contains("Anna") && told.contains("News"),
                 told.constData());
        QVERIFY(house.write([&] { return data.erase(*house.db, ann); }));
        QVERIFY(house.contacts().empty());
        QCOMPARE(house.lists(), (std::map<QString, QStringList>{{u"News"_s, {}}}));
        QCOMPARE(house.count(u"contact"_s), 1);
        QCOMPARE(house.indexFault(), QString());
        for (const QString& table : data.tables())
            if (!table.startsWith(u"contact_fts"))
                QCOMPARE(
                    house.count(table + (table == u"contact" ? u" WHERE email <> '' OR attributes <> '{}'"_s
                                                             : u""_s)),
                    0);
        QVERIFY(house.import("email,first_name\nann@example.com,Ann\n")->added == 1);
    }

private:
    static QByteArray writeJson(const QJsonObject& object) { return QJsonDocument(object).toJson(); }
};

QTEST_GUILESS_MAIN(TestContacts)
#include "tst_contacts.moc"
