// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/writergate.h"

#include <algorithm>

namespace mw::vault {

WriterGate::Turn::Turn(WriterGate& gate, Writer writer) : m_gate(gate), m_writer(writer)
{
    m_gate.enter(writer);
    m_since = std::chrono::steady_clock::now();
}

WriterGate::Turn::~Turn()
{
    m_gate.leave(m_writer, held());
}

std::chrono::nanoseconds WriterGate::Turn::held() const
{
    return std::chrono::steady_clock::now() - m_since;
}

void WriterGate::enter(Writer writer)
{
    const auto rank = static_cast<std::size_t>(writer);
    const auto asked = std::chrono::steady_clock::now();
    std::unique_lock lock(m_mutex);
    ++m_waiting[rank];
    m_free.wait(lock, [&] {
        return !m_taken && std::all_of(m_waiting.begin(), m_waiting.begin() + static_cast<long>(rank),
                                       [](int waiting) { return waiting == 0; });
    });
    --m_waiting[rank];
    m_taken = true;
    auto& own = m_statistics[rank];
    ++own.turns;
    own.longestWait =
        std::max(own.longestWait, std::chrono::nanoseconds(std::chrono::steady_clock::now() - asked));
}

void WriterGate::leave(Writer writer, std::chrono::nanoseconds held)
{
    {
        const std::lock_guard lock(m_mutex);
        m_taken = false;
        auto& own = m_statistics[static_cast<std::size_t>(writer)];
        own.longestHold = std::max(own.longestHold, held);
    }
    m_free.notify_all();
}

GateStatistics WriterGate::statistics(Writer writer) const
{
    const std::lock_guard lock(m_mutex);
    return m_statistics[static_cast<std::size_t>(writer)];
}

int WriterGate::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting[0] + m_waiting[1] + m_waiting[2];
}

} // namespace mw::vault
