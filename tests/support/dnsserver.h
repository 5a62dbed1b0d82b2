// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QThread>
#include <vector>

namespace mw::support {

/// A name server on a free port of 127.0.0.1, UDP and TCP, in a thread of its own, that does what it is told
/// for each question. What nobody told it does not exist.
class DnsServer
{
public:
    enum class Does {
        Answers,      ///< with `records`, the question's rcode NOERROR
        NoSuchName,   ///< NXDOMAIN, with `records` before it
        NoData,       ///< NOERROR and a SOA, with `records` before it
        Fails,        ///< SERVFAIL
        Refuses,      ///< REFUSED
        Truncates,    ///< TC by UDP, `records` by TCP
        Garbles,      ///< the right id and question, then rubbish
        SaysNonsense, ///< bytes that are no message
        MistakesId,   ///< an answer with another id
        MistakesName, ///< an answer to another question
        KeepsSilent,
        HangsUp, ///< truncates by UDP, ends the TCP connection
    };
    struct Rule
    {
        Does does = Does::Answers;
        QList<QByteArray> records = {}; ///< lines of a zone file, "mail.example.org. 60 IN A 192.0.2.1"
        std::chrono::milliseconds delay{0};
    };
    struct Query
    {
        QByteArray name; ///< without the last dot, lower case
        quint16 type = 0;
        bool tcp = false;
    };

    static constexpr quint16 A = 1;
    static constexpr quint16 Mx = 15;
    static constexpr quint16 Aaaa = 28;

    DnsServer();
    ~DnsServer();
    DnsServer(const DnsServer&) = delete;
    DnsServer& operator=(const DnsServer&) = delete;

    /// For what is asked from now on. `name` without the last dot.
    void on(const QByteArray& name, quint16 type, Rule rule);
    [[nodiscard]] quint16 port() const { return m_port; }
    /// "127.0.0.1:5353".
    [[nodiscard]] QString text() const;
    [[nodiscard]] std::vector<Query> queries() const;

    /// The SOA that stands in answers that there is nothing: TTL 600, minimum 120.
    [[nodiscard]] static QByteArray soa();
    /// A whole message as `rule` says, to `query` (a message too); empty when it keeps silent.
    [[nodiscard]] static QByteArray reply(const QByteArray& query, const Rule& rule, bool tcp);
    /// The question as a client would send it.
    [[nodiscard]] static QByteArray question(const QByteArray& name, quint16 type, quint16 id);

private:
    class Listener;

    [[nodiscard]] Rule ruleFor(const QByteArray& message, bool tcp);

    quint16 m_port = 0;
    QThread m_thread;
    Listener* m_listener = nullptr; // lives in the thread

    mutable std::mutex m_mutex;
    std::map<std::pair<QByteArray, quint16>, Rule> m_rules;
    std::vector<Query> m_queries;
};

} // namespace mw::support
