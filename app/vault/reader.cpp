// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/reader.h"

#include <atomic>

namespace mw::vault {

using namespace Qt::StringLiterals;

/// Lives on the reader thread. Opens its connection with the first question.
class Reader::Worker : public QObject
{
public:
    Worker(QString path, OpenOptions options) : m_path(std::move(path)), m_options(std::move(options)) {}

    void run(const Task& task)
    {
        if (m_stopping)
            return;
        if (!m_database) {
            auto opened = Database::open(m_path, m_options);
            if (!opened) {
                task(base::fail(opened.error()));
                return;
            }
            m_database = std::move(*opened);
        }
        task(m_database.get());
    }
    void close() { m_database.reset(); }

    std::atomic_bool m_stopping = false;

private:
    QString m_path;
    OpenOptions m_options;
    std::unique_ptr<Database> m_database;
};

Reader::Reader(QString path, OpenOptions options) : m_worker(new Worker(std::move(path), std::move(options)))
{
    m_worker->moveToThread(&m_thread);
    m_there.moveToThread(&m_thread);
    m_thread.setObjectName(u"reader"_s);
    QObject::connect(&m_thread, &QThread::finished, m_worker, [worker = m_worker] { worker->close(); });
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

Reader::~Reader()
{
    m_worker->m_stopping = true;
    m_thread.quit();
    m_thread.wait();
}

void Reader::post(Task task)
{
    m_there.post([worker = m_worker, task = std::move(task)] { worker->run(task); });
}

} // namespace mw::vault
