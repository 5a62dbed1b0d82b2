// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/dnserror.h"
#include "relays/relay.h"
#include "smtp/capabilities.h"
#include "smtp/peerfacts.h"

#include <array>
#include <QMetaType>
#include <QStringList>
#include <string_view>
#include <vector>

namespace mw::relays {

/// In the order they are walked and shown.
enum class TestStep { Dns, Connect, Tls, Ehlo, Login, Envelope, Quit };
inline constexpr std::size_t testSteps = 7;

enum class StepVerdict {
    NotReached, ///< nothing was seen: a step before it failed, or it was cancelled
    Good,
    Warning, ///< it works, or nothing can be said
    Bad,
};

/// What to change, or to know. A front end has a sentence for each.
enum class Advice {
    HostUnknown,        ///< no computer has this name
    HostWithoutAddress, ///< the name is there, without an address
    HostOnlyHere,       ///< this computer finds the host by itself; the DNS does not know it
    DnsSilent,          ///< the DNS gave no answer; nothing follows from that
    SenderDomainUnknown,
    SenderDomainTakesNoMail, ///< bounces and replies would be lost

    PortClosed,      ///< nobody listens there
    PortBlocked,     ///< no answer at all: a firewall, or the network's operator
    HostUnreachable, ///< no way there
    NotSmtp,
    WrongSecurity, ///< STARTTLS where TLS is spoken from the first byte, or the other way round
    NeedsTls,      ///< no encryption is for this computer alone
    SettingsUnusable,
    ServerRefusesUs, ///< this computer or its network
    ServerBusy,
    ServerHungUp,
    NoAnswerInTime,

    CertificateExpired, ///< or not valid yet
    CertificateExpiresSoon,
    CertificateWrongHost,
    CertificateUntrusted,
    TlsFailed,
    StartTlsMissing,
    StartTlsRefused,

    LoginMissing,     ///< the server offers none
    LoginUnknown,     ///< none that we can do
    PasswordRefused,  ///< this name and password
    NeedsAppPassword, ///< the account's own password won't do here
    NeedsOAuth,       ///< no password will do here
    NeedsApiKey,      ///< the provider's key takes the password's place
    LoginLater,
    NeedsLogin, ///< the server takes no mail without one

    SenderRefused,
    RecipientRefused,
    AddressNeedsSmtpUtf8,
    TryLater, ///< greylisting, a limit: refused for now
    NoSender, ///< there is no sender identity to ask with
};

struct StepResult
{
    TestStep step = TestStep::Dns;
    StepVerdict verdict = StepVerdict::NotReached;
    std::vector<Advice> advice = {}; ///< the gravest first
    QString words = {};              ///< the server's own, "535 5.7.8 …"; no controls, no password
    /// What the words mean, by the reply table, in English: translate("ReplyTable", …). May be empty.
    QString reason = {};
    QString detail = {}; ///< plain English for the log
    std::chrono::milliseconds took{0};
};

/// Why the DNS was not asked for the host.
enum class HostKind {
    Name,
    Loopback, ///< this computer: no domain checks at all
    Literal,  ///< an IP address
};

struct RelayTestReport
{
    // What was asked.
    QString host{};
    quint16 port = 0;
    smtp::Security security = smtp::Security::StartTls;
    QString user{};
    QString sender{}; ///< of the envelope; empty: none
    QString recipient{};

    // What was seen, as far as it went.
    HostKind hostKind = HostKind::Name;
    QStringList addresses{};            ///< of the DNS
    std::chrono::seconds ttl{0};        ///< of them
    QString alias{};                    ///< where the host's CNAMEs end
    std::optional<net::DnsError> dns{}; ///< why there are no addresses
    QString senderDomain{};
    QStringList mailExchanges{};   ///< of the sender's domain, the first one tried in front
    QStringList failedAddresses{}; ///< tried before `peer.address` answered
    smtp::PeerFacts peer{};
    QString greeting{};
    QStringList ehlo{}; ///< the lines after the first, as the server wrote them
    smtp::Capabilities capabilities{};
    QString mechanism{}; ///< the last that was tried
    QString mailReply{};
    QString rcptReply{};

    std::array<StepResult, testSteps> steps{};
    bool cancelled = false;

    [[nodiscard]] const StepResult& step(TestStep which) const { return steps[std::size_t(which)]; }
    [[nodiscard]] StepResult& step(TestStep which) { return steps[std::size_t(which)]; }
    /// Every step was seen and none is bad.
    [[nodiscard]] bool passed() const;
    /// The gravest advice of the first step that is bad, else of the first with a warning; null: all good.
    [[nodiscard]] std::optional<Advice> mainAdvice() const;
};

inline constexpr std::array<std::pair<TestStep, std::string_view>, testSteps> testStepTexts{{
    {TestStep::Dns, "dns"},
    {TestStep::Connect, "connect"},
    {TestStep::Tls, "tls"},
    {TestStep::Ehlo, "ehlo"},
    {TestStep::Login, "login"},
    {TestStep::Envelope, "envelope"},
    {TestStep::Quit, "quit"},
}};
inline constexpr std::array<std::pair<StepVerdict, std::string_view>, 4> stepVerdictTexts{{
    {StepVerdict::NotReached, "not_reached"},
    {StepVerdict::Good, "good"},
    {StepVerdict::Warning, "warning"},
    {StepVerdict::Bad, "bad"},
}};

[[nodiscard]] constexpr std::string_view toText(TestStep step)
{
    return testStepTexts[std::size_t(step)].second;
}
[[nodiscard]] constexpr std::string_view toText(StepVerdict verdict)
{
    return stepVerdictTexts[std::size_t(verdict)].second;
}

} // namespace mw::relays

Q_DECLARE_METATYPE(mw::relays::RelayTestReport)
