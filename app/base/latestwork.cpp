// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/latestwork.h"

namespace mw::base {

LatestWork::~LatestWork()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void LatestWork::forget()
{
    ++m_number;
    m_busy = false;
    const std::lock_guard lock(m_mutex);
    m_next = {};
}

void LatestWork::post(std::function<void()> task)
{
    m_busy = true;
    std::function<void()> dropped; // what it holds ends here, not under the lock
    {
        const std::lock_guard lock(m_mutex);
        dropped = std::exchange(m_next, std::move(task));
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    m_wake.notify_one();
}

void LatestWork::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || m_next; });
        if (m_stopping)
            return;
        std::function<void()> task = std::exchange(m_next, {});
        lock.unlock();
        task();
        task = {};
        lock.lock();
    }
}

} // namespace mw::base
