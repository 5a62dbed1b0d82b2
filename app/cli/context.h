// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cli/arguments.h"
#include "cli/output.h"

namespace mw::workspace {
class Workspace;
}

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
    [[nodiscard]] bool has(const char* name) const { return m_arguments.has(QString::fromLatin1(name)); }
    [[nodiscard]] Output& out() { return m_output; }
    [[nodiscard]] const base::Clock& clock() const { return m_clock; }
    /// Only for verbs that need one.
    [[nodiscard]] workspace::Workspace& workspace() { return *m_workspace; }
    void setWorkspace(std::unique_ptr<workspace::Workspace> workspace);
    [[nodiscard]] const QString& passphraseFile() const { return m_passphraseFile; }
    void setPassphraseFile(const QString& file) { m_passphraseFile = file; }

private:
    Arguments m_arguments;
    Output& m_output;
    const base::Clock& m_clock;
    QString m_passphraseFile;
    std::unique_ptr<workspace::Workspace> m_workspace;
};

} // namespace mw::cli
