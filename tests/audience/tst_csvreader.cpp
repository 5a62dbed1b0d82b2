// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/csvtesting.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace mw::audience;
using namespace mw::audience::testing;
using namespace Qt::StringLiterals;

namespace {

const QString dialects = QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/fixtures/csv/dialects/");

[[nodiscard]] QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

[[nodiscard]] QStringList texts(const QJsonArray& array)
{
    QStringList all;
    for (const QJsonValue value : array)
        all.append(value.toString());
    return all;
}

using Rows = QList<QStringList>;
using Lines = QList<qint64>;

/// Small bounds, so that what happens beyond them can be read in a test.
[[nodiscard]] CsvOptions smallLimits()
{
    return {.delimiter = ',',
            .header = HeaderMode::Yes,
            .limits = {.fieldBytes = 10, .rowBytes = 60, .columns = 5, .rescanBytes = 1'000'000}};
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryDialect_data()
    {
        QTest::addColumn<QJsonObject>("expected");
        const QJsonObject all = QJsonDocument::fromJson(contentOf(dialects + u"expected.json"_s)).object();
        QVERIFY(all.size() > 90);
        for (auto it = all.begin(); it != all.end(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.value().toObject();
    }
    void readsEveryDialect()
    {
        QFETCH(QJsonObject, expected);
        const QByteArray bytes = contentOf(dialects + QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(!bytes.isEmpty());
        const Reading reading = readBytes(bytes);
        QVERIFY(!reading.error);
        QCOMPARE(reading.header, texts(expected[u"header"_s].toArray()));
        Rows rows;
        for (const QJsonValue row : expected[u"rows"_s].toArray())
            rows.append(texts(row.toArray()));
        QCOMPARE(reading.fields(), rows);
        QCOMPARE(reading.faults(), QStringList());
        for (quint32 seed = 1; seed <= 3; ++seed)
            QVERIFY(same(dripBytes(bytes, {}, seed), reading));
    }

    void countsPhysicalLines_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Lines>("lines");
        QTest::newRow("plain") << "h,i\n1,2\n3,4\n"_ba << Lines{2, 3};
        QTest::newRow("crlf") << "h,i\r\n1,2\r\n3,4"_ba << Lines{2, 3};
        QTest::newRow("cr") << "h,i\r1,2\r3,4\r"_ba << Lines{2, 3};
        QTest::newRow("mixed") << "h,i\r1,2\n3,4\r\n5,6"_ba << Lines{2, 3, 4};
        QTest::newRow("empty lines count") << "h,i\n\n1,2\n\r\n\r3,4"_ba << Lines{3, 6};
        QTest::newRow("line ends in quotes count") << "h,i\n\"a\nb\r\nc\rd\",2\n3,4"_ba << Lines{2, 6};
        QTest::newRow("in the header too") << "\"h\nh\",i\n1,2"_ba << Lines{3};
        QTest::newRow("sep line is line 1") << "sep=;\nh;i\n1;2\n"_ba << Lines{3};
        QTest::newRow("lf cr is two") << "h,i\n\r1,2\n"_ba << Lines{3};
    }
    void countsPhysicalLines()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Lines, lines);
        QCOMPARE(readBytes(bytes).lines(), lines);
        QCOMPARE(dripBytes(bytes).lines(), lines);
    }

    void readsFields_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QStringList>("fields");
        QTest::newRow("doubled quotes")
            << R"("a ""b"" c","","""")"_ba << QStringList{u"a \"b\" c"_s, u""_s, u"\""_s};
        QTest::newRow("quote within plain text")
            << R"(5" pipe,37'8"N,x)"_ba << QStringList{u"5\" pipe"_s, u"37'8\"N"_s, u"x"_s};
        QTest::newRow("fewer") << "1"_ba << QStringList{u"1"_s, u""_s, u""_s};
        QTest::newRow("more, but empty") << "1,2,3,,\"\", "_ba << QStringList{u"1"_s, u"2"_s, u"3"_s};
        QTest::newRow("spaces") << "  a b , \" c \" ,\t d"_ba << QStringList{u"a b"_s, u" c "_s, u"d"_s};
        QTest::newRow("other delimiters are text")
            << "a;b|c\td,2,3"_ba << QStringList{u"a;b|c\td"_s, u"2"_s, u"3"_s};
    }
    void readsFields()
    {
        QFETCH(QByteArray, line);
        QFETCH(QStringList, fields);
        const Reading reading = readBytes("x,y,z\n"_ba + line, {.delimiter = ','});
        QCOMPARE(reading.fields(), Rows{fields});
        QCOMPARE(reading.faults(), QStringList());
    }

    void refusesTheRowAndGoesOn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("faults");
        QTest::addColumn<Lines>("good");
        QTest::newRow("NUL") << "h,i\na,b\0c\nd,e\n"_ba << QStringList{u"2: NulInField in 1"_s} << Lines{3};
        QTest::newRow("NUL in quotes")
            << "h,i\n\"\0\",b\nd,e\n"_ba << QStringList{u"2: NulInField in 0"_s} << Lines{3};
        QTest::newRow("NUL alone is content")
            << "h,i\n\0\nd,e\n"_ba << QStringList{u"2: NulInField in 0"_s} << Lines{3};
        QTest::newRow("more fields") << "h,i\n1,2,3\nd,e\n"_ba << QStringList{u"2: TooManyFields in 2"_s}
                                     << Lines{3};
        QTest::newRow("more, the later one filled")
            << "h,i\n1,2,,3\nd,e\n"_ba << QStringList{u"2: TooManyFields in 3"_s} << Lines{3};
        QTest::newRow("text after a quote")
            << "h,i\n\"a\"b,2\nd,e\n"_ba << QStringList{u"2: TextAfterQuote in 0"_s} << Lines{3};
        QTest::newRow("unclosed to the end")
            << "h,i\n1,\"a\nd,e\nf,g\n"_ba << QStringList{u"2: UnclosedQuote in 1"_s} << Lines{3, 4};
        QTest::newRow("unclosed in the last line")
            << "h,i\nd,e\n1,\"a"_ba << QStringList{u"3: UnclosedQuote in 1"_s} << Lines{2};
        QTest::newRow("unclosed up to the next quote")
            << "h,i\n1,\"a\nd,e\n\"f\",g\n"_ba << QStringList{u"2: TextAfterQuote in 1"_s} << Lines{3, 4};
        QTest::newRow("two unclosed")
            << "h,i\n1,\"a\n2,\"b\nd,e\n"_ba
            << QStringList{u"2: TextAfterQuote in 1"_s, u"3: UnclosedQuote in 1"_s} << Lines{4};
        QTest::newRow("undecodable") << "h,i\nZo\xC3\xAB,x\na,b\xFF\nd,e\n"_ba
                                     << QStringList{u"3: UndecodableText in 1"_s} << Lines{2, 4};
        QTest::newRow("undecodable within a skipped line end")
            << "h,i\nZo\xC3\xAB,x\n\"\xFF\nd,e\n"_ba << QStringList{u"3: UnclosedQuote in 0"_s}
            << Lines{2, 4};
        QTest::newRow("hole of windows-1252") << "h,i\n\xE9,\x80\na,b\x81\nd,e\n"_ba
                                              << QStringList{u"3: UndecodableText in 1"_s} << Lines{2, 4};
        QTest::newRow("lone surrogate") << "\xFF\xFEh\0\n\0a\0\n\0\0\xD8\n\0b\0\n\0"_ba
                                        << QStringList{u"3: UndecodableText in 0"_s} << Lines{2, 4};
    }
    void refusesTheRowAndGoesOn()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, faults);
        QFETCH(Lines, good);
        const Reading reading = readBytes(bytes);
        QVERIFY(!reading.error);
        QCOMPARE(reading.faults(), faults);
        Lines sound;
        for (const CsvRow& row : reading.rows)
            if (!row.fault)
                sound.append(row.line);
        QCOMPARE(sound, good);
        QVERIFY(same(dripBytes(bytes), reading));
    }
    void keepsTheFieldsOfARowWithAHole()
    {
        const Reading reading = readBytes("h,i\nZo\xC3\xAB,x\xFF\n"_ba);
        QCOMPARE(reading.fields(), (Rows{{u"Zoë"_s, u"x\uFFFD"_s}}));
        QVERIFY(reading.rows.front().fault->detail.contains(u"byte 10"_s));
    }

    void boundsFieldsAndRows_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("faults");
        QTest::addColumn<Rows>("good");
        const Rows ok{{u"ok"_s, u"1"_s}};
        QTest::newRow("as long as may be") << "aaaaaaaaaa,\"bbbbbbbb\"\"b\"\nok,1\n"_ba << QStringList()
                                           << Rows{{u"aaaaaaaaaa"_s, u"bbbbbbbb\"b"_s}, {u"ok"_s, u"1"_s}};
        QTest::newRow("one more") << "x,aaaaaaaaaaa\nok,1\n"_ba << QStringList{u"2: FieldTooLong in 1"_s}
                                  << ok;
        QTest::newRow("one more in quotes")
            << "\"aaaaaaaaaaa\",x\nok,1\n"_ba << QStringList{u"2: FieldTooLong in 0"_s} << ok;
        QTest::newRow("long, over lines, sound: one refusal, and no inner line passes for a row")
            << "\"aa\nv,w\nv,w\nv,w\",x\nok,1\n"_ba << QStringList{u"2: FieldTooLong in 0"_s} << ok;
        QTest::newRow("long, over lines, not sound: the lines after the first are rows")
            << "\"aa\nv,w\nv,w\nv,w\"\nok,1\n"_ba << QStringList{u"2: FieldTooLong in 0"_s}
            << Rows{{u"v"_s, u"w"_s}, {u"v"_s, u"w"_s}, {u"v"_s, u"w\""_s}, {u"ok"_s, u"1"_s}};
        QTest::newRow("longer than a row may be") << "x,"_ba + QByteArray(5000, 'a') + "\nok,1\n"_ba
                                                  << QStringList{u"2: FieldTooLong in 1"_s} << ok;
        QTest::newRow("never closed, past a row's bound")
            << "x,\"aa\n"_ba + "v,w\n"_ba.repeated(30) << QStringList{u"2: FieldTooLong in 1"_s}
            << Rows(30, {u"v"_s, u"w"_s});
        QTest::newRow("never closed, all in one line") << "x,\""_ba + QByteArray(5000, 'a') + "\nok,1\n"_ba
                                                       << QStringList{u"2: FieldTooLong in 1"_s} << ok;
        QTest::newRow("many small fields")
            << "a,"_ba.repeated(40) + "\nok,1\n"_ba << QStringList{u"2: RowTooLong in -1"_s} << ok;
        QTest::newRow("too many columns")
            << "1,2,3,4,5,6\nok,1\n"_ba << QStringList{u"2: TooManyColumns in -1"_s} << ok;
        QTest::newRow("long and last")
            << "ok,1\nx,"_ba + QByteArray(5000, 'a') << QStringList{u"3: FieldTooLong in 1"_s} << ok;
    }
    void boundsFieldsAndRows()
    {
        QFETCH(QByteArray, body);
        QFETCH(QStringList, faults);
        QFETCH(Rows, good);
        const Reading reading = readBytes("h,i\n"_ba + body, smallLimits());
        QVERIFY(!reading.error);
        QCOMPARE(reading.faults(), faults);
        Rows sound;
        for (const CsvRow& row : reading.rows)
            if (!row.fault)
                sound.append(QStringList(row.fields.begin(), row.fields.end()));
        QCOMPARE(sound, good);
    }

    void givesUpALengthAtOnceWhenItHasGoneBackTooOften()
    {
        const QByteArray broken =
            "a,b\n"_ba + QByteArray("1,\"x\n2,\"y\",\"\n3,4\"z\n"_ba).repeated(3) + "5,6\n"_ba;
        const Reading patient = readBytes(broken, {.delimiter = ','});
        const Reading hasty = readBytes(broken, {.delimiter = ',', .limits = {.rescanBytes = -1'000'000}});
        QVERIFY(patient.rows.size() > hasty.rows.size());
        QVERIFY(hasty.rows.front().fault->detail.contains(u"lines 2 to 3 are given up"_s));
        QCOMPARE(hasty.rows.back().line, 11);
        QCOMPARE(patient.rows.back().line, 11);
    }

    void readsAMegabyteInAField()
    {
        const QByteArray mega(1 << 20, 'x');
        for (const bool quoted : {false, true}) {
            const QByteArray quote = quoted ? "\""_ba : ""_ba;
            const auto file = [&](const QByteArray& field) {
                return "email,notes\na@example.com,"_ba + quote + field + quote + "\nb@example.com,y\n"_ba;
            };
            const Reading fits = readBytes(file(mega));
            QCOMPARE(fits.faults(), QStringList());
            QCOMPARE(fits.rows.size(), 2U);
            QCOMPARE(fits.rows[0].fields[1].size(), mega.size());
            const Reading over = readBytes(file(mega + "x"_ba));
            QCOMPARE(over.faults(), QStringList{u"2: FieldTooLong in 1"_s});
            QCOMPARE(over.rows.size(), 2U);
            QCOMPARE(over.rows[1].line, 3);
        }
    }

    void namesTheColumns_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QStringList>("header");
        QTest::addColumn<int>("notes");
        QTest::newRow("as they stand")
            << "E-Mail,First  Name"_ba << QStringList{u"E-Mail"_s, u"First Name"_s} << 0;
        QTest::newRow("doubled") << "x,Name,Name,name"_ba
                                 << QStringList{u"x"_s, u"Name"_s, u"Name (2)"_s, u"name (3)"_s} << 2;
        QTest::newRow("doubled, and the new name is taken")
            << "Name,Name (2),Name"_ba << QStringList{u"Name"_s, u"Name (2)"_s, u"Name (3)"_s} << 1;
        QTest::newRow("empty") << "a,,\"\""_ba << QStringList{u"a"_s, u"Column 2"_s, u"Column 3"_s} << 2;
        QTest::newRow("NUL") << "a\0b,c"_ba << QStringList{u"a\uFFFDb"_s, u"c"_s} << 1;
    }
    void namesTheColumns()
    {
        QFETCH(QByteArray, first);
        QFETCH(QStringList, header);
        QFETCH(int, notes);
        const Reading reading = readBytes(first + "\n1,2\n"_ba);
        QVERIFY(reading.dialect.hasHeader);
        QCOMPARE(reading.header, header);
        QCOMPARE(reading.notes.size(), static_cast<std::size_t>(notes));
    }

    void doesWithoutAHeader()
    {
        const QByteArray bytes =
            "Ann,\"ann \"\"x\"\"\",a@example.com\nBob,,b@example.com,Bonn\nEve,,e@example.com,Ulm\n"_ba;
        const Reading reading = readBytes(bytes);
        QVERIFY(!reading.dialect.hasHeader);
        QCOMPARE(reading.header, (QStringList{u"Column 1"_s, u"Column 2"_s, u"Column 3"_s, u"Column 4"_s}));
        QCOMPARE(reading.lines(), (Lines{1, 2, 3}));
        QCOMPARE(reading.fields().front(),
                 (QStringList{u"Ann"_s, u"ann \"x\""_s, u"a@example.com"_s, u""_s}));
        QVERIFY(same(dripBytes(bytes), reading));
    }
    void believesWhatItIsToldAboutTheHeader()
    {
        const QByteArray addresses = "a@example.com,b\nc@example.com,d\n"_ba;
        QCOMPARE(readBytes(addresses, {.header = HeaderMode::Yes}).header,
                 (QStringList{u"a@example.com"_s, u"b"_s}));
        QCOMPARE(readBytes("email,name\nx,y\n"_ba, {.header = HeaderMode::No}).lines(), (Lines{1, 2}));
    }
    void refusesABrokenFirstRowWithoutLosingTheOthersWhenThereIsNoHeader()
    {
        const Reading reading = readBytes("\"a,b\nc,d\ne,f\n"_ba, {.header = HeaderMode::No});
        QVERIFY(!reading.error);
        QCOMPARE(reading.faults(), QStringList{u"1: UnclosedQuote in 0"_s});
        QCOMPARE(reading.lines(), (Lines{1, 2, 3}));
        QCOMPARE(reading.fields().at(1), (QStringList{u"c"_s, u"d"_s}));
    }

    void refusesAFileAsAWhole_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        using K = CsvError::Kind;
        const auto row = [](const char* name, const QByteArray& bytes, K kind) {
            QTest::newRow(name) << bytes << static_cast<int>(kind);
        };
        row("empty", {}, K::Empty);
        row("mark alone", "\xEF\xBB\xBF"_ba, K::Empty);
        row("line ends alone", "\n\r\n\r \n"_ba, K::Empty);
        row("delimiters alone", ",,,\n,,,\n"_ba, K::Empty);
        row("sep line alone", "sep=;\n"_ba, K::Empty);
        row("utf-32", "\xFF\xFE\0\0a\0\0\0"_ba, K::UnknownEncoding);
        row("unclosed header", "\"email,name\na@example.com,Ann\n"_ba, K::BadHeader);
        row("a header over the limit", "email,"_ba + QByteArray((1 << 20) + 1, 'x') + "\na,b\n"_ba,
            K::BadHeader);
        row("too many columns", "x,"_ba.repeated(10'001) + "\n1\n"_ba, K::TooManyColumns);
    }
    void refusesAFileAsAWhole()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        const Reading reading = readBytes(bytes);
        QVERIFY(reading.error);
        QCOMPARE(static_cast<int>(reading.error->kind), kind);
    }
    void readsTenThousandColumns()
    {
        const QByteArray bytes = "x,"_ba.repeated(9'999) + "y\n"_ba + "1,"_ba.repeated(9'999) + "2\n"_ba;
        const Reading reading = readBytes(bytes);
        QVERIFY(!reading.error);
        QCOMPARE(reading.header.size(), 10'000);
        QCOMPARE(reading.rows.front().fields.back(), u"2"_s);
    }

    void saysHowFarItIs()
    {
        QBuffer buffer;
        buffer.setData("a,b\n1,2\n"_ba);
        buffer.open(QIODevice::ReadOnly);
        const auto reader = CsvReader::open(buffer);
        QCOMPARE(reader->bytesTotal(), 8);
        QCOMPARE(reader->bytesRead(), 8);
        DripDevice drip("a,b\n1,2\n"_ba);
        QCOMPARE(CsvReader::open(drip)->bytesTotal(), std::nullopt);
    }
    void reportsADeviceThatFails()
    {
        QFile folder(QStringLiteral(MAILWRIGHT_SOURCE_DIR));
        QVERIFY(!folder.open(QIODevice::ReadOnly));
        const Reading reading = readAll(folder);
        QVERIFY(reading.error);
        QCOMPARE(reading.error->kind, CsvError::Kind::ReadFailed);
    }
};

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
