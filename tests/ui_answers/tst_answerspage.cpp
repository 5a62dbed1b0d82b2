// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaignanswers.h"
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/label.h"
#include "kit/questiondialog.h"
#include "kit/tableview.h"
#include "support/sentcampaign.h"
#include "ui/answers/answermodel.h"
#include "ui/answers/answerspage.h"
#include "ui/answers/answerwords.h"
#include "ui/answers/foundstep.h"
#include "ui/answers/pastefield.h"
#include "ui/answers/pastestep.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::answers;
using namespace Qt::StringLiterals;
using inbound::AnswerChoice;
using shell::PageId;
using shell::Place;
using test::Stage;
using Step = AnswersPage::Step;

namespace {

constexpr int patience = 60'000;

const QByteArray asks =
    "From: Anna <anna@example.com>\r\nTo: news@kornblume.example.com\r\nSubject: Re: News\r\n\r\n"
    "Please remove me from your list.\r\n";

} // namespace

/// The box for what came back.
class TestAnswersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_page = std::make_unique<AnswersPage>(m_stage->context());
        m_page->resize(1056, 770);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_wants = std::make_unique<QSignalSpy>(m_page.get(), &shell::Page::wants);
    }
    void cleanup()
    {
        m_wants.reset();
        m_page.reset();
        m_stage.reset();
    }

    void asksForSomethingFirst()
    {
        arrive();
        QVERIFY(!m_page->nextButton()->isEnabled());
        QVERIFY(!m_page->backButton()->isVisible()); // there is no campaign to speak of
        QVERIFY(!m_page->holdsInput());
        field().setPlainText(u"anna@example.com"_s);
        QVERIFY(m_page->nextButton()->isEnabled());
        QVERIFY(m_page->holdsInput());
    }

    void withdrawsWhoAskedAndSaysSo()
    {
        const auto sent = send(u"Spring"_s, {u"anna@example.com"_s, u"bob@example.org"_s});
        arrive(sent.id);
        QTRY_VERIFY_WITH_TIMEOUT(labelled(u"What came back to “Spring”"_s), patience);
        field().setPlainText(u"anna@example.com\nstranger@example.net\n"_s);
        QVERIFY(read());
        const QAbstractItemModelTester tester(&model(),
                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model().rowCount(), 2);
        QCOMPARE(m_page->nextButton()->text(), u"Withdraw 2"_s);
        m_page->nextButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->step(), Step::Done, patience);
        QVERIFY(outcome().contains(u"The answers to “Spring” are gone through."_s));
        QCOMPARE(
            m_stage->number(u"SELECT count(*) FROM consent_record WHERE kind = 4 AND purpose_id IS NULL"_s),
            1);
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM suppression WHERE reason = 0"_s), 1);
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM campaign_answers"_s), 1);
        QVERIFY(m_page->pasteStep().isEmpty() && !m_page->holdsInput());
        m_page->nextButton()->click();
        QCOMPARE(lastWanted().page, PageId::Home);
    }

    void readsFilesAndTellsWhatItCouldNot()
    {
        write(u"anna.eml"_s, asks);
        m_page->pasteStep().addFiles({m_stage->file(u"anna.eml"_s), m_stage->file(u"gone.eml"_s)});
        QVERIFY(read());
        QCOMPARE(model().rowCount(), 1);
        QCOMPARE(model().choiceOf(0), AnswerChoice::Withdraw);
        QCOMPARE(model().index(0, 3).data().toString(), u"Wrote that they want to leave"_s);
        QCOMPARE(model().index(0, 4).data().toString(), u"anna.eml"_s);
        QVERIFY(callout(u"gone.eml can't be opened."_s));
    }

    void takesDroppedFiles()
    {
        write(u"anna.eml"_s, asks);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_stage->file(u"anna.eml"_s))});
        QDragEnterEvent enter({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &drop);
        QCOMPARE(m_page->pasteStep().input().files, QStringList{m_stage->file(u"anna.eml"_s)});
        QCoreApplication::sendEvent(m_page.get(), &drop); // the same once more
        QCOMPARE(m_page->pasteStep().input().files.size(), 1);
    }

    void pastesFilesAndLargeTextsAsPieces()
    {
        QByteArray large;
        for (int i = 0; i < 50'000; ++i)
            large += "person" + QByteArray::number(i) + "@example.com\n"; // over a megabyte
        auto* data = new QMimeData;
        data->setText(QString::fromLatin1(large));
        QGuiApplication::clipboard()->setMimeData(data);
        QElapsedTimer timer;
        timer.start();
        field().paste();
        QVERIFY(field().document()->isEmpty()); // nobody reads that, so it isn't laid out
        QCOMPARE(m_page->pasteStep().input().texts.size(), 1);
        m_page->nextButton()->click();
        QVERIFY(m_page->isWorking()); // the window goes on
        QTRY_COMPARE_WITH_TIMEOUT(m_page->step(), Step::Found, patience);
        QCOMPARE(model().rowCount(), 50'000);
        QCOMPARE(m_page->nextButton()->text(), u"Withdraw 50,000"_s);
        m_page->nextButton()->click(); // so many are asked about
        auto* question = m_page->findChild<kit::QuestionDialog*>();
        QVERIFY(question);
        question->safeButton()->click();
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM suppression"_s), 0);
        QCOMPARE(m_page->step(), Step::Found);
    }

    void letsOneChooseByKeys()
    {
        field().setPlainText(u"a@example.com b@example.com c@example.com"_s);
        QVERIFY(read());
        QTRY_VERIFY_WITH_TIMEOUT(table().hasFocus(), patience);
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(model().choiceOf(0), AnswerChoice::Bounced);
        QCOMPARE(m_page->nextButton()->text(), u"Withdraw 2, mark 1 as bounced"_s);
        QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);
        press(u"Leave as is"_s);
        QCOMPARE(model().chosen(AnswerChoice::Leave), 3);
        QCOMPARE(m_page->nextButton()->text(), u"Withdraw nobody"_s);
        QVERIFY(!m_page->nextButton()->isEnabled());
        press(u"Mark as bounced"_s);
        QCOMPARE(m_page->nextButton()->text(), u"Mark 3 as bounced"_s);
        QVERIFY(m_page->escape());
        QCOMPARE(m_page->step(), Step::Paste);
        QCOMPARE(field().toPlainText(), u"a@example.com b@example.com c@example.com"_s);
        QVERIFY(!m_page->escape());
    }

    void keepsWhatWasPastedWhenOneLeaves()
    {
        arrive();
        field().setPlainText(u"anna@example.com"_s);
        m_page->leave();
        arrive();
        QCOMPARE(field().toPlainText(), u"anna@example.com"_s);
        QVERIFY(read());
        m_page->leave();
        arrive();
        QCOMPARE(m_page->step(), Step::Found);
    }

    void takesTheWordThatNobodyWrote()
    {
        const auto sent = send(u"Spring"_s, {u"anna@example.com"_s});
        arrive(sent.id);
        QTRY_VERIFY_WITH_TIMEOUT(labelled(u"What came back to “Spring”"_s), patience);
        QCOMPARE(m_page->backButton()->text(), u"Nobody wrote"_s);
        m_page->backButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->number(u"SELECT count(*) FROM campaign_answers"_s), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_wants->size(), 1, patience);
        QCOMPARE(lastWanted().page, PageId::Home);
    }

    void marksAnswersAsReadWhereNobodyAsked()
    {
        const auto sent = send(u"Spring"_s, {u"anna@example.com"_s});
        arrive(sent.id);
        field().setPlainText(u"Thank you all!"_s);
        QVERIFY(read());
        QVERIFY(labelled(u"No address was found"_s));
        QCOMPARE(m_page->nextButton()->text(), u"Mark the answers as read"_s);
        m_page->nextButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->step(), Step::Done, patience);
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM campaign_answers"_s), 1);
    }

    void proposesNothingForItsOwnAddressAndWhoIsOutAlready()
    {
        const auto sent = send(u"Spring"_s, {u"anna@example.com"_s});
        field().setPlainText(u"anna@example.com news@kornblume.example.com"_s);
        QVERIFY(read());
        QCOMPARE(model().chosen(AnswerChoice::Withdraw), 1);
        m_page->nextButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->step(), Step::Done, patience);
        m_page->backButton()->click();
        QCOMPARE(m_page->step(), Step::Paste);
        field().setPlainText(u"anna@example.com"_s);
        QVERIFY(read());
        QCOMPARE(model().chosen(AnswerChoice::Leave), 1);
        QCOMPARE(model().index(0, 3).data().toString(), u"Stands in the text; is out already"_s);
        static_cast<void>(sent);
    }

    void showsForeignTextAsItIs()
    {
        write(u"x.eml"_s, "From: anna@example.com\nSubject: <b>x</b> \xE2\x80\xAE"
                          "evil\n\nremove me");
        m_page->pasteStep().addFiles({m_stage->file(u"x.eml"_s)});
        QVERIFY(read());
        bool shown = false;
        for (const auto* label : m_page->foundStep().findChildren<kit::Label*>()) {
            shown = shown || label->text().contains(u"<b>x</b>"_s);
            QVERIFY(!label->text().contains(QChar(0x202E)));
        }
        QVERIFY(shown);
    }

    void hasWordsForEveryReason()
    {
        for (const auto& row : inbound::reasonWords) {
            inbound::MatchedAnswer answer;
            answer.finding.reason = row.reason;
            QVERIFY(!whyOf(answer).isEmpty());
        }
        QCOMPARE(whereOf({.piece = u"box"_s, .mail = 1200}), u"box, mail 1,200"_s);
        QCOMPARE(whereOf({.line = 7}), u"line 7"_s);
        QCOMPARE(whereOf({}), u"a mail that was pasted"_s);
    }

private:
    void arrive(base::CampaignId campaign = {})
    {
        m_page->arrive({.page = PageId::Answers, .object = campaign.value()});
        m_stage->settle();
    }
    bool read()
    {
        m_page->nextButton()->click();
        return Stage::until([this] { return m_page->step() == Step::Found; });
    }
    test::PutCampaign send(const QString& name, const QStringList& people)
    {
        test::PastCampaign past{.name = name};
        past.relays = {m_stage->addRelay(u"Post"_s, u"mail.example.com"_s, 587)};
        for (const QString& email : people)
            past.deliveries.push_back(
                {.email = email, .tries = {test::acceptedTry(std::chrono::seconds(60))}});
        return put(*m_stage, past);
    }
    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_stage->file(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    void press(const QString& text)
    {
        for (auto* button : m_page->findChildren<kit::Button*>())
            if (button->isVisible() && button->text() == text)
                return button->click();
        QFAIL(qPrintable(text));
    }
    bool labelled(const QString& text)
    {
        for (const auto* label : m_page->findChildren<kit::Label*>())
            if (label->isVisible() && label->text() == text)
                return true;
        return false;
    }
    bool callout(const QString& text)
    {
        for (const auto* callout : m_page->findChildren<kit::Callout*>())
            if (callout->isVisible() && callout->bodyText().contains(text))
                return true;
        return false;
    }
    QString outcome()
    {
        for (const auto* callout : m_page->findChildren<kit::Callout*>())
            if (callout->isVisible())
                return callout->boldText();
        return {};
    }
    PasteField& field() { return m_page->pasteStep().field(); }
    AnswerModel& model() { return m_page->foundStep().model(); }
    kit::TableView& table() { return m_page->foundStep().table(); }
    Place lastWanted() { return m_wants->last().first().value<Place>(); }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<AnswersPage> m_page;
    std::unique_ptr<QSignalSpy> m_wants;
};

QTEST_MAIN(TestAnswersPage)
#include "tst_answerspage.moc"
