// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/renderpool.h"

#include "base/platform.h"

#include <algorithm>

namespace mw::sending {

RenderPool::RenderPool()
{
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
    for (unsigned i = 0; i < cores; ++i)
        m_threads.emplace_back([this] { work(); });
}

RenderPool::~RenderPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void RenderPool::work()
{
    base::platform::lowerThisThread();
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stop || !m_tasks.empty(); });
        if (m_stop)
            return;
        const std::function<void()> task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task();
        lock.lock();
    }
}

void RenderPool::render(std::shared_ptr<const campaign::MessageRenderer> renderer,
                        std::vector<RenderJob> jobs, base::CallQueue& answers, Answer answer)
{
    // One task a core: an answer for each single message would cost more than its rendering.
    const std::size_t tasks = std::min(jobs.size(), m_threads.size());
    const std::size_t share = tasks == 0 ? 0 : (jobs.size() + tasks - 1) / tasks;
    for (std::size_t begin = 0; begin < jobs.size(); begin += share) {
        const auto first = jobs.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = jobs.begin() + static_cast<std::ptrdiff_t>(std::min(begin + share, jobs.size()));
        auto part = std::make_shared<std::vector<RenderJob>>(std::make_move_iterator(first),
                                                             std::make_move_iterator(last));
        std::function<void()> task = [renderer, part, &answers, answer] {
            auto results = std::make_shared<std::vector<RenderResult>>();
            results->reserve(part->size());
            for (RenderJob& job : *part)
                results->push_back({std::move(job.flight), renderer->render(job.recipient)});
            answers.post([results, answer] { answer(std::move(*results)); });
        };
        {
            const std::lock_guard lock(m_mutex);
            m_tasks.push_back(std::move(task));
        }
        m_wake.notify_one();
    }
}

} // namespace mw::sending
