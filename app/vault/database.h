// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/dberror.h"

#include <memory>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <unordered_map>

struct sqlite3;

namespace mw::vault {

/// How hard a commit is written. Durable = synced before it returns; Relaxed = survives the death of the
/// process, and a power cut only once the next Durable commit is through.
enum class Sync { Relaxed, Durable };

struct OpenOptions
{
    QString vfs{}; ///< name of the VFS below; empty = SQLite's default
    bool readOnly = false;
    bool mayCreate = false;
    int cacheMegabytes = 8; ///< sender 8, reader 32, job 16 (design.md 5)
};

/// The rows of one run of a prepared statement. Frees the statement (and its read lock) when it goes.
class Rows
{
public:
    explicit Rows(QSqlQuery* query) : m_query(query) {}
    ~Rows();
    Rows(Rows&& other) noexcept : m_query(std::exchange(other.m_query, nullptr)) {}
    Rows& operator=(Rows&&) = delete;
    Rows(const Rows&) = delete;

    /// Moves to the next row; false at the end. Ask `failed()` after the last one when it matters.
    [[nodiscard]] bool next() { return m_query->next(); }
    [[nodiscard]] bool failed() const;
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    [[nodiscard]] std::int64_t integer(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }

private:
    QSqlQuery* m_query;
};

/// One connection to the vault file, for the thread that opened it. Statements are prepared once and kept;
/// values are always bound. A statement that is still being read must not be run again: the second run gets
/// a statement of its own.
class Database
{
public:
    [[nodiscard]] static DbResult<std::unique_ptr<Database>> open(const QString& path,
                                                                  const OpenOptions& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs one statement; the answer is the number of rows it changed.
    template <typename... Values>
    [[nodiscard]] DbResult<std::int64_t> run(const QString& sql, const Values&... values)
    {
        return runBound(sql, {toVariant(values)...});
    }
    /// Runs one statement that answers rows.
    template <typename... Values>
    [[nodiscard]] DbResult<Rows> query(const QString& sql, const Values&... values)
    {
        return queryBound(sql, {toVariant(values)...});
    }
    /// First column of the first row, or a null QVariant where there is none.
    template <typename... Values>
    [[nodiscard]] DbResult<QVariant> value(const QString& sql, const Values&... values)
    {
        return valueBound(sql, {toVariant(values)...});
    }
    [[nodiscard]] DbResult<std::int64_t> runBound(const QString& sql, const QVariantList& values);
    [[nodiscard]] DbResult<Rows> queryBound(const QString& sql, const QVariantList& values);
    [[nodiscard]] DbResult<QVariant> valueBound(const QString& sql, const QVariantList& values);

    /// Several statements without values: migrations and pragmas.
    [[nodiscard]] DbResult<void> script(const QByteArray& sql);
    [[nodiscard]] std::int64_t lastInsertId() const;

    /// Sets how the next commits are written. Cheap when nothing changes. Not inside a transaction.
    [[nodiscard]] DbResult<void> setSync(Sync sync);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// SQLite's own handle, for what QtSql has no word for (VFS name, checkpoints, interrupt, backup).
    [[nodiscard]] sqlite3* handle() const;

private:
    Database(QString connectionName, bool readOnly);
    [[nodiscard]] DbResult<void> prepareConnection(const OpenOptions& options);
    [[nodiscard]] DbResult<QSqlQuery*> execute(const QString& sql, const QVariantList& values);

    static QVariant toVariant(const QVariant& v) { return v; }
    // QtSql binds a null QString or QByteArray as NULL; in our columns empty means empty.
    static QVariant toVariant(const QString& v)
    {
        return v.isNull() ? QVariant(QString(QLatin1String(""))) : QVariant(v);
    }
    static QVariant toVariant(const QByteArray& v)
    {
        return v.isNull() ? QVariant(QByteArray("")) : QVariant(v);
    }
    static QVariant toVariant(std::nullptr_t) { return {}; }
    template <typename T>
    requires std::is_integral_v<T>
    static QVariant toVariant(T v) { return QVariant::fromValue(static_cast<qlonglong>(v)); }
    template <typename T>
    requires std::is_enum_v<T>
    static QVariant toVariant(T v) { return static_cast<int>(v); }
    template <typename T>
    requires requires(T t)
    {
        t.isValid();
        {
            t.value()
            } -> std::same_as<std::int64_t>;
    }
    static QVariant toVariant(T id)
    {
        return id.isValid() ? QVariant::fromValue(static_cast<qlonglong>(id.value())) : QVariant();
    }

    QString m_connectionName;
    bool m_readOnly;
    std::optional<Sync> m_sync;
    std::unordered_map<QString, std::vector<std::unique_ptr<QSqlQuery>>> m_statements;
};

} // namespace mw::vault
