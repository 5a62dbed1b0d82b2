// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importchunk.h"
#include "audience/importtypes.h"

#include <QHash>

namespace mw::audience {

/// Turns the rows of one file into rows of a chunk, or into refusals.
class RowReader
{
public:
    /// All must outlive this. `now`: the time of the import.
    RowReader(const ImportRequest& request, std::size_t file, const QStringList& header,
              const ColumnPlan& plan, base::Timestamp now, ImportResult& result);

    void read(const CsvRowView& row, ImportChunk& chunk);
    /// A new chunk begins: origins are shared within one only.
    void forgetOrigins() { m_origins.clear(); }
    /// Attribute names of the file, in the order of its columns.
    [[nodiscard]] QStringList attributeNames() const;

private:
    struct Slot
    {
        QString name;
        QByteArray label;         ///< `"name":`
        std::vector<int> columns; ///< the first one that is not empty counts
    };
    void addSlot(const QString& name, int column);
    [[nodiscard]] QUtf8StringView field(int column) const;
    [[nodiscard]] QString textOf(int column) const { return field(column).toString().trimmed(); }
    void refuse(Refusal refusal, int column);
    void tellRefused(const Refusal& refusal);
    [[nodiscard]] QString shown(int column) const;
    void refuseFault(const RowFault& fault);
    [[nodiscard]] bool takeAddress(ImportChunk& chunk, ImportRow& row);
    [[nodiscard]] bool takeAttributes(ImportChunk& chunk, ImportRow& row);
    [[nodiscard]] bool takeConsent(ImportChunk& chunk, ImportRow& row);
    [[nodiscard]] bool takeTime(RowConsent& consent);
    [[nodiscard]] bool takeOrigin(ImportChunk& chunk, RowConsent& consent);
    /// True when the row may bring a basis.
    [[nodiscard]] bool readOptOut(ImportRow& row);

    const ImportRequest& m_request;
    std::size_t m_file;
    const QStringList& m_header;
    const ColumnPlan& m_plan;
    base::Timestamp m_now;
    ImportResult& m_result;
    std::vector<Slot> m_slots;
    std::vector<int> m_optOutColumns;
    int m_basisColumn;
    int m_sourceColumn;
    int m_timeColumn;
    int m_wordingColumn;
    QHash<QString, std::size_t> m_origins;
    const CsvRowView* m_row = nullptr;
    ImportChunk* m_chunk = nullptr;
};

} // namespace mw::audience
