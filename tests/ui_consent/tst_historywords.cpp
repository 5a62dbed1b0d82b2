// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/historywords.h"
#include "ui/consent/policywords.h"

#include <QLocale>
#include <QTest>

using namespace mw;
using namespace mw::consent;
using namespace mw::consentpage;
using namespace Qt::StringLiterals;

namespace {

RecordRow row(EventKind kind, Basis basis = Basis::None, base::PurposeId purpose = firstPurpose)
{
    RecordRow made;
    made.record = {.id = base::ConsentRecordId(1),
                   .contact = base::ContactId(7),
                   .purpose = purpose,
                   .kind = kind,
                   .basis = basis,
                   .happenedAt = base::fromRfc3339(u"2025-03-03T12:00:00Z"_s).value(),
                   .recordedAt = base::fromRfc3339(u"2025-03-04T12:00:00Z"_s).value(),
                   .origin = {u"Shop checkout"_s, u"I want news."_s, u"form"_s}};
    return made;
}

History ada()
{
    return {.contact = base::ContactId(7),
            .email = u"ada@example.com"_s,
            .name = u"Ada Lovelace"_s,
            .answers = {{{firstPurpose, u"News and offers"_s}, {true, PolicyReason::None, 1}}}};
}

} // namespace

/// What a support person reads out.
class TestHistoryWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void tellsEachEvent_data()
    {
        QTest::addColumn<RecordRow>("record");
        QTest::addColumn<QString>("sentence");
        const auto all = base::PurposeId();
        QTest::newRow("consent")
            << row(EventKind::Given, Basis::Consent)
            << u"On 3 March 2025 Ada Lovelace agreed to “News and offers” on the form “Shop checkout”."_s;
        QTest::newRow("customer")
            << row(EventKind::Given, Basis::SoftOptIn)
            << u"Since 3 March 2025 Ada Lovelace may get “News and offers” as an existing customer."_s;
        QTest::newRow("confirmed")
            << row(EventKind::Confirmed, Basis::Consent)
            << u"On 3 March 2025 Ada Lovelace confirmed the sign-up for “News and offers”."_s;
        QTest::newRow("withdrawn")
            << row(EventKind::Withdrawn)
            << u"On 3 March 2025 Ada Lovelace took the consent to “News and offers” back."_s;
        QTest::newRow("withdrawn all") << row(EventKind::Withdrawn, Basis::None, all)
                                       << u"On 3 March 2025 Ada Lovelace took every consent back."_s;
        QTest::newRow("objected all") << row(EventKind::Objected, Basis::None, all)
                                      << u"On 3 March 2025 Ada Lovelace objected to all mail."_s;
        QTest::newRow("expired")
            << row(EventKind::Expired)
            << u"On 3 March 2025 the consent of Ada Lovelace to “News and offers” ran out."_s;
        QTest::newRow("undone")
            << row(EventKind::Undone, Basis::None, all)
            << u"On 3 March 2025 the import was taken back that had brought a consent of Ada Lovelace."_s;
    }
    void tellsEachEvent()
    {
        QFETCH(const RecordRow, record);
        QTEST(sentenceOf(ada(), record), "sentence");
    }

    void saysWhereItComesFromAndWhoWroteItDown()
    {
        RecordRow one = row(EventKind::Given, Basis::Consent);
        one.recordedBy = u"Erika"_s;
        one.wordingVersion = u"2"_s;
        const kit::TimelineEntry entry = entryOf(ada(), one);
        QVERIFY2(entry.text.startsWith(u"Recorded by Erika on 4 March 2025 at "), qPrintable(entry.text));
        QVERIFY(entry.text.endsWith(u"The words were:"));
        QCOMPARE(entry.quote, u"“I want news.” (version 2)"_s);
        one.recordedBy.clear();
        one.record.import = base::ImportId(3);
        one.importFile = u"shop.csv"_s;
        QCOMPARE(recorderOf(one), u"Import of shop.csv"_s);
        one.record.basis = Basis::SoftOptIn;
        QVERIFY(entryOf(ada(), one)
                    .text.startsWith(
                        u"Source: Shop checkout. By a form. Recorded by the import of “shop.csv” on "));
    }

    void namesThatLookLikePatternsStayThemselves()
    {
        History history = ada();
        history.name = u"%3 %1 <b>Ada</b>"_s;
        const QString told = sentenceOf(history, row(EventKind::Given, Basis::Consent));
        QCOMPARE(
            told,
            u"On 3 March 2025 %3 %1 <b>Ada</b> agreed to “News and offers” on the form “Shop checkout”."_s);
    }

    void answersInOneSentence()
    {
        History history = ada();
        QCOMPARE(answerOf(history), u"Ada Lovelace may get “News and offers” today."_s);
        history.answers.push_back({{base::PurposeId(2), u"Orders"_s}, {false, PolicyReason::Withdrawn, 4}});
        QCOMPARE(answerOf(history), u"Ada Lovelace may get “News and offers” today, and nothing else."_s);
        QCOMPARE(reasonOf(history, history.answers[1]),
                 u"The consent was taken back. Only a new consent changes that."_s);
        history.answers[1].verdict.may = true;
        QCOMPARE(answerOf(history), u"Ada Lovelace may get mail for every purpose today."_s);
        for (PurposeAnswer& answer : history.answers)
            answer.verdict = {false, PolicyReason::NoBasis, 0};
        QCOMPARE(answerOf(history), u"Ada Lovelace gets no mail today."_s);
        history.erased = true;
        QVERIFY(answerOf(history).startsWith(u"This person was erased"));
    }

    void hasWordsForEveryReason()
    {
        for (const auto& word : consent::policyReasonWords) {
            if (word.value == PolicyReason::None)
                continue;
            QVERIFY2(outWord(word.value) != u"Another rule", word.text.data());
            QVERIFY(outSentence(word.value).endsWith(u'.'));
        }
    }
};

Q_DECLARE_METATYPE(mw::consent::RecordRow)

QTEST_GUILESS_MAIN(TestHistoryWords)
#include "tst_historywords.moc"
