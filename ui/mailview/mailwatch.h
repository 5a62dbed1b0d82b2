// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <QtGlobal>

namespace mw::mailview {

/// Ends work on a mail that takes too long or is no longer wanted. litehtml knows no such thing; our elements
/// and our paper ask here whenever it calls them, and a throw leaves it. Never leaves MailDocument.
class MailWatch
{
public:
    enum class Halt { TooSlow, NotWanted };

    explicit MailWatch(const std::atomic<quint64>& wanted) : m_wanted(wanted) {}

    void begin(quint64 id, std::chrono::milliseconds limit)
    {
        m_id = id;
        m_end = std::chrono::steady_clock::now() + limit;
        m_calls = 0;
    }
    void check()
    {
        // The clock is dearer than what lies between most calls.
        if (++m_calls % 32 != 0)
            return;
        if (m_wanted.load(std::memory_order_relaxed) != m_id)
            throw Halt::NotWanted;
        if (std::chrono::steady_clock::now() > m_end)
            throw Halt::TooSlow;
    }

private:
    const std::atomic<quint64>& m_wanted;
    quint64 m_id = 0;
    std::chrono::steady_clock::time_point m_end{};
    unsigned m_calls = 0;
};

} // namespace mw::mailview
