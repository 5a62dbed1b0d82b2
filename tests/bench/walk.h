// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <coroutine>
#include <functional>

namespace mw::bench {

/// What a person does at a window, one thing after another, written as a coroutine: at each co_await the
/// program's own event loop runs, and nothing else. On that loop's thread.
class [[nodiscard]] Walk
{
public:
    struct promise_type;
    using Handle = std::coroutine_handle<promise_type>;

    struct GoBack
    {
        bool await_ready() const noexcept { return false; }
        std::coroutine_handle<> await_suspend(Handle done) const noexcept;
        void await_resume() const noexcept {}
    };
    struct promise_type
    {
        std::coroutine_handle<> caller{};

        Walk get_return_object() { return Walk(Handle::from_promise(*this)); }
        std::suspend_always initial_suspend() noexcept { return {}; }
        GoBack final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() { std::terminate(); }
    };

    explicit Walk(Handle handle) : m_handle(handle) {}
    Walk(Walk&& other) noexcept : m_handle(std::exchange(other.m_handle, {})) {}
    Walk& operator=(Walk&&) = delete;
    ~Walk()
    {
        if (m_handle)
            m_handle.destroy();
    }

    void start() { m_handle.resume(); }

    bool await_ready() const { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller)
    {
        m_handle.promise().caller = caller;
        return m_handle;
    }
    void await_resume() const {}

private:
    Handle m_handle;
};

inline std::coroutine_handle<> Walk::GoBack::await_suspend(Handle done) const noexcept
{
    return done.promise().caller ? done.promise().caller : std::noop_coroutine();
}

/// co_await Rest(100ms): goes on after so long.
class Rest
{
public:
    explicit Rest(std::chrono::milliseconds time) : m_time(time) {}
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> walk) const
    {
        QTimer::singleShot(m_time, Qt::PreciseTimer, qApp, [walk] { walk.resume(); });
    }
    void await_resume() const {}

private:
    std::chrono::milliseconds m_time;
};

/// co_await Until(condition): goes on once it is true, or after `limit`; answers which. Looks every 2 ms.
class Until
{
public:
    Until(std::function<bool()> condition, std::chrono::milliseconds limit)
        : m_condition(std::move(condition)), m_limit(limit)
    {
    }
    bool await_ready() { return m_true = m_condition(); }
    void await_suspend(std::coroutine_handle<> walk)
    {
        m_since.start();
        auto* timer = new QTimer(qApp);
        timer->setTimerType(Qt::PreciseTimer);
        QObject::connect(timer, &QTimer::timeout, qApp, [this, timer, walk] {
            m_true = m_condition();
            if (!m_true && m_since.elapsed() < m_limit.count())
                return;
            timer->stop();
            timer->deleteLater();
            walk.resume();
        });
        timer->start(2);
    }
    bool await_resume() const { return m_true; }

private:
    std::function<bool()> m_condition;
    std::chrono::milliseconds m_limit;
    QElapsedTimer m_since;
    bool m_true = false;
};

} // namespace mw::bench
