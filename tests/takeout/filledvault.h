// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/keyslots.h"
#include "vault/vault.h"
#include "vault/vaultvfs.h"

#include <QDir>
#include <QTemporaryDir>

namespace mw::test {

/// A sealed vault in a workspace's folder with rows in every table, and texts that break careless writers.
class FilledVault
{
public:
    FilledVault();

    [[nodiscard]] vault::Vault& vault() { return *m_vault; }
    [[nodiscard]] vault::Database& db() { return *m_database; }
    /// The slots file beside the vault; `passphrase` opens it.
    [[nodiscard]] static QString slotsOf(const QString& vaultPath);
    static inline const QByteArray passphrase = QByteArrayLiteral("stollen and rye bread");
    /// Empty, beside the workspace: where exports go.
    [[nodiscard]] QDir exports() const { return QDir(m_root.filePath(QStringLiteral("exports"))); }
    /// What never leaves: keys and passwords, as they are stored.
    [[nodiscard]] QByteArrayList secrets() const;
    /// Breaks the program when it fails.
    void run(const QByteArray& sql);
    /// The same with values.
    void run(const QString& sql, const QVariantList& values);
    /// Plain contacts beside those that are there.
    void addContacts(int count);
    [[nodiscard]] qint64 number(const QString& sql);

    /// Newlines, NUL, 300 characters, Arabic, emoji, formula starts, quotes.
    [[nodiscard]] static QStringList hostileTexts();

private:
    void fillAudience();
    void fillConsent();
    void fillContent();
    void fillSending();

    QTemporaryDir m_root;
    vault::DataKeys m_keys;
    vault::VaultVfs m_vfs{"filled"};
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<vault::Database> m_database;
};

} // namespace mw::test
