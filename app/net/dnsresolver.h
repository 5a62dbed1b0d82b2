// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/areschannel.h"
#include "net/resolver.h"

#include <map>
#include <memory>
#include <QPointer>
#include <QTimer>

namespace mw::net {

struct ParsedAnswer;

struct ResolverOptions
{
    /// The servers to ask, the next one when the one before keeps silent or refuses; empty = the system's.
    /// Its search list and its hosts file are never used.
    std::vector<ServerAddress> servers = {};
    /// For a lookup, its CNAMEs included.
    std::chrono::milliseconds limit = std::chrono::seconds(5);
};

/// The real resolver: c-ares carries, libldns reads. For the thread it lives in, which runs an event loop.
class DnsResolver final : public QObject, public Resolver
{
    Q_OBJECT

public:
    explicit DnsResolver(ResolverOptions options = {}, QObject* parent = nullptr);
    ~DnsResolver() override;

    LookupId lookUp(const Question& question, QObject* receiver, Answered answered) override;
    void cancel(LookupId lookup) override;

private:
    struct Lookup
    {
        Question question; // of the caller
        Question asked;    // at present: the name at the end of the CNAMEs so far
        int aliases = 0;
        std::chrono::seconds ttl = std::chrono::seconds::max();
        std::optional<DnsError> refusal = {}; // of the first server, while the others are asked
        QPointer<QObject> receiver;
        Answered answered;
        QTimer* deadline = nullptr; // child
    };

    void ask(LookupId id, AresChannel& channel);
    void onRaw(LookupId id, const AresChannel::Raw& raw);
    void onRefusal(LookupId id, const DnsError& error);
    void onParsed(LookupId id, ParsedAnswer parsed);
    void finish(LookupId id, Outcome outcome);

    ResolverOptions m_options;
    std::map<LookupId, Lookup> m_lookups;
    std::int64_t m_last = 0;
    // The last members: their end calls nobody.
    AresChannel m_channel;
    std::unique_ptr<AresChannel> m_others; // made when the first server refuses
};

} // namespace mw::net
