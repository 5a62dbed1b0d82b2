// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/filesurvey.h"

#include <QBuffer>
#include <QTest>

using namespace mw;
using namespace mw::audience;
using namespace Qt::StringLiterals;

namespace {

ImportOutcome<FileSurvey> survey(QByteArray csv, const CsvOptions& options = {},
                                 const SurveyLimits& limits = {})
{
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    const base::JobControl control;
    return surveyFile(buffer, options, *base::fromRfc3339(u"2026-11-21T09:00:00Z"_s), control, limits);
}

} // namespace

/// What is seen of a file before it is imported.
class TestFileSurvey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesHowAFileIsWrittenAndWhatStandsInIt()
    {
        const auto seen = survey("E-Mail;Vorname;PLZ;Unterschrift am;Sorte;IBAN\n"
                                 "anna@example.com;Anna;04109;2026-11-14;Mandel;DE02 1203 0000 0000 2020 51\n"
                                 "j.petersen@example;Jonas;48143;2026-11-15;Mohn;DE02120300000000202051\n"
                                 "chiara@example.com;;48155;2027-01-01;Mohn;\n");
        QVERIFY(seen);
        QCOMPARE(seen->dialect.delimiter, u';');
        QCOMPARE(seen->headerLine, 1);
        QVERIFY(seen->complete);
        QCOMPARE(seen->rows, 3);
        QCOMPARE(seen->allRows(), 3);
        QCOMPARE(seen->columns.size(), 6U);
        QCOMPARE(seen->columns[0].addresses, 2);
        QCOMPARE(seen->columns[1].filled, 2);
        QCOMPARE(seen->columns[2].zerosInFront, 1);
        QCOMPARE(seen->columns[2].samples, (QStringList{u"04109"_s, u"48143"_s, u"48155"_s}));
        QCOMPARE(seen->columns[3].times, 3);
        QCOMPARE(seen->columns[3].future, 1);
        QCOMPARE(seen->columns[4].choices, 2);
        QCOMPARE(seen->columns[5].bankNumbers, 2);
        QCOMPARE(seen->guess.emailColumn, 0);
        QCOMPARE(seen->firstRows.size(), 3U);
    }

    void saysAboutHowManyRowsALongFileHas()
    {
        QByteArray csv = "email\n";
        for (int i = 0; i < 50'000; ++i)
            csv += "person" + QByteArray::number(10'000 + i) + "@example.com\n";
        const auto seen = survey(csv, {}, {.rows = 1000, .bytes = 1 << 20, .firstRows = 5});
        QVERIFY(seen);
        QVERIFY(!seen->complete);
        QCOMPARE(seen->rows, 1000);
        QCOMPARE(seen->firstRows.size(), 5U);
        QVERIFY2(seen->allRows() > 1000 && seen->allRows() <= 50'000,
                 qPrintable(QString::number(seen->allRows())));
    }

    void leavesToAPersonWhatAnImportWouldRefuse()
    {
        const auto twice = survey("email,e-mail\na@example.com,b@example.com\n");
        QVERIFY(twice);
        QCOMPARE(twice->guess.columns[1].why, ColumnGuess::Why::Doubled);
        QCOMPARE(twice->guess.columns[1].use, ColumnGuess::Use::Ignored);
        const auto none = survey("Name,City\nAnna,Rome\n");
        QVERIFY(none);
        QCOMPARE(none->guess.emailColumn, -1);
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<int>("kind");
        QTest::newRow("empty") << QByteArray() << static_cast<int>(CsvError::Kind::Empty);
        QTest::newRow("blank lines") << "\n\n \n"_ba << static_cast<int>(CsvError::Kind::Empty);
        QTest::newRow("UTF-32") << QByteArray("\xFF\xFE\0\0a\0\0\0", 8)
                                << static_cast<int>(CsvError::Kind::UnknownEncoding);
        QTest::newRow("quote without end")
            << "\"email,name\na@example.com,A\n"_ba << static_cast<int>(CsvError::Kind::BadHeader);
        QTest::newRow("columns without end") << QByteArray("a,").repeated(20'000) + "\na\n"
                                             << static_cast<int>(CsvError::Kind::TooManyColumns);
    }
    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QByteArray, csv);
        QFETCH(int, kind);
        const auto seen = survey(csv);
        QVERIFY(!seen);
        QCOMPARE(seen.error().kind, ImportError::Kind::Unreadable);
        QCOMPARE(static_cast<int>(seen.error().csv->kind), kind);
    }

    void countsFaultyRowsAndCutsLongFields()
    {
        const auto seen = survey("email,note\na@example.com," + QByteArray(2 << 20, 'x') +
                                     "\nb@example.com,a\0b\nc@example.com,"_ba + QByteArray(1000, 'y') + "\n",
                                 {}, {.bytes = 16 << 20});
        QVERIFY(seen);
        QCOMPARE(seen->rows, 3);
        QCOMPARE(seen->faulty, 2); // the field of 2 MB, the NUL
        for (const CsvRow& row : seen->firstRows)
            for (const QString& field : row.fields)
                QVERIFY(field.size() <= 200);
    }

    void stopsWhenItIsCancelled()
    {
        QByteArray csv = "email\na@example.com\nb@example.com\n";
        QBuffer buffer(&csv);
        buffer.open(QIODevice::ReadOnly);
        base::JobControl control;
        control.cancel();
        const auto seen = surveyFile(buffer, {}, {}, control);
        QVERIFY(seen);
        QCOMPARE(seen->rows, 0);
        QVERIFY(!seen->complete);
    }
};

QTEST_APPLESS_MAIN(TestFileSurvey)
#include "tst_filesurvey.moc"
