// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/callqueue.h"
#include "campaign/messagerenderer.h"
#include "sending/journal.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace mw::sending {

struct RenderJob
{
    Flight flight;
    campaign::Recipient recipient;
};

struct RenderResult
{
    Flight flight;
    base::Result<campaign::RenderedMessage, campaign::RenderError> message;
};

/// Turns claimed deliveries into bytes on all cores. Bounded by its caller: never more than one claim group
/// is inside. Answers through a queue that outlives the pool.
class RenderPool
{
public:
    using Answer = std::function<void(std::vector<RenderResult>)>;

    RenderPool();
    ~RenderPool(); ///< waits for what is being rendered, drops what was not begun
    RenderPool(const RenderPool&) = delete;
    RenderPool& operator=(const RenderPool&) = delete;

    void render(std::shared_ptr<const campaign::MessageRenderer> renderer, std::vector<RenderJob> jobs,
                base::CallQueue& answers, Answer answer);

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_tasks;
    bool m_stop = false;
    std::vector<std::thread> m_threads;
};

} // namespace mw::sending
