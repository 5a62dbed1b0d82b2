// SPDX-License-Identifier: GPL-3.0-or-later
// backupagent make WORKSPACE SECRET FOLDER, backupagent restore FILE SECRET TARGET. A line for each step on
// the way, and in the end "done" or the number of the error's kind.
#include "backup/backupmaker.h"
#include "backup/restore.h"
#include "support/faultvfs.h"

#include <cstdio>
#include <QCoreApplication>

using namespace mw;
using namespace Qt::StringLiterals;

namespace {

void say(const QByteArray& line)
{
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

template <typename T>
int answer(const backup::BackupResult<T>& result)
{
    say(result ? "done"_ba : "error " + QByteArray::number(int(result.error().kind)));
    return result ? 0 : 1;
}

template <typename E>
int refuse(const E& error)
{
    say("keys " + QByteArray::number(int(error.kind)));
    return 2;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = app.arguments();
    if (words.size() != 5)
        return 3;
    const auto faults = support::FaultVfs::fromEnvironment();
    const QByteArray below = faults ? faults->name() : QByteArray();
    const base::Secret secret(QByteArray::fromHex(words[3].toLatin1()));
    const base::JobControl control([](base::JobProgress) { say("step"); });
    if (words[1] == u"make") {
        const QString slotsPath = words[2] + u"/vault.keys"_s;
        const auto slotsFile = vault::KeySlots::load(slotsPath);
        if (!slotsFile)
            return refuse(slotsFile.error());
        const auto keys = slotsFile->unlockByKeychain(secret);
        if (!keys)
            return refuse(keys.error());
        vault::VaultVfs vfs;
        const QString path = words[2] + u"/vault.sqlite"_s;
        vfs.setKeys(path, keys->ring());
        const base::SystemClock clock;
        backup::BackupMaker maker({.vaultPath = path, .slotsPath = slotsPath, .vfs = vfs, .keys = *keys},
                                  clock, below);
        return answer(maker.make(words[4], u"Shop"_s, control));
    }
    const auto slotsFile = backup::readSlots(words[2]);
    if (!slotsFile)
        return refuse(slotsFile.error());
    const auto keys = slotsFile->unlockByKeychain(secret);
    if (!keys)
        return refuse(keys.error());
    return answer(backup::restoreBackup(words[2], *keys, words[4], control, below));
}
