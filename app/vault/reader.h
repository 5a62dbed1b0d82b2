// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/callqueue.h"
#include "vault/database.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <QObject>
#include <QPointer>
#include <thread>

namespace mw::vault {

/// Answers questions on a thread with a read-only connection of its own, so that the asking thread never
/// touches the file. The answer comes in the thread that made the reader, which is the receivers' too;
/// nothing comes when the receiver is gone.
class Reader
{
public:
    using RequestId = std::uint64_t;

    Reader(QString path, OpenOptions options);
    ~Reader(); ///< finishes what is running, drops what waits

    /// `question` runs on the reader thread, at most 2 s; `answer` in the receiver's thread.
    template <typename T>
    RequestId ask(QObject* receiver, std::function<DbResult<T>(Database&)> question,
                  std::function<void(RequestId, const DbResult<T>&)> answer)
    {
        const RequestId id = ++m_lastRequest;
        post([this, receiver = QPointer<QObject>(receiver), question = std::move(question),
              answer = std::move(answer), id](DbResult<Database*> database) {
            auto result = std::make_shared<DbResult<T>>(database ? question(**database)
                                                                 : DbResult<T>(base::fail(database.error())));
            m_here.post([receiver, answer, id, result] {
                if (receiver)
                    answer(id, *result);
            });
        });
        return id;
    }

private:
    using Task = std::function<void(DbResult<Database*>)>;
    void post(Task task);

    void work();
    DbResult<Database*> database(); ///< on the reader thread: opened with the first question

    QString m_path;
    OpenOptions m_options;
    std::unique_ptr<Database> m_database; ///< the reader thread's own
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_stopping = false;
    base::CallQueue m_here;
    RequestId m_lastRequest = 0;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace mw::vault
