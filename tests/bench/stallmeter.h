// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace mw::bench {

/// How long an event loop kept its events waiting: a timer of a millisecond in that loop tells each gap
/// between two of its ticks. A gap is what this thread did itself (on the CPU), what it waited for a core
/// that others had, and what it was blocked for. Linux.
class StallMeter : public QObject
{
    Q_OBJECT
public:
    struct Gap
    {
        std::chrono::nanoseconds all{0};
        std::chrono::nanoseconds onCpu{0};
        std::chrono::nanoseconds forCore{0}; ///< ready to run, and another ran
    };
    struct Figures
    {
        QString phase{};
        std::chrono::nanoseconds took{0};
        Gap longest{};
        std::chrono::nanoseconds longestOwn{0}; ///< of any gap, without the waiting for a core
        std::chrono::nanoseconds nearlyAll{0};  ///< 99.9 % of the time was in gaps no longer than this
        int over = 0;                           ///< gaps over the limit
        double processCpu = 0;                  ///< seconds
    };

    /// `limit`: longer is counted. `withStacks`: where the thread is when a gap has come to half of it is
    /// printed to stderr at the end of the phase.
    StallMeter(std::chrono::milliseconds limit, bool withStacks);
    ~StallMeter() override;

    void begin(const QString& phase);
    /// Of the phase that began last; between phases nothing is measured.
    Figures end();

private:
    struct Now
    {
        std::chrono::nanoseconds wall{0};
        std::chrono::nanoseconds cpu{0};
        std::chrono::nanoseconds forCore{0};
    };
    [[nodiscard]] Now now() const;
    void tick();

    std::chrono::nanoseconds m_limit;
    QTimer m_timer;
    int m_schedule; ///< this thread's schedstat
    Now m_began;
    Now m_last;
    Figures m_figures;
    double m_cpuBefore = 0;
    std::vector<std::uint32_t> m_gaps; ///< microseconds

    std::atomic<std::int64_t> m_lastTick{0}; ///< 0 = nothing is measured
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ends = false; ///< m_mutex
    std::thread m_watcher;
};

} // namespace mw::bench
