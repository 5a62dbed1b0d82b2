// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/audiencetesting.h"
#include "audience/contactlookup.h"

using namespace mw;
using namespace mw::audience;
using namespace mw::audience::testing;
using Way = ContactLookup::Way;

class TestContactLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesFromOneToTheNext()
    {
        House house;
        ContactLookup lookup(*house.db);
        QVERIFY(!lookup.find(base::ContactId(), Way::After).value());
        const auto first = add(house, u"a@example.org"_s);
        const auto second = add(house, u"b@example.org"_s);
        const auto begin = lookup.find(base::ContactId(), Way::After).value();
        QCOMPARE(begin->contact.id, first);
        QVERIFY(!begin->hasBefore && begin->hasAfter);
        const auto next = lookup.find(first, Way::After).value();
        QCOMPARE(next->contact.id, second);
        QVERIFY(next->hasBefore && !next->hasAfter);
        QVERIFY(!lookup.find(second, Way::After).value());
        QVERIFY(!lookup.find(first, Way::Before).value());
        QCOMPARE(lookup.find(second, Way::This).value()->contact.id, second);
    }

private:
    static base::ContactId add(House& house, const QString& email)
    {
        return house.write(
            [&] { return ContactRepository(*house.db).add(email, {}, base::fromMilliseconds(0)).value(); });
    }
};

QTEST_GUILESS_MAIN(TestContactLookup)
#include "tst_contactlookup.moc"
