// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaignbrowser.h"
#include "campaign/world.h"

#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::campaign;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const CampaignBrowser::Page& page)
{
    QStringList all;
    for (const CampaignLine& line : page.lines)
        all << line.name;
    return all;
}

} // namespace

class TestCampaignBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesTheNewestFirstByKey()
    {
        World w;
        for (int i = 1; i <= 250; ++i)
            (void)w.addCampaign(u"C %1"_s.arg(i), {});
        CampaignBrowser browser(w.db());
        QStringList all;
        base::CampaignId before;
        int pages = 0;
        do {
            const auto page = browser.page(CampaignFilter::All, {}, before, 60).value();
            all += names(page);
            before = page.before;
            ++pages;
        } while (before.isValid());
        QCOMPARE(pages, 5);
        QCOMPARE(all.size(), 250);
        QCOMPARE(all.first(), u"C 250"_s);
        QCOMPARE(all.last(), u"C 1"_s);
    }

    void findsByNameAndListWhateverCaseAndMarks()
    {
        World w;
        (void)w.addCampaign(u"Käse und Brot"_s, {});
        (void)w.campaigns.create({.name = u"Ohne Liste"_s, .purpose = consent::firstPurpose});
        CampaignBrowser browser(w.db());
        QCOMPARE(names(*browser.page(CampaignFilter::All, u"kase"_s, {}, 10)),
                 QStringList{u"Käse und Brot"_s});
        QCOMPARE(names(*browser.page(CampaignFilter::All, u"CUSTOMERS"_s, {}, 10)),
                 QStringList{u"Käse und Brot"_s});
        QVERIFY(names(*browser.page(CampaignFilter::All, u"%"_s, {}, 10)).isEmpty());
    }

    void tellsStatesAndFiltersByThem()
    {
        World w;
        w.addMany(2);
        const auto relay = w.addRelay(25);
        (void)w.addCampaign(u"draft"_s, {relay});
        (void)w.startCampaign(u"running"_s, {relay});
        (void)w.startCampaign(u"paused"_s, {relay});
        QVERIFY(w.campaigns.pause(u"paused"_s));
        const auto finished = w.startCampaign(u"finished"_s, {relay});
        (void)w.startCampaign(u"cancelled"_s, {relay});
        base::JobControl control;
        QVERIFY(w.campaigns.cancel(u"cancelled"_s, control));
        (void)w.startCampaign(u"practice"_s, {relays::practiceRelay});
        auto transaction = w.begin();
        const auto queued = w.deliveries().due(finished.id, w.clock.now(), 10).value();
        for (const auto& due : queued)
            QVERIFY(w.deliveries().move(finished.id, due.id, DeliveryState::Queued, DeliveryState::Expired,
                                        w.clock.now()));
        World::commit(transaction);
        CampaignBrowser browser(w.db());
        const auto all = browser.page(CampaignFilter::All, {}, {}, 10).value();
        for (const auto& line : all.lines)
            QCOMPARE(stateText(line), line.name == u"practice" ? u"running"_s : line.name);
        QCOMPARE(names(*browser.page(CampaignFilter::Drafts, {}, {}, 10)), QStringList{u"draft"_s});
        QCOMPARE(names(*browser.page(CampaignFilter::Finished, {}, {}, 10)), QStringList{u"finished"_s});
        QCOMPARE(names(*browser.page(CampaignFilter::Cancelled, {}, {}, 10)), QStringList{u"cancelled"_s});
        QCOMPARE(names(*browser.page(CampaignFilter::Practice, {}, {}, 10)), QStringList{u"practice"_s});
        QCOMPARE(names(*browser.page(CampaignFilter::Sending, {}, {}, 10)),
                 (QStringList{u"practice"_s, u"paused"_s, u"running"_s}));
        QVERIFY(names(*browser.page(CampaignFilter::Scheduled, {}, {}, 10)).isEmpty());
    }

    void leavesServiceMailsOut()
    {
        World w;
        const auto anna = w.add(u"anna@example.com"_s);
        const auto relay = w.addRelay(25);
        const auto c = w.addCampaign(u"News"_s, {relay});
        QVERIFY(w.campaigns.sendTest({.campaign = c.id,
                                      .name = u"Test"_s,
                                      .address = u"me@example.com"_s,
                                      .as = anna,
                                      .relay = relay}));
        QCOMPARE(names(*CampaignBrowser(w.db()).page(CampaignFilter::All, {}, {}, 10)),
                 QStringList{u"News"_s});
    }
};

QTEST_GUILESS_MAIN(TestCampaignBrowser)
#include "tst_campaignbrowser.moc"
