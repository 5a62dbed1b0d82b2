// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace mw::cli {

class Output;

/// Rows in aligned columns, for people. Numbers stand right.
class TextTable
{
public:
    explicit TextTable(const QStringList& header) : m_header(header) {}
    void add(const QStringList& row) { m_rows.append(row); }
    void print(Output& out) const;

private:
    QStringList m_header;
    QList<QStringList> m_rows;
};

} // namespace mw::cli
