// SPDX-License-Identifier: GPL-3.0-or-later
// Imports N rows of 8 columns (default 1,000,000) and prints CPU seconds, rows a second, how long the write
// gate was held and how far the WAL grew, beside sqlite3's own .import of the same contents into the same
// tables, with the same pragmas and cache. Usage: bench_import [ROWS] [--consent] [--sender]
// --sender: beside a thread that writes every millisecond; its longest wait is printed.
#include "audience/importservice.h"
#include "audience/jsontext.h"
#include "base/platform.h"
#include "support/ledgerkeys.h"
#include "vault/bulkstatement.h"
#include "vault/writetransaction.h"

#include <condition_variable>
#include <cstdio>
#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <sys/resource.h>
#include <thread>

using namespace mw;
using namespace Qt::StringLiterals;

namespace {

constexpr auto cachePragma = "PRAGMA cache_size=-131072;"; // as ImportService: 128 MB

class NoLog final : public base::LogSink
{
public:
    void write(const base::LogEntry&) override {}
};

class NoCampaigns final : public consent::OpenDeliveries
{
public:
    vault::DbResult<std::int64_t> exclude(vault::Database&, const consent::Leaving&) override { return 0; }
    vault::DbResult<std::int64_t> excludeDomains(vault::Database&, vault::WriterGate&,
                                                 std::span<const consent::Leaving>) override
    {
        return 0;
    }
};

struct Measured
{
    double cpu = 0;
    double wall = 0;
};

/// Writes a little every millisecond, as the sender does for each message.
class Sender
{
public:
    explicit Sender(vault::Vault& vault) : m_vault(vault), m_thread([this] { loop(); }) {}
    ~Sender()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }

private:
    void loop()
    {
        const auto database = m_vault.connect(8);
        std::unique_lock lock(m_mutex);
        while (!m_wake.wait_for(lock, std::chrono::milliseconds(1), [this] { return m_stop; })) {
            auto turn = vault::WriteTransaction::begin(**database, m_vault.gate(), vault::Writer::Sender,
                                                       vault::Sync::Relaxed);
            if (!turn || !(*database)->run(u"UPDATE meta SET value = value"_s) || !turn->commit())
                std::printf("the sender could not write\n");
        }
    }

    vault::Vault& m_vault;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    std::thread m_thread;
};

double childrenCpu()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](timeval t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

QByteArray row(int i)
{
    const quint32 mixed = quint32(i) * 2654435761U; // addresses in no order, as in life
    const QByteArray number = QByteArray::number(mixed, 36);
    return "person." + number + "@mail" + QByteArray::number(mixed % 977) + ".example.com,First" + number +
           ",Last" + QByteArray::number(i) + ",Town " + QByteArray::number(mixed % 4999) + ",DE,customer-" +
           QByteArray::number(i) + "," + QByteArray::number(1950 + i % 60) + ",\"Street of the Tree, " +
           QByteArray::number(i % 300) + "\"\r\n";
}

QByteArray makeCsv(int rows)
{
    QByteArray csv = "email,first_name,last_name,city,country,customer,year,street\r\n";
    csv.reserve(qsizetype(rows) * 130);
    for (int i = 0; i < rows; ++i)
        csv += row(i);
    return csv;
}

void print(const char* what, int rows, const Measured& m)
{
    std::printf("%-34s %7.2f CPU s %7.2f s %9.0f rows/s\n", what, m.cpu, m.wall, rows / m.wall);
}

/// What the vault holds after the import, as .csv files, one a table: the reference's input.
bool dump(const QString& vault, const QString& folder)
{
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, {vault});
    sqlite.write(".mode csv\n");
    // erased_at and deletion_id are NULL, which a .csv can't say: the reference fills them in.
    const QByteArray contact = "SELECT id, import_id, email, email_key, attributes, version, created_at, "
                               "updated_at FROM contact";
    for (const auto& [table, rows] : {std::pair<QByteArray, QByteArray>("contact", contact),
                                      {"contact_search", "SELECT * FROM contact_search"},
                                      {"list_member", "SELECT * FROM list_member"},
                                      {"consent_record", "SELECT * FROM consent_record"}})
        sqlite.write(".once '" + folder.toUtf8() + "/" + table + ".csv'\n" + rows + ";\n");
    sqlite.closeWriteChannel();
    return sqlite.waitForFinished(-1) && sqlite.exitCode() == 0;
}

Measured reference(const QString& emptyVault, const QString& folder, bool consent)
{
    const double before = childrenCpu();
    QElapsedTimer timer;
    timer.start();
    QProcess sqlite;
    sqlite.setStandardErrorFile(
        QProcess::nullDevice()); // a line for each contact, for its two columns of NULL
    sqlite.start(u"sqlite3"_s, {emptyVault});
    sqlite.write("PRAGMA foreign_keys=OFF;INSERT INTO import (id, started_at, published_at, finished_at) "
                 "VALUES (2, 0, 0, 0);"
                 "INSERT INTO list (name, purpose_id, created_at) VALUES ('l', 1, 0);"
                 "INSERT INTO consent_origin (source) VALUES ('bench');"
                 "PRAGMA foreign_keys=ON; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY;");
    sqlite.write(cachePragma);
    sqlite.write("\n.mode csv\n");
    sqlite.write(".import '" + folder.toUtf8() + "/contact.csv' contact\n");
    sqlite.write(".import '" + folder.toUtf8() + "/contact_search.csv' contact_search\n");
    sqlite.write(".import '" + folder.toUtf8() + "/list_member.csv' list_member\n");
    if (consent)
        sqlite.write(".import '" + folder.toUtf8() + "/consent_record.csv' consent_record\n");
    sqlite.write("INSERT INTO contact_fts (contact_fts) VALUES ('rebuild');\n"
                 "SELECT count(*) FROM contact c JOIN contact_search s ON s.contact_id = c.id "
                 "WHERE c.erased_at IS NULL;\n"
                 "SELECT count(*) FROM contact_fts WHERE contact_fts MATCH '\"exa\"';\n");
    sqlite.closeWriteChannel();
    sqlite.waitForFinished(-1);
    std::printf("  the reference holds and finds: %s\n",
                sqlite.readAllStandardOutput().simplified().constData());
    return {childrenCpu() - before, double(timer.elapsed()) / 1000};
}

/// Why there are BulkStatement and appendJsonString: the same inserts through QtSql, the same JSON by Qt.
void printParts(const QString& path)
{
    constexpr int rows = 200'000;
    const auto measure = [&](const char* what, auto body) {
        const double before = base::platform::processCpuSeconds();
        QElapsedTimer timer;
        timer.start();
        body();
        print(what, rows, {base::platform::processCpuSeconds() - before, double(timer.elapsed()) / 1000});
    };
    const auto vault = vault::Vault::create(path, {});
    const auto database = (*vault)->connect(128);
    const QByteArray json = R"({"first_name":"Ann","last_name":"Example","city":"Ulm","street":"Tree 7"})";
    const QString sql =
        u"INSERT INTO contact (import_id, email, email_key, attributes, created_at, updated_at) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s;
    measure("  200,000 inserts, QtSql", [&] {
        static_cast<void>((*database)->run(u"BEGIN"_s));
        for (int i = 0; i < rows; ++i) {
            const QString email = u"a%1@example.com"_s.arg(i, 9, 10, QLatin1Char('0'));
            static_cast<void>((*database)->run(sql, 1, email, email, QString::fromUtf8(json), 1, 1));
        }
        static_cast<void>((*database)->run(u"ROLLBACK"_s));
    });
    measure("  200,000 inserts, BulkStatement", [&] {
        static_cast<void>((*database)->run(u"BEGIN"_s));
        const QByteArray text = sql.toUtf8();
        vault::BulkStatement insert(**database, text.constData());
        for (int i = 0; i < rows; ++i) {
            const QByteArray email = u"a%1@example.com"_s.arg(i, 9, 10, QLatin1Char('0')).toUtf8();
            static_cast<void>(
                insert.integer(1).text(email).text(email).text(json).integer(1).integer(1).run());
        }
        static_cast<void>((*database)->run(u"ROLLBACK"_s));
    });
    const QList<QByteArray> names{"first_name", "last_name", "city", "country", "customer", "year", "street"};
    qsizetype written = 0;
    measure("  200,000 JSON objects, QJson", [&] {
        for (int i = 0; i < rows; ++i) {
            QJsonObject object;
            for (const QByteArray& name : names)
                object.insert(QString::fromUtf8(name), QString::fromUtf8("Value of a field"));
            written += QJsonDocument(object).toJson(QJsonDocument::Compact).size();
        }
    });
    measure("  200,000 JSON objects, by hand", [&] {
        QByteArray out;
        for (int i = 0; i < rows; ++i) {
            out.resize(0);
            for (const QByteArray& name : names) {
                audience::appendJsonString(out, name);
                audience::appendJsonString(out, "Value of a field");
            }
            written += out.size();
        }
    });
    std::printf("  (%lld bytes)\n", static_cast<long long>(written));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool consent = arguments.contains(u"--consent"_s);
    const int asked = arguments.value(1).toInt();
    const int rows = asked > 0 ? asked : 1'000'000;

    const QTemporaryDir folder;
    QByteArray csv = makeCsv(rows);
    const QString path = folder.filePath(u"vault.sqlite"_s);
    const auto vault = vault::Vault::create(path, {});
    const base::Secret key(QByteArray(32, 'k'));
    NoLog log;
    const base::SystemClock clock;
    NoCampaigns deliveries;
    test::giveLedgerKeys(**vault, key);
    audience::ImportService service({**vault, key, log, clock, deliveries});
    QBuffer file(&csv);
    file.open(QIODevice::ReadOnly);
    audience::ImportRequest request{
        .files = {{&file, u"bench.csv"_s}}, .list = u"Bench"_s, .columns = {.allColumns = true}};
    if (consent)
        request.consent = audience::ImportConsent{.basis = consent::Basis::Consent, .source = u"bench"_s};

    qint64 largestWal = 0;
    const base::JobControl control(
        [&](base::JobProgress) { largestWal = std::max(largestWal, QFileInfo(path + u"-wal"_s).size()); });
    std::unique_ptr<Sender> sender;
    if (arguments.contains(u"--sender"_s))
        sender = std::make_unique<Sender>(**vault);
    const double before = base::platform::processCpuSeconds();
    QElapsedTimer timer;
    timer.start();
    const auto result = service.run(request, control);
    sender.reset();
    const Measured ours{base::platform::processCpuSeconds() - before, double(timer.elapsed()) / 1000};
    if (!result || result->added != rows) {
        std::printf("the import failed: kind %d, %s\n", result ? -1 : int(result.error().kind),
                    result ? "rows are missing" : qPrintable(result.error().detail));
        return 1;
    }
    const auto gate = (*vault)->gate().statistics(vault::Writer::Job);
    const auto waits = (*vault)->gate().statistics(vault::Writer::Sender);
    std::printf("%d rows of 8 columns, %.0f MB, %u cores%s\n", rows, double(csv.size()) / 1e6,
                std::thread::hardware_concurrency(), consent ? ", with a basis each" : "");
    print("ImportService", rows, ours);
    std::printf("  %lld turns at the gate, longest %.1f ms; WAL at most %.0f MB\n",
                static_cast<long long>(gate.turns), double(gate.longestHold.count()) / 1e6,
                double(largestWal) / 1e6);

    if (waits.turns > 0)
        std::printf("  a sender took %lld turns beside it and waited %.1f ms at most\n",
                    static_cast<long long>(waits.turns), double(waits.longestWait.count()) / 1e6);

    const QString empty = folder.filePath(u"reference.sqlite"_s);
    static_cast<void>(vault::Vault::create(empty, {}));
    if (!dump(path, folder.path()))
        return 1;
    const Measured theirs = reference(empty, folder.path(), consent);
    print("sqlite3 .import, same tables", rows, theirs);
    std::printf("ratio of CPU %.2f (budget 2.5)\n", ours.cpu / theirs.cpu);
    printParts(folder.filePath(u"parts.sqlite"_s));
    return 0;
}
