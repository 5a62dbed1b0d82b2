// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "cli/verbtable.h"

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
    [[nodiscard]] Try<void> openWorkspace(const Verb& verb, const Arguments& globals);
    [[nodiscard]] int end(const Answer& answer);

    VerbTable m_table;
    Output m_output;
    base::SystemClock m_clock;
    std::unique_ptr<Context> m_context;
};

} // namespace mw::cli
