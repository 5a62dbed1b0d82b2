// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/reader.h"

namespace mw::vault {

Reader::Reader(QString path, OpenOptions options)
    : m_path(std::move(path)), m_options(std::move(options)), m_thread([this] { work(); })
{
}

Reader::~Reader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Reader::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void Reader::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
        if (m_stopping)
            break;
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task(database());
        task = {}; // what it holds ends here, not under the lock
        lock.lock();
    }
    lock.unlock();
    m_database.reset(); // a connection closes in the thread that opened it
}

DbResult<Database*> Reader::database()
{
    if (!m_database) {
        auto opened = Database::open(m_path, m_options);
        if (!opened)
            return base::fail(opened.error());
        m_database = std::move(*opened);
    }
    return m_database.get();
}

} // namespace mw::vault
