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
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SenderWorker::status, this, &Sender::status);
    connect(m_worker, &SenderWorker::failed, this, &Sender::failed);
    connect(m_worker, &SenderWorker::stopped, this, [this] {
        endThread();
        Q_EMIT stopped();
    });
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, &SenderWorker::start, Qt::QueuedConnection);
}

void Sender::wake()
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, &SenderWorker::wake, Qt::QueuedConnection);
}

void Sender::stop()
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, &SenderWorker::stop, Qt::QueuedConnection);
}

void Sender::endThread()
{
    m_thread.quit();
    m_thread.wait();
    m_worker = nullptr;
}

} // namespace mw::sending
