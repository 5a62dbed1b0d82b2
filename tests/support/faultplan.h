// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <mutex>
#include <optional>
#include <QtGlobal>

namespace mw::support {

enum class Operation { Open, Read, Write, Sync, Truncate, Delete };

/// Calls of each kind that reached the VFS, failed ones included.
struct OperationCounts
{
    std::array<qint64, 6> of{};
    [[nodiscard]] qint64 operator[](Operation op) const { return of[static_cast<std::size_t>(op)]; }
};

/// Which call goes wrong and how. Thread-safe.
class FaultPlan
{
public:
    enum class Lasting { Once, Forever };

    void failNth(Operation op, qint64 n, Lasting lasting, std::optional<int> code);
    void clearFailures();
    void setFull(qint64 bytesLeft);
    void setRoom();
    void setReadOnly(bool on);
    void dieBefore(qint64 n);

    [[nodiscard]] bool readOnly() const;
    [[nodiscard]] OperationCounts counts() const;
    void resetCounts();

    /// Counts one call. The SQLite code it has to fail with, or SQLITE_OK.
    [[nodiscard]] int next(Operation op);
    /// How many of `growth` bytes still fit on the disk; takes them.
    [[nodiscard]] qint64 take(qint64 growth);
    void giveBack(qint64 bytes);

private:
    struct Failure
    {
        qint64 callsLeft = 0;
        Lasting lasting = Lasting::Once;
        int code = 0;
    };
    mutable std::mutex m_mutex;
    std::array<std::optional<Failure>, 6> m_failures;
    OperationCounts m_counts;
    std::optional<qint64> m_bytesLeft;
    qint64 m_callsToLive = 0;
    bool m_readOnly = false;
};

} // namespace mw::support
