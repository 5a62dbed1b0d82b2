// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailview/mailworker.h"

#include "ui/mailview/maildocument.h"

#include <optional>

namespace mw::mailview {

namespace {

// litehtml goes some frames deep for each of up to 512 elements.
constexpr unsigned stackSize = 64u * 1024 * 1024;

} // namespace

MailWorker::MailWorker(QObject* parent) : QObject(parent) {}

MailWorker::~MailWorker()
{
    m_wanted = 0;
    m_thread.quit();
    m_thread.wait();
}

void MailWorker::start()
{
    if (m_there)
        return;
    m_thread.setObjectName(QStringLiteral("mailview"));
    m_thread.setStackSize(stackSize);
    m_there = new QObject;
    m_there->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
    // A document goes where it was made.
    connect(
        &m_thread, &QThread::finished, m_there, [this] { m_document.reset(); }, Qt::DirectConnection);
    m_thread.start();
}

quint64 MailWorker::layOut(LayoutRequest request)
{
    start();
    request.id = ++m_last;
    m_wanted = request.id;
    QMetaObject::invokeMethod(
        m_there,
        [this, request = std::move(request)] {
            if (m_wanted != request.id)
                return;
            if (!m_document)
                m_document = std::make_unique<MailDocument>(m_wanted);
            const std::optional<MailLayout> layout = m_document->layOut(request);
            if (!layout)
                return;
            QMetaObject::invokeMethod(
                this,
                [this, layout = *layout] {
                    if (m_wanted == layout.id)
                        Q_EMIT laidOut(layout);
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
    return m_last;
}

void MailWorker::paint(int index)
{
    if (!m_there)
        return;
    QMetaObject::invokeMethod(
        m_there,
        [this, index, id = m_last] {
            if (m_wanted != id || !m_document)
                return;
            const MailTile tile{index, m_document->paint(id, index)};
            QMetaObject::invokeMethod(
                this,
                [this, id, tile] {
                    if (m_wanted == id)
                        Q_EMIT painted(id, tile);
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace mw::mailview
