// SPDX-License-Identifier: GPL-3.0-or-later
// A child process of tst_secretstore, inside a session bus of its own: does what its arguments say with the
// real keychain and prints one line for each answer.
#include "vault/keychainstore.h"
#include "vault/secretstorechooser.h"
#include "vault/vault.h"
#include "vault/vaultsecretstore.h"

#include <cstdio>
#include <QCoreApplication>
#include <QTemporaryDir>

using namespace mw;
using namespace mw::vault;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds timeout{4000};

void say(const char* what, const QByteArray& outcome)
{
    std::printf("%s %s\n", what, outcome.constData());
    std::fflush(stdout);
}

QByteArray kindOf(const SecretError& error)
{
    constexpr std::array names = {"not-found", "denied", "unavailable", "timed-out", "failed"};
    return names[static_cast<std::size_t>(error.kind)];
}

QByteArray outcome(const base::Result<void, SecretError>& result)
{
    return result ? QByteArray("ok") : kindOf(result.error());
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const auto vault = Vault::create(folder.filePath(u"vault.sqlite"_s), {});
    auto database = std::move((*vault)->connect(2).value());
    VaultSecretStore inVault(*database, (*vault)->gate());
    KeychainStore keychain(u"MailwrightTest"_s, timeout);
    SecretStoreChooser chooser(std::make_unique<KeychainStore>(u"MailwrightTest"_s, timeout), inVault);

    QStringList verbs = app.arguments().mid(1);
    std::function<void()> next = [&] {
        if (verbs.isEmpty())
            return app.quit();
        const QString verb = verbs.takeFirst();
        const QString name = u"workspace/relay/1"_s;
        if (verb == u"write"_s) {
            keychain.write(name, base::Secret("p\xC3\xA4ss\0word"_ba), &app, [&](const auto& result) {
                say("write", outcome(result));
                next();
            });
        } else if (verb == u"read"_s) {
            keychain.read(name, &app, [&](base::Result<base::Secret, SecretError> result) {
                say("read", result ? result->reveal().toHex() : kindOf(result.error()));
                next();
            });
        } else if (verb == u"remove"_s) {
            keychain.remove(name, &app, [&](const auto& result) {
                say("remove", outcome(result));
                next();
            });
        } else {
            chooser.choose(&app, [&](const SecretStoreChooser::Choice& choice) {
                say("choose",
                    choice.noticeNeeded ? "vault " + kindOf(choice.reason) : QByteArray("keychain"));
                next();
            });
        }
    };
    QMetaObject::invokeMethod(&app, next, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
