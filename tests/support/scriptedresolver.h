// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/resolver.h"

#include <map>
#include <optional>
#include <QPointer>
#include <vector>

namespace mw::test {

/// Answers from a table, from the event loop; what nobody told it does not exist. A name can be told to stay
/// without an answer until it is cancelled.
class ScriptedResolver final : public QObject, public net::Resolver
{
public:
    void answer(const QString& name, const QStringList& addresses,
                std::chrono::seconds ttl = std::chrono::seconds(60))
    {
        for (const auto type : {net::RecordType::A, net::RecordType::Aaaa}) {
            net::Answer made{
                .question = {*net::Name::parse(name), type}, .owner = *net::Name::parse(name), .ttl = ttl};
            for (const QString& text : addresses)
                if (const QHostAddress address(text);
                    (address.protocol() == QAbstractSocket::IPv6Protocol) == (type == net::RecordType::Aaaa))
                    made.records.emplace_back(address);
            if (made.records.empty())
                set(made.question, base::fail(net::DnsError{net::DnsError::Kind::NoData, {}, ttl}));
            else
                set(made.question, made);
        }
    }
    void answerMx(const QString& domain, const std::vector<std::pair<quint16, QString>>& exchanges)
    {
        net::Answer made{.question = {*net::Name::parse(domain), net::RecordType::Mx},
                         .owner = *net::Name::parse(domain),
                         .ttl = std::chrono::seconds(60)};
        for (const auto& [preference, host] : exchanges)
            made.records.emplace_back(
                net::MailExchange{preference, host.isEmpty() ? net::Name() : *net::Name::parse(host)});
        set(made.question, made);
    }
    /// For every type.
    void fail(const QString& name, const net::DnsError& error)
    {
        for (const auto type : {net::RecordType::A, net::RecordType::Aaaa, net::RecordType::Mx})
            set({*net::Name::parse(name), type}, base::fail(error));
    }
    void staySilent(const QString& name)
    {
        for (const auto type : {net::RecordType::A, net::RecordType::Aaaa, net::RecordType::Mx})
            m_table[key({*net::Name::parse(name), type})] = std::nullopt;
    }

    net::LookupId lookUp(const net::Question& question, QObject* receiver, Answered answered) override
    {
        asked.push_back(question);
        const net::LookupId id(++m_last);
        m_waiting[id.value()] = {receiver, std::move(answered)};
        const auto found = m_table.find(key(question));
        if (found == m_table.end())
            tell(id, base::fail(net::DnsError{net::DnsError::Kind::NoSuchName, {}, {}}));
        else if (found->second)
            tell(id, *found->second);
        return id;
    }
    void cancel(net::LookupId lookup) override
    {
        tell(lookup, base::fail(net::DnsError{net::DnsError::Kind::Cancelled, {}, {}}));
    }

    std::vector<net::Question> asked;

private:
    struct Waiting
    {
        QPointer<QObject> receiver;
        Answered answered;
    };

    static std::pair<QByteArray, quint16> key(const net::Question& question)
    {
        return {question.name.ascii(), static_cast<quint16>(question.type)};
    }
    void set(const net::Question& question, const Outcome& outcome) { m_table[key(question)] = outcome; }
    void tell(net::LookupId id, Outcome outcome)
    {
        // Of an answer and a cancel, both queued, the later cancel wins: as with the real one.
        m_answers.insert_or_assign(id.value(), std::move(outcome));
        QMetaObject::invokeMethod(
            this,
            [this, id] {
                auto node = m_waiting.extract(id.value());
                if (!node.empty() && node.mapped().receiver)
                    node.mapped().answered(m_answers.at(id.value()));
            },
            Qt::QueuedConnection);
    }

    std::map<std::pair<QByteArray, quint16>, std::optional<Outcome>> m_table;
    std::map<std::int64_t, Waiting> m_waiting;
    std::map<std::int64_t, Outcome> m_answers;
    std::int64_t m_last = 0;
};

} // namespace mw::test
