// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/reseal.h"

#include "vault/crypto.h"
#include "vault/mainfile.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <sqlite3.h>

namespace mw::vault {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using format::pageSize;

namespace {

constexpr auto page64 = sqlite3_int64(pageSize);
constexpr int checkpointLock = 1; // WAL_CKPT_LOCK
constexpr auto sliceTime = 15ms;
constexpr std::size_t mostInSlice = 1024;
constexpr std::chrono::milliseconds firstPatience = 15ms;
constexpr std::chrono::milliseconds mostPatience = 240ms;

void pause(std::chrono::milliseconds time)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable().wait_for(lock, time);
}

/// SQLite's checksum over a page in a rollback journal.
std::uint32_t journalSum(std::uint32_t begin, const format::Page& page)
{
    for (int i = int(pageSize) - 200; i > 0; i -= 200)
        begin += page[std::size_t(i)];
    return begin;
}

} // namespace

/// The locks and the journal of one slice.
class Resealer::Slice
{
public:
    explicit Slice(Resealer& owner) : m_owner(owner) {}
    ~Slice()
    {
        if (m_journal)
            journal()->pMethods->xClose(journal());
        // With a journal that could not be ended, nobody may write the main file until it has been rolled
        // back: then the locks stay as long as the connection.
        if (m_armed)
            return;
        if (m_reserved)
            file()->pMethods->xUnlock(file(), SQLITE_LOCK_SHARED);
        if (m_checkpoint)
            file()->pMethods->xShmLock(file(), checkpointLock, 1, SQLITE_SHM_UNLOCK | SQLITE_SHM_EXCLUSIVE);
    }
    Q_DISABLE_COPY_MOVE(Slice)

    /// SQLITE_BUSY while a checkpoint is under way.
    [[nodiscard]] int lock()
    {
        const int rc =
            file()->pMethods->xShmLock(file(), checkpointLock, 1, SQLITE_SHM_LOCK | SQLITE_SHM_EXCLUSIVE);
        m_checkpoint = rc == SQLITE_OK;
        // Tells who opens the file meanwhile that the journal has a living owner.
        const int second = rc == SQLITE_OK ? file()->pMethods->xLock(file(), SQLITE_LOCK_RESERVED) : rc;
        m_reserved = second == SQLITE_OK && m_checkpoint;
        return second;
    }

    [[nodiscard]] int reseal(const std::vector<std::uint32_t>& pages)
    {
        int rc = openJournal();
        if (rc != SQLITE_OK)
            return rc;
        rc = writeHeader(pages.size());
        std::vector<format::Page> plain(pages.size());
        for (std::size_t i = 0; i < pages.size() && rc == SQLITE_OK; ++i) {
            rc = file()->pMethods->xRead(file(), plain[i].data(), int(pageSize),
                                         sqlite3_int64(pages[i] - 1) * page64);
            if (rc == SQLITE_OK)
                rc = writeRecord(i, pages[i], plain[i]);
        }
        if (rc == SQLITE_OK)
            rc = journal()->pMethods->xSync(journal(), SQLITE_SYNC_NORMAL);
        if (rc == SQLITE_OK) {
            rc = writeBack(pages, plain);
            // Once more from memory after a write that failed in the middle, so that no torn page stays.
            if (rc != SQLITE_OK && writeBack(pages, plain) != SQLITE_OK)
                return rc; // and else the journal mends it at the next opening
        }
        // Ended on the disk before the locks go: a journal that came back would undo a later checkpoint.
        const int ended = endJournal();
        return rc != SQLITE_OK ? rc : ended;
    }

private:
    [[nodiscard]] sqlite3_file* file() const { return m_owner.m_file; }
    [[nodiscard]] sqlite3_file* journal() const { return reinterpret_cast<sqlite3_file*>(m_memory.get()); }

    [[nodiscard]] int openJournal()
    {
        sqlite3_vfs* vfs = m_owner.m_vfs;
        m_memory.reset(new std::uint64_t[std::size_t(vfs->szOsFile) / 8 + 1]());
        int got = 0;
        const int rc =
            vfs->xOpen(vfs, m_owner.m_journalName, journal(),
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MAIN_JOURNAL, &got);
        m_journal = m_armed = rc == SQLITE_OK;
        return rc;
    }

    [[nodiscard]] int writeHeader(std::size_t records)
    {
        sqlite3_int64 size = 0;
        const int rc = file()->pMethods->xFileSize(file(), &size);
        std::array<std::uint8_t, 4> drawn{};
        if (rc != SQLITE_OK || !crypto::random(drawn))
            return rc != SQLITE_OK ? rc : SQLITE_IOERR;
        m_sumBegin = format::get32(drawn.data());
        std::array<std::uint8_t, format::journalSector> header{};
        std::copy(format::journalMagic.begin(), format::journalMagic.end(), header.begin());
        format::put32(std::uint32_t(records), header.data() + 8);
        format::put32(m_sumBegin, header.data() + 12);
        format::put32(std::uint32_t(size / page64), header.data() + 16);
        format::put32(std::uint32_t(format::journalSector), header.data() + 20);
        format::put32(std::uint32_t(pageSize), header.data() + 24);
        return journal()->pMethods->xWrite(journal(), header.data(), int(header.size()), 0);
    }

    [[nodiscard]] int writeRecord(std::size_t index, std::uint32_t page, const format::Page& plain)
    {
        const auto at = sqlite3_int64(format::journalSector + index * (pageSize + 8));
        std::array<std::uint8_t, 4> word{};
        format::put32(page, word.data());
        int rc = journal()->pMethods->xWrite(journal(), word.data(), 4, at);
        if (rc == SQLITE_OK)
            rc = journal()->pMethods->xWrite(journal(), plain.data(), int(pageSize), at + 4);
        format::put32(journalSum(m_sumBegin, plain), word.data());
        if (rc == SQLITE_OK)
            rc = journal()->pMethods->xWrite(journal(), word.data(), 4, at + 4 + page64);
        return rc;
    }

    [[nodiscard]] int writeBack(const std::vector<std::uint32_t>& pages,
                                const std::vector<format::Page>& plain)
    {
        int rc = SQLITE_OK;
        for (std::size_t i = 0; i < pages.size() && rc == SQLITE_OK; ++i)
            rc = file()->pMethods->xWrite(file(), plain[i].data(), int(pageSize),
                                          sqlite3_int64(pages[i] - 1) * page64);
        return rc == SQLITE_OK ? file()->pMethods->xSync(file(), SQLITE_SYNC_NORMAL) : rc;
    }

    [[nodiscard]] int endJournal()
    {
        int rc = journal()->pMethods->xTruncate(journal(), 0);
        if (rc == SQLITE_OK)
            rc = journal()->pMethods->xSync(journal(), SQLITE_SYNC_NORMAL);
        if (rc != SQLITE_OK)
            return rc;
        m_armed = false;
        journal()->pMethods->xClose(journal());
        m_journal = false;
        return m_owner.m_vfs->xDelete(m_owner.m_vfs, m_owner.m_journalName,
                                      1); // empty: means nothing if it stays
    }

    Resealer& m_owner;
    std::unique_ptr<std::uint64_t[]> m_memory;
    std::uint32_t m_sumBegin = 0;
    bool m_checkpoint = false;
    bool m_reserved = false;
    bool m_journal = false;
    bool m_armed = false; ///< a crash now would have SQLite roll the slice back
};

DbError Resealer::failure(int code, const char* what) const
{
    return dbErrorFromCode(code, QString::fromLatin1(what));
}

DbResult<void> Resealer::findFiles()
{
    const auto mode = m_database.value(u"PRAGMA journal_mode"_s);
    if (!mode)
        return base::fail(mode.error());
    // Reading once opens the log and its index.
    if (const auto read = m_database.value(u"SELECT count(*) FROM sqlite_schema"_s); !read)
        return base::fail(read.error());
    sqlite3* handle = m_database.handle();
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &m_file);
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_VFS_POINTER, &m_vfs);
    if (!m_file || !m_vfs || !dynamic_cast<MainFile*>(vaultFileOf(m_file)) || mode->toString() != u"wal")
        return base::fail(DbError{DbError::Kind::WrongVfs, u"no vault in WAL mode"_s});
    m_journalName = sqlite3_filename_journal(sqlite3_db_filename(handle, "main"));
    return {};
}

DbResult<std::int64_t> Resealer::pages() const
{
    sqlite3_int64 size = 0;
    if (const int rc = m_file->pMethods->xFileSize(m_file, &size); rc != SQLITE_OK)
        return base::fail(failure(rc, "size"));
    return size / page64;
}

/// The switch: while nobody writes, and with page 1 first, so that nobody with yesterday's keys gets further.
DbResult<void> Resealer::begin(std::uint8_t generation)
{
    const WriterGate::Turn turn(m_gate, Writer::Job);
    if (auto begun = m_database.script("BEGIN IMMEDIATE"); !begun)
        return begun;
    int rc = SQLITE_BUSY;
    for (int tries = 0; tries < 100 && rc == SQLITE_BUSY; ++tries) {
        Slice slice(*this);
        rc = slice.lock();
        if (rc == SQLITE_OK) {
            m_ring.setCurrent(generation);
            std::uint8_t first = 0;
            rc = dynamic_cast<MainFile*>(vaultFileOf(m_file))->generationOfPage(1, &first);
            if (rc == SQLITE_OK && first != generation)
                rc = slice.reseal({1});
        } else if (rc == SQLITE_BUSY) {
            pause(5ms);
        }
    }
    auto ended = m_database.script("ROLLBACK");
    if (rc != SQLITE_OK)
        return base::fail(failure(rc, "page 1"));
    return ended;
}

DbResult<std::vector<std::uint32_t>> Resealer::oldPages(std::uint8_t generation, std::uint32_t& from,
                                                        std::int64_t end, std::size_t most) const
{
    const auto* main = dynamic_cast<MainFile*>(vaultFileOf(m_file));
    std::vector<std::uint32_t> found;
    for (; std::int64_t(from) <= end && found.size() < most; ++from) {
        std::uint8_t sealed = 0;
        if (const int rc = main->generationOfPage(from, &sealed); rc != SQLITE_OK)
            return base::fail(failure(rc, "page"));
        if (sealed != generation && sealed != 0)
            found.push_back(from);
    }
    return found;
}

DbResult<void> Resealer::pass(std::uint8_t generation, const base::JobControl& control, bool* foundOld)
{
    std::uint32_t next = 1;
    std::size_t size = 32;
    *foundOld = false;
    for (;;) {
        if (control.cancelled())
            return base::fail(DbError{DbError::Kind::Cancelled, {}});
        const auto since = std::chrono::steady_clock::now();
        Slice slice(*this);
        const int locked = slice.lock();
        if (locked == SQLITE_BUSY) {
            pause(5ms);
            continue;
        }
        if (locked != SQLITE_OK)
            return base::fail(failure(locked, "lock"));
        const auto end = pages();
        if (!end)
            return base::fail(end.error());
        auto old = oldPages(generation, next, *end, size);
        if (!old)
            return base::fail(old.error());
        if (!old->empty()) {
            *foundOld = true;
            if (const int rc = slice.reseal(*old); rc != SQLITE_OK)
                return base::fail(failure(rc, "reseal"));
        }
        control.report({std::min<std::int64_t>(next - 1, *end), *end});
        if (std::int64_t(next) > *end)
            return {};
        const auto took = std::chrono::steady_clock::now() - since;
        size = std::clamp<std::size_t>(took < sliceTime ? size * 2 : size / 2, 8, mostInSlice);
    }
}

/// Frames of the old generation stay in the log until it is empty. Who reads without a pause leaves no moment
/// for that: while nobody writes, new readers take the main file alone, so it waits for those of before, at
/// first as long as a job may hold up the writers, then longer.
DbResult<void> Resealer::emptyLog(const base::JobControl& control)
{
    for (auto patience = firstPatience; !control.cancelled();
         patience = std::min(2 * patience, mostPatience)) {
        {
            const WriterGate::Turn turn(m_gate, Writer::Job);
            int frames = 0;
            int moved = 0;
            sqlite3_busy_timeout(m_database.handle(), int(patience.count()));
            const int rc = sqlite3_wal_checkpoint_v2(m_database.handle(), "main", SQLITE_CHECKPOINT_TRUNCATE,
                                                     &frames, &moved);
            sqlite3_busy_timeout(m_database.handle(), 5000);
            if (rc == SQLITE_OK)
                return {};
            if (rc != SQLITE_BUSY)
                return base::fail(failure(rc, "checkpoint"));
        }
        pause(patience); // the writers' turn; no reader lives over two seconds
    }
    return base::fail(DbError{DbError::Kind::Cancelled, {}});
}

DbResult<void> Resealer::run(std::uint8_t generation, const base::JobControl& control)
{
    if (!m_ring.has(generation))
        return base::fail(DbError{DbError::Kind::WrongKey, {}});
    if (auto ready = findFiles(); !ready)
        return ready;
    if (auto begun = begin(generation); !begun)
        return begun;
    bool foundOld = true;
    if (auto done = pass(generation, control, &foundOld); !done)
        return done;
    if (auto done = emptyLog(control); !done)
        return done;
    // What a checkpoint sealed before the switch, while it was on its way, shows now.
    while (foundOld)
        if (auto done = pass(generation, control, &foundOld); !done)
            return done;
    return {};
}

} // namespace mw::vault
