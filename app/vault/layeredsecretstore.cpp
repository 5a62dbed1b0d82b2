// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/layeredsecretstore.h"

namespace mw::vault {

namespace {

bool isNothing(const base::Result<void, SecretError>& result)
{
    return !result && result.error().kind == SecretError::Kind::NotFound;
}

} // namespace

template <typename Step>
auto LayeredSecretStore::guarded(QObject* context, Step step)
{
    return [life = QPointer<QObject>(&m_life), context = QPointer<QObject>(context),
            step = std::move(step)](auto result) {
        if (life && context)
            step(std::move(result));
    };
}

void LayeredSecretStore::read(const QString& name, QObject* context, ReadAnswer answer)
{
    auto behind = [this, name, context, answer](base::Result<base::Secret, SecretError> found) {
        if (found)
            return answer(std::move(found));
        m_vault.read(name, context,
                     [answer, first = found.error()](base::Result<base::Secret, SecretError> second) {
                         // What the keychain said tells more than that the vault has nothing.
                         if (!second && second.error().kind == SecretError::Kind::NotFound)
                             answer(base::fail(first));
                         else
                             answer(std::move(second));
                     });
    };
    m_keychain.read(name, context, guarded(context, std::move(behind)));
}

void LayeredSecretStore::write(const QString& name, base::Secret secret, QObject* context, Answer answer)
{
    auto thenForget = [this, name, context, answer](base::Result<void, SecretError> written) {
        if (!written)
            return answer(std::move(written));
        m_vault.remove(name, context, [answer](base::Result<void, SecretError> gone) {
            answer(isNothing(gone) ? base::Result<void, SecretError>() : std::move(gone));
        });
    };
    m_keychain.write(name, std::move(secret), context, guarded(context, std::move(thenForget)));
}

void LayeredSecretStore::remove(const QString& name, QObject* context, Answer answer)
{
    auto thenBehind = [this, name, context, answer](const base::Result<void, SecretError>& first) {
        m_vault.remove(name, context, [answer, first](base::Result<void, SecretError> second) {
            // Removed once is removed; a failure in either is told before that there was nothing.
            answer(isNothing(first) || (first && !isNothing(second)) ? std::move(second) : first);
        });
    };
    m_keychain.remove(name, context, guarded(context, std::move(thenBehind)));
}

} // namespace mw::vault
