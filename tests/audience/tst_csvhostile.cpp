// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/csvtesting.h"

#include <QElapsedTimer>
#include <QFile>

using namespace mw::audience;
using namespace mw::audience::testing;
using namespace Qt::StringLiterals;

namespace {

/// Long input that takes little memory itself: `head`, then `line` over and over up to `total` bytes.
class RepeatDevice : public QIODevice
{
public:
    RepeatDevice(const QByteArray& head, const QByteArray& line, qint64 total)
        : m_pending(head), m_block(line.repeated(1 + 65536 / line.size())), m_left(total)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char* to, qint64 wanted) override
    {
        if (m_pending.isEmpty())
            m_pending = m_block;
        const qint64 n = std::min({wanted, m_left, qint64{m_pending.size()}});
        if (n <= 0)
            return -1;
        std::copy_n(m_pending.constData(), n, to);
        m_pending = m_pending.sliced(n);
        m_left -= n;
        return n;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_pending;
    QByteArray m_block;
    qint64 m_left;
};

/// The most memory this process ever had, in kB; 0 where that can't be asked or means nothing.
[[nodiscard]] qint64 peakMemory()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return 0;
#else
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    return 0;
#endif
}

const QByteArray seedFile = "\xEF\xBB\xBF"
                            "Email,\"First, Name\",Notes\r\n"
                            "a@example.com,Ann,\"x \"\"y\"\"\r\nz\"\r\n"
                            "b@example.com, \"Zo\xC3\xAB\" ,\n\r"
                            "c@example.com,\"\",5\" pipe\n"_ba;

} // namespace

Q_DECLARE_METATYPE(mw::audience::CsvLimits)

class TestCsvHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesMutations()
    {
        QRandomGenerator random(0x5EED);
        const QByteArray spice = "\",;\t|\r\n\0\xFF\xC3\x80 =a@"_ba;
        const CsvOptions tight{
            .limits = {.fieldBytes = 16, .rowBytes = 64, .columns = 6, .rescanBytes = 100}};
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes = seedFile;
            for (int i = 1 + static_cast<int>(random.bounded(6)); i > 0; --i) {
                const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
                const char c = spice[random.bounded(static_cast<int>(spice.size()))];
                switch (random.bounded(4)) {
                case 0:
                    bytes[at] = c;
                    break;
                case 1:
                    bytes.insert(at, c);
                    break;
                case 2:
                    bytes.remove(at, 1 + random.bounded(5));
                    break;
                default:
                    bytes.insert(at, bytes.mid(random.bounded(static_cast<int>(bytes.size())), 20));
                    break;
                }
                if (bytes.isEmpty())
                    bytes = "x"_ba;
            }
            const CsvOptions& options = round % 2 ? tight : CsvOptions{};
            const Reading reading = readBytes(bytes, options);
            check(reading, bytes);
            if (round % 8 < 2)
                QVERIFY2(same(dripBytes(bytes, options, static_cast<quint32>(round)), reading),
                         bytes.toPercentEncoding().constData());
            if (QTest::currentTestFailed())
                return;
        }
    }
    void readsEveryPrefix()
    {
        for (qsizetype length = 0; length <= seedFile.size(); ++length) {
            const QByteArray bytes = seedFile.first(length);
            const Reading reading = readBytes(bytes);
            check(reading, bytes);
            QVERIFY(same(dripBytes(bytes), reading));
        }
    }
    void readsTheSameOverItsChunks()
    {
        // Every place of a row comes to lie on the border of a 256 kB chunk once.
        const QByteArray row = "a@example.com,\"q \"\"x\"\" \r\n z\", Zo\xC3\xAB\r\n"_ba;
        const QByteArray block = row.repeated(256 * 1024 / row.size() + 3);
        for (qsizetype shift = 0; shift < row.size(); ++shift) {
            const QByteArray head = "e,n,"_ba + QByteArray(shift + 1, 'h') + "\n"_ba;
            const Reading reading = readBytes(head + block);
            QCOMPARE(reading.faults(), QStringList());
            QCOMPARE(reading.rows.size(), static_cast<std::size_t>(block.size() / row.size()));
            for (std::size_t i = 0; i < reading.rows.size(); ++i) {
                QCOMPARE(reading.rows[i].line, static_cast<qint64>(2 + 2 * i));
                QCOMPARE(reading.rows[i].fields[1], u"q \"x\" \r\n z"_s);
            }
        }
    }

    void costsLittleForAnyFile_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<CsvLimits>("limits");
        const CsvLimits real;
        const CsvLimits tenth{.fieldBytes = real.fieldBytes / 10,
                              .rowBytes = real.rowBytes / 10,
                              .rescanBytes = real.rescanBytes / 10};
        QTest::newRow("one endless field") << "a,b\n"_ba
                                           << "x"_ba << tenth;
        QTest::newRow("one endless quoted field") << "a,b\n\""_ba
                                                  << "x"_ba << tenth;
        QTest::newRow("a quote that is never closed")
            << "a,b\n\""_ba << QByteArray(60, 'v') + ",w\n"_ba << real;
        QTest::newRow("doubled quotes without end") << "a,b\n\""_ba
                                                    << "\"\"\n"_ba << tenth;
        QTest::newRow("a quote a line") << "a,b\n"_ba
                                        << "\"v,w\n"_ba << tenth;
        QTest::newRow("lines that close and open a quote") << "a,b\n"_ba
                                                           << "x\",\"\n"_ba << tenth;
        QTest::newRow("the same with a wide header") << "a,"_ba.repeated(9'999) + "b\n"_ba
                                                     << "x\",\"\n"_ba << tenth;
        QTest::newRow("delimiters without end") << "a,b\n"_ba
                                                << ","_ba << tenth;
        QTest::newRow("NULs without end") << "a,b\n"_ba << QByteArray(1, '\0') << tenth;
        QTest::newRow("no character of any encoding") << "\xC3\xA9,b\n"_ba
                                                      << "\xFF"_ba << tenth;
        QTest::newRow("empty lines") << "a,b\n"_ba
                                     << "\r"_ba << tenth;
    }
    void costsLittleForAnyFile()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, line);
        QFETCH(CsvLimits, limits);
        const qint64 total = 3 * limits.rowBytes / 2;
        RepeatDevice device(head, line, total);
        auto reader =
            CsvReader::open(device, {.delimiter = ',', .header = HeaderMode::Yes, .limits = limits});
        QVERIFY(reader);
        qint64 rows = 0;
        qint64 lastLine = 0;
        QElapsedTimer timer;
        timer.start();
        for (;;) {
            const auto row = reader->nextView();
            QVERIFY(row);
            if (!*row)
                break;
            QVERIFY((*row)->line > lastLine);
            lastLine = (*row)->line;
            ++rows;
        }
        QCOMPARE(reader->bytesRead(), total);
        qInfo("%lld rows in %lld ms", static_cast<long long>(rows), static_cast<long long>(timer.elapsed()));
    }

    void cleanupTestCase()
    {
        const qint64 peak = peakMemory();
        if (peak == 0)
            return;
        qInfo("%lld kB at most", static_cast<long long>(peak));
        QVERIFY2(peak < 150'000, "the reader's memory follows the file's length");
    }

private:
    void check(const Reading& reading, const QByteArray& bytes)
    {
        const qint64 breaks = bytes.count('\n') + bytes.count('\r') + 1;
        qint64 line = 0;
        for (const CsvRow& row : reading.rows) {
            QVERIFY2(row.line > line && row.line <= breaks, bytes.toPercentEncoding().constData());
            line = row.line;
            if (!row.fault)
                QCOMPARE(row.fields.size(), static_cast<std::size_t>(reading.header.size()));
            else
                QVERIFY(row.fields.empty() ||
                        row.fields.size() == static_cast<std::size_t>(reading.header.size()));
            for (const QString& field : row.fields)
                QVERIFY(row.fault || !field.contains(QChar(u'\0')));
        }
    }
};

QTEST_APPLESS_MAIN(TestCsvHostile)
#include "tst_csvhostile.moc"
