// SPDX-License-Identifier: GPL-3.0-or-later
// What encryption costs: the same work on a vault and on plain SQLite, the same schema, the same caches, in
// turns, N contacts (default 500,000). Prints CPU seconds (of the quickest round) and their ratio, which
// issue budgets bound. Usage: bench_vault [CONTACTS [ROUNDS]]
#include "base/platform.h"
#include "vault/vault.h"
#include "vault/vaultvfs.h"

#include <cstdio>
#include <openssl/crypto.h>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <sqlite3.h>
#include <thread>

using namespace mw;
using namespace Qt::StringLiterals;

namespace {

struct Cost
{
    double cpu = 0;
    double wall = 0;
};

[[noreturn]] void stop(sqlite3* db, const char* what)
{
    std::fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(db));
    std::exit(1);
}

/// One of the two files, with a connection that is opened anew for each kind of work.
class Side
{
public:
    Side(QString path, QString vfs) : m_path(std::move(path)), m_vfs(std::move(vfs)) {}

    void make() const
    {
        const auto made = vault::Vault::create(m_path, {.vfs = m_vfs});
        if (!made) {
            std::fprintf(stderr, "%s\n", qPrintable(made.error().detail));
            std::exit(1);
        }
    }
    template <typename Work>
    Cost measure(int cacheMegabytes, Work work) const
    {
        auto database = vault::Database::open(m_path, {.vfs = m_vfs, .cacheMegabytes = cacheMegabytes});
        if (!database || !(*database)->setSync(vault::Sync::Relaxed))
            std::exit(1);
        QElapsedTimer timer;
        timer.start();
        const double before = base::platform::processCpuSeconds();
        work((*database)->handle());
        return {base::platform::processCpuSeconds() - before, double(timer.nsecsElapsed()) / 1e9};
    }
    [[nodiscard]] qint64 size() const { return QFileInfo(m_path).size(); }

private:
    QString m_path;
    QString m_vfs;
};

class Statement
{
public:
    Statement(sqlite3* db, const char* sql) : m_db(db)
    {
        if (sqlite3_prepare_v2(db, sql, -1, &m_statement, nullptr) != SQLITE_OK)
            stop(db, sql);
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(Statement)

    Statement& bind(int at, qint64 value)
    {
        sqlite3_bind_int64(m_statement, at, value);
        return *this;
    }
    Statement& bind(int at, const QByteArray& text)
    {
        sqlite3_bind_text(m_statement, at, text.constData(), int(text.size()), SQLITE_TRANSIENT);
        return *this;
    }
    /// Runs to the end; the last row's first column.
    qint64 run()
    {
        qint64 value = 0;
        int rc = SQLITE_OK;
        while ((rc = sqlite3_step(m_statement)) == SQLITE_ROW)
            value = sqlite3_column_int64(m_statement, 0);
        if (rc != SQLITE_DONE)
            stop(m_db, "step");
        sqlite3_reset(m_statement);
        return value;
    }

private:
    sqlite3* m_db;
    sqlite3_stmt* m_statement = nullptr;
};

void execute(sqlite3* db, const char* sql)
{
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        stop(db, sql);
}

void insertContacts(sqlite3* db, int count)
{
    Statement insert(db, "INSERT INTO contact(email,email_key,attributes,created_at,updated_at) "
                         "VALUES(?1,?1,?2,0,0)");
    QRandomGenerator random(1);
    for (int i = 0; i < count; ++i) {
        if (i % 2000 == 0)
            execute(db, "BEGIN IMMEDIATE");
        const QByteArray key =
            QByteArray::number(random.generate()); // in no order, as people's addresses are
        insert.bind(1, "person." + key + "." + QByteArray::number(i) + "@example.com")
            .bind(2, R"({"first_name":"Anna","last_name":"Miller)" + key +
                         R"(","city":"Exampletown","plan":"b"})")
            .run();
        if (i % 2000 == 1999 || i + 1 == count) {
            execute(db, "COMMIT");
            if (i % 20000 == 19999)
                sqlite3_wal_checkpoint_v2(db, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        }
    }
    execute(db, "PRAGMA wal_checkpoint(TRUNCATE)");
}

void commitOneByOne(sqlite3* db, int count)
{
    Statement change(db, "UPDATE contact SET version=version+1,updated_at=?2 WHERE id=?1");
    QRandomGenerator random(2);
    for (int i = 0; i < count; ++i) {
        change.bind(1, random.bounded(1, 2000)).bind(2, qint64(i)).run();
        if (i % 2000 == 1999)
            sqlite3_wal_checkpoint_v2(db, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    }
}

void scan(sqlite3* db)
{
    Statement all(db, "SELECT sum(length(email)+length(attributes)) FROM contact");
    for (int i = 0; i < 3; ++i)
        all.run();
}

void lookUp(sqlite3* db, int count)
{
    Statement one(db, "SELECT length(email) FROM contact WHERE id=?1");
    QRandomGenerator random(3);
    for (int i = 1; i <= 5000; ++i) // into the cache
        one.bind(1, qint64(i)).run();
    for (int i = 0; i < count; ++i)
        one.bind(1, random.bounded(1, 5000)).run();
}

struct Line
{
    const char* name;
    double budget;
    Cost plain{1e9, 1e9};
    Cost sealed{1e9, 1e9};

    static void keep(Cost& best, const Cost& now)
    {
        best = {std::min(best.cpu, now.cpu), std::min(best.wall, now.wall)};
    }
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const int contacts = app.arguments().value(1, u"500000"_s).toInt();
    const int rounds = app.arguments().value(2, u"3"_s).toInt();
    vault::VaultVfs vfs;
    const auto ring = std::make_shared<vault::KeyRing>(std::uint8_t(1), base::Secret(QByteArray(32, 'k')));
    Line lines[] = {
        {"bulk insert", 1.3}, {"single-row transactions", 1.8}, {"scans", 1.5}, {"cached look-ups", 1.15}};
    qint64 size = 0;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder(QDir::currentPath() + u"/bench-XXXXXX"_s);
        const QString sealedPath = folder.filePath(u"sealed.sqlite"_s);
        vfs.setKeys(sealedPath, ring);
        const Side sealed(sealedPath, u"vault"_s);
        const Side plain(folder.filePath(u"plain.sqlite"_s), {});
        sealed.make();
        plain.make();
        const auto both = [round](Line& line, auto run, const Side& a, const Side& b) {
            if (round % 2 == 0) {
                Line::keep(line.plain, run(b));
                Line::keep(line.sealed, run(a));
            } else {
                Line::keep(line.sealed, run(a));
                Line::keep(line.plain, run(b));
            }
        };
        const auto work = [](int cache, auto what) {
            return [cache, what](const Side& side) { return side.measure(cache, what); };
        };
        both(lines[0], work(16, [&](sqlite3* db) { insertContacts(db, contacts); }), sealed, plain);
        both(lines[1], work(8, [](sqlite3* db) { commitOneByOne(db, 40000); }), sealed, plain);
        both(lines[2], work(32, scan), sealed, plain);
        both(lines[3], work(32, [](sqlite3* db) { lookUp(db, 1000000); }), sealed, plain);
        size = sealed.size();
    }
    std::printf("%d contacts, %lld MB, best of %d rounds in turns, %u cores, SQLite %s, %s\n\n", contacts,
                static_cast<long long>(size >> 20), rounds, std::thread::hardware_concurrency(),
                sqlite3_libversion(), OpenSSL_version(OPENSSL_VERSION));
    std::printf("%-26s %12s %12s %8s %8s %12s\n", "", "plain CPU s", "vault CPU s", "ratio", "budget",
                "wall ratio");
    for (const Line& line : lines)
        std::printf("%-26s %12.3f %12.3f %8.2f %8.2f %12.2f\n", line.name, line.plain.cpu, line.sealed.cpu,
                    line.sealed.cpu / line.plain.cpu, line.budget, line.sealed.wall / line.plain.wall);
    return 0;
}
