// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/platform.h"

#include <cstdlib>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace mw::base;
using namespace Qt::StringLiterals;

class TestPlatform : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lowersTheCallingThreadAndThoseItStarts()
    {
        const int before = niceOfThisThread();
        int lowered = before;
        int started = before;
        std::thread([&] {
            platform::lowerThisThread();
            lowered = niceOfThisThread();
            std::thread([&] { started = niceOfThisThread(); }).join();
        }).join();
        QVERIFY(lowered > before || before >= 19);
        QCOMPARE(started, lowered);
        QCOMPARE(niceOfThisThread(), before);
    }

    void replacesAFileAndWipesWhatStoodThere()
    {
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(u"fresh"_s);
        const QString place = folder.filePath(u"place"_s);
        QVERIFY(platform::writeDurably(place, "anna@example.com"_ba));
        QVERIFY(platform::writeDurably(fresh, "sealed"_ba));
        QFile old(place); // as the bytes on the disk, which have no name afterwards
        QVERIFY(old.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        QVERIFY(platform::replaceDurably(fresh, place));
        QVERIFY(!QFile::exists(fresh));
        QCOMPARE(contentsOf(place), "sealed"_ba);
        QCOMPARE(old.readAll(), QByteArray(16, '\0'));
    }

    void wipesNothingThatHasAnotherName()
    {
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(u"fresh"_s);
        const QString place = folder.filePath(u"place"_s);
        const QString kept = folder.filePath(u"kept"_s);
        QVERIFY(platform::writeDurably(place, "anna@example.com"_ba));
        QCOMPARE(::link(QFile::encodeName(place).constData(), QFile::encodeName(kept).constData()), 0);
        QVERIFY(!platform::replaceDurably(fresh, place)); // there is nothing to put there
        QCOMPARE(contentsOf(place), "anna@example.com"_ba);
        QVERIFY(platform::writeDurably(fresh, "sealed"_ba));
        QVERIFY(platform::replaceDurably(fresh, place));
        QCOMPARE(contentsOf(kept), "anna@example.com"_ba);
    }

    void renamesAFolderOverNothingAndOverAnEmptyOneAlone()
    {
        QTemporaryDir folder;
        const QDir dir(folder.path());
        QVERIFY(dir.mkpath(u"from/inside"_s));
        QVERIFY(platform::renameDurably(dir.filePath(u"from"_s), dir.filePath(u"to"_s)));
        QVERIFY(dir.exists(u"to/inside"_s) && !dir.exists(u"from"_s));
        QVERIFY(dir.mkpath(u"empty"_s));
        QVERIFY(platform::renameDurably(dir.filePath(u"to"_s), dir.filePath(u"empty"_s)));
        QVERIFY(dir.exists(u"empty/inside"_s));
        QVERIFY(dir.mkpath(u"second"_s));
        QVERIFY(!platform::renameDurably(dir.filePath(u"second"_s), dir.filePath(u"empty"_s)));
        QFile file(dir.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!platform::renameDurably(dir.filePath(u"second"_s), file.fileName()));
        QVERIFY(!platform::renameDurably(dir.filePath(u"none"_s), dir.filePath(u"new"_s)));
    }

    void leavesNoCoreAndNoWayInForADebugger()
    {
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            platform::disableCoreDumps();
            rlimit limit{1, 1};
            const bool none =
                ::getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0;
            ::_exit(none && ::prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1);
        }
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }

    void keepsAPageLockedUntilItsLastSecretGoes()
    {
        const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
        const std::unique_ptr<void, decltype(&std::free)> memory(std::aligned_alloc(page, 2 * page),
                                                                 std::free);
        const auto* const first = static_cast<const char*>(memory.get());
        const long long before = lockedKilobytes();
        platform::lockMemory(first, 32);
        if (lockedKilobytes() == before)
            QSKIP("this machine lets nobody lock memory");
        platform::lockMemory(first + 64, 32);
        platform::lockMemory(first + page - 8, 16); // lies on both
        const auto pages = [&] { return (lockedKilobytes() - before) * 1024 / static_cast<long long>(page); };
        QCOMPARE(pages(), 2);
        platform::unlockMemory(first, 32);
        platform::unlockMemory(first + page - 8, 16);
        QCOMPARE(pages(), 1);
        platform::unlockMemory(first + 64, 32);
        QCOMPARE(pages(), 0);
    }

private:
    static QByteArray contentsOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static long long lockedKilobytes()
    {
        const QByteArray status = contentsOf(u"/proc/self/status"_s);
        const qsizetype at = status.indexOf("VmLck:");
        return status.mid(at + 6, status.indexOf("kB", at) - at - 6).trimmed().toLongLong();
    }
    static int niceOfThisThread()
    {
        return getpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)));
    }
};

QTEST_GUILESS_MAIN(TestPlatform)
#include "tst_platform.moc"
