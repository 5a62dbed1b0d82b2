// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/stallmeter.h"

#include "base/platform.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <execinfo.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace mw::bench {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;

namespace {

/// Written by the thread that is looked at, in its signal's handler; read by the same at a phase's end.
struct Stack
{
    std::array<void*, 48> frames{};
    int depth = 0;
    std::int64_t since = 0; ///< the tick that was the last before it
};
std::array<Stack, 64> stacks;
std::atomic_int stackCount{0};
std::atomic<std::int64_t> stackTick{0};

void takeStack(int)
{
    const int at = stackCount.load();
    if (at >= static_cast<int>(stacks.size()))
        return;
    Stack& stack = stacks[static_cast<std::size_t>(at)];
    stack.depth = backtrace(stack.frames.data(), static_cast<int>(stack.frames.size()));
    stack.since = stackTick.load();
    stackCount = at + 1;
}

nanoseconds read(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
}

} // namespace

StallMeter::StallMeter(std::chrono::milliseconds limit, bool withStacks)
    : m_limit(limit),
      m_schedule(
          open(qPrintable(QStringLiteral("/proc/self/task/%1/schedstat").arg(syscall(SYS_gettid))), O_RDONLY))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, &StallMeter::tick);
    if (!withStacks)
        return;
    std::array<void*, 2> first{};
    backtrace(first.data(), 2); // loads what it needs, which a handler may not
    struct sigaction action
    {
    };
    action.sa_handler = &takeStack;
    action.sa_flags = SA_RESTART;
    sigaction(SIGUSR2, &action, nullptr);
    m_watcher = std::thread([this, watched = pthread_self()] {
        std::unique_lock lock(m_mutex);
        while (!m_wake.wait_for(lock, 2ms, [this] { return m_ends; })) {
            const std::int64_t last = m_lastTick;
            if (last == 0 || last == stackTick || read(CLOCK_MONOTONIC).count() - last < m_limit.count() / 2)
                continue;
            stackTick = last;
            pthread_kill(watched, SIGUSR2);
        }
    });
}

StallMeter::~StallMeter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_wake.notify_all();
    if (m_watcher.joinable())
        m_watcher.join();
    close(m_schedule);
}

StallMeter::Now StallMeter::now() const
{
    Now now{.wall = read(CLOCK_MONOTONIC), .cpu = read(CLOCK_THREAD_CPUTIME_ID)};
    std::array<char, 96> text{};
    char* waited = nullptr;
    if (pread(m_schedule, text.data(), text.size() - 1, 0) > 0) {
        static_cast<void>(std::strtoll(text.data(), &waited, 10));
        now.forCore = nanoseconds(std::strtoll(waited, nullptr, 10));
    }
    return now;
}

void StallMeter::begin(const QString& phase)
{
    m_figures = {.phase = phase};
    m_gaps.clear();
    stackCount = 0;
    m_cpuBefore = base::platform::processCpuSeconds();
    m_began = m_last = now();
    m_lastTick = m_last.wall.count();
    m_timer.start();
}

void StallMeter::tick()
{
    const Now here = now();
    const Gap gap{here.wall - m_last.wall, here.cpu - m_last.cpu, here.forCore - m_last.forCore};
    m_last = here;
    m_lastTick = here.wall.count();
    m_gaps.push_back(static_cast<std::uint32_t>(gap.all.count() / 1000));
    m_figures.longestOwn = std::max(m_figures.longestOwn, gap.all - gap.forCore);
    if (gap.all > m_figures.longest.all)
        m_figures.longest = gap;
    if (gap.all > m_limit)
        ++m_figures.over;
}

StallMeter::Figures StallMeter::end()
{
    tick(); // what goes on at this moment
    m_timer.stop();
    m_lastTick = 0;
    m_figures.took = m_last.wall - m_began.wall;
    m_figures.processCpu = base::platform::processCpuSeconds() - m_cpuBefore;
    std::ranges::sort(m_gaps);
    double left = 0.999 * static_cast<double>(m_figures.took.count()) / 1000;
    for (const std::uint32_t gap : m_gaps) {
        m_figures.nearlyAll = std::chrono::microseconds(gap);
        if ((left -= gap) <= 0)
            break;
    }
    const int count = stackCount;
    for (int i = 0; i < count; ++i) {
        const Stack& stack = stacks[static_cast<std::size_t>(i)];
        std::fprintf(stderr, "--- %s: a gap that began %.3f s into the phase\n", qPrintable(m_figures.phase),
                     static_cast<double>(stack.since - m_began.wall.count()) / 1e9);
        std::fflush(stderr);
        backtrace_symbols_fd(stack.frames.data() + 2, std::max(0, stack.depth - 2), 2);
    }
    return m_figures;
}

} // namespace mw::bench
