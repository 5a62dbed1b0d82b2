// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contactdeletion.h"
#include "audience/contactorder.h"
#include "audience/contactsummaries.h"
#include "audiencetesting.h"

#include <algorithm>
#include <set>

using namespace mw;
using namespace mw::audience;
using namespace mw::audience::testing;
using namespace std::chrono_literals;

/// Every order, search and list filter against the same worked out in memory.
class TestContactOrder : public QObject
{
    Q_OBJECT

private:
    struct Person
    {
        base::ContactId id;
        QString email;
        QJsonObject attributes;
        base::Timestamp updated;
        bool onList = false;
    };

    static QByteArray csv(int from, int to)
    {
        static constexpr std::array names{"Anna", "Änne", "Bernd", "bert", "Çelik", "Ève", "Ýrr", ""};
        QByteArray text = "email,first_name,last_name,city\n";
        for (int i = from; i < to; ++i) {
            const quint32 mixed = quint32(i) * 2654435761U;
            const auto number = QByteArray::number(mixed % 100'003);
            text += "p" + number + "@mail" + QByteArray::number(mixed % 7) + ".example.com," +
                    names[mixed % names.size()] + "," +
                    (mixed % 5 == 0 ? "" : "Berg" + QByteArray::number(mixed % 31)) + ",Town " +
                    QByteArray::number(mixed % 11) + "\n";
        }
        return text;
    }

    static std::vector<base::ContactId> all(House& house, const ContactScope& scope, const ContactSort& sort,
                                            std::chrono::milliseconds budget = 1000ms)
    {
        ContactOrder order(scope, sort);
        std::vector<base::ContactId> ids;
        std::vector<base::ContactId> preview;
        for (;;) {
            const auto step = order.step(*house.db, budget);
            if (!step)
                qFatal("no step: %s", qPrintable(step.error().detail));
            if (!step->preview.empty())
                preview = step->preview;
            ids.insert(ids.end(), step->more.begin(), step->more.end());
            if (step->complete)
                break;
        }
        if (preview.size() > ids.size() || !std::equal(preview.begin(), preview.end(), ids.begin()))
            qFatal("the preview is not how the order begins");
        return ids;
    }

    static std::vector<Person> people(House& house, base::ListId list)
    {
        std::vector<Person> found;
        std::set<std::int64_t> members;
        const auto onList = ListRepository(*house.db).membersAfter(list, {}, 1'000'000);
        for (const base::ContactId id : *onList)
            members.insert(id.value());
        const auto contacts = ContactRepository(*house.db).page({}, {}, 1'000'000);
        for (const Contact& c : *contacts)
            found.push_back({c.id, c.email, c.attributes, c.updatedAt, members.contains(c.id.value())});
        return found;
    }

    static std::vector<base::ContactId> expected(const std::vector<Person>& people, const ContactScope& scope,
                                                 const ContactSort& sort)
    {
        struct Keyed
        {
            QByteArray text;
            std::int64_t number;
            base::ContactId id;
        };
        const SearchQuery query(scope.search);
        std::vector<Keyed> keyed;
        for (const Person& person : people) {
            const SearchText text = searchTextOf(person.email, person.attributes);
            if ((scope.list.isValid() && !person.onList) ||
                (!query.isEmpty() && !matches(query, text, person)))
                continue;
            keyed.push_back({sort.by == ContactField::Name    ? text.name
                             : sort.by == ContactField::Email ? person.email.toUtf8()
                                                              : QByteArray(),
                             sort.by == ContactField::Updated ? base::toMilliseconds(person.updated) : 0,
                             person.id});
        }
        std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
            return std::tuple(a.text, a.number, a.id.value()) < std::tuple(b.text, b.number, b.id.value());
        });
        if (sort.descending)
            std::reverse(keyed.begin(), keyed.end());
        std::vector<base::ContactId> ids;
        for (const Keyed& one : keyed)
            ids.push_back(one.id);
        return ids;
    }
    /// One and two letters alone are looked up where address, name and last name begin.
    static bool matches(const SearchQuery& query, const SearchText& text, const Person& person)
    {
        if (query.hasTrigrams())
            return query.accepts(text.words);
        const auto starts = [&](const QByteArray& key) { return key.startsWith(query.prefix()); };
        return (starts(person.email.toUtf8()) || starts(text.name) || starts(text.family)) &&
               (!query.hasMoreThanPrefix() || query.accepts(text.words));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_house.import(csv(0, 1000), {.list = u"News"_s, .columns = {.allColumns = true}}));
        QVERIFY(m_house.import(csv(800, 1500), {.list = u"Fair"_s, .columns = {.allColumns = true}}));
        const auto some = ContactRepository(*m_house.db).page({}, base::ContactId(300), 20);
        for (const Contact& one : *some)
            QVERIFY(m_house.write([&] {
                return ContactRepository(*m_house.db)
                    .edit(one.id, {.attributes = {{u"city"_s, u"Änderung"_s}}}, m_house.clock.now());
            }));
        m_list = ListRepository(*m_house.db).find(u"Fair"_s).value()->id;
        m_people = people(m_house, m_list);
        QCOMPARE(m_people.size(), 1500U);
    }

    void ordersAndFinds_data()
    {
        QTest::addColumn<QString>("search");
        for (const QString& search :
             {u""_s, u"a"_s, u"be"_s, u"p1"_s, u"ber"_s, u"BERG7"_s, u"example.com"_s, u"änderung"_s,
              u"town 3 berg"_s, u"p berg"_s, u"y b"_s, u"çelik"_s, u"nobody here"_s, u"@"_s})
            QTest::newRow(qPrintable(u"“%1”"_s.arg(search))) << search;
    }
    void ordersAndFinds()
    {
        QFETCH(const QString, search);
        for (const base::ListId list : {base::ListId(), m_list})
            for (const ContactField by :
                 {ContactField::Name, ContactField::Email, ContactField::Added, ContactField::Updated})
                for (const bool descending : {false, true})
                    for (const auto budget : {0ms, 1000ms}) {
                        const ContactScope scope{.list = list, .search = search};
                        const ContactSort sort{by, descending};
                        QCOMPARE(all(m_house, scope, sort, budget), expected(m_people, scope, sort));
                    }
    }
    void readsTheIndexThroughWhereManyAreFound()
    {
        House house;
        QVERIFY(house.import(csv(0, 21'000), {.list = u"Fair"_s, .columns = {.allColumns = true}}));
        const auto list = ListRepository(*house.db).find(u"Fair"_s).value()->id;
        auto everybody = people(house, list);
        // Two are deleted, one of them first in the order.
        ContactDeletion deletion({*house.db, house.vault->gate(), house.leavings, house.clock});
        for (const ContactField by :
             {ContactField::Name, ContactField::Email, ContactField::Added, ContactField::Updated}) {
            const auto first = expected(everybody, {}, {by, false}).front();
            QCOMPARE(deletion.remove(std::span(&first, 1), {})->contacts, 1);
            std::erase_if(everybody, [&](const Person& person) { return person.id == first; });
            for (const QString& search : {u""_s, u"p"_s, u"example"_s})
                for (const base::ListId of : {base::ListId(), list})
                    for (const bool descending : {false, true}) {
                        const ContactScope scope{.list = of, .search = search};
                        QCOMPARE(all(house, scope, {by, descending}, 3ms),
                                 expected(everybody, scope, {by, descending}));
                    }
        }
    }
    void neverShowsAnImportThatIsNotPublished()
    {
        House house;
        QVERIFY(house.import("email,name\nann@example.com,Ann\nbob@example.com,Bob\n"));
        std::vector<base::ContactId> seen;
        int looks = 0;
        base::JobControl control([&](base::JobProgress) {
            ++looks;
            for (const ContactField by :
                 {ContactField::Name, ContactField::Email, ContactField::Added, ContactField::Updated})
                for (const QString& search : {u""_s, u"exam"_s, u"a"_s})
                    for (const auto& id : all(house, {.search = search}, {by, false}))
                        seen.push_back(id);
            control.cancel();
        });
        QVERIFY(house
                    .import("email,name\naaa@example.com,Aaron\nzoe@example.com,Zoe\n", {.list = u"News"_s},
                            &control)
                    ->cancelled);
        QVERIFY(looks > 0);
        for (const base::ContactId id : seen)
            QVERIFY(id.value() <= 2);
        QCOMPARE(all(house, {}, {}).size(), 2U);
        QCOMPARE(house.indexFault(), QString());
    }
    void listsTheDeletedApart()
    {
        House house;
        QVERIFY(house.import("email\ncid@example.com\nann@example.com\nbob@example.com\n"));
        ContactDeletion deletion({*house.db, house.vault->gate(), house.leavings, house.clock});
        const std::array gone{base::ContactId(1), base::ContactId(2)};
        QCOMPARE(deletion.remove(gone, {})->contacts, 2);
        QCOMPARE(all(house, {.deleted = true}, {}), (std::vector{gone[1], gone[0]}));
        QCOMPARE(all(house, {}, {}), (std::vector{base::ContactId(3)}));
        const auto rows =
            ContactSummaries(*house.db, house.key, house.mails, house.clock.now()).readDeleted(gone);
        QCOMPARE(rows->front().email, u"cid@example.com"_s);
    }

    void tellsWhetherEachMayBeMailed()
    {
        House house;
        QVERIFY(
            house.import("email,unsubscribed\nann@example.com,\nbob@example.com,1\n",
                         {.consent = ImportConsent{.basis = consent::Basis::Consent, .source = u"till"_s}}));
        QVERIFY(house.import("email\ncid@example.com\ndot@example.com\n"));
        const consent::SuppressionRepository suppressions(house.key);
        QVERIFY(house.write([&] {
            return suppressions.add(*house.db, u"dot@example.com"_s, consent::SuppressionReason::ByHand,
                                    house.clock.now());
        }));
        const std::array ids{base::ContactId(4), base::ContactId(3), base::ContactId(99), base::ContactId(2),
                             base::ContactId(1)};
        for (const base::PurposeId purpose : {base::PurposeId(), consent::firstPurpose}) {
            const auto rows =
                ContactSummaries(*house.db, house.key, house.mails, house.clock.now()).read(ids, purpose);
            QVERIFY(rows);
            QStringList told;
            for (const ContactSummary& row : *rows)
                told << row.email.left(3) + u' ' + toText(row.mailing);
            QCOMPARE(told, (QStringList{u"dot suppressed"_s, u"cid no_consent"_s, u"bob unsubscribed"_s,
                                        u"ann subscribed"_s}));
        }
    }
    void tellsTheLastAcceptedMailOfRealCampaigns()
    {
        House house;
        QVERIFY(house.import("email\nann@example.com\nbob@example.com\n"));
        QVERIFY(house.db->script(
            "INSERT INTO campaign (id,uuid,name,kind,state,purpose_id,created_at,state_changed_at) VALUES "
            "(1,x'01','real',0,0,1,0,0), (2,x'02','practice',1,0,1,0,0);"
            "INSERT INTO delivery (id,campaign_id,contact_id,state,changed_at) VALUES (1,1,1,4,5000), "
            "(2,2,1,4,9000), "
            "(3,2,2,4,9000)"));
        const std::array ids{base::ContactId(1), base::ContactId(2)};
        const auto rows =
            ContactSummaries(*house.db, house.key, house.mails, house.clock.now()).read(ids, {});
        QCOMPARE(base::toMilliseconds(rows->front().lastAccepted.value()), 5000);
        QCOMPARE(rows->front().lastDelivery, base::DeliveryId(1));
        QVERIFY(!rows->back().lastAccepted);
    }

private:
    House m_house;
    base::ListId m_list;
    std::vector<Person> m_people;
};

QTEST_GUILESS_MAIN(TestContactOrder)
#include "tst_contactorder.moc"
