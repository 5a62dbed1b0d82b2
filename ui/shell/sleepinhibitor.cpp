// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sleepinhibitor.h"

#ifdef MAILWRIGHT_PORTAL
#include "shell/sleepinhibitordbus.h"
#endif

namespace mw::shell {

namespace {

/// Where nothing is known of how to ask.
class NoInhibitor final : public SleepInhibitor
{
public:
    void hold(const QString&) override { setState(State::Refused); }
    void release() override { setState(State::Off); }
};

} // namespace

std::unique_ptr<SleepInhibitor> SleepInhibitor::make()
{
#ifdef MAILWRIGHT_PORTAL
    return std::make_unique<SleepInhibitorDbus>(QDBusConnection::systemBus(), QDBusConnection::sessionBus());
#else
    return std::make_unique<NoInhibitor>();
#endif
}

void SleepInhibitor::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT changed();
}

QString wordsOf(SleepInhibitor::State state)
{
    switch (state) {
    case SleepInhibitor::State::Off:
    case SleepInhibitor::State::Asking:
        break;
    case SleepInhibitor::State::System:
        return SleepInhibitor::tr("The computer stays awake until it is done.");
    case SleepInhibitor::State::Desktop:
        return SleepInhibitor::tr("The desktop keeps the computer awake until it is done.");
    case SleepInhibitor::State::Refused:
        return SleepInhibitor::tr(
            "Nothing keeps the computer awake: if it falls asleep, sending goes on when it "
            "wakes up.");
    }
    return {};
}

} // namespace mw::shell
