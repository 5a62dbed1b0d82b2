// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/csvtesting.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace mw::audience;
using namespace mw::audience::testing;
using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QDir corpus()
{
    const QString told = qEnvironmentVariable("MAILWRIGHT_CORPORA");
    return QDir((told.isEmpty() ? QStringLiteral(MAILWRIGHT_SOURCE_DIR "/../shared/corpora") : told) +
                u"/csv"_s);
}

[[nodiscard]] QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Written and read by Python's csv module: [header, rows…] as JSON on one side, the file on the other.
constexpr auto pythonScript = R"(
import csv, json, sys
verb, jsonfile, csvfile, delimiter, end, codec, quoting = sys.argv[1:8]
if verb == "write":
    rows = json.load(open(jsonfile, encoding="utf-8"))
    with open(csvfile, "w", encoding=codec, newline="") as f:
        csv.writer(f, delimiter=delimiter, lineterminator=end, quoting=getattr(csv, quoting)).writerows(rows)
else:
    with open(csvfile, encoding=codec, newline="") as f:
        json.dump(list(csv.reader(f, delimiter=delimiter)), open(jsonfile, "w", encoding="utf-8"))
)";

using Rows = QList<QStringList>;

[[nodiscard]] QByteArray toJson(const Rows& rows)
{
    QJsonArray all;
    for (const QStringList& row : rows)
        all.append(QJsonArray::fromStringList(row));
    return QJsonDocument(all).toJson();
}

[[nodiscard]] Rows fromJson(const QByteArray& json)
{
    Rows rows;
    for (const QJsonValue row : QJsonDocument::fromJson(json).array()) {
        QStringList fields;
        for (const QJsonValue field : row.toArray())
            fields.append(field.toString());
        rows.append(fields);
    }
    return rows;
}

/// Text that is hard on a CSV reader; never with spaces at its ends, which we take away from unquoted fields.
[[nodiscard]] QString randomField(QRandomGenerator& random)
{
    static const QString letters = u"ab\"\",;\t|\n\ré€ß😀 '="_s;
    QString text;
    for (int i = random.bounded(8); i > 0; --i) {
        const int at = random.bounded(static_cast<int>(letters.size()));
        text.append(letters[at].isSurrogate() ? u"😀"_s : QString(letters[at]));
    }
    return text.trimmed();
}

[[nodiscard]] Rows randomRows(QRandomGenerator& random)
{
    const int columns = random.bounded(2, 6);
    Rows rows;
    for (int r = random.bounded(1, 12); r >= 0; --r) {
        QStringList row;
        for (int c = 0; c < columns; ++c)
            row.append(rows.isEmpty() ? u"h%1"_s.arg(c) : randomField(random));
        if (row.join(QString()).isEmpty())
            row[0] = u"x"_s; // a row without content is skipped
        rows.append(row);
    }
    return rows;
}

/// A second writer, as plain as can be: everything quoted.
[[nodiscard]] QByteArray writeCsv(const Rows& rows, char delimiter, const QByteArray& end)
{
    QByteArray bytes;
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                bytes += delimiter;
            bytes += '"' + QByteArray(row[i].toUtf8()).replace("\"", "\"\"") + '"';
        }
        bytes += end;
    }
    return bytes;
}

} // namespace

class TestCsvPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void readsTheSpectrum_data()
    {
        QTest::addColumn<QString>("file");
        const QDir files(corpus().filePath(u"csvs"_s));
        if (!files.exists())
            QTest::newRow("absent") << QString();
        for (const QString& name : files.entryList({u"*.csv"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << name;
    }
    void readsTheSpectrum()
    {
        QFETCH(QString, file);
        if (file.isEmpty())
            QSKIP(qPrintable(u"no corpus at %1"_s.arg(corpus().path())));
        const QByteArray bytes = contentOf(corpus().filePath(u"csvs/"_s + file));
        QByteArray json =
            contentOf(corpus().filePath(u"json/"_s + QString(file).replace(u".csv"_s, u".json"_s)));
        // The copy at hand lost its CRs on the way, its reading did not.
        if (!bytes.contains('\r'))
            json.replace("\\r\\n", "\\n");
        const QJsonDocument document = QJsonDocument::fromJson(json);
        const QJsonArray expected = document.isArray() ? document.array() : QJsonArray{document.object()};
        for (const Reading& reading : {readBytes(bytes), dripBytes(bytes)}) {
            QVERIFY(!reading.error);
            QCOMPARE(reading.faults(), QStringList());
            QCOMPARE(reading.rows.size(), static_cast<std::size_t>(expected.size()));
            for (std::size_t r = 0; r < reading.rows.size(); ++r) {
                const QJsonObject row = expected[static_cast<qsizetype>(r)].toObject();
                QCOMPARE(reading.header.size(), row.size());
                for (qsizetype c = 0; c < reading.header.size(); ++c) {
                    // In this one the reading masks the file's telephone number.
                    if (reading.header[c] == u"Contact Phone Number")
                        continue;
                    QCOMPARE(reading.rows[r].fields[static_cast<std::size_t>(c)],
                             row[reading.header[c]].toString());
                }
            }
        }
    }

    void readsBackWhatAPlainWriterWrote()
    {
        QRandomGenerator random(4711);
        for (int round = 0; round < 2000; ++round) {
            const Rows rows = randomRows(random);
            const char delimiter = ",;\t|"[round % 4];
            const QByteArray end = QList<QByteArray>{"\n"_ba, "\r\n"_ba, "\r"_ba}[round % 3];
            const QByteArray bytes = writeCsv(rows, delimiter, end);
            const Reading reading = readBytes(bytes, {.delimiter = delimiter, .header = HeaderMode::Yes});
            QVERIFY2(reading.fields() == rows.mid(1) && reading.faults().isEmpty(),
                     bytes.toPercentEncoding().data());
            QVERIFY(same(dripBytes(bytes, {.delimiter = delimiter, .header = HeaderMode::Yes}), reading));
        }
    }

    void readsBackWhatPythonWrote_data()
    {
        QTest::addColumn<QString>("delimiter");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("codec");
        QTest::addColumn<QString>("quoting");
        QTest::newRow("comma") << u","_s << u"\n"_s << u"utf-8"_s << u"QUOTE_NONNUMERIC"_s;
        QTest::newRow("Excel") << u";"_s << u"\r\n"_s << u"utf-8-sig"_s << u"QUOTE_MINIMAL"_s;
        QTest::newRow("tab, utf-16") << u"\t"_s << u"\r\n"_s << u"utf-16"_s << u"QUOTE_ALL"_s;
        QTest::newRow("pipe, utf-16be, CR") << u"|"_s << u"\r"_s << u"utf-16-be"_s << u"QUOTE_ALL"_s;
    }
    void readsBackWhatPythonWrote()
    {
        QFETCH(QString, delimiter);
        QFETCH(QString, codec);
        if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
            QSKIP("no python3 to write with");
        QRandomGenerator random(815);
        Rows rows;
        while (rows.size() < 400) {
            QStringList row;
            for (int c = 0; c < 5; ++c)
                row.append(rows.isEmpty() ? u"h%1"_s.arg(c) : randomField(random));
            row[0] = rows.isEmpty() ? u"h"_s : u"r%1"_s.arg(rows.size());
            rows.append(row);
        }
        write(m_folder.filePath(u"rows.json"_s), toJson(rows));
        runPython(u"write"_s);
        if (QTest::currentTestFailed())
            return;
        const QByteArray bytes = contentOf(m_folder.filePath(u"rows.csv"_s));
        const Reading reading = readBytes(bytes);
        QCOMPARE(reading.dialect.delimiter, delimiter[0].unicode());
        QCOMPARE(reading.header, rows.front());
        QCOMPARE(reading.faults(), QStringList());
        QCOMPARE(reading.fields(), rows.mid(1));
        runPython(u"read"_s);
        QCOMPARE(fromJson(contentOf(m_folder.filePath(u"rows.json"_s))), rows);
    }

private:
    void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void runPython(const QString& verb)
    {
        QFETCH(QString, delimiter);
        QFETCH(QString, end);
        QFETCH(QString, codec);
        QFETCH(QString, quoting);
        QProcess python;
        python.start(u"python3"_s,
                     {u"-c"_s, QString::fromUtf8(pythonScript), verb, m_folder.filePath(u"rows.json"_s),
                      m_folder.filePath(u"rows.csv"_s), delimiter, end, codec, quoting});
        QVERIFY(python.waitForFinished(30'000));
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCsvPeers)
#include "tst_csvpeers.moc"
