// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/rowreader.h"

#include <memory>

namespace mw::audience {

/// Reads the files of an import one after the other into chunks.
class ChunkReader
{
public:
    ChunkReader(const ImportRequest& request, base::Timestamp now, ImportResult& result);

    /// Replaces the chunk's rows by the next ones, perhaps none; false: there are no more after them. A file
    /// that can't be opened goes into result.unreadable; only one that breaks off later is an error.
    [[nodiscard]] ImportOutcome<bool> fill(ImportChunk& chunk);
    /// Names that attributes of the files have, in the order first seen.
    [[nodiscard]] const QStringList& attributeNames() const { return m_names; }
    [[nodiscard]] qint64 bytesRead() const;
    [[nodiscard]] qint64 bytesTotal() const { return m_total; }

private:
    /// Where one file stands; its parts refer to each other, so it never moves.
    struct Open
    {
        CsvReader csv;
        std::vector<CsvRow> sample{}; ///< read for the guess and not yet given out
        std::size_t given = 0;
        QStringList header{};
        ColumnPlan plan{};
        std::unique_ptr<RowReader> rows{};
    };
    [[nodiscard]] ImportOutcome<void> openNext();
    [[nodiscard]] ImportOutcome<ColumnPlan> planColumns(Open& open) const;
    /// False at the file's end.
    [[nodiscard]] ImportOutcome<bool> readRow(ImportChunk& chunk);

    const ImportRequest& m_request;
    base::Timestamp m_now;
    ImportResult& m_result;
    std::size_t m_next = 0;
    std::unique_ptr<Open> m_open;
    QStringList m_names;
    qint64 m_total = 0;
    qint64 m_readBefore = 0;
};

} // namespace mw::audience
