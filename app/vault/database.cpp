// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/database.h"

#include "vault/cures.h"
#ifdef MAILWRIGHT_BUILTIN_SQLITE_DRIVER
#include "vault/sqlitedriver.h"
#endif
#include "vault/vaultvfs.h"

#include <atomic>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <sqlite3.h>

namespace mw::vault {

using namespace Qt::StringLiterals;

namespace {

QString nextConnectionName()
{
    static std::atomic_int counter = 0;
    return u"vault-%1"_s.arg(++counter);
}

QString connectOptions(const OpenOptions& options)
{
    QStringList parts = {u"QSQLITE_OPEN_URI"_s, u"QSQLITE_BUSY_TIMEOUT=5000"_s};
    if (options.readOnly)
        parts << u"QSQLITE_OPEN_READONLY"_s;
    return parts.join(u';');
}

QString fileUri(const QString& path, const OpenOptions& options)
{
    QString uri = u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    if (!options.vfs.isEmpty())
        uri += u"?vfs="_s + options.vfs;
    return uri;
}

QSqlDatabase addConnection(const QString& name)
{
#ifdef MAILWRIGHT_BUILTIN_SQLITE_DRIVER
    return QSqlDatabase::addDatabase(new SqliteDriver, name);
#else
    return QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
#endif
}

} // namespace

Rows::~Rows()
{
    if (m_query)
        m_query->finish();
}

bool Rows::failed() const
{
    return m_query->lastError().isValid();
}

Database::Database(QString connectionName, bool readOnly)
    : m_connectionName(std::move(connectionName)), m_readOnly(readOnly)
{
}

Database::~Database()
{
    m_statements.clear(); // statements hold the connection: they go first
    {
        QSqlDatabase::database(m_connectionName, false).close();
    }
    QSqlDatabase::removeDatabase(m_connectionName);
}

DbResult<std::unique_ptr<Database>> Database::open(const QString& path, const OpenOptions& options)
{
    if (!options.mayCreate && !QFileInfo::exists(path))
        return base::fail(DbError{DbError::Kind::Missing, path});
    // Asked of our SQLite: a driver that carries its own must not get as far as writing in plain.
    if (!options.vfs.isEmpty() && !sqlite3_vfs_find(options.vfs.toUtf8().constData()))
        return base::fail(DbError{DbError::Kind::WrongVfs, options.vfs});
    const QString name = nextConnectionName();
    std::unique_ptr<Database> database(new Database(name, options.readOnly));
    {
        QSqlDatabase connection = addConnection(name);
        if (!connection.isValid())
            return base::fail(
                DbError{DbError::Kind::Other, u"Qt's SQLite driver (QSQLITE) is not installed"_s});
        connection.setConnectOptions(connectOptions(options));
        connection.setDatabaseName(fileUri(path, options));
        if (!connection.open())
            return base::fail(dbError(connection.lastError()));
    }
    if (auto ready = database->prepareConnection(options); !ready)
        return base::fail(ready.error());
    return database;
}

DbResult<void> Database::prepareConnection(const OpenOptions& options)
{
    if (!options.vfs.isEmpty() && cured(Trap::Driver)) {
        // By SQL first: the handle of another SQLite is nothing to call functions of this one with.
        const auto source = value(u"SELECT sqlite_source_id()"_s);
        if (!source)
            return base::fail(source.error());
        if (source->toString() != QString::fromUtf8(sqlite3_sourceid()))
            return base::fail(DbError{DbError::Kind::WrongVfs, u"the driver has a SQLite of its own"_s});
        sqlite3* db = handle();
        char* vfsName = nullptr;
        sqlite3_file_control(db, "main", SQLITE_FCNTL_VFSNAME, &vfsName);
        const bool named = vfsName && QString::fromUtf8(vfsName).startsWith(options.vfs);
        sqlite3_free(vfsName);
        // A name is no proof either: something else may have been registered under it since.
        if (!named || !VaultVfs::isBelowByName(options.vfs.toLatin1(), db))
            return base::fail(DbError{DbError::Kind::WrongVfs, options.vfs});
    }
    // No connection checkpoints by itself: one thread does (design.md 4).
    QByteArray pragmas = "PRAGMA foreign_keys=ON; PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY;"
                         "PRAGMA mmap_size=0; PRAGMA trusted_schema=OFF; PRAGMA cache_size=-" +
                         QByteArray::number(options.cacheMegabytes * 1024) + ";";
    if (!options.readOnly)
        pragmas += "PRAGMA journal_mode=WAL;";
    if (auto done = script(pragmas); !done)
        return done;
    return options.readOnly ? DbResult<void>() : setSync(Sync::Durable);
}

sqlite3* Database::handle() const
{
    const QVariant v = QSqlDatabase::database(m_connectionName, false).driver()->handle();
    return *static_cast<sqlite3* const*>(v.constData());
}

DbResult<QSqlQuery*> Database::execute(const QString& sql, const QVariantList& values)
{
    auto& kept = m_statements[sql];
    QSqlQuery* statement = nullptr;
    for (auto& candidate : kept) {
        if (!candidate->isActive()) {
            statement = candidate.get();
            break;
        }
    }
    if (!statement) {
        auto fresh = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connectionName, false));
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql))
            return base::fail(dbError(fresh->lastError()));
        statement = kept.emplace_back(std::move(fresh)).get();
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        statement->bindValue(static_cast<int>(i), values[i]);
    if (!statement->exec()) {
        const DbError error = dbError(statement->lastError());
        statement->finish();
        return base::fail(error);
    }
    return statement;
}

DbResult<std::int64_t> Database::runBound(const QString& sql, const QVariantList& values)
{
    auto statement = execute(sql, values);
    if (!statement)
        return base::fail(statement.error());
    const std::int64_t changed = (*statement)->numRowsAffected();
    (*statement)->finish();
    return changed;
}

DbResult<Rows> Database::queryBound(const QString& sql, const QVariantList& values)
{
    auto statement = execute(sql, values);
    if (!statement)
        return base::fail(statement.error());
    return Rows(*statement);
}

DbResult<QVariant> Database::valueBound(const QString& sql, const QVariantList& values)
{
    auto rows = queryBound(sql, values);
    if (!rows)
        return base::fail(rows.error());
    return rows->next() ? rows->value(0) : QVariant();
}

DbResult<void> Database::script(const QByteArray& sql)
{
    char* message = nullptr;
    const int code = sqlite3_exec(handle(), sql.constData(), nullptr, nullptr, &message);
    const QString detail = QString::fromUtf8(message);
    sqlite3_free(message);
    if (code != SQLITE_OK)
        return base::fail(dbErrorFromCode(code, detail));
    return {};
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(handle());
}

DbResult<void> Database::setSync(Sync sync)
{
    if (m_sync == sync)
        return {};
    auto done = script(sync == Sync::Durable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
    if (done)
        m_sync = sync;
    return done;
}

} // namespace mw::vault
