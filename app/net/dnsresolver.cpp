// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/dnsresolver.h"

#include "net/answerparser.h"

using namespace Qt::StringLiterals;

namespace mw::net {

namespace {

using Kind = DnsError::Kind;

/// Another server may know better.
bool isRefusal(Kind kind)
{
    return kind == Kind::ServerFailure || kind == Kind::Refused || kind == Kind::NotImplemented;
}

} // namespace

DnsResolver::DnsResolver(ResolverOptions options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_channel(m_options.servers, m_options.limit, AresChannel::Refusals::Pass)
{
}

DnsResolver::~DnsResolver() = default;

LookupId DnsResolver::lookUp(const Question& question, QObject* receiver, Answered answered)
{
    const LookupId id(++m_last);
    Lookup& lookup = m_lookups[id];
    lookup.question = lookup.asked = question;
    lookup.receiver = receiver;
    lookup.answered = std::move(answered);
    if (question.name.isRoot()) {
        finish(id, base::fail(DnsError{Kind::BadName, u"the root has no host"_s, {}}));
        return id;
    }
    lookup.deadline = new QTimer(this);
    lookup.deadline->setSingleShot(true);
    connect(lookup.deadline, &QTimer::timeout, this, [this, id] {
        finish(id, base::fail(DnsError{Kind::Timeout, u"no answer in time"_s, {}}));
    });
    lookup.deadline->start(m_options.limit);
    ask(id, m_channel);
    return id;
}

void DnsResolver::cancel(LookupId lookup)
{
    finish(lookup, base::fail(DnsError{Kind::Cancelled, u"cancelled"_s, {}}));
}

void DnsResolver::ask(LookupId id, AresChannel& channel)
{
    channel.query(m_lookups.at(id).asked, [this, id](const AresChannel::Raw& raw) { onRaw(id, raw); });
}

void DnsResolver::onRaw(LookupId id, const AresChannel::Raw& raw)
{
    const auto found = m_lookups.find(id);
    if (found == m_lookups.end())
        return; // cancelled, or out of time
    if (!raw)
        return onRefusal(id, raw.error());
    auto parsed = parseAnswer(*raw, found->second.asked);
    if (!parsed)
        return onRefusal(id, parsed.error());
    onParsed(id, std::move(*parsed));
}

/// The other servers are asked once, all together; what they can't answer has the first one's reason.
void DnsResolver::onRefusal(LookupId id, const DnsError& error)
{
    Lookup& lookup = m_lookups.at(id);
    if (m_options.servers.size() != 1 && !lookup.refusal && isRefusal(error.kind)) {
        lookup.refusal = error;
        if (!m_others)
            m_others = std::make_unique<AresChannel>(m_options.servers, m_options.limit,
                                                     AresChannel::Refusals::TryNext);
        return ask(id, *m_others);
    }
    finish(id, base::fail(lookup.refusal && !error.isAnswer() ? *lookup.refusal : error));
}

void DnsResolver::onParsed(LookupId id, ParsedAnswer parsed)
{
    Lookup& lookup = m_lookups.at(id);
    lookup.aliases += parsed.aliases;
    lookup.ttl = std::min(lookup.ttl, parsed.answer.ttl);
    if (lookup.aliases > Answer::maxAliases)
        return finish(
            id, base::fail(DnsError{Kind::AliasLoop, u"more than %1 CNAMEs"_s.arg(Answer::maxAliases), {}}));
    if (parsed.unfinished) {
        lookup.asked.name = parsed.answer.owner;
        return ask(id, lookup.refusal ? *m_others : m_channel);
    }
    parsed.answer.question = lookup.question;
    parsed.answer.ttl = lookup.ttl;
    finish(id, std::move(parsed.answer));
}

void DnsResolver::finish(LookupId id, Outcome outcome)
{
    auto node = m_lookups.extract(id);
    if (node.empty())
        return;
    Lookup& lookup = node.mapped();
    if (lookup.deadline) {
        lookup.deadline->stop();
        lookup.deadline->deleteLater(); // it may be the one that is calling
    }
    // Queued: c-ares is on the stack, and nobody is called from within their own call.
    QMetaObject::invokeMethod(
        this,
        [receiver = lookup.receiver, answered = std::move(lookup.answered), outcome = std::move(outcome)] {
            if (receiver)
                answered(outcome);
        },
        Qt::QueuedConnection);
}

} // namespace mw::net
