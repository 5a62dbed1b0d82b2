// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/takeoutchild.h"

#include "consent/consentfixture.h"
#include "takeout/filledvault.h"
#include "takeout/takeout.h"

#include <csignal>
#include <cstdio>
#include <QCoreApplication>
#include <sys/resource.h>
#include <unistd.h>

namespace mw::test {

using namespace Qt::StringLiterals;

std::unique_ptr<QProcess> startChild(const ChildOrder& order)
{
    auto child = std::make_unique<QProcess>();
    child->start(QCoreApplication::applicationFilePath(),
                 {u"--export"_s, order.vault, order.target, QString::number(order.plainSqlite),
                  QString::number(order.fileLimit), QString::number(order.haltAt)});
    return child;
}

int runAsChild(int argc, char** argv)
{
    if (argc != 7 || qstrcmp(argv[1], "--export") != 0)
        return -1;
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const auto slotsFile = vault::KeySlots::load(FilledVault::slotsOf(words[2]));
    const auto keys = slotsFile ? slotsFile->unlock(base::Secret(FilledVault::passphrase))
                                : vault::SlotsResult<vault::DataKeys>(base::fail(slotsFile.error()));
    if (!keys)
        return OtherwiseFailed;
    vault::VaultVfs vfs("child");
    vfs.setKeys(words[2], keys->ring());
    auto database =
        vault::Database::open(words[2], {.vfs = QString::fromLatin1(vfs.name()), .readOnly = true});
    if (!database)
        return OtherwiseFailed;
    if (const auto limit = words[5].toULongLong(); limit > 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit most{limit, limit};
        if (::setrlimit(RLIMIT_FSIZE, &most) != 0)
            return OtherwiseFailed;
    }
    const int haltAt = words[6].toInt();
    int reports = 0;
    const base::JobControl control([&](base::JobProgress) {
        if (++reports != haltAt)
            return;
        std::puts("halted");
        std::fflush(stdout);
        for (;;)
            ::pause();
    });
    KeptLog log;
    const SteppedClock clock;
    const auto report = takeout::exportWorkspace(
        **database, words[3], {.clock = clock, .log = log, .plainSqlite = words[4] == u"1"}, control);
    if (report)
        return Exported;
    return report.error().kind == takeout::TakeoutError::Kind::Write ? WriteFailed : OtherwiseFailed;
}

} // namespace mw::test
