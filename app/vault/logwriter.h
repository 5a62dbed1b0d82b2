// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/logsink.h"
#include "vault/database.h"
#include "vault/writergate.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace mw::vault {

/// The workspace's log: write() queues and returns at once, on any thread; a thread of its own writes in
/// batches through the gate. What can't be written is kept and tried again, and said on standard error once.
/// As a second net against personal text, whatever looks like an address in `text` is masked.
class LogWriter final : public base::LogSink
{
public:
    struct Options
    {
        std::size_t capacity = 20'000; ///< entries that wait; past it the newest are counted, not kept
        std::chrono::milliseconds retryAfter{1000};
    };
    /// Gate and clock must outlive this, and so must whatever removes the file.
    LogWriter(QString vaultPath, OpenOptions options, WriterGate& gate, const base::Clock& clock,
              Options tuning);
    LogWriter(QString vaultPath, OpenOptions options, WriterGate& gate, const base::Clock& clock)
        : LogWriter(std::move(vaultPath), std::move(options), gate, clock, Options())
    {
    }
    ~LogWriter()
        override; ///< writes what waits, tries once more, tells standard error what could not be kept

    void write(const base::LogEntry& entry) override;
    /// Waits until all that was written before is in the file. False: not within `patience`.
    bool flush(std::chrono::milliseconds patience);
    /// Entries that were dropped because too many waited.
    [[nodiscard]] std::int64_t dropped() const;

private:
    struct Line
    {
        base::LogEntry entry;
        base::Timestamp at;
    };
    void loop();
    [[nodiscard]] DbResult<std::size_t> writeBatch(const std::deque<Line>& lines);
    [[nodiscard]] DbResult<void> insert(const Line& line);
    void complain(const DbError& error);

    QString m_vaultPath;
    OpenOptions m_options;
    WriterGate& m_gate;
    const base::Clock& m_clock;
    Options m_tuning;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_written;
    std::deque<Line> m_waiting;
    std::int64_t m_accepted = 0; ///< lines that write() has queued, ever
    std::int64_t m_kept = 0;     ///< of those, the ones in the file
    std::int64_t m_dropped = 0;
    std::int64_t m_droppedTold = 0;
    bool m_stop = false;

    std::unique_ptr<Database> m_database; ///< of the thread
    bool m_complained = false;
    std::thread m_thread;
};

} // namespace mw::vault
