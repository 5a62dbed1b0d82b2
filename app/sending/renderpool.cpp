// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/renderpool.h"

#include <algorithm>

namespace mw::sending {

RenderPool::RenderPool()
{
    m_threads.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
}

RenderPool::~RenderPool()
{
    m_threads.waitForDone();
}

void RenderPool::render(std::shared_ptr<const campaign::MessageRenderer> renderer,
                        std::vector<RenderJob> jobs, base::CallQueue& answers, Answer answer)
{
    // One task a core: an answer for each single message would cost more than its rendering.
    const std::size_t tasks = std::min(jobs.size(), static_cast<std::size_t>(m_threads.maxThreadCount()));
    const std::size_t share = tasks == 0 ? 0 : (jobs.size() + tasks - 1) / tasks;
    for (std::size_t begin = 0; begin < jobs.size(); begin += share) {
        const auto first = jobs.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = jobs.begin() + static_cast<std::ptrdiff_t>(std::min(begin + share, jobs.size()));
        auto part = std::make_shared<std::vector<RenderJob>>(std::make_move_iterator(first),
                                                             std::make_move_iterator(last));
        std::function<void()> task = [this, renderer, part, &answers, answer] {
            std::unique_lock(m_handOver).unlock();
            auto results = std::make_shared<std::vector<RenderResult>>();
            results->reserve(part->size());
            for (RenderJob& job : *part)
                results->push_back({std::move(job.flight), renderer->render(job.recipient)});
            answers.post([results, answer] { answer(std::move(*results)); });
        };
        std::unique_lock(m_handOver).unlock();
        m_threads.start(std::move(task));
    }
}

} // namespace mw::sending
