// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/messagesink.h"

#include <deque>
#include <mutex>

namespace mw::smtp {

/// Keeps messages in memory, the newest within the retention. Safe from any thread.
class MemorySink final : public MessageSink
{
public:
    explicit MemorySink(PracticeRetention retention = {}) : m_retention(retention) {}

    [[nodiscard]] bool store(const PracticeMessage& message) override;

    /// Oldest first.
    [[nodiscard]] QList<PracticeMessage> messages() const;
    [[nodiscard]] qsizetype kept() const;
    /// All that were ever stored, those that have gone included.
    [[nodiscard]] qint64 stored() const;
    void clear();

private:
    const PracticeRetention m_retention;
    mutable std::mutex m_mutex;
    std::deque<PracticeMessage> m_messages;
    qint64 m_bytes = 0;
    qint64 m_stored = 0;
};

} // namespace mw::smtp
