// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mailview/maillayout.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace mw::mailview {

class MailDocument;

/// Lays mails out and draws them on a thread of its own. Answers come by the event loop; those to requests
/// that a newer one overtook don't come.
class MailWorker : public QObject
{
    Q_OBJECT
public:
    explicit MailWorker(QObject* parent = nullptr);
    /// Stops what it is at, within some milliseconds, and waits for that.
    ~MailWorker() override;

    /// Takes the place of every request before it; `request.id` is given here.
    quint64 layOut(LayoutRequest request);
    /// A strip of the mail that was laid out last.
    void paint(int index);
    /// What is under way is not wanted any more.
    void forget() { m_wanted = ++m_last; }

Q_SIGNALS:
    void laidOut(const mw::mailview::MailLayout& layout);
    void painted(quint64 request, const mw::mailview::MailTile& tile);

private:
    void start();

    std::atomic<quint64> m_wanted = 0;
    quint64 m_last = 0;
    std::unique_ptr<MailDocument> m_document; ///< its thread's alone
    QObject* m_there = nullptr;               ///< lives in the thread; its child of deeds
    QThread m_thread;
};

} // namespace mw::mailview
