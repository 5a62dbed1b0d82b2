// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/secretstorechooser.h"

#include "vault/keychainstore.h"
#include "vault/layeredsecretstore.h"

#include <QPointer>
#include <QUuid>

namespace mw::vault {

using namespace Qt::StringLiterals;

namespace {

bool isForbidden()
{
    return qEnvironmentVariable("MAILWRIGHT_NO_KEYCHAIN") == u"1"_s;
}

/// One look at the keychain: write, read, remove. Deletes itself after its answer.
class Probe final : public QObject
{
public:
    using Verdict = std::function<void(std::optional<SecretError>)>;

    Probe(SecretStore& keychain, QObject* parent, Verdict verdict)
        : QObject(parent),
          m_keychain(keychain),
          m_verdict(std::move(verdict)),
          m_name(u"probe/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)),
          m_value(QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
    {
    }
    void start()
    {
        m_keychain.write(m_name, base::Secret(m_value), this, [this](base::Result<void, SecretError> done) {
            done ? readBack() : end(done.error());
        });
    }

private:
    void readBack()
    {
        m_keychain.read(m_name, this, [this](base::Result<base::Secret, SecretError> found) {
            if (!found)
                return end(found.error());
            const bool same = found->reveal() == m_value;
            m_keychain.remove(m_name, this, [this, same](base::Result<void, SecretError> gone) {
                if (!same)
                    end(SecretError{SecretError::Kind::Failed, u"the keychain gave back something else"_s});
                else
                    end(gone ? std::nullopt : std::optional(gone.error()));
            });
        });
    }
    void end(const std::optional<SecretError>& error)
    {
        m_verdict(error);
        deleteLater();
    }

    SecretStore& m_keychain;
    Verdict m_verdict;
    QString m_name;
    QByteArray m_value;
};

} // namespace

std::unique_ptr<SecretStore> systemKeychain()
{
    return isForbidden() ? nullptr : std::make_unique<KeychainStore>(u"mailwright"_s);
}

SecretStoreChooser::SecretStoreChooser(std::unique_ptr<SecretStore> keychain, SecretStore& vault)
    : m_keychain(std::move(keychain)),
      m_vault(vault),
      m_layered(std::make_unique<LayeredSecretStore>(*m_keychain, m_vault))
{
}

SecretStoreChooser::~SecretStoreChooser() = default;

void SecretStoreChooser::choose(QObject* context, std::function<void(const Choice&)> answer)
{
    if (isForbidden()) {
        const SecretError reason{SecretError::Kind::Unavailable, u"MAILWRIGHT_NO_KEYCHAIN is set"_s};
        QMetaObject::invokeMethod(
            context,
            [this, life = QPointer<QObject>(&m_life), answer, reason] {
                if (life)
                    answer(Choice{m_vault, true, reason});
            },
            Qt::QueuedConnection);
        return;
    }
    auto verdict = [this, context = QPointer<QObject>(context),
                    answer](const std::optional<SecretError>& error) {
        if (!context)
            return;
        if (error)
            answer(Choice{m_vault, true, *error});
        else
            answer(Choice{*m_layered, false});
    };
    probeKeychain(*m_keychain, &m_life, std::move(verdict));
}

void probeKeychain(SecretStore& keychain, QObject* context,
                   std::function<void(const std::optional<SecretError>&)> answer)
{
    (new Probe(keychain, context, std::move(answer)))->start();
}

} // namespace mw::vault
