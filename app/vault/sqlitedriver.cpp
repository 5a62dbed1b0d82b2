// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sqlitedriver.h"

#include <QDateTime>
#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>
#include <QSqlResult>
#include <sqlite3.h>

namespace mw::vault {

using namespace Qt::StringLiterals;

namespace {

QSqlError errorOf(sqlite3* db, QSqlError::ErrorType type)
{
    return {QString(), QString::fromUtf8(sqlite3_errmsg(db)), type,
            QString::number(sqlite3_extended_errcode(db))};
}

int bindText(sqlite3_stmt* statement, int place, const QString& text)
{
    return sqlite3_bind_text16(statement, place, text.constData(),
                               int(text.size() * qsizetype(sizeof(QChar))), SQLITE_TRANSIENT);
}

/// Null texts and bytes are NULL, as with QSQLITE.
bool isNothing(const QVariant& value)
{
    if (value.typeId() == QMetaType::QString)
        return value.isNull() || value.toString().isNull();
    if (value.typeId() == QMetaType::QByteArray)
        return value.isNull() || value.toByteArray().isNull();
    return value.isNull();
}

int bind(sqlite3_stmt* statement, int place, const QVariant& value)
{
    if (isNothing(value))
        return sqlite3_bind_null(statement, place);
    switch (value.typeId()) {
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        // An empty one is a blob too; with a null pointer SQLite would take it for NULL.
        return sqlite3_bind_blob(statement, place, bytes.isEmpty() ? "" : bytes.constData(),
                                 int(bytes.size()), SQLITE_TRANSIENT);
    }
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    case QMetaType::Float:
    case QMetaType::Double:
        return sqlite3_bind_double(statement, place, value.toDouble());
    default:
        return bindText(statement, place, value.toString());
    }
}

/// One statement. The first row is fetched by exec(), which has to know whether it goes well.
class SqliteResult final : public QSqlResult
{
public:
    SqliteResult(const SqliteDriver* driver, sqlite3* db) : QSqlResult(driver), m_db(db) {}
    ~SqliteResult() override { sqlite3_finalize(m_statement); }

    [[nodiscard]] QVariant handle() const override { return QVariant::fromValue<void*>(m_statement); }

protected:
    bool prepare(const QString& sql) override
    {
        sqlite3_finalize(m_statement);
        m_statement = nullptr;
        setSelect(false);
        setActive(false);
        setAt(QSql::BeforeFirstRow);
        const void* rest = nullptr;
        const int rc =
            sqlite3_prepare16_v3(m_db, sql.constData(), int((sql.size() + 1) * qsizetype(sizeof(QChar))),
                                 SQLITE_PREPARE_PERSISTENT, &m_statement, &rest);
        if (rc != SQLITE_OK)
            return failed(QSqlError::StatementError);
        if (m_statement == nullptr || !QStringView(static_cast<const QChar*>(rest)).trimmed().isEmpty()) {
            setLastError({u"one statement at a time"_s, {}, QSqlError::StatementError, u"1"_s});
            return false;
        }
        return true;
    }

    bool reset(const QString& sql) override { return prepare(sql) && run(); }

    bool exec() override { return run(); }

    bool fetch(int row) override
    {
        if (!isActive() || row < 0 || at() == QSql::AfterLastRow || (at() >= 0 && row <= at()))
            return at() >= 0 && row == at();
        for (int now = at() == QSql::BeforeFirstRow ? -1 : at(); now < row; ++now) {
            if (!std::exchange(m_isAhead, false) && !step())
                m_hasRow = false;
            if (!m_hasRow) {
                setAt(QSql::AfterLastRow);
                return false;
            }
        }
        setAt(row);
        return true;
    }
    bool fetchNext() override { return fetch(at() == QSql::BeforeFirstRow ? 0 : at() + 1); }
    bool fetchFirst() override { return fetch(0); }
    bool fetchLast() override { return false; } // forward only

    QVariant data(int column) override
    {
        switch (sqlite3_column_type(m_statement, column)) {
        case SQLITE_INTEGER:
            return qlonglong(sqlite3_column_int64(m_statement, column));
        case SQLITE_FLOAT:
            return sqlite3_column_double(m_statement, column);
        case SQLITE_BLOB: {
            const void* bytes = sqlite3_column_blob(m_statement, column);
            return QByteArray(static_cast<const char*>(bytes), sqlite3_column_bytes(m_statement, column));
        }
        case SQLITE_NULL:
            return QVariant(QMetaType(QMetaType::QString));
        default: {
            const void* text = sqlite3_column_text16(m_statement, column);
            return QString(static_cast<const QChar*>(text),
                           sqlite3_column_bytes16(m_statement, column) / qsizetype(sizeof(QChar)));
        }
        }
    }
    bool isNull(int column) override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    int size() override { return -1; }
    int numRowsAffected() override { return sqlite3_changes(m_db); }
    [[nodiscard]] QVariant lastInsertId() const override
    {
        return qlonglong(sqlite3_last_insert_rowid(m_db));
    }
    [[nodiscard]] QSqlRecord record() const override
    {
        QSqlRecord record;
        for (int i = 0; i < sqlite3_column_count(m_statement); ++i)
            record.append(QSqlField(QString::fromUtf8(sqlite3_column_name(m_statement, i))));
        return record;
    }
    void detachFromResultSet() override
    {
        sqlite3_reset(m_statement);
        m_hasRow = false;
        m_isAhead = false;
    }

private:
    bool run()
    {
        if (m_statement == nullptr)
            return false; // prepare() said why
        setActive(false);
        setAt(QSql::BeforeFirstRow);
        setLastError({});
        sqlite3_reset(m_statement); // tells once more what went wrong the last time
        sqlite3_clear_bindings(m_statement);
        const QVariantList values = boundValues();
        if (values.size() != sqlite3_bind_parameter_count(m_statement)) {
            setLastError({u"Parameter count mismatch"_s, {}, QSqlError::StatementError, u"1"_s});
            return false;
        }
        for (qsizetype i = 0; i < values.size(); ++i)
            if (bind(m_statement, int(i) + 1, values[i]) != SQLITE_OK)
                return failed(QSqlError::StatementError);
        setSelect(sqlite3_column_count(m_statement) > 0);
        if (!step())
            return false;
        m_isAhead = true;
        setActive(true);
        return true;
    }

    bool step()
    {
        const int rc = sqlite3_step(m_statement);
        m_hasRow = rc == SQLITE_ROW;
        if (m_hasRow)
            return true;
        if (rc == SQLITE_DONE) {
            sqlite3_reset(m_statement); // lets go of its locks at once
            return true;
        }
        failed(QSqlError::StatementError);
        sqlite3_reset(m_statement);
        return false;
    }

    bool failed(QSqlError::ErrorType type)
    {
        setLastError(errorOf(m_db, type));
        return false;
    }

    sqlite3* m_db;
    sqlite3_stmt* m_statement = nullptr;
    bool m_hasRow = false;
    bool m_isAhead = false; ///< exec() stepped onto the first row
};

} // namespace

SqliteDriver::~SqliteDriver()
{
    SqliteDriver::close();
}

bool SqliteDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case Unicode:
    case BLOB:
    case LastInsertId:
    case PreparedQueries:
    case PositionalPlaceholders:
    case SimpleLocking:
    case FinishQuery:
    case LowPrecisionNumbers:
        return true;
    default:
        return false;
    }
}

bool SqliteDriver::open(const QString& database, const QString&, const QString&, const QString&, int,
                        const QString& options)
{
    SqliteDriver::close();
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    int timeout = 5000;
    for (const QString& option : options.split(u';', Qt::SkipEmptyParts)) {
        const QString name = option.section(u'=', 0, 0).trimmed();
        if (name == u"QSQLITE_OPEN_READONLY")
            flags = SQLITE_OPEN_READONLY;
        else if (name == u"QSQLITE_BUSY_TIMEOUT")
            timeout = option.section(u'=', 1).trimmed().toInt();
    }
    const int rc = sqlite3_open_v2(database.toUtf8().constData(), &m_db,
                                   flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    if (rc != SQLITE_OK) {
        setLastError(errorOf(m_db, QSqlError::ConnectionError));
        sqlite3_close_v2(std::exchange(m_db, nullptr));
        setOpenError(true);
        return false;
    }
    sqlite3_extended_result_codes(m_db, 1);
    sqlite3_busy_timeout(m_db, timeout);
    setOpen(true);
    setOpenError(false);
    return true;
}

void SqliteDriver::close()
{
    if (m_db == nullptr)
        return;
    // Of those statements that are left: their owners finalize them, and with the last one it is closed.
    sqlite3_close_v2(std::exchange(m_db, nullptr));
    setOpen(false);
    setOpenError(false);
}

QSqlResult* SqliteDriver::createResult() const
{
    return new SqliteResult(this, m_db);
}

QVariant SqliteDriver::handle() const
{
    return QVariant::fromValue(m_db);
}

bool SqliteDriver::run(const char* sql)
{
    if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == SQLITE_OK)
        return true;
    setLastError(errorOf(m_db, QSqlError::TransactionError));
    return false;
}

} // namespace mw::vault
