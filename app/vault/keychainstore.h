// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/secretstore.h"

#include <chrono>

namespace QKeychain {
class Job;
}

namespace mw::vault {

/// The OS keychain by QtKeychain (Secret Service, KWallet, macOS and Windows stores). Each question has a
/// time-out of its own. A write that timed out may still come to pass: a prompt answered later ends it.
/// QtKeychain keeps one queue for the whole process, in the thread that asked first, and crashes when another
/// one asks: so all stores of the process ask on one thread, which ends with the application.
class KeychainStore final : public SecretStore
{
public:
    static constexpr std::chrono::seconds defaultTimeout{10};
    explicit KeychainStore(QString service, std::chrono::milliseconds timeout = defaultTimeout)
        : m_service(std::move(service)), m_timeout(timeout)
    {
    }

    void read(const QString& name, QObject* context, ReadAnswer answer) override;
    void write(const QString& name, base::Secret secret, QObject* context, Answer answer) override;
    void remove(const QString& name, QObject* context, Answer answer) override;

private:
    template <typename T>
    using Outcome = base::Result<T, SecretError>;
    template <typename T>
    void start(std::function<QKeychain::Job*()> make, const QString& name, QObject* context,
               std::function<void(Outcome<T>)> answer, std::function<Outcome<T>(QKeychain::Job*)> take);

    QString m_service;
    std::chrono::milliseconds m_timeout;
};

} // namespace mw::vault
