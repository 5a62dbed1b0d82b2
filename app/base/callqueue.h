// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <QObject>

namespace mw::base {

/// Calls that other threads leave for the thread this lives in. They run in its event loop, in the order they
/// were left. What a call carries is handed over by a mutex of our own: Qt's queue would order the threads as
/// well, but ThreadSanitizer can't see into its library.
class CallQueue : public QObject
{
public:
    explicit CallQueue(QObject* parent = nullptr) : QObject(parent) {}
    ~CallQueue() override;

    /// From any thread.
    void post(std::function<void()> call);

protected:
    bool event(QEvent* event) override;

private:
    /// A function of its own, so that post() stands in ThreadSanitizer's stacks: of the functions that call
    /// into a library that is not instrumented, it sees only the callers (tests/tsan.supp names post()).
    void wake(QEvent* event);

    std::mutex m_mutex;
    std::deque<std::function<void()>> m_calls;
};

} // namespace mw::base
