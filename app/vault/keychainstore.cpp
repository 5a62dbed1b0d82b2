// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keychainstore.h"

#include "base/callqueue.h"

#include <memory>
#include <mutex>
#include <QCoreApplication>
#include <qt6keychain/keychain.h>
#include <QThread>
#include <QTimer>

namespace mw::vault {

using namespace Qt::StringLiterals;

namespace {

SecretError::Kind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return SecretError::Kind::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return SecretError::Kind::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return SecretError::Kind::Unavailable;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return SecretError::Kind::Failed;
}

/// Where all jobs of the process are made and run.
class KeychainThread
{
public:
    static void post(std::function<void()> call)
    {
        const std::lock_guard lock(mutex());
        if (!self()) {
            self() = new KeychainThread;
            qAddPostRoutine(&KeychainThread::end);
        }
        self()->m_queue.post(std::move(call));
    }

private:
    KeychainThread()
    {
        m_thread.setObjectName(u"keychain"_s);
        m_queue.moveToThread(&m_thread);
        m_thread.start();
    }
    static std::mutex& mutex()
    {
        static std::mutex one;
        return one;
    }
    static KeychainThread*& self()
    {
        static KeychainThread* one = nullptr;
        return one;
    }
    /// With the application. A keychain that does not let go in time is left to the system.
    static void end()
    {
        const std::lock_guard lock(mutex());
        self()->m_thread.quit();
        if (self()->m_thread.wait(2'000))
            delete self();
        self() = nullptr;
    }

    base::CallQueue m_queue;
    QThread m_thread;
};

/// Brings the outcome to the thread that asked: nowhere once who asked is gone.
class WayBack final : public QObject
{
public:
    struct Link
    {
        std::mutex mutex;
        base::CallQueue* end = nullptr;
        void post(std::function<void()> call)
        {
            const std::lock_guard lock(mutex);
            if (end)
                end->post(std::move(call));
        }
    };
    explicit WayBack(QObject* context) : QObject(context) { link->end = &m_queue; }
    ~WayBack() override
    {
        const std::lock_guard lock(link->mutex);
        link->end = nullptr;
    }
    const std::shared_ptr<Link> link = std::make_shared<Link>(); ///< shared with the keychain's thread
    bool answered = false;

private:
    base::CallQueue m_queue;
};

} // namespace

/// Job and timer: whichever comes first has the answer. The job deletes itself when it ends, however late.
template <typename T>
void KeychainStore::start(std::function<QKeychain::Job*()> make, const QString& name, QObject* context,
                          std::function<void(Outcome<T>)> answer,
                          std::function<Outcome<T>(QKeychain::Job*)> take)
{
    auto* back = new WayBack(context);
    const auto finish = [back, answer = std::move(answer)](Outcome<T> outcome) {
        if (std::exchange(back->answered, true))
            return;
        back->deleteLater();
        answer(std::move(outcome));
    };
    QTimer::singleShot(m_timeout, back, [finish] {
        finish(base::fail(SecretError{SecretError::Kind::TimedOut, {}}));
    });
    KeychainThread::post([make = std::move(make), name, take = std::move(take), finish, link = back->link] {
        QKeychain::Job* job = make();
        QObject::connect(job, &QKeychain::Job::finished, job, [take, finish, link](QKeychain::Job* ended) {
            const auto outcome = std::make_shared<Outcome<T>>( // what is queued is copied
                base::fail(SecretError{kindOf(ended->error()), ended->errorString()}));
            if (ended->error() == QKeychain::NoError)
                *outcome = take(ended);
            link->post([finish, outcome] { finish(std::move(*outcome)); });
        });
        job->setAutoDelete(true);
        job->setInsecureFallback(false); // never QSettings in plain text
        job->setKey(name);
        job->start();
    });
}

void KeychainStore::read(const QString& name, QObject* context, ReadAnswer answer)
{
    start<base::Secret>([service = m_service] { return new QKeychain::ReadPasswordJob(service); }, name,
                        context, std::move(answer),
                        [](QKeychain::Job* ended) -> Outcome<base::Secret> {
                            return base::Secret(
                                static_cast<QKeychain::ReadPasswordJob*>(ended)->binaryData());
                        });
}

void KeychainStore::write(const QString& name, base::Secret secret, QObject* context, Answer answer)
{
    const auto held = std::make_shared<const base::Secret>(std::move(secret)); // with that thread
    start<void>(
        [service = m_service, held] {
            auto* job = new QKeychain::WritePasswordJob(service);
            job->setBinaryData(held->reveal());
            return job;
        },
        name, context, std::move(answer), [](QKeychain::Job*) -> Outcome<void> { return {}; });
}

void KeychainStore::remove(const QString& name, QObject* context, Answer answer)
{
    start<void>([service = m_service] { return new QKeychain::DeletePasswordJob(service); }, name, context,
                std::move(answer), [](QKeychain::Job*) -> Outcome<void> { return {}; });
}

} // namespace mw::vault
