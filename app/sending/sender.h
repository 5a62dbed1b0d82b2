// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/callqueue.h"
#include "sending/senderstatus.h"

#include <memory>
#include <QObject>
#include <QThread>

namespace mw::sending {

class SenderWorker;

/// The bundled sender as windows and the command line see it: owns the sender thread, answers by queued
/// signals, never blocks its caller except in the destructor.
class Sender : public QObject
{
    Q_OBJECT

public:
    explicit Sender(QObject* parent = nullptr);
    ~Sender() override; ///< lets what is on the wire finish its thread's turn; see stop() for the gentle end

    void start(SenderSetup setup);
    [[nodiscard]] bool isRunning() const { return m_worker != nullptr; }
    /// Campaigns, pauses or the queue were changed in the vault.
    void wake();
    /// Finishes what is on the wire, puts the rest back, then stopped().
    void stop();

Q_SIGNALS:
    void status(const mw::sending::SenderStatus& status);
    /// Nothing leaves any more; stopped() still comes after stop().
    void failed(const mw::sending::SenderFault& fault);
    void stopped();

private:
    void endThread();

    QThread m_thread;
    SenderWorker* m_worker = nullptr;
    std::unique_ptr<base::CallQueue> m_there; ///< lives in the sender thread
    base::CallQueue m_here;
};

} // namespace mw::sending
