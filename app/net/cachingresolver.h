// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/resolver.h"

#include <QHash>
#include <QPointer>
#include <unordered_map>

namespace mw::net {

/// Keeps what another resolver says for as long as the DNS lets it: answers, and that there is nothing. What
/// could not be learned is asked for again. Lives and dies with one check or one program; nothing is stored.
class CachingResolver final : public QObject, public Resolver
{
    Q_OBJECT

public:
    static constexpr qsizetype maxEntries = 1000;

    /// Both outlive this.
    CachingResolver(Resolver& below, const base::Clock& clock, QObject* parent = nullptr);

    LookupId lookUp(const Question& question, QObject* receiver, Answered answered) override;
    void cancel(LookupId lookup) override;
    void clear() { m_entries.clear(); }
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Entry
    {
        Outcome outcome;
        Time until;
    };

    [[nodiscard]] std::optional<Outcome> kept(const Question& question);
    void keep(const Question& question, const Outcome& outcome);
    void makeRoom(Time now);
    void deliver(LookupId id, Outcome outcome);

    struct Waiting
    {
        LookupId below; // invalid: the answer is on its way
        QPointer<QObject> receiver;
        Answered answered;
    };

    Resolver& m_below;
    const base::Clock& m_clock;
    QHash<Question, Entry> m_entries;
    std::unordered_map<std::int64_t, Waiting> m_waiting;
    std::int64_t m_last = 0;
};

} // namespace mw::net
