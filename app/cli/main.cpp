// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/platform.h"
#include "cli/language.h"
#include "cli/program.h"

#include <QCoreApplication>

// Verbs that wait for the network or a keychain end the one event loop with their code; all others are done
// before it would begin.
int main(int argc, char* argv[])
{
    using namespace mw;
    base::platform::disableCoreDumps();
    base::platform::restrictNewFiles();
    const QByteArray language = cli::language::fromEnvironment();
    cli::language::ensureUtf8();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mailwright-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MAILWRIGHT_VERSION));
    cli::language::install(application, language);

    cli::Program program;
    if (const auto code = program.run(QCoreApplication::arguments().sliced(1)))
        return *code;
    return QCoreApplication::exec();
}
