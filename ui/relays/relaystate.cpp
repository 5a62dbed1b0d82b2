// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/relaystate.h"

#include "kit/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace mw::relayspage {

using namespace Qt::StringLiterals;
using kit::Icon;
using kit::Tone;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::relayspage::RelayState)
};

QString usedWords(const RelayFacts& facts, base::Timestamp now)
{
    const QString used = kit::formatCount(facts.used);
    if (facts.relay.perDay > 0)
        return Text::tr("%1 of %2 in 24 hours").arg(used, kit::formatCount(facts.relay.perDay));
    if (facts.used > 0)
        return Text::tr("%1 in 24 hours").arg(used);
    return facts.lastUsed ? Text::tr("last used %1").arg(clockWords(*facts.lastUsed, now))
                          : endpointOf(facts.relay);
}

QString keptWords(std::int64_t messages)
{
    if (messages == 0)
        return Text::tr("no messages yet");
    return messages == 1 ? Text::tr("1 message kept")
                         : Text::tr("%1 messages kept").arg(kit::formatCount(messages));
}

} // namespace

QDateTime localTime(base::Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(at)).toLocalTime();
}

QString dayWords(base::Timestamp at)
{
    return QLocale().toString(localTime(at).date(), QLocale::ShortFormat);
}

QString clockWords(base::Timestamp at, base::Timestamp now)
{
    const QDateTime time = localTime(at);
    if (time.date() == localTime(now).date())
        return kit::clockTime(time);
    return QLocale().toString(time, QLocale::ShortFormat);
}

QString nameOf(const relays::Relay& relay)
{
    return relay.kind == relays::RelayKind::Practice ? Text::tr("Practice relay") : relay.name;
}

QString endpointOf(const relays::Relay& relay)
{
    return relay.host.contains(u':') ? u"[%1]:%2"_s.arg(relay.host).arg(relay.port)
                                     : u"%1:%2"_s.arg(relay.host).arg(relay.port);
}

namespace {

QString sendingWords(int connections)
{
    return connections == 1 ? Text::tr("sending over 1 connection")
                            : Text::tr("sending over %1 connections").arg(kit::formatCount(connections));
}

} // namespace

RelayState stateOf(const RelayFacts& facts, const relays::RelayTestReport* tested, base::Timestamp now)
{
    const QString used = facts.connections > 0 ? sendingWords(facts.connections)
                         : facts.isPractice()  ? keptWords(facts.messages)
                                               : usedWords(facts, now);
    if (facts.rests(now)) {
        if (facts.pause->until)
            return {Icon::Clock, Tone::Warning,
                    Text::tr("resting until %1").arg(clockWords(*facts.pause->until, now)), used};
        return {Icon::Paused, Tone::Danger, Text::tr("paused, waits for you"), used};
    }
    if (tested && !tested->cancelled && !tested->passed() && tested->mainAdvice()) {
        const bool bad = std::any_of(tested->steps.begin(), tested->steps.end(), [](const auto& step) {
            return step.verdict == relays::StepVerdict::Bad;
        });
        if (bad)
            return {Icon::Refused, Tone::Danger, Text::tr("test failed"), used};
    }
    if (facts.isPractice())
        return {Icon::Fine, Tone::Success, Text::tr("built in"), used};
    if (facts.lastUsed)
        return {Icon::Fine, Tone::Success, Text::tr("healthy"), used};
    if (tested && tested->passed())
        return {Icon::Fine, Tone::Success, Text::tr("tested, not used yet"), used};
    return {Icon::Queued, Tone::Neutral, Text::tr("never used"), used};
}

} // namespace mw::relayspage
