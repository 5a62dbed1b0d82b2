// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/emptypage.h"
#include "kit/label.h"
#include "kit/questiondialog.h"
#include "kit/searchfield.h"
#include "kit/style.h"
#include "kit/tableview.h"
#include "relays/practicestore.h"
#include "support/stage.h"
#include "ui/mailview/mailview.h"
#include "ui/relays/practicedetail.h"
#include "ui/relays/practicelist.h"
#include "ui/relays/practicemodel.h"
#include "ui/relays/practicereader.h"
#include "ui/relays/relayspage.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::relayspage;
using namespace mw::test;
using namespace Qt::StringLiterals;
using shell::PageId;
using workspace::Room;
using workspace::Topic;

namespace {

constexpr int patience = 60'000;

void keep(Stage& stage, const QByteArray& bytes, const QByteArray& recipient = "anna@example.com")
{
    QVERIFY(stage.act<bool>([=](Room& room) {
        room.changed = {Topic::Practice};
        relays::PracticeStore store(room.workspace.vault());
        const bool kept = store.store({.at = room.workspace.clock().now(),
                                       .sender = "shop@example.com",
                                       .recipients = {recipient},
                                       .bytes = bytes});
        store.serverStopped();
        return kept;
    }));
}

struct Shown
{
    explicit Shown(Stage& onStage,
                   const shell::Place& place = {.page = PageId::Relays, .part = u"practice"_s})
        : stage(onStage), page(onStage.context())
    {
        page.resize(1056, 770);
        page.show();
        page.arrive(place);
        stage.settle();
    }
    template <typename T>
    T& part()
    {
        return *page.findChild<T*>();
    }
    PracticeModel& model() { return part<PracticeList>().model(); }
    kit::Button* button(const QString& text)
    {
        for (auto* button : page.findChildren<kit::Button*>())
            if (button->isVisible() && button->text() == text)
                return button;
        return nullptr;
    }
    kit::QuestionDialog* question() { return page.findChild<kit::QuestionDialog*>(); }
    /// What the reader's text views hold: text, source.
    QString view(const QString& name)
    {
        for (auto* edit : part<PracticeReader>().findChildren<QPlainTextEdit*>())
            if (edit->accessibleName() == name)
                return edit->toPlainText();
        return u"no such view"_s;
    }
    bool says(const QString& text)
    {
        for (auto* label : part<PracticeReader>().findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }

    Stage& stage;
    RelaysPage page;
};

} // namespace

class TestPracticeInboxTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { kit::Style::install(); }

    void saysThatThereIsNothingAndHowToPractise()
    {
        Stage stage;
        Shown shown(stage);
        QSignalSpy wants(&shown.page, &shell::Page::wants);
        auto* practise = shown.button(u"Practise with a campaign"_s);
        QVERIFY(practise);
        practise->click();
        QCOMPARE(wants.count(), 1);
        const auto place = wants.first().first().value<shell::Place>();
        QCOMPARE(place.page, PageId::Campaigns);
        QCOMPARE(place.part, u"new"_s);
    }

    /// The real thing: a campaign through the practice relay, read as it arrived, while it arrives.
    void showsWhatAPracticeRunSends()
    {
        Stage stage;
        Shown shown(stage);
        const base::ListId list = stage.addList(u"News"_s);
        stage.addContacts(list, 12);
        stage.addCampaign(
            u"May"_s, list,
            stage.addTemplate(u"T"_s, u"Grüße, {{ first_name }}"_s,
                              u"<h1>Hello {{ first_name }}</h1><p><a href=\"{{ unsubscribe_url }}\">"
                              "Unsubscribe</a></p>"_s),
            stage.addIdentity());
        stage.start(u"May"_s);
        stage.finish(u"May"_s);
        QTRY_COMPARE_WITH_TIMEOUT(shown.model().rowCount(), 12, patience); // nobody read again by hand
        auto& table = shown.part<kit::TableView>();
        QTRY_VERIFY(table.isVisible());
        table.setFocus();
        table.setCurrentIndex(shown.model().index(3, 0));
        QSignalSpy laidOut(&shown.part<mailview::MailView>(), &mailview::MailView::laidOut);
        QTest::keyClick(&table, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!laidOut.isEmpty(), patience);
        QVERIFY(shown.says(u"Grüße, "_s));
        QVERIFY(shown.view(u"The message's text"_s).contains(u"Hello"));
        QVERIFY(shown.view(u"The message's source"_s).contains(u"Message-ID:", Qt::CaseInsensitive));
        QVERIFY(!shown.part<mailview::MailView>().links().isEmpty());
        QCOMPARE(shown.page.place().object, shown.model().idAt(3));
        QVERIFY(shown.page.escape());
        QVERIFY(table.isVisible());
        QCOMPARE(table.currentIndex().row(), 3);
    }

    void stepsThroughTheMessages()
    {
        Stage stage;
        for (int i = 1; i <= 3; ++i)
            keep(stage, "Subject: Number " + QByteArray::number(i) + "\r\n\r\nx\r\n");
        const qint64 newest = stage.number(u"SELECT max(id) FROM practice_head"_s);
        Shown shown(stage, {.page = PageId::Relays, .object = newest, .part = u"practice"_s});
        QTRY_VERIFY(shown.says(u"Number 3"_s));
        auto& reader = shown.part<PracticeReader>();
        Q_EMIT reader.newerWanted();
        QCOMPARE(reader.message(), newest); // there is none
        Q_EMIT reader.olderWanted();
        QTRY_VERIFY(shown.says(u"Number 2"_s));
        Q_EMIT reader.olderWanted();
        Q_EMIT reader.olderWanted();
        QTRY_VERIFY(shown.says(u"Number 1"_s));
    }

    void searches()
    {
        Stage stage;
        keep(stage, "Subject: Stollen\r\n\r\nx\r\n", "anna@example.com");
        keep(stage, "Subject: Brot\r\n\r\nx\r\n", "bernd@example.com");
        Shown shown(stage, {.page = PageId::Relays, .part = u"practice"_s, .text = u"BERND"_s});
        QTRY_COMPARE(shown.model().total(), 1);
        QVERIFY(shown.page.escape()); // clears the search
        QTRY_COMPARE(shown.model().total(), 2);
        QVERIFY(shown.page.findHere());
        QTest::keyClicks(QApplication::focusWidget(), u"nobody"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(shown.model().total(), 0);
        QVERIFY(!shown.button(u"Delete all…"_s)); // it is about all, not about what was found
    }

    void deletesAllAfterAQuestionThatNamesThem()
    {
        Stage stage;
        for (int i = 0; i < 30; ++i)
            keep(stage, "Subject: x\r\n\r\nx\r\n");
        Shown shown(stage);
        QTRY_COMPARE(shown.model().total(), 30);
        shown.button(u"Delete all…"_s)->click();
        QTRY_VERIFY(shown.question());
        QVERIFY(shown.question()->actButton()->text().contains(u"30"));
        shown.question()->safeButton()->click();
        QTRY_VERIFY(!shown.question());
        QCOMPARE(stage.number(u"SELECT count(*) FROM practice_message"_s), 30);
        shown.button(u"Delete all…"_s)->click();
        QTRY_VERIFY(shown.question());
        keep(stage, "Subject: came meanwhile\r\n\r\nx\r\n");
        shown.question()->actButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(shown.model().total(), 1, patience);
        QCOMPARE(stage.number(u"SELECT count(*) FROM practice_message"_s), 1);
    }

    void asksBeforeALinkIsOpened()
    {
        Stage stage;
        keep(stage,
             "Subject: x\r\nContent-Type: text/html\r\n\r\n<a href=\"https://example.com/a\">a</a>\r\n");
        const qint64 newest = stage.number(u"SELECT max(id) FROM practice_head"_s);
        Shown shown(stage, {.page = PageId::Relays, .object = newest, .part = u"practice"_s});
        Q_EMIT shown.part<mailview::MailView>().linkActivated(u"https://example.com/a"_s);
        QTRY_VERIFY(shown.question());
        QTRY_VERIFY(shown.question()->safeButton()->hasFocus());
        shown.question()->safeButton()->click();
    }

    void showsWhateverArrived_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no head") << "just text"_ba;
        QTest::newRow("controls") << "Subject: \x1b[31m\x07 red\r\nX-A: \x01\x02\r\n\r\n\x00\x01"_ba;
        QTest::newRow("html that is a bomb") << "Subject: x\r\nContent-Type: text/html\r\n\r\n" +
                                                    QByteArray("<table><tr><td>").repeated(2'000);
        QTest::newRow("2 MB") << "Subject: x\r\n\r\n" +
                                     QByteArray("0123456789 abcdefghi\r\n").repeated(100'000);
        QTest::newRow("300 headers") << QByteArray("X-Header: value\r\n").repeated(300) + "\r\nx";
        QTest::newRow("long subject") << "Subject: " + QByteArray("w").repeated(5'000) + "\r\n\r\nx";
        QTest::newRow("rich text")
            << "Subject: <img src=\"https://example.com/a.png\"><b>bold</b>\r\n\r\nx"_ba;
    }
    void showsWhateverArrived()
    {
        QFETCH(QByteArray, bytes);
        Stage stage;
        keep(stage, bytes, "<b>@example.com");
        const qint64 newest = stage.number(u"SELECT max(id) FROM practice_head"_s);
        Shown shown(stage, {.page = PageId::Relays, .object = newest, .part = u"practice"_s});
        QSignalSpy laidOut(&shown.part<mailview::MailView>(), &mailview::MailView::laidOut);
        QTRY_VERIFY_WITH_TIMEOUT(!laidOut.isEmpty() ||
                                     !shown.part<mailview::MailView>().problem().isEmpty() ||
                                     shown.says(u"No subject"_s) || shown.says(u"From shop@example.com"_s),
                                 patience);
        for (int tab = 0; tab < 4; ++tab)
            shown.part<PracticeReader>().setTab(static_cast<PracticeReader::Tab>(tab));
        for (auto* label : shown.page.findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!shown.page.grab().isNull());
    }

    void saysThatAMessageIsGone()
    {
        Stage stage;
        Shown shown(stage, {.page = PageId::Relays, .object = 4711, .part = u"practice"_s});
        QTRY_VERIFY([&] {
            for (auto* callout : shown.part<PracticeReader>().findChildren<kit::Callout*>())
                if (callout->isVisible() && callout->boldText().contains(u"not there any more"))
                    return true;
            return false;
        }());
    }
};

QTEST_MAIN(TestPracticeInboxTab)
#include "tst_practiceinboxtab.moc"
