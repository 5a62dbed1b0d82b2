// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/checkpointer.h"

#include <algorithm>
#include <QFileInfo>
#include <sqlite3.h>

namespace mw::vault {

using namespace Qt::StringLiterals;

namespace {
constexpr std::int64_t megabyte = 1024 * 1024;
constexpr std::int64_t passiveFrom = 4 * megabyte;
constexpr std::int64_t restartFrom = 64 * megabyte;
constexpr std::int64_t alarmFrom = 512 * megabyte;
constexpr std::int64_t frameSize = 4096 + 24;
constexpr int fewFrames = 250; // 1 MB: a few milliseconds
constexpr std::chrono::milliseconds pause{250};
constexpr int patience = 10; // milliseconds in the gate, for those who still read what is to go

/// What was copied goes to the disk. By SQLite's own handle: closing another would drop its locks.
bool sync(Database& database)
{
    sqlite3_file* file = nullptr;
    return sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK &&
           file && file->pMethods && file->pMethods->xSync(file, SQLITE_SYNC_NORMAL) == SQLITE_OK;
}

} // namespace

Checkpointer::Checkpointer(QString vaultPath, OpenOptions options, WriterGate& gate)
    : m_vaultPath(std::move(vaultPath)),
      m_options(std::move(options)),
      m_gate(gate),
      m_thread([this] { loop(); })
{
}

Checkpointer::~Checkpointer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Checkpointer::loop()
{
    auto database = Database::open(m_vaultPath, m_options);
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        m_wake.wait_for(lock, pause, [this] { return m_stop; });
        if (m_stop)
            return;
        lock.unlock();
        if (database)
            look(**database);
        else
            database = Database::open(m_vaultPath, m_options); // full or busy a moment ago
        lock.lock();
    }
}

void Checkpointer::look(Database& database)
{
    const std::int64_t size = QFileInfo(m_vaultPath + u"-wal"_s).size();
    {
        const std::lock_guard lock(m_mutex);
        m_largestWal = std::max(m_largestWal, size);
        m_alarms += size > alarmFrom ? 1 : 0;
    }
    if (size < passiveFrom)
        return;
    // A failed checkpoint (busy reader, full disk) loses nothing: the WAL stays and the next look tries
    // again.
    int frames = 0;
    int copied = 0;
    const auto passive = [&] {
        return sqlite3_wal_checkpoint_v2(database.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &frames,
                                         &copied) == SQLITE_OK;
    };
    bool done = passive();
    // The file stays as long as it was once; what counts is what was written since the log began anew, which
    // it does with the next write.
    if (frames * frameSize < restartFrom || frames == m_restartedAt || m_unsure)
        return;
    // RESTART copies what is left inside the gate, and waits there until the disk has all that was ever
    // copied. So first copy and sync, outside it, until little is left.
    for (int round = 0; round < 12 && done && frames - copied > fewFrames; ++round)
        done = passive();
    if (!done || frames - copied > fewFrames)
        return;
    // A sync that failed is told once: the next would pass for what it lost. The log has it all and stays.
    m_unsure = !sync(database);
    if (m_unsure)
        return;
    sqlite3_busy_timeout(database.handle(), patience); // a reader may take seconds; the next look tries again
    const WriterGate::Turn turn(m_gate, Writer::Job);
    if (sqlite3_wal_checkpoint_v2(database.handle(), nullptr, SQLITE_CHECKPOINT_RESTART, &frames, nullptr) ==
        SQLITE_OK)
        m_restartedAt = frames;
}

int Checkpointer::alarms() const
{
    const std::lock_guard lock(m_mutex);
    return m_alarms;
}

std::int64_t Checkpointer::largestWal() const
{
    const std::lock_guard lock(m_mutex);
    return m_largestWal;
}

} // namespace mw::vault
