// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vaultvfs.h"

#include <atomic>
#include <sqlite3.h>
#include <unordered_map>

namespace mw::vault {

/// What all handles of one main file share: its ring, and the salt once it is known. Thread-safe.
class FileState
{
public:
    explicit FileState(std::shared_ptr<KeyRing> ring) : m_ring(std::move(ring)) {}

    /// Grows by one with each new salt.
    [[nodiscard]] int version() const { return m_version.load(std::memory_order_acquire); }
    [[nodiscard]] std::shared_ptr<const FileKeys> keys() const;
    [[nodiscard]] std::shared_ptr<const FileKeys> keysFor(const format::Salt& salt) const;
    /// The file on the disk has this salt.
    void adopt(const format::Salt& salt);
    /// For a file that has none yet. False: no randomness.
    [[nodiscard]] bool makeSalt();

private:
    const std::shared_ptr<KeyRing> m_ring; ///< shared with who re-keys
    mutable std::mutex m_mutex;
    std::shared_ptr<const FileKeys> m_keys; ///< shared with each handle
    std::atomic_int m_version = 0;
};

class VaultVfs::Private
{
public:
    Private(const QByteArray& vfsName, const QByteArray& belowName);

    [[nodiscard]] QByteArray fullPath(const QByteArray& path) const;
    [[nodiscard]] std::shared_ptr<FileState> stateOf(const QByteArray& fullPath) const;

    QByteArray name;
    sqlite3_vfs* below = nullptr;
    sqlite3_vfs vfs{};
    std::atomic_int openFiles = 0;
    mutable std::mutex mutex;
    std::unordered_map<std::string, std::shared_ptr<FileState>> states;
};

/// One open file. SQLite calls it from one thread at a time; answers are SQLite's codes.
class VaultFile
{
public:
    explicit VaultFile(sqlite3_file* below) : m_below(below) {}
    virtual ~VaultFile() = default;
    VaultFile(const VaultFile&) = delete;
    VaultFile& operator=(const VaultFile&) = delete;

    virtual int read(void* data, int amount, sqlite3_int64 offset) { return readBelow(data, amount, offset); }
    virtual int write(const void* data, int amount, sqlite3_int64 offset)
    {
        return writeBelow(data, amount, offset);
    }
    virtual int truncate(sqlite3_int64 size) { return m_below->pMethods->xTruncate(m_below, size); }
    virtual int size(sqlite3_int64* size) { return m_below->pMethods->xFileSize(m_below, size); }
    /// nullopt: goes to the file below.
    virtual std::optional<int> control(int, void*) { return {}; }
    virtual void sharedLockTaken(int, int, int) {}
    [[nodiscard]] sqlite3_file* below() const { return m_below; }

protected:
    [[nodiscard]] int readBelow(void* data, int amount, sqlite3_int64 offset) const
    {
        return m_below->pMethods->xRead(m_below, data, amount, offset);
    }
    [[nodiscard]] int writeBelow(const void* data, int amount, sqlite3_int64 offset) const
    {
        return m_below->pMethods->xWrite(m_below, data, amount, offset);
    }

private:
    sqlite3_file* m_below;
};

/// SQLite allocates this with the file of the VFS below behind it.
struct VaultHandle
{
    sqlite3_file base;
    VaultFile* file;
    VaultVfs::Private* owner;

    [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
/// Null when `file` is not of this layer.
[[nodiscard]] VaultFile* vaultFileOf(sqlite3_file* file);

[[nodiscard]] int openVaultFile(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags,
                                int* flagsGot);

/// SQLITE_OK, or the code that a page that does not open is worth.
[[nodiscard]] int codeOf(Opened opened);

} // namespace mw::vault
