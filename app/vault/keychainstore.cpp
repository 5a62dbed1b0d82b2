// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keychainstore.h"

#include <memory>
#include <qt6keychain/keychain.h>
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

} // namespace

/// The job deletes itself when it ends, however late; the timer belongs to the context. Whichever comes first
/// takes the answer, the other one finds it gone.
template <typename AnswerType, typename Take>
void KeychainStore::start(QKeychain::Job* job, const QString& name, QObject* context, AnswerType answer,
                          Take take)
{
    auto once = std::make_shared<AnswerType>(std::move(answer)); // shared by the job's and the timer's slot
    auto* timer = new QTimer(context);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, context, [once, timer] {
        timer->deleteLater();
        if (const AnswerType waiting = std::exchange(*once, nullptr))
            waiting(base::fail(SecretError{SecretError::Kind::TimedOut}));
    });
    QObject::connect(job, &QKeychain::Job::finished, context, [once, timer, take](QKeychain::Job* ended) {
        const AnswerType waiting = std::exchange(*once, nullptr);
        if (!waiting)
            return; // timed out before
        timer->stop();
        timer->deleteLater();
        if (ended->error() == QKeychain::NoError)
            waiting(take(ended));
        else
            waiting(base::fail(SecretError{kindOf(ended->error()), ended->errorString()}));
    });
    job->setAutoDelete(true);
    job->setInsecureFallback(false); // never QSettings in plain text
    job->setKey(name);
    timer->start(m_timeout);
    job->start(); // queued by QtKeychain: never answers from within
}

void KeychainStore::read(const QString& name, QObject* context, ReadAnswer answer)
{
    start(new QKeychain::ReadPasswordJob(m_service), name, context, std::move(answer),
          [](QKeychain::Job* ended) -> base::Result<base::Secret, SecretError> {
              return base::Secret(static_cast<QKeychain::ReadPasswordJob*>(ended)->binaryData());
          });
}

void KeychainStore::write(const QString& name, base::Secret secret, QObject* context, Answer answer)
{
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret.reveal());
    start(job, name, context, std::move(answer),
          [](QKeychain::Job*) -> base::Result<void, SecretError> { return {}; });
}

void KeychainStore::remove(const QString& name, QObject* context, Answer answer)
{
    start(new QKeychain::DeletePasswordJob(m_service), name, context, std::move(answer),
          [](QKeychain::Job*) -> base::Result<void, SecretError> { return {}; });
}

} // namespace mw::vault
