// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/cachingresolver.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mw::net {

namespace {

/// Zero: not to be kept.
std::chrono::seconds lifeOf(const Resolver::Outcome& outcome)
{
    if (outcome)
        return outcome->ttl;
    return outcome.error().isAnswer() ? outcome.error().ttl.value_or(std::chrono::seconds(0))
                                      : std::chrono::seconds(0);
}

} // namespace

CachingResolver::CachingResolver(Resolver& below, const base::Clock& clock, QObject* parent)
    : QObject(parent), m_below(below), m_clock(clock)
{
}

LookupId CachingResolver::lookUp(const Question& question, QObject* receiver, Answered answered)
{
    const LookupId id(++m_last);
    Waiting& waiting = m_waiting[id.value()];
    waiting.receiver = receiver;
    waiting.answered = std::move(answered);
    if (auto outcome = kept(question)) {
        const auto tell = [this, id, outcome = std::move(*outcome)] { deliver(id, outcome); };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    } else {
        waiting.below = m_below.lookUp(question, this, [this, id, question](const Outcome& came) {
            keep(question, came);
            deliver(id, came);
        });
    }
    return id;
}

void CachingResolver::cancel(LookupId lookup)
{
    const auto found = m_waiting.find(lookup.value());
    if (found == m_waiting.end())
        return;
    if (found->second.below.isValid())
        return m_below.cancel(found->second.below);
    auto cancelled = std::make_shared<Waiting>(std::move(found->second));
    m_waiting.erase(found);
    const auto tell = [cancelled] {
        if (cancelled->receiver)
            cancelled->answered(base::fail(DnsError{DnsError::Kind::Cancelled, u"cancelled"_s, {}}));
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

void CachingResolver::deliver(LookupId id, Outcome outcome)
{
    auto node = m_waiting.extract(id.value());
    if (node.empty() || !node.mapped().receiver)
        return;
    node.mapped().answered(outcome);
}

std::optional<Resolver::Outcome> CachingResolver::kept(const Question& question)
{
    const auto found = m_entries.find(question);
    if (found == m_entries.end())
        return std::nullopt;
    const auto left = std::chrono::floor<std::chrono::seconds>(found->until - m_clock.monotonic());
    if (left <= std::chrono::seconds(0)) {
        m_entries.erase(found);
        return std::nullopt;
    }
    Outcome outcome = found->outcome;
    if (outcome)
        outcome->ttl = left;
    else
        outcome.error().ttl = left;
    return outcome;
}

void CachingResolver::keep(const Question& question, const Outcome& outcome)
{
    const auto life = lifeOf(outcome);
    if (life <= std::chrono::seconds(0))
        return;
    const Time now = m_clock.monotonic();
    if (m_entries.size() >= maxEntries && !m_entries.contains(question))
        makeRoom(now);
    m_entries.insert(question, Entry{outcome, now + life});
}

void CachingResolver::makeRoom(Time now)
{
    m_entries.removeIf([now](const auto& entry) { return entry.value().until <= now; });
    if (m_entries.size() < maxEntries)
        return;
    m_entries.erase(std::min_element(m_entries.begin(), m_entries.end(),
                                     [](const Entry& a, const Entry& b) { return a.until < b.until; }));
}

} // namespace mw::net
