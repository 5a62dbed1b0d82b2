// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicememorysink.h"

namespace mw::smtp {

bool MemorySink::store(const PracticeMessage& message)
{
    const std::lock_guard lock(m_mutex);
    m_messages.push_back(message);
    m_bytes += message.bytes.size();
    ++m_stored;
    while (m_messages.size() > 1 &&
           (std::ssize(m_messages) > m_retention.messages || m_bytes > m_retention.bytes)) {
        m_bytes -= m_messages.front().bytes.size();
        m_messages.pop_front();
    }
    return true;
}

QList<PracticeMessage> MemorySink::messages() const
{
    const std::lock_guard lock(m_mutex);
    return {m_messages.begin(), m_messages.end()};
}

qsizetype MemorySink::kept() const
{
    const std::lock_guard lock(m_mutex);
    return std::ssize(m_messages);
}

qint64 MemorySink::stored() const
{
    const std::lock_guard lock(m_mutex);
    return m_stored;
}

void MemorySink::clear()
{
    const std::lock_guard lock(m_mutex);
    m_messages.clear();
    m_bytes = 0;
}

} // namespace mw::smtp
