// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/quotecard.h"
#include "kit/segmented.h"
#include "kit/style.h"
#include "kit/timeline.h"
#include "support/sentcampaign.h"
#include "ui/why/answercard.h"
#include "ui/why/whypage.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::CampaignState;
using campaign::DeliveryState;
using shell::PageId;
using shell::Place;
using why::WhyPage;

namespace {

bool says(QWidget& page, const QString& text)
{
    for (const auto* callout : page.findChildren<kit::Callout*>())
        if (callout->isVisible() && (callout->boldText() + u' ' + callout->bodyText()).contains(text))
            return true;
    for (const auto* label : page.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(text))
            return true;
    return false;
}

kit::Timeline* timeline(QWidget& page, const QString& name)
{
    for (auto* one : page.findChildren<kit::Timeline*>())
        if (one->accessibleName() == name)
            return one;
    return nullptr;
}

QString entriesOf(const kit::Timeline& line)
{
    QStringList all;
    for (int i = 0; i < line.partCount(); ++i)
        all << line.part(i).name + u" | "_s + line.part(i).value;
    return all.join(u'\n');
}

QAbstractButton* pressable(QWidget& page, const QString& text)
{
    for (auto* button : page.findChildren<QAbstractButton*>())
        if (button->isVisible() && button->text().contains(text))
            return button;
    return nullptr;
}

struct Shown
{
    Shown(Stage& stage, base::DeliveryId delivery) : page(std::make_unique<WhyPage>(stage.context()))
    {
        page->resize(1056, 770);
        page->show();
        page->arrive({.page = PageId::Why, .object = delivery.value()});
        stage.settle();
    }
    WhyPage* operator->() const { return page.get(); }
    WhyPage& operator*() const { return *page; }
    std::unique_ptr<WhyPage> page;
};

} // namespace

/// The why page with a real vault and with what a real sender recorded.
class TestWhyPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        kit::Style::install();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void answersFirst()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        const Shown page(stage, made.deliveries[6]); // Jonas, tried three times
        QVERIFY(says(*page, u"Jonas Petersen"_s));
        QVERIFY(says(*page, u"j.petersen@example.com"_s));
        QCOMPARE(page->findChild<why::AnswerCard*>()->accessibleName(),
                 u"Not yet. The server asks us to wait."_s);
        QVERIFY(says(*page, u"Why this contact is in"_s));
        const QString reasons = entriesOf(*timeline(*page, u"Why in or out"_s));
        QVERIFY(reasons.startsWith(u"On the list Newsletter"));
        QVERIFY2(reasons.contains(u"May be mailed for News and offers") &&
                     reasons.contains(u"double opt-in") && reasons.contains(u"from shop checkout"),
                 qPrintable(reasons));
        const QString events = entriesOf(*timeline(*page, u"What happened"_s));
        QVERIFY2(events.contains(u"Try 3: asked to wait"), qPrintable(events));
        QVERIFY(events.endsWith(u"Comes by itself"));
        QVERIFY(events.indexOf(u"Try 1") < events.indexOf(u"Try 2")); // oldest first
    }

    void showsTheRawEvidenceOfTheLastTry()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        const Shown page(stage, made.deliveries[6]);
        QVERIFY(says(*page, u"Reply table, line "_s));
        QVERIFY(says(*page, u"For now, about this recipient"_s));
        QVERIFY(says(*page, u"450 4.2.0 Greylisted, please try again in 300 seconds"_s));
        QTRY_VERIFY(says(*page, u"@kornblume.example.com"_s)); // its Message-ID
        kit::Timeline* events = timeline(*page, u"What happened"_s);
        QCOMPARE(events->selected(), 3);
        events->setFocus(Qt::TabFocusReason);
        QTest::keyClick(events, Qt::Key_Home);
        QVERIFY(!says(*page, u"Reply table"_s));
        kit::Timeline* reasons = timeline(*page, u"Why in or out"_s);
        QTest::keyClick(reasons, Qt::Key_End);
        QCOMPARE(events->selected(), -1);
        QTRY_VERIFY(says(*page, u"shop checkout"_s));
        QVERIFY(says(*page, u"basis: passed"_s)); // as recorded
    }

    void tellsTheSameAsItWasLogged()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        const Shown page(stage, made.deliveries[3]);
        page->findChild<kit::Segmented*>()->setCurrent(1);
        const QString events = entriesOf(*timeline(*page, u"What happened"_s));
        QVERIFY2(events.contains(u"attempt: refused") && events.contains(u"\"code\":550"),
                 qPrintable(events));
        const QString reasons = entriesOf(*timeline(*page, u"Why in or out"_s));
        for (const QString& rule : {u"not_erased"_s, u"address_not_suppressed"_s, u"domain_not_suppressed"_s,
                                    u"no_objection"_s, u"not_withdrawn"_s, u"basis"_s})
            QVERIFY2(reasons.contains(rule + u": passed"_s), qPrintable(rule));
    }

    void saysWhyAndByWhatSomebodyIsOut()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        const Shown page(stage, made.deliveries.back());
        QCOMPARE(page->findChild<why::AnswerCard*>()->accessibleName(),
                 u"No. There is no consent for this purpose."_s);
        QVERIFY(says(*page, u"Why this contact is out"_s));
        QVERIFY(entriesOf(*timeline(*page, u"Why in or out"_s)).contains(u"No consent for News and offers"));
    }

    void leadsToContactCampaignRelayAndLog()
    {
        Stage stage;
        PastCampaign past = usualCampaign();
        past.relays = {stage.addRelay(u"Hafenpost"_s, u"mail.example.com"_s, 587)};
        const auto made = put(stage, past);
        const Shown page(stage, made.deliveries[7]); // in doubt
        QSignalSpy wants(page.page.get(), &WhyPage::wants);
        const auto goes = [&](const QString& text) {
            QTest::mouseClick(pressable(*page, text), Qt::LeftButton);
            return wants.last().first().value<Place>();
        };
        QCOMPARE(goes(u"Open the contact"_s),
                 (Place{.page = PageId::Audience, .object = made.contacts[7].value()}));
        QCOMPARE(goes(u"Open the campaign"_s), (Place{.page = PageId::Campaigns, .object = made.id.value()}));
        QCOMPARE(goes(u"Open the relay"_s),
                 (Place{.page = PageId::Relays, .object = past.relays[0].value()}));
        QCOMPARE(goes(u"Log lines of this contact"_s),
                 (Place{.page = PageId::Logs, .part = u"contact:%1"_s.arg(made.contacts[7].value())}));
        QCOMPARE(goes(u"Settle it in the outbox"_s),
                 (Place{.page = PageId::Outbox, .object = made.id.value(), .part = u"in-doubt"_s}));
        QCOMPARE(page->place(), (Place{.page = PageId::Why, .object = made.deliveries[7].value()}));
    }

    void copiesWithoutNamesUnlessAsked()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        const Shown page(stage, made.deliveries[6]);
        QTest::mouseClick(pressable(*page, u"Copy as text"_s), Qt::LeftButton);
        const QString masked = QApplication::clipboard()->text();
        QVERIFY(masked.contains(u"j••••n@e••••••.com") && !masked.contains(u"Petersen"));
        const auto commands = page->commands();
        std::ranges::find(commands, u"why.copy-full"_s, &shell::Command::id)->run();
        QVERIFY(QApplication::clipboard()->text().contains(u"j.petersen@example.com"));
    }

    void followsWhatHappensNext()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        const Shown page(stage, made.deliveries[10]); // waits for its turn
        QCOMPARE(page->findChild<why::AnswerCard*>()->accessibleName(), u"Not yet. It waits for its turn."_s);
        static_cast<void>(stage.act<bool>([](workspace::Room& room) {
            room.changed = {workspace::Topic::Campaigns};
            return room.services.campaigns().pause(u"Stollen pre-order 2026"_s).has_value();
        }));
        QTRY_COMPARE(page->findChild<why::AnswerCard*>()->accessibleName(),
                     u"Not yet. The campaign is paused."_s);
    }

    void readsAgainByKey()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        const Shown page(stage, made.deliveries[0]);
        QVERIFY(page->readAgain());
        stage.settle();
        QVERIFY(
            page->findChild<why::AnswerCard*>()->accessibleName().startsWith(u"Yes. The relay took it at "));
        WhyPage empty(stage.context());
        QVERIFY(!empty.readAgain());
        QVERIFY(empty.commands().empty());
    }

    void saysSoWhenItIsNotThere()
    {
        Stage stage;
        const Shown page(stage, base::DeliveryId(4711));
        QVERIFY(says(*page, u"This delivery is not there any more."_s));
        QVERIFY(says(*page, u"Choose one in the outbox."_s));
    }

    void tellsWhatARealSenderDid()
    {
        Stage stage;
        const auto list = stage.addList(u"News"_s);
        stage.addContact(u"refuse@refuse.example.com"_s, {}, list);
        stage.addContacts(list, 3);
        stage.addCampaign(u"May"_s, list, stage.addTemplate(u"Letter"_s), stage.addIdentity());
        stage.start(u"May"_s);
        QVERIFY(Stage::until([&] { return stage.number(u"SELECT count(*) FROM attempt"_s) >= 4; }));
        const auto id = stage.number(u"SELECT delivery_id FROM attempt ORDER BY id LIMIT 1"_s);
        const Shown page(stage, base::DeliveryId(id));
        QVERIFY(entriesOf(*timeline(*page, u"What happened"_s)).contains(u"Try 1:"));
    }
};

QTEST_MAIN(TestWhyPage)
#include "tst_whypage.moc"
