// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

#include <QByteArrayView>

struct sqlite3_stmt;
struct sqlite3_value;

namespace mw::takeout {

/// The rows of one statement without values, one at a time and on SQLite's own interface: bytes come out as
/// they are stored, NUL and wrong UTF-8 too, and nothing is kept of a row that was read. Not to outlive its
/// Database.
class Cursor
{
public:
    Cursor(vault::Database& database, const QByteArray& sql);
    ~Cursor();
    Cursor(const Cursor&) = delete;
    Cursor& operator=(const Cursor&) = delete;

    /// Steps to the next row; false at the end.
    [[nodiscard]] vault::DbResult<bool> next();

    [[nodiscard]] int columns() const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    /// Text and blobs alike; good until the next call of next().
    [[nodiscard]] QByteArrayView bytes(int column) const;
    /// The same as text: wrong UTF-8 is replaced.
    [[nodiscard]] QByteArray text(int column) const;
    [[nodiscard]] const sqlite3_value* value(int column) const;

private:
    vault::Database& m_database;
    sqlite3_stmt* m_statement = nullptr;
    int m_fault = 0;
};

} // namespace mw::takeout
