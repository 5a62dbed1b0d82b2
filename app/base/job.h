// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

namespace mw::base {

/// What a long job reports: `done` of `total` units (total 0 = not known yet).
struct JobProgress
{
    std::int64_t done = 0;
    std::int64_t total = 0;
};

/// Handed to a job. The job asks `cancelled()` between slices and reports progress; cancel is an outcome,
/// not an error. `cancel()` may be called from any thread.
class JobControl
{
public:
    using Listener = std::function<void(JobProgress)>;

    JobControl() = default;
    explicit JobControl(Listener listener) : m_listener(std::move(listener)) {}

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool cancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    void report(JobProgress progress) const
    {
        if (m_listener)
            m_listener(progress);
    }

private:
    std::atomic_bool m_cancelled = false;
    Listener m_listener;
};

} // namespace mw::base
