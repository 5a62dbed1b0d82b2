// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/session.h"
#include "support/scriptedtransport.h"

#include <algorithm>
#include <QSignalSpy>

namespace mw::test {

using smtp::Envelope;
using smtp::Outcome;
using smtp::Phase;
using smtp::SessionError;
using smtp::Verdict;

struct Expected
{
    quint64 tag;
    Verdict verdict;
    Phase phase;
    int code; ///< of the reply; 0 = none
};

enum class Ending { Alive, Closed, Failed };

/// A whole conversation and what must come of it.
struct Scenario
{
    QByteArray name;
    Script script;
    std::vector<Envelope> envelopes;
    std::vector<Expected> outcomes;
    Ending ending = Ending::Alive;
    SessionError::Kind kind = SessionError::Kind::Closed;
    std::function<void(smtp::Options&)> adjust = {};
    std::vector<quint64> announced = {}; ///< beforeMail; empty = every tag of `outcomes`
    bool wholeOnly = false;              ///< tells what happens when two replies come in one piece
    std::vector<quint64> withheld = {};  ///< beforeMail says no to these
};

inline smtp::Options loopbackOptions()
{
    return {.host = QStringLiteral("127.0.0.1"), .port = 2525, .security = smtp::Security::None};
}

inline Envelope envelope(quint64 tag, QByteArray message = "Subject: x\r\n\r\nhello\r\n")
{
    return {tag, "from@example.com", "to" + QByteArray::number(tag) + "@example.org", std::move(message)};
}

/// What one run has shown, compared with the scenario; empty when all fits.
class Run
{
public:
    Run(const Scenario& scenario, Delivery delivery) : m_scenario(scenario)
    {
        auto options = loopbackOptions();
        if (scenario.adjust)
            scenario.adjust(options);
        options.beforeMail = [this](quint64 tag) {
            m_announced.push_back(tag);
            return std::ranges::find(m_scenario.withheld, tag) == m_scenario.withheld.end();
        };
        auto transport = std::make_unique<ScriptedTransport>(scenario.script, delivery);
        m_transport = transport.get();
        m_session = std::make_unique<smtp::Session>(std::move(transport), std::move(options));
        QObject::connect(m_session.get(), &smtp::Session::ready, m_session.get(), [this] {
            if (m_next < m_scenario.envelopes.size())
                m_session->send(m_scenario.envelopes[m_next++]);
        });
        QObject::connect(m_session.get(), &smtp::Session::finished, m_session.get(),
                         [this](const Outcome& outcome) {
                             if (m_ending != Ending::Alive)
                                 m_late = true;
                             m_outcomes.push_back(outcome);
                         });
        QObject::connect(m_session.get(), &smtp::Session::closed, m_session.get(),
                         [this] { endWith(Ending::Closed); });
        QObject::connect(m_session.get(), &smtp::Session::failed, m_session.get(),
                         [this](const SessionError& error) {
                             endWith(Ending::Failed);
                             m_error = error;
                         });
    }

    [[nodiscard]] QString mismatch()
    {
        m_session->open();
        if (const auto why = m_transport->play(); !why.isEmpty())
            return why;
        if (m_late)
            return QStringLiteral("an outcome came after the end");
        if (m_endings > 1)
            return QStringLiteral("it ended twice");
        if (m_ending != m_scenario.ending)
            return QStringLiteral("the ending is another: ") + m_error.detail;
        if (m_ending == Ending::Failed && m_error.kind != m_scenario.kind)
            return QStringLiteral("the error is %1: %2")
                .arg(static_cast<int>(m_error.kind))
                .arg(m_error.detail);
        if ((m_ending != Ending::Alive) != m_transport->ended())
            return QStringLiteral("the transport's end is not the session's");
        return outcomeMismatch();
    }

private:
    void endWith(Ending ending)
    {
        m_ending = ending;
        ++m_endings;
    }
    [[nodiscard]] QString outcomeMismatch() const
    {
        if (m_outcomes.size() != m_scenario.outcomes.size())
            return QStringLiteral("%1 outcomes").arg(m_outcomes.size());
        std::vector<quint64> tags;
        for (std::size_t i = 0; i < m_outcomes.size(); ++i) {
            const auto& got = m_outcomes[i];
            const auto& wanted = m_scenario.outcomes[i];
            tags.push_back(wanted.tag);
            if (got.tag != wanted.tag || got.verdict != wanted.verdict || got.phase != wanted.phase ||
                (got.reply ? got.reply->code : 0) != wanted.code ||
                got.withheld !=
                    (std::ranges::find(m_scenario.withheld, got.tag) != m_scenario.withheld.end()))
                return QStringLiteral("outcome %1 is (%2, %3, %4): %5")
                    .arg(i)
                    .arg(static_cast<int>(got.verdict))
                    .arg(static_cast<int>(got.phase))
                    .arg(got.reply ? got.reply->code : 0)
                    .arg(got.detail);
            if (!got.reply && got.detail.isEmpty())
                return QStringLiteral("an outcome gives no reason");
        }
        if (m_announced != (m_scenario.announced.empty() ? tags : m_scenario.announced))
            return QStringLiteral("beforeMail was called %1 times").arg(m_announced.size());
        return {};
    }

    const Scenario& m_scenario;
    std::unique_ptr<smtp::Session> m_session;
    ScriptedTransport* m_transport = nullptr; // the session's
    std::size_t m_next = 0;
    std::vector<Outcome> m_outcomes;
    std::vector<quint64> m_announced;
    Ending m_ending = Ending::Alive;
    int m_endings = 0;
    bool m_late = false;
    SessionError m_error;
};

/// The rows that lead to the first MAIL.
inline Script opening(std::vector<Row> more,
                      const char* ehlo = "250-mail.example.org\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 "
                                         "SMTPUTF8")
{
    Script script{row(Row::What::Connects), says("220 mail.example.org ESMTP"), hears("EHLO [127.0.0.1]"),
                  says(ehlo)};
    script.insert(script.end(), more.begin(), more.end());
    return script;
}

/// The same with a server that offers nothing.
inline Script plainOpening(std::vector<Row> more)
{
    return opening(std::move(more), "250 mail.example.org");
}

/// The three commands of envelope(tag), as they are pipelined.
inline Row hearsGroup(int tag)
{
    const auto number = QByteArray::number(tag);
    return hearsRaw("MAIL FROM:<from@example.com>\r\nRCPT TO:<to" + number + "@example.org>\r\nDATA\r\n");
}

inline Row hearsBody()
{
    return hearsRaw("Subject: x\r\n\r\nhello\r\n.\r\n");
}

} // namespace mw::test
