// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/disposition.h"

#include <algorithm>
#include <array>

namespace mw::sending {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::DeliveryState;
using mail::ReplyOutcome;
using mail::ReplyScope;

namespace {

mail::ReplyPhase phaseOf(smtp::Phase phase)
{
    switch (phase) {
    case smtp::Phase::Connect:
    case smtp::Phase::Greeting:
    case smtp::Phase::Idle:
        return mail::ReplyPhase::Connect;
    case smtp::Phase::Ehlo:
    case smtp::Phase::StartTls:
        return mail::ReplyPhase::Ehlo;
    case smtp::Phase::Auth:
        return mail::ReplyPhase::Auth;
    case smtp::Phase::Mail:
        return mail::ReplyPhase::Mail;
    case smtp::Phase::Rcpt:
        return mail::ReplyPhase::Rcpt;
    case smtp::Phase::Data:
        return mail::ReplyPhase::Data;
    case smtp::Phase::EndOfData:
        break;
    }
    return mail::ReplyPhase::EndOfData;
}

Fault faultOf(ReplyScope scope)
{
    switch (scope) {
    case ReplyScope::Recipient:
        return Fault::None;
    case ReplyScope::Message:
        return Fault::Message;
    case ReplyScope::Domain:
        return Fault::Domain;
    case ReplyScope::Relay:
        return Fault::Relay;
    case ReplyScope::Sender:
        break;
    }
    return Fault::Sender;
}

Disposition disposeRefusal(const mail::ReplyJudgement& judgement, int attempts)
{
    const bool permanent = judgement.outcome == ReplyOutcome::Permanent;
    if (judgement.scope == ReplyScope::Recipient && permanent)
        return {.state = DeliveryState::Rejected};
    Disposition d;
    d.fault = faultOf(judgement.scope);
    d.countsAsAttempt = judgement.scope == ReplyScope::Recipient || judgement.scope == ReplyScope::Domain;
    // Where relay or sender rests, the rest is what holds the delivery back: it goes on when that ends.
    const bool pauseHolds = d.fault == Fault::Relay || d.fault == Fault::Sender;
    d.retryIn = pauseHolds ? 0s : retryDelay(attempts + 1, judgement.retryAfter);
    // A domain that refuses us for good today may take us tomorrow; only a person can mend the other three.
    d.forGood = permanent && d.fault != Fault::Domain && d.fault != Fault::None;
    return d;
}

} // namespace

mail::ReplyJudgement judgementOf(const smtp::Outcome& outcome, const mail::ReplyTable& table)
{
    if (outcome.reply)
        return table.judge(phaseOf(outcome.phase), outcome.reply->code, outcome.reply->enhanced,
                           outcome.reply->text());
    mail::ReplyJudgement own;
    own.outcome = outcome.verdict == smtp::Verdict::Refused ? ReplyOutcome::Permanent : ReplyOutcome::Unknown;
    own.scope = outcome.verdict == smtp::Verdict::Refused ? ReplyScope::Message : ReplyScope::Relay;
    own.reason = outcome.detail;
    return own;
}

Disposition dispose(const smtp::Outcome& outcome, const mail::ReplyJudgement& judgement, int attempts,
                    int drops)
{
    switch (outcome.verdict) {
    case smtp::Verdict::Accepted:
        return {.state = DeliveryState::Accepted};
    case smtp::Verdict::InDoubt:
        return {.state = DeliveryState::InDoubt};
    case smtp::Verdict::NotSent:
        return {.state = DeliveryState::Queued, .retryIn = drops > 0 ? dropDelay(drops) : 1s};
    case smtp::Verdict::Refused:
        break;
    }
    return disposeRefusal(judgement, attempts);
}

std::chrono::seconds retryDelay(int attempts, std::optional<std::chrono::seconds> askedFor)
{
    if (askedFor)
        return std::clamp<std::chrono::seconds>(*askedFor, 1min, 6h);
    constexpr std::array<std::chrono::minutes, 6> delays = {5min, 15min, 30min, 60min, 120min, 240min};
    const auto step = static_cast<std::size_t>(std::clamp(attempts, 1, static_cast<int>(delays.size())) - 1);
    return delays[step];
}

std::chrono::seconds dropDelay(int drops)
{
    // It ends at an hour, as the rests of a relay do: where all links are lost, these wait no longer than
    // those.
    constexpr std::array<std::chrono::minutes, 6> delays = {0min, 1min, 5min, 15min, 30min, 60min};
    return delays[static_cast<std::size_t>(std::clamp(drops, 1, static_cast<int>(delays.size())) - 1)];
}

std::chrono::seconds pauseLength(int times)
{
    constexpr std::array<std::chrono::minutes, 3> lengths = {5min, 15min, 60min};
    return lengths[static_cast<std::size_t>(std::clamp(times, 1, static_cast<int>(lengths.size())) - 1)];
}

bool needsAPerson(const smtp::SessionError& error)
{
    using Kind = smtp::SessionError::Kind;
    switch (error.kind) {
    case Kind::CertificateUntrusted:
    case Kind::CertificateExpired:
    case Kind::CertificateWrongHost:
    case Kind::StartTlsMissing:
    case Kind::AuthMissing:
    case Kind::NoPlainTextToForeignHost:
    case Kind::BadOptions:
        return true;
    case Kind::AuthRefused: // 454 is a passing fault of the server's (RFC 4954 6)
        return !error.reply || error.reply->isPermanent();
    case Kind::GreetingRefused:
        return error.reply && error.reply->isPermanent();
    default:
        return false;
    }
}

} // namespace mw::sending
