// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/platform.h"

#include <QTest>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

using namespace mw::base;

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

private:
    static int niceOfThisThread()
    {
        return getpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)));
    }
};

QTEST_GUILESS_MAIN(TestPlatform)
#include "tst_platform.moc"
