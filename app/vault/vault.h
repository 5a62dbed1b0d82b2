// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/checkpointer.h"
#include "vault/database.h"
#include "vault/writergate.h"
#include "vault/writetransaction.h"

namespace mw::vault {

struct VaultOptions
{
    QString vfs{}; ///< the VFS below, by name; empty until the encrypting one is there
    bool readOnly = false;
};

/// An open vault file: hands out connections, owns the writer gate and the checkpoint thread.
class Vault
{
public:
    /// Makes the file where it is missing (`create`), runs missing migrations: who opens an older file has
    /// saved it before.
    [[nodiscard]] static DbResult<std::unique_ptr<Vault>> create(const QString& path,
                                                                 const VaultOptions& options);
    [[nodiscard]] static DbResult<std::unique_ptr<Vault>> open(const QString& path,
                                                               const VaultOptions& options);

    /// A connection for the calling thread.
    [[nodiscard]] DbResult<std::unique_ptr<Database>> connect(int cacheMegabytes) const;
    [[nodiscard]] DbResult<std::unique_ptr<Database>> connectReadOnly(int cacheMegabytes) const;
    [[nodiscard]] WriterGate& gate() { return m_gate; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const VaultOptions& options() const { return m_options; }
    [[nodiscard]] const Checkpointer* checkpointer() const { return m_checkpointer.get(); }

private:
    Vault(QString path, VaultOptions options) : m_path(std::move(path)), m_options(std::move(options)) {}
    [[nodiscard]] DbResult<void> prepare(bool mayCreate);

    QString m_path;
    VaultOptions m_options;
    WriterGate m_gate;
    std::unique_ptr<Checkpointer> m_checkpointer;
};

} // namespace mw::vault
