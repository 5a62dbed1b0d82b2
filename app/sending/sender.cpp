// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/sender.h"

#include "sending/senderworker.h"

namespace mw::sending {

using namespace Qt::StringLiterals;

Sender::Sender(QObject* parent) : QObject(parent)
{
    qRegisterMetaType<SenderStatus>();
    qRegisterMetaType<SenderFault>();
    m_thread.setObjectName(u"sender"_s);
}

Sender::~Sender()
{
    endThread();
}

void Sender::start(SenderSetup setup)
{
    endThread();
    m_worker = new SenderWorker(std::move(setup));
    m_there = std::make_unique<base::CallQueue>();
    m_worker->moveToThread(&m_thread);
    m_there->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    // Direct: the worker's thread only leaves them here, this thread tells.
    connect(
        m_worker, &SenderWorker::status, this,
        [this](const SenderStatus& now) { m_here.post([this, now] { Q_EMIT status(now); }); },
        Qt::DirectConnection);
    connect(
        m_worker, &SenderWorker::failed, this,
        [this](const SenderFault& fault) { m_here.post([this, fault] { Q_EMIT failed(fault); }); },
        Qt::DirectConnection);
    connect(
        m_worker, &SenderWorker::stopped, this,
        [this] {
            m_here.post([this] {
                endThread();
                Q_EMIT stopped();
            });
        },
        Qt::DirectConnection);
    m_thread.start();
    m_there->post([worker = m_worker] { worker->start(); });
}

void Sender::wake()
{
    if (m_worker)
        m_there->post([worker = m_worker] { worker->wake(); });
}

void Sender::stop()
{
    if (m_worker)
        m_there->post([worker = m_worker] { worker->stop(); });
}

void Sender::endThread()
{
    m_thread.quit();
    m_thread.wait();
    m_worker = nullptr;
    m_there.reset();
}

} // namespace mw::sending
