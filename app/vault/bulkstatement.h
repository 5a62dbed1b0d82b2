// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

#include <QByteArrayView>

struct sqlite3_stmt;

namespace mw::vault {

/// A prepared statement on SQLite's own interface, for the statements an import or a check of the ledger runs
/// millions of times: bytes go in and out without QVariant and UTF-16 (tests/bench/bench_import prints how
/// much that saves). Not to outlive its Database. Bound bytes must live until the run is over.
class BulkStatement
{
public:
    BulkStatement(Database& database, const char* sql) : m_database(database), m_sql(sql) {}
    ~BulkStatement();
    BulkStatement(const BulkStatement&) = delete;
    BulkStatement& operator=(const BulkStatement&) = delete;

    /// Parameters count from 1, in the order of the calls.
    BulkStatement& text(QByteArrayView utf8);
    BulkStatement& integer(std::int64_t value);

    /// Runs a statement without rows; the answer is the number of rows it changed.
    [[nodiscard]] DbResult<std::int64_t> run();
    /// Steps to the next row; false at the end, after which the statement is free again.
    [[nodiscard]] DbResult<bool> next();
    /// Frees the statement before its last row.
    void finish();

    [[nodiscard]] std::int64_t integerAt(int column) const;
    /// Good until the next call.
    [[nodiscard]] QByteArrayView textAt(int column) const;
    /// Good until the next call.
    [[nodiscard]] QByteArrayView bytesAt(int column) const;
    [[nodiscard]] bool isNullAt(int column) const;

private:
    [[nodiscard]] bool prepare();
    [[nodiscard]] DbError failure();

    Database& m_database;
    const char* m_sql;
    sqlite3_stmt* m_statement = nullptr;
    int m_bound = 0;
    int m_fault = 0;
};

} // namespace mw::vault
