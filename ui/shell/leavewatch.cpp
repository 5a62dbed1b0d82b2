// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/leavewatch.h"

#ifdef MAILWRIGHT_PORTAL
#include "shell/leavewatchdbus.h"
#endif

namespace mw::shell {

namespace {

/// Where nothing is known of how to ask: what is idle for long is locked all the same.
class NoWatch final : public LeaveWatch
{
public:
    void watch(const Wishes&) override {}
    void readyToSleep() override {}
};

} // namespace

std::unique_ptr<LeaveWatch> LeaveWatch::make()
{
#ifdef MAILWRIGHT_PORTAL
    return std::make_unique<LeaveWatchDbus>([] {
        return LeaveWatchDbus::Buses{
            QDBusConnection::connectToBus(QDBusConnection::SystemBus, QStringLiteral("mailwright-leaving")),
            QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("mailwright-screen"))};
    });
#else
    return std::make_unique<NoWatch>();
#endif
}

} // namespace mw::shell
