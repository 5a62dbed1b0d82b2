// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "net/answer.h"

#include <functional>
#include <QObject>

namespace mw::net {

using LookupId = base::StrongId<struct LookupTag>;

/// Answers questions to the DNS, in the event loop of the thread it is used in; nothing blocks. A seam: the
/// real forms are DnsResolver and, over another, CachingResolver; tests have a scripted one.
class Resolver
{
public:
    using Outcome = base::Result<Answer, DnsError>;
    using Answered = std::function<void(const Outcome&)>;

    Resolver() = default;
    virtual ~Resolver() = default;
    Resolver(const Resolver&) = delete;
    Resolver& operator=(const Resolver&) = delete;

    /// `answered` is called once, from the event loop and never from within this call; not at all once
    /// `receiver` or the resolver is gone.
    virtual LookupId lookUp(const Question& question, QObject* receiver, Answered answered) = 0;
    /// `answered` gets Cancelled, in a later turn; whoever waits no more need not be asked twice. Nothing
    /// happens when it has its answer.
    virtual void cancel(LookupId lookup) = 0;
};

} // namespace mw::net
