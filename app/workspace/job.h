// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"

#include <atomic>
#include <functional>
#include <QObject>
#include <QThread>

namespace mw::workspace {

/// One long piece of work on a thread of its own, with progress and cancel. What it comes to is left where
/// `work` puts it, to be read after finished().
class Job : public QObject
{
    Q_OBJECT
public:
    using Work = std::function<void(base::JobControl&)>;
    explicit Job(Work work, QObject* parent = nullptr);
    ~Job() override; ///< cancels, and waits for the end of the slice

    void start();
    void cancel() { m_control.cancel(); }

Q_SIGNALS:
    /// The latest figures; never more than one waits in the receiver's queue.
    void progressed(qint64 done, qint64 total);
    void finished();

private:
    void report(base::JobProgress progress);
    void tell();

    Work m_work;
    base::JobControl m_control;
    std::unique_ptr<QThread> m_thread;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    std::atomic_bool m_told = false;
};

} // namespace mw::workspace
