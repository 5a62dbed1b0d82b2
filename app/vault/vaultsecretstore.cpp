// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vaultsecretstore.h"

#include "vault/writetransaction.h"

#include <memory>

namespace mw::vault {

using namespace Qt::StringLiterals;

namespace {

const QString selectSecret = u"SELECT value FROM secret WHERE name = ?"_s;
const QString upsertSecret = u"INSERT INTO secret (name, value) VALUES (?, ?) "
                             "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s;
const QString deleteSecret = u"DELETE FROM secret WHERE name = ?"_s;

SecretError failed(const DbError& error)
{
    return {SecretError::Kind::Failed, error.detail};
}

/// Queued calls must be copyable, a Secret is not: it travels in a shared box of which one is taken out.
template <typename AnswerType, typename ResultType>
void later(QObject* context, AnswerType answer, ResultType result)
{
    auto box = std::make_shared<ResultType>(std::move(result));
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer), box] { answer(std::move(*box)); }, Qt::QueuedConnection);
}

} // namespace

base::Result<base::Secret, SecretError> VaultSecretStore::readNow(const QString& name)
{
    const auto found = m_database.value(selectSecret, name);
    if (!found)
        return base::fail(failed(found.error()));
    if (found->isNull())
        return base::fail(SecretError{SecretError::Kind::NotFound});
    return base::Secret(found->toByteArray());
}

base::Result<void, SecretError> VaultSecretStore::change(const QString& name, const base::Secret* secret)
{
    auto transaction = WriteTransaction::begin(m_database, m_gate, Writer::Click);
    if (!transaction)
        return base::fail(failed(transaction.error()));
    const auto changed =
        secret ? m_database.run(upsertSecret, name, secret->reveal()) : m_database.run(deleteSecret, name);
    if (!changed)
        return base::fail(failed(changed.error()));
    if (auto committed = transaction->commit(); !committed)
        return base::fail(failed(committed.error()));
    if (!secret && *changed == 0)
        return base::fail(SecretError{SecretError::Kind::NotFound});
    return {};
}

void VaultSecretStore::read(const QString& name, QObject* context, ReadAnswer answer)
{
    later(context, std::move(answer), readNow(name));
}

void VaultSecretStore::write(const QString& name, base::Secret secret, QObject* context, Answer answer)
{
    later(context, std::move(answer), change(name, &secret));
}

void VaultSecretStore::remove(const QString& name, QObject* context, Answer answer)
{
    later(context, std::move(answer), change(name, nullptr));
}

} // namespace mw::vault
