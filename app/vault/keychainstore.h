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
    template <typename AnswerType, typename Take>
    void start(QKeychain::Job* job, const QString& name, QObject* context, AnswerType answer, Take take);

    QString m_service;
    std::chrono::milliseconds m_timeout;
};

} // namespace mw::vault
