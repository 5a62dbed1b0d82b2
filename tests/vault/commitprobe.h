// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faultvfs.h"

#include <QDir>
#include <QTemporaryDir>
#include <sqlite3.h>

namespace mw::test {

using namespace Qt::StringLiterals;

inline constexpr int rowsEach = 3;

/// A database whose n-th commit can be recognised: whether a prefix of commits survived, and which.
class CommitProbe
{
public:
    explicit CommitProbe(const QString& uri, const QByteArray& journal = "WAL"_ba,
                         const QByteArray& synchronous = "FULL"_ba)
    {
        const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI;
        m_opened = sqlite3_open_v2(uri.toUtf8().constData(), &m_db, flags, nullptr);
        sqlite3_busy_timeout(m_db, 10000);
        if (m_opened != SQLITE_OK || journal.isEmpty())
            return;
        // Few pages in memory, so that long transactions spill; few in the WAL, so that checkpoints happen.
        m_opened = run("PRAGMA cache_size=10; PRAGMA wal_autocheckpoint=20; PRAGMA journal_mode=" + journal +
                       "; PRAGMA synchronous=" + synchronous);
    }
    ~CommitProbe() { sqlite3_close(m_db); }
    Q_DISABLE_COPY_MOVE(CommitProbe)

    [[nodiscard]] int opened() const { return m_opened; }
    [[nodiscard]] sqlite3* handle() const { return m_db; }
    int run(const QByteArray& sql) { return sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr); }
    int create()
    {
        return run(
            "CREATE TABLE entry(t INTEGER, k INTEGER, fill TEXT); CREATE INDEX entry_fill ON entry(fill);"
            "CREATE TABLE head(last INTEGER); INSERT INTO head VALUES(0);"_ba);
    }
    int synchronous(const char* level) { return run(QByteArray("PRAGMA synchronous=") + level); }
    int write(int t)
    {
        for (int k = 0; k < rowsEach; ++k) {
            const int rc =
                run("INSERT INTO entry VALUES(" + QByteArray::number(t) + "," + QByteArray::number(k) + ",'" +
                    QByteArray::number(t * 7919 % 1000) + QByteArray(900, 'x') + "')");
            if (rc != SQLITE_OK)
                return rc;
        }
        return run("UPDATE head SET last=" + QByteArray::number(t));
    }
    /// The result code of what failed first; the transaction is then rolled back.
    int commit(int t)
    {
        int rc = run("BEGIN IMMEDIATE"_ba);
        if (rc == SQLITE_OK)
            rc = write(t);
        if (rc == SQLITE_OK)
            rc = run("COMMIT"_ba);
        if (rc != SQLITE_OK && sqlite3_get_autocommit(m_db) == 0)
            run("ROLLBACK"_ba);
        return rc;
    }
    [[nodiscard]] QByteArray ask(const char* sql)
    {
        QByteArray answer = "?"_ba;
        const auto take = [](void* out, int, char** texts, char**) {
            *static_cast<QByteArray*>(out) = texts[0];
            return 0;
        };
        const int rc = sqlite3_exec(m_db, sql, take, &answer, nullptr);
        return rc == SQLITE_OK ? answer : QByteArray(sqlite3_errmsg(m_db));
    }
    /// How many commits are there; -1 when they are no prefix, -2 when the file is damaged.
    [[nodiscard]] int prefix()
    {
        if (const QByteArray verdict = ask("PRAGMA integrity_check"); verdict != "ok") {
            qWarning("%s", verdict.constData());
            return -2;
        }
        const int last = ask("SELECT last FROM head").toInt();
        const QByteArray seen =
            ask("SELECT count(*)||' '||count(DISTINCT t)||' '||ifnull(max(t),0) FROM entry");
        const QByteArray n = QByteArray::number(last);
        return seen == QByteArray::number(last * rowsEach) + ' ' + n + ' ' + n ? last : -1;
    }

private:
    sqlite3* m_db = nullptr;
    int m_opened = SQLITE_ERROR;
};

/// A folder for a database, one for side logs, and fresh ones for what survives.
struct Place
{
    QTemporaryDir root;
    QString data = root.filePath(u"data"_s);
    QString logs = root.filePath(u"logs"_s);
    QString file = data + u"/v.db"_s;
    int survivors = 0;

    Place() { QDir().mkpath(data); }
    QString next() { return root.filePath(u"after%1"_s.arg(++survivors)); }
};

/// Cuts the power of `place` with `seed`, opens what is left through `after` (a VFS without side logs: no
/// real syncs) and returns the commits found, or the probe's negative verdicts.
inline int commitsAfter(Place& place, quint32 seed, support::FaultVfs& after)
{
    const QString target = place.next();
    const auto survival = support::surviveTo(place.data, place.logs, target, seed);
    if (!survival) {
        qWarning() << "no survivors:" << survival.error().detail;
        return -3;
    }
    int found = -4;
    if (CommitProbe probe(after.uri(target + u"/v.db"_s), {}); probe.opened() == SQLITE_OK)
        found = probe.prefix();
    QDir(target).removeRecursively();
    return found;
}

} // namespace mw::test
