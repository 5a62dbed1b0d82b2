// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/logwriter.h"

#include "vault/writetransaction.h"

#include <algorithm>
#include <cstdio>
#include <QRegularExpression>

namespace mw::vault {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t batchSize = 256;
constexpr qsizetype longestText = 2000;
constexpr qsizetype longestDetail = 64'000;

const QString insertLine = u"INSERT INTO log (at, level, code, text, campaign_id, contact_id, relay_id) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?)"_s;
const QString insertDetail = u"INSERT INTO log_payload (log_id, detail) VALUES (?, ?)"_s;

/// One line, bounded, without what looks like an address.
QString tidy(QString text)
{
    text.truncate(longestText);
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
    if (text.contains(u'@')) {
        static const QRegularExpression address(u"[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;:]+"_s);
        text.replace(address, u"<address>"_s);
    }
    return text.isNull() ? u""_s : text;
}

} // namespace

LogWriter::LogWriter(QString vaultPath, OpenOptions options, WriterGate& gate, const base::Clock& clock,
                     Options tuning)
    : m_vaultPath(std::move(vaultPath)),
      m_options(std::move(options)),
      m_gate(gate),
      m_clock(clock),
      m_tuning(tuning)
{
    m_thread = std::thread([this] { loop(); });
}

LogWriter::~LogWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void LogWriter::write(const base::LogEntry& entry)
{
    Line line{entry, m_clock.now()};
    line.entry.text = tidy(line.entry.text);
    line.entry.detail.truncate(longestDetail);
    line.entry.detail.remove(QChar(0));
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() >= m_tuning.capacity) {
            ++m_dropped;
            return;
        }
        m_waiting.push_back(std::move(line));
        ++m_accepted;
    }
    m_wake.notify_one();
}

bool LogWriter::flush(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    const std::int64_t upTo = m_accepted;
    m_wake.notify_one();
    return m_written.wait_for(lock, patience, [&] { return m_kept >= upTo; });
}

std::int64_t LogWriter::dropped() const
{
    const std::lock_guard lock(m_mutex);
    return m_dropped;
}

void LogWriter::loop()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stop || !m_waiting.empty(); });
        if (m_waiting.empty())
            break; // stopping, and all is written
        const bool lastTry = m_stop;
        std::deque<Line> batch(m_waiting.begin(),
                               m_waiting.begin() + static_cast<long>(std::min(batchSize, m_waiting.size())));
        lock.unlock();
        const DbResult<std::size_t> done = writeBatch(batch);
        if (!done)
            complain(done.error());
        lock.lock();
        if (done) {
            m_complained = false;
            m_waiting.erase(m_waiting.begin(), m_waiting.begin() + static_cast<long>(*done));
            m_kept += static_cast<std::int64_t>(*done);
            m_written.notify_all();
        } else if (lastTry) {
            std::fprintf(stderr, "mailwright: %zu log lines could not be kept\n", m_waiting.size());
            break;
        } else {
            m_wake.wait_for(lock, m_tuning.retryAfter, [this] { return m_stop; });
        }
    }
    lock.unlock();
    m_database.reset(); // on the thread that opened it
}

void LogWriter::complain(const DbError& error)
{
    if (!std::exchange(m_complained, true))
        std::fprintf(stderr, "mailwright: the log can't be written at present: %s\n",
                     qPrintable(error.detail));
}

DbResult<std::size_t> LogWriter::writeBatch(const std::deque<Line>& lines)
{
    if (!m_database) {
        auto opened = Database::open(m_vaultPath, m_options);
        if (!opened)
            return base::fail(opened.error());
        m_database = std::move(*opened);
    }
    // Relaxed: a power cut may take the last lines of the log, never a process death.
    auto transaction = WriteTransaction::begin(*m_database, m_gate, Writer::Click, Sync::Relaxed);
    if (!transaction)
        return base::fail(transaction.error());
    std::size_t written = 0;
    for (; written < lines.size() && (written == 0 || transaction->held() < sliceTime); ++written)
        if (auto done = insert(lines[written]); !done)
            return base::fail(done.error());
    const std::int64_t lost = dropped();
    if (lost > m_droppedTold) {
        Line line;
        line.entry.level = base::LogLevel::Warning;
        line.entry.code = u"MW-1301"_s;
        line.entry.text = u"%1 log lines were dropped: too many waited"_s.arg(lost - m_droppedTold);
        line.at = m_clock.now();
        if (auto done = insert(line); !done)
            return base::fail(done.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return base::fail(committed.error());
    m_droppedTold = lost;
    return written;
}

DbResult<void> LogWriter::insert(const Line& line)
{
    const base::LogEntry& entry = line.entry;
    auto written = m_database->run(insertLine, base::toMilliseconds(line.at), entry.level,
                                   entry.code.isNull() ? u""_s : entry.code, entry.text, entry.campaign,
                                   entry.contact, entry.relay);
    if (written && !entry.detail.isEmpty())
        written = m_database->run(insertDetail, m_database->lastInsertId(), entry.detail);
    if (!written)
        return base::fail(written.error());
    return {};
}

} // namespace mw::vault
