// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/callqueue.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <QPointer>
#include <thread>

namespace mw::base {

/// A thread for what is made anew with each key press: a preview, a check. Of what waits only the newest
/// work is done, and only the answer to the newest question comes, in the thread that asked; none when its
/// receiver is gone. The thread begins with the first question.
class LatestWork
{
public:
    LatestWork() = default;
    ~LatestWork(); ///< drops what waits, and waits for what runs
    LatestWork(const LatestWork&) = delete;
    LatestWork& operator=(const LatestWork&) = delete;

    /// `work` runs on the other thread and touches nothing of this one's.
    template <typename T>
    void ask(QObject* receiver, std::function<T()> work, std::function<void(T)> answer)
    {
        const std::uint64_t number = ++m_number;
        post([this, number, receiver = QPointer<QObject>(receiver), work = std::move(work),
              answer = std::move(answer)] {
            auto made = std::make_shared<T>(work());
            m_here.post([this, number, receiver, answer, made] {
                if (number != m_number)
                    return;
                m_busy = false;
                if (receiver)
                    answer(std::move(*made));
            });
        });
    }
    /// No answer comes to what was asked until now.
    void forget();
    /// An answer is still to come.
    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    void post(std::function<void()> task);
    void run();

    std::uint64_t m_number = 0;
    bool m_busy = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::function<void()> m_next;
    bool m_stopping = false;
    CallQueue m_here;
    std::thread m_thread; ///< last: it uses what stands above
};

} // namespace mw::base
