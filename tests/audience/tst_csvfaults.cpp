// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/csvtesting.h"
#include "audience/headerguess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace mw::audience;
using namespace mw::audience::testing;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/fixtures/csv/faults/");

[[nodiscard]] QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Arguments
{
    CsvOptions csv;
    GuessOptions guess;
};

[[nodiscard]] Arguments parse(const QJsonArray& args)
{
    Arguments parsed;
    for (qsizetype i = 0; i < args.size(); ++i) {
        const QString flag = args[i].toString();
        if (flag == u"--all-columns") {
            parsed.guess.allColumns = true;
            continue;
        }
        const QString value = args[++i].toString();
        if (flag == u"--header")
            parsed.csv.header = headerModeFromText(value).value();
        else if (flag == u"--encoding")
            parsed.csv.encoding = encodingRequestFromText(value).value();
        else if (flag == u"--map")
            parsed.guess.map = parseHeaderMap(value).value();
    }
    return parsed;
}

} // namespace

/// Holds the reader and the header guess against the verdicts, as far as they decide them: how many rows
/// there are, where they begin, which are refused for their form. What the address and the contacts decide is
/// the importer's.
class TestCsvFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheVerdict_data()
    {
        QTest::addColumn<QJsonObject>("entry");
        const QJsonObject all = QJsonDocument::fromJson(contentOf(folder + u"verdicts.json"_s)).object();
        QVERIFY(all.size() > 40);
        for (auto it = all.begin(); it != all.end(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.value().toObject();
    }
    void agreesWithTheVerdict()
    {
        QFETCH(QJsonObject, entry);
        const Arguments arguments = parse(entry[u"args"_s].toArray());
        QFile file(folder + QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Reading reading = readAll(file, arguments.csv);
        QStringList mismatches;
        for (const QJsonValue verdict : entry[u"any_of"_s].toArray())
            mismatches.append(mismatch(reading, verdict.toObject(), arguments.guess));
        QVERIFY2(mismatches.contains(QString()), qPrintable(mismatches.join(u"; or "_s)));
    }

    void statesNumbersThatAddUp()
    {
        const QJsonObject all = QJsonDocument::fromJson(contentOf(folder + u"verdicts.json"_s)).object();
        for (const QJsonValue entry : all)
            for (const QJsonValue value : entry[u"any_of"_s].toArray()) {
                const QJsonObject verdict = value.toObject();
                if (verdict[u"exit"_s].toInt() == 4)
                    continue;
                int sum = 0;
                for (const auto& part :
                     {u"added"_s, u"updated"_s, u"unchanged"_s, u"updated_or_unchanged"_s, u"refused"_s})
                    sum += verdict[part].toInt();
                QCOMPARE(verdict[u"read"_s].toInt(), sum);
                QCOMPARE(verdict[u"refusals"_s].toArray().size(), verdict[u"refused"_s].toInt());
                QCOMPARE(verdict[u"exit"_s].toInt(), verdict[u"refused"_s].toInt() > 0 ? 1 : 0);
            }
    }

private:
    [[nodiscard]] static QString mismatch(const Reading& reading, const QJsonObject& verdict,
                                          const GuessOptions& options)
    {
        std::vector<std::vector<QString>> sample;
        for (const CsvRow& row : reading.rows)
            if (sample.size() < 100 && !row.fault)
                sample.push_back(row.fields);
        const auto plan = guessColumns(reading.header, sample, options);
        const bool unreadable = reading.error || !plan;
        if (verdict[u"exit"_s].toInt() == 4)
            return unreadable ? QString() : u"it can be read"_s;
        if (unreadable)
            return u"it can't be read"_s;
        if (static_cast<int>(reading.rows.size()) != verdict[u"read"_s].toInt())
            return u"%1 rows"_s.arg(reading.rows.size());

        QSet<qint64> faulty;
        for (const CsvRow& row : reading.rows)
            if (row.fault)
                faulty.insert(row.line);
        const auto email = static_cast<std::size_t>(plan->emailColumn);
        for (const QJsonValue refusal : verdict[u"refusals"_s].toArray()) {
            const qint64 line = refusal[u"line"_s].toInteger();
            const auto row = std::find_if(reading.rows.begin(), reading.rows.end(),
                                          [&](const CsvRow& r) { return r.line == line; });
            if (row == reading.rows.end())
                return u"no row begins on line %1"_s.arg(line);
            if (!row->fault && reading.header[plan->emailColumn] != refusal[u"field"_s].toString() &&
                !refusal[u"field"_s].isNull())
                return u"line %1 is not refused"_s.arg(line);
            if (row->fault && refusal[u"field"_s].isString() &&
                (row->fault->column < 0 ||
                 reading.header[row->fault->column] != refusal[u"field"_s].toString()))
                return u"line %1 is refused for another field"_s.arg(line);
            faulty.remove(line);
        }
        if (!faulty.isEmpty())
            return u"line %1 is refused"_s.arg(*faulty.begin());
        for (const QJsonValue contact : verdict[u"contacts"_s].toArray()) {
            const QString address = contact[u"email"_s].toString();
            if (std::none_of(reading.rows.begin(), reading.rows.end(),
                             [&](const CsvRow& r) { return !r.fault && r.fields[email] == address; }))
                return u"%1 is not there"_s.arg(address);
        }
        return {};
    }
};

QTEST_APPLESS_MAIN(TestCsvFaults)
#include "tst_csvfaults.moc"
