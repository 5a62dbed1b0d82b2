// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/messagepreview.h"
#include "campaign/world.h"

#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::campaign;
using namespace Qt::StringLiterals;
using Step = MessagePreview::Step;

namespace {

struct Fixture
{
    World w;
    base::ContactId anna = w.add(u"anna@example.com"_s, {{u"First name"_s, u"Anna"_s}});
    base::ContactId bert = w.add(u"bert@example.com"_s, {{u"First name"_s, u"Bert"_s}});
    Campaign news = w.addCampaign(u"News"_s, {w.addRelay(25)});

    [[nodiscard]] MessagePreview::Sight look(base::ContactId contact, Step step = Step::Same,
                                             const QString& address = {})
    {
        return MessagePreview({w.db(), w.clock, w.hashKey, w.tokenKey, {u"Leave"_s}})
            .look({news.id, contact, step, address})
            .value();
    }
};

} // namespace

class TestMessagePreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheFirstOfTheList()
    {
        Fixture f;
        const auto sight = f.look({});
        QCOMPARE(sight.contact, f.anna);
        QCOMPARE(sight.preview.subject, u"Hello Anna"_s);
        QVERIFY(sight.preview.html.contains(u"anna@example.com"_s));
        QVERIFY(sight.preview.html.contains(u"Leave"_s)); // as it would be sent: with what it lacks
        QVERIFY(!sight.preview.text.isEmpty());
    }

    void walksTheListAndStopsAtItsEnds()
    {
        Fixture f;
        QCOMPARE(f.look(f.anna, Step::Next).contact, f.bert);
        QCOMPARE(f.look(f.bert, Step::Next).contact, f.bert);
        QCOMPARE(f.look(f.bert, Step::Before).contact, f.anna);
        QCOMPARE(f.look(f.anna, Step::Before).contact, f.anna);
    }

    void looksAnyContactUpByAddress()
    {
        Fixture f;
        QCOMPARE(f.look({}, Step::Same, u"BERT@example.com"_s).preview.subject, u"Hello Bert"_s);
        const auto sight = f.look(f.anna, Step::Same, u"nobody@example.com"_s);
        QVERIFY(sight.unknown);
        QVERIFY(!sight.contact.isValid());
    }

    void showsWhatIsFrozenAfterPlanning()
    {
        Fixture f;
        base::JobControl control;
        QVERIFY(f.w.campaigns.prepare(u"News"_s, {}, control));
        QVERIFY(f.w.db().run(u"UPDATE template SET subject = 'Changed'"_s));
        QCOMPARE(f.look({}).preview.subject, u"Hello Anna"_s);
    }

    void saysWhatIsMissingOrBroken()
    {
        Fixture f;
        f.news.mailTemplate = {};
        QVERIFY(f.w.campaigns.update(f.news));
        QVERIFY(f.look({}).missing);
        f.news.mailTemplate = f.w.addTemplate(u"Broken"_s, u"s"_s, u"{{ a | nosuch }}"_s);
        QVERIFY(f.w.campaigns.update(f.news));
        QVERIFY(f.look({}).error);
        QCOMPARE(f.look({}).error->part, u"html"_s);
    }

    void readsWithoutAnybodyOnTheList()
    {
        Fixture f;
        auto transaction = f.w.begin();
        f.news.list = audience::ListRepository(f.w.db())
                          .add(u"Empty"_s, consent::firstPurpose, f.w.clock.now())
                          .value();
        World::commit(transaction);
        QVERIFY(f.w.campaigns.update(f.news));
        const auto sight = f.look({});
        QVERIFY(!sight.contact.isValid());
        QCOMPARE(sight.preview.subject, u"Hello there"_s);
    }
};

QTEST_GUILESS_MAIN(TestMessagePreview)
#include "tst_messagepreview.moc"
