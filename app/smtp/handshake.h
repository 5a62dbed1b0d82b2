// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/capabilities.h"
#include "smtp/options.h"
#include "smtp/sasl.h"
#include "smtp/sessionerror.h"

namespace mw::smtp {

/// What a connection says and hears before its first message: greeting, EHLO or HELO, STARTTLS, AUTH.
/// No sockets here: it takes replies and answers with bytes.
class Handshake
{
public:
    struct Step
    {
        base::Secret write = {}; ///< may hold credentials
        bool startTls = false;
        bool done = false;
        std::optional<SessionError> error = {}; ///< the end; nothing else is set
    };

    /// `options` must outlive it.
    explicit Handshake(const Options& options) : m_options(options) {}

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const Capabilities& capabilities() const { return m_capabilities; }
    /// The one that is being tried; null before and after.
    [[nodiscard]] std::optional<Mechanism> mechanism() const
    {
        return m_sasl ? std::optional(m_sasl->mechanism()) : std::nullopt;
    }
    /// `reply` as it may be shown and logged: without lines that say our password back.
    [[nodiscard]] Reply harmless(Reply reply) const;
    [[nodiscard]] Step onReply(const Reply& reply);
    /// TLS stands. After STARTTLS everything said before is forgotten and EHLO said again (RFC 3207 4.2).
    [[nodiscard]] Step onEncrypted();

private:
    [[nodiscard]] Step onGreeting(const Reply& reply);
    [[nodiscard]] Step onEhlo(const Reply& reply);
    [[nodiscard]] Step onStartTls(const Reply& reply);
    [[nodiscard]] Step onAuth(const Reply& reply);
    [[nodiscard]] Step hello(QByteArrayView verb);
    [[nodiscard]] Step afterEhlo();
    [[nodiscard]] Step tryNextMechanism(const std::optional<Reply>& refusal);
    [[nodiscard]] Step error(SessionError::Kind kind, QString detail, std::optional<Reply> reply = {}) const;

    const Options& m_options;
    Phase m_phase = Phase::Greeting;
    Capabilities m_capabilities;
    bool m_encrypted = false;
    bool m_saidHelo = false;
    QList<Mechanism> m_mechanisms; // not tried yet
    std::optional<SaslClient> m_sasl;
    bool m_cancelled = false; // "*" was said
};

} // namespace mw::smtp
