// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/memorykeychain.h"

namespace mw::bench {

/// A folder in which benches keep what takes long to make: workspaces of many contacts, and files to import.
class BenchFolder
{
public:
    explicit BenchFolder(const QString& path);

    /// A sealed workspace with `contacts` on one list, a consent each, and a draft "Bench" to a tenth of them
    /// through the practice relay. Made at the first call, by the program's own import. Nobody writes to it.
    [[nodiscard]] QString prepared(int contacts) const;
    /// A copy of that to work in; what a run before left is gone. It is disarmed until it is armed.
    [[nodiscard]] QString workingCopy(int contacts) const;
    /// `rows` of eight columns whose people are in no prepared workspace.
    [[nodiscard]] QString importFile(int rows) const;
    /// With the keys of what was prepared; test::testPassphrase opens it too.
    [[nodiscard]] std::unique_ptr<vault::SecretStore> keychain() const
    {
        return std::make_unique<test::MemoryKeychain>(m_drawer);
    }
    [[nodiscard]] QString file(const QString& name) const;
    [[nodiscard]] QString stateFolder() const { return file(QStringLiteral("state")); }

private:
    [[nodiscard]] bool readDrawer(const QString& path) const;
    void writeDrawer(const QString& path) const;

    QString m_path;
    std::shared_ptr<test::KeychainDrawer> m_drawer = std::make_shared<test::KeychainDrawer>();
};

} // namespace mw::bench
