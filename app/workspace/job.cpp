// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/job.h"

#include "base/platform.h"

namespace mw::workspace {

Job::Job(Work work, QObject* parent)
    : QObject(parent), m_work(std::move(work)), m_control([this](base::JobProgress p) { report(p); })
{
}

Job::~Job()
{
    m_control.cancel();
    if (m_thread)
        m_thread->wait();
}

void Job::start()
{
    m_thread.reset(QThread::create([this] {
        base::platform::lowerThisThread();
        m_work(m_control);
    }));
    m_thread->setObjectName(QStringLiteral("job"));
    connect(m_thread.get(), &QThread::finished, this, [this] {
        m_thread->wait();
        tell();
        Q_EMIT finished();
    });
    m_thread->start();
}

// Called on the job's thread.
void Job::report(base::JobProgress progress)
{
    m_done = progress.done;
    m_total = progress.total;
    if (!m_told.exchange(true))
        QMetaObject::invokeMethod(this, &Job::tell, Qt::QueuedConnection);
}

void Job::tell()
{
    m_told = false;
    Q_EMIT progressed(m_done, m_total);
}

} // namespace mw::workspace
