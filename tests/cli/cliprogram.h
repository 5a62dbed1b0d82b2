// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace mw::test {

/// What one run of mailwright-cli came to.
struct Ran
{
    int exit = -1; ///< -1: it did not end by itself in time
    QByteArray out{};
    QByteArray error{};

    /// The one object on standard output; empty when it is not exactly one.
    [[nodiscard]] QJsonObject json() const;
    /// error.code of it.
    [[nodiscard]] QString code() const;
    /// For a test's report.
    [[nodiscard]] QByteArray words() const;
};

/// mailwright-cli with a home and a state folder of its own, no keychain, and a workspace in it.
class CliProgram
{
public:
    CliProgram();

    [[nodiscard]] QString path(const QString& name) const { return m_root.filePath(name); }
    [[nodiscard]] QString workspace() const { return path(QStringLiteral("shop.mailwright")); }
    /// Of that workspace.
    [[nodiscard]] QString passphraseFile() const { return path(QStringLiteral("passphrase")); }
    void setEnvironment(const QString& name, const QString& value) { m_environment.insert(name, value); }
    /// Mode 0600.
    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const;
    [[nodiscard]] QByteArray read(const QString& name) const;

    /// Without a workspace.
    [[nodiscard]] Ran run(const QStringList& words, const QByteArray& input = {}) const;
    /// --workspace before the words, --json too.
    [[nodiscard]] Ran at(const QStringList& words, const QByteArray& input = {}) const;
    /// The same for people.
    [[nodiscard]] Ran say(const QStringList& words) const;
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList& words) const;

    /// workspace create, contacts (one of them without a basis), template, campaign on the practice relay.
    [[nodiscard]] bool makeWorkspace() const;
    [[nodiscard]] bool makeCampaign(const QString& name, const QString& relay) const;

private:
    [[nodiscard]] bool made() const;

    QTemporaryDir m_root;
    QProcessEnvironment m_environment;
};

} // namespace mw::test
