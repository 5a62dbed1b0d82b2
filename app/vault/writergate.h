// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace mw::vault {

/// Who waits at the gate: the sender goes first, then a person's click, then jobs.
enum class Writer : std::uint8_t { Sender = 0, Click = 1, Job = 2 };

struct GateStatistics
{
    std::int64_t turns = 0;
    std::chrono::nanoseconds longestWait{0};
    std::chrono::nanoseconds longestHold{0};
};

/// One write at a time in the process (design.md 4): without it SQLite's busy handler lets an import starve
/// the sender for seconds. A turn should be held for 20 ms at most.
class WriterGate
{
public:
    class Turn
    {
    public:
        Turn(WriterGate& gate, Writer writer);
        ~Turn();
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;
        [[nodiscard]] std::chrono::nanoseconds held() const;

    private:
        WriterGate& m_gate;
        Writer m_writer;
        std::chrono::steady_clock::time_point m_since;
    };

    [[nodiscard]] GateStatistics statistics(Writer writer) const;
    /// How many wait at this moment.
    [[nodiscard]] int waiting() const;

private:
    void enter(Writer writer);
    void leave(Writer writer, std::chrono::nanoseconds held);

    mutable std::mutex m_mutex;
    std::condition_variable m_free;
    bool m_taken = false;
    std::array<int, 3> m_waiting{};
    std::array<GateStatistics, 3> m_statistics{};
};

} // namespace mw::vault
