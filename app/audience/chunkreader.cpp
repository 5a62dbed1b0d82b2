// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/chunkreader.h"

namespace mw::audience {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t sampleRows = 100;
// Enough rows that many of a sorted chunk's keys share a page of the index; bounded by bytes for long rows.
constexpr qint64 chunkRows = 100'000;
constexpr qsizetype chunkBytes = qsizetype{48} << 20;

ImportError fileError(const CsvError& error)
{
    return {.kind = ImportError::Kind::Unreadable, .detail = error.detail, .csv = error};
}

bool isWrongUsage(const HeaderError& error)
{
    using Kind = HeaderError::Kind;
    return error.kind == Kind::BadMapping || error.kind == Kind::BadMapFile ||
           error.kind == Kind::UnknownHeader || error.kind == Kind::DoubledField ||
           error.kind == Kind::OtherColumns;
}

} // namespace

ChunkReader::ChunkReader(const ImportRequest& request, base::Timestamp now, ImportResult& result)
    : m_request(request), m_now(now), m_result(result)
{
    for (const ImportFile& file : request.files)
        m_total += file.device->isSequential() ? 0 : file.device->size();
}

qint64 ChunkReader::bytesRead() const
{
    return m_readBefore + (m_open ? m_open->csv.bytesRead() : 0);
}

ImportOutcome<ColumnPlan> ChunkReader::planColumns(Open& open) const
{
    auto plan = guessColumns(open.header, {}, m_request.columns, open.csv.notes());
    if (!plan && plan.error().kind == HeaderError::Kind::NoEmailColumn && !m_request.columns.settled) {
        std::vector<std::vector<QString>> sample;
        while (open.sample.size() < sampleRows) {
            auto row = open.csv.next();
            if (!row)
                return base::fail(fileError(row.error()));
            if (!*row)
                break;
            if (!(*row)->fault)
                sample.push_back((*row)->fields);
            open.sample.push_back(std::move(**row));
        }
        plan = guessColumns(open.header, sample, m_request.columns, open.csv.notes());
    }
    if (plan)
        return *std::move(plan);
    plan.error().line = open.csv.headerLine();
    const bool usage = isWrongUsage(plan.error());
    return base::fail(ImportError{.kind = usage ? ImportError::Kind::BadMap : ImportError::Kind::Unreadable,
                                  .detail = plan.error().detail,
                                  .header = plan.error()});
}

ImportOutcome<void> ChunkReader::openNext()
{
    const std::size_t file = m_next++;
    auto csv = CsvReader::open(*m_request.files[file].device, m_request.csv);
    if (!csv) {
        m_result.unreadable.push_back({.file = file, .csv = csv.error()});
        return {};
    }
    auto open = std::make_unique<Open>(Open{.csv = *std::move(csv)});
    open->header = open->csv.header();
    auto plan = planColumns(*open);
    if (!plan && plan.error().kind == ImportError::Kind::BadMap)
        return base::fail(plan.error());
    if (!plan) {
        m_result.unreadable.push_back({.file = file, .csv = plan.error().csv, .header = plan.error().header});
        return {};
    }
    open->plan = *std::move(plan);
    open->rows = std::make_unique<RowReader>(m_request, file, open->header, open->plan, m_now, m_result);
    for (const QString& name : open->rows->attributeNames())
        if (!m_names.contains(name))
            m_names << name;
    m_result.notes.push_back({file, open->csv.dialect(), open->csv.notes(), open->plan});
    m_open = std::move(open);
    return {};
}

ImportOutcome<bool> ChunkReader::readRow(ImportChunk& chunk)
{
    if (m_open->given < m_open->sample.size()) {
        const CsvRow& row = m_open->sample[m_open->given++];
        std::vector<QByteArray> bytes;
        for (const QString& field : row.fields)
            bytes.push_back(field.toUtf8());
        const std::vector<QUtf8StringView> fields(bytes.begin(), bytes.end());
        m_open->rows->read({.line = row.line, .fields = fields, .fault = row.fault}, chunk);
        return true;
    }
    const auto row = m_open->csv.nextView();
    if (!row)
        return base::fail(fileError(row.error()));
    if (*row)
        m_open->rows->read(**row, chunk);
    return *row != nullptr;
}

ImportOutcome<bool> ChunkReader::fill(ImportChunk& chunk)
{
    chunk.clear();
    if (m_open)
        m_open->rows->forgetOrigins();
    // Refused rows count too, so that a file of nothing else can be cancelled.
    const qint64 stopAt = m_result.read + chunkRows;
    while (m_result.read < stopAt && chunk.arena.size() < chunkBytes) {
        if (!m_open && m_next == m_request.files.size())
            return false;
        if (!m_open) {
            if (auto opened = openNext(); !opened)
                return base::fail(opened.error());
            continue;
        }
        const auto more = readRow(chunk);
        if (!more)
            return base::fail(more.error());
        if (*more)
            continue;
        m_readBefore += m_open->csv.bytesRead();
        m_result.notes.back().dialect = m_open->csv.dialect(); // the encoding settles as it reads
        m_open.reset();
    }
    return true;
}

} // namespace mw::audience
