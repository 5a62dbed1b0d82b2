// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "cli/verbtable.h"
#include "workspace/vaultkeys.h"

#include <QObject>

namespace mw::cli {

/// One run of the command line: reads the words, opens what the verb needs, runs it, tells how it went.
class Program : public QObject
{
    Q_OBJECT
public:
    Program();
    ~Program() override;

    /// `words` without the program's own name. The exit code, or none: a verb was started that ends the
    /// application's event loop with its code.
    [[nodiscard]] std::optional<int> run(const QStringList& words);

private:
    [[nodiscard]] base::Result<std::optional<Exit>, Failure> dispatch(const QStringList& words);
    [[nodiscard]] Try<void> checkGlobals(const Arguments& globals) const;
    [[nodiscard]] Try<const Verb*> findVerb(const QString& noun, const QString& name) const;
    [[nodiscard]] base::Result<std::optional<Exit>, Failure> start(const Verb& verb, const Arguments& globals,
                                                                   Arguments arguments);
    [[nodiscard]] base::Result<std::optional<Exit>, Failure> openAndRun(const Verb& verb,
                                                                        const QString& folder);
    /// With the keys at hand.
    [[nodiscard]] base::Result<std::optional<Exit>, Failure>
    openAndRun(const Verb& verb, const QString& folder, workspace::KeySource keys);
    void askKeychain(const Verb& verb, const QString& folder, bool isPlain);
    [[nodiscard]] base::Result<std::optional<Exit>, Failure> runVerb(const Verb& verb);
    /// Later, in the event loop: what is answered ends the program, unless it goes on by itself.
    void conclude(const base::Result<std::optional<Exit>, Failure>& came);
    [[nodiscard]] int end(const Answer& answer);

    VerbTable m_table;
    Output m_output;
    base::SystemClock m_clock;
    std::unique_ptr<vault::SecretStore> m_keychain;
    std::unique_ptr<Context> m_context;
};

} // namespace mw::cli
