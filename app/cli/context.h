// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "campaign/preflight.h"
#include "cli/arguments.h"
#include "cli/output.h"
#include "net/serveraddress.h"

namespace mw::vault {
class SecretStore;
}

namespace mw::workspace {
class Services;
class Workspace;
} // namespace mw::workspace

namespace mw::cli {

/// What a verb works with: its arguments, the output, and the workspace where it needs one.
class Context
{
public:
    Context(Arguments arguments, Output& output, const base::Clock& clock);
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    [[nodiscard]] const Arguments& arguments() const { return m_arguments; }
    [[nodiscard]] QString flag(const char* name, const QString& otherwise = {}) const
    {
        return m_arguments.value(QString::fromLatin1(name), otherwise);
    }
    /// All values of a flag that repeats.
    [[nodiscard]] QStringList flags(const char* name) const
    {
        return m_arguments.values(QString::fromLatin1(name));
    }
    [[nodiscard]] bool has(const char* name) const { return m_arguments.has(QString::fromLatin1(name)); }
    [[nodiscard]] Output& out() { return m_output; }
    [[nodiscard]] const base::Clock& clock() const { return m_clock; }
    /// Only for verbs that need one.
    [[nodiscard]] workspace::Workspace& workspace() { return *m_workspace; }
    /// Over the workspace's own connection; made when first asked for.
    [[nodiscard]] workspace::Services& services();
    /// From now on Ctrl+C calls `handler` from the event loop, instead of the one before. Empty: nothing.
    void onInterrupt(std::function<void()> handler);
    void setWorkspace(std::unique_ptr<workspace::Workspace> workspace);
    /// Of --dns: then no other is asked. Null: the system's.
    [[nodiscard]] const std::optional<net::ServerAddress>& dnsServer() const { return m_dnsServer; }
    void setDnsServer(const net::ServerAddress& server) { m_dnsServer = server; }
    [[nodiscard]] const QString& passphraseFile() const { return m_passphraseFile; }
    void setPassphraseFile(const QString& file) { m_passphraseFile = file; }

    /// This computer's; null where there is to be none.
    [[nodiscard]] vault::SecretStore* keychain();

private:
    Arguments m_arguments;
    Output& m_output;
    const base::Clock& m_clock;
    QString m_passphraseFile;
    std::optional<net::ServerAddress> m_dnsServer;
    // Shared with the process-wide handler, which outlives the context.
    std::shared_ptr<std::function<void()>> m_interrupt;
    std::unique_ptr<vault::SecretStore> m_keychain;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<workspace::Services> m_services;
};

/// What is put into mails that lack it, in the language of the command line.
[[nodiscard]] campaign::AddedWords addedWords();

} // namespace mw::cli
