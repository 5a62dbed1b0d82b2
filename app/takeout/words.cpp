// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/words.h"

#include "base/logsink.h"
#include "campaign/types.h"
#include "consent/ledgersubjects.h"
#include "consent/purposes.h"
#include "insight/deliveryattempt.h"
#include "mail/picture.h"
#include "mail/replytable.h"
#include "relays/relay.h"

#include <array>

namespace mw::takeout::words {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array purposeKinds = {"advertising", "service"};
constexpr std::array linkKinds = {"record", "batch", "erasure", "evidence", "purpose"};
constexpr std::array erasureCauses = {"request", "retention", "undo"};
constexpr std::array relayKinds = {"smtp", "practice"};
constexpr std::array securities = {"none", "starttls", "tls"};
constexpr std::array verdicts = {"accepted", "refused", "not_sent", "in_doubt"};
constexpr std::array outcomes = {"accepted", "transient", "permanent", "unknown"};
constexpr std::array scopes = {"recipient", "message", "domain", "relay", "sender"};
constexpr std::array changeStates = {"staged", "applied", "taken_back"};
constexpr std::array levels = {"debug", "info", "warning", "error"};

static_assert(int(consent::PurposeKind::Service) == 1 && int(consent::LinkKind::Purpose) == 4 &&
              int(consent::ErasureCause::Undo) == 2);
static_assert(int(relays::RelayKind::Practice) == 1 && int(smtp::Security::Tls) == 2 &&
              int(smtp::Verdict::InDoubt) == 3 && int(mail::ReplyOutcome::Unknown) == 3 &&
              int(mail::ReplyScope::Sender) == 4 && int(base::LogLevel::Error) == 3);

template <std::size_t Size>
QString lookUp(const std::array<const char*, Size>& table, std::int64_t number)
{
    return number >= 0 && number < static_cast<std::int64_t>(Size)
               ? QString::fromLatin1(table[static_cast<std::size_t>(number)])
               : QString();
}

} // namespace

QString eventKind(std::int64_t number)
{
    return toText(static_cast<consent::EventKind>(number));
}
QString basis(std::int64_t number)
{
    return toText(static_cast<consent::Basis>(number));
}
QString purposeKind(std::int64_t number)
{
    return lookUp(purposeKinds, number);
}
QString linkKind(std::int64_t number)
{
    return lookUp(linkKinds, number);
}
QString erasureCause(std::int64_t number)
{
    return lookUp(erasureCauses, number);
}
QString suppressionKind(std::int64_t number)
{
    return toText(static_cast<consent::SuppressionKind>(number));
}
QString suppressionReason(std::int64_t number)
{
    return toText(static_cast<consent::SuppressionReason>(number));
}
QString relayKind(std::int64_t number)
{
    return lookUp(relayKinds, number);
}
QString security(std::int64_t number)
{
    return lookUp(securities, number);
}
QString campaignKind(std::int64_t number)
{
    return toText(static_cast<campaign::CampaignKind>(number));
}
QString campaignState(std::int64_t number)
{
    return toText(static_cast<campaign::CampaignState>(number));
}
QString deliveryState(std::int64_t number)
{
    return toText(static_cast<campaign::DeliveryState>(number));
}
QString exclusionReason(std::int64_t number)
{
    return toText(static_cast<campaign::ExclusionReason>(number));
}
QString verdict(std::int64_t number)
{
    return lookUp(verdicts, number);
}
QString phase(std::int64_t number)
{
    const auto word = smtp::toText(static_cast<smtp::Phase>(number));
    return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}
QString outcome(std::int64_t number)
{
    return lookUp(outcomes, number);
}
QString scope(std::int64_t number)
{
    return lookUp(scopes, number);
}
QString changeState(std::int64_t number)
{
    return lookUp(changeStates, number);
}
QString level(std::int64_t number)
{
    return lookUp(levels, number);
}
QString pictureFormat(std::int64_t number)
{
    if (number < static_cast<std::int64_t>(mail::PictureFormat::Png) ||
        number > static_cast<std::int64_t>(mail::PictureFormat::Webp))
        return {};
    return mail::fileEnding(static_cast<mail::PictureFormat>(number));
}

QStringList all(Words words)
{
    constexpr int mostNumbers = 64;
    QStringList found;
    for (int number = 0; number < mostNumbers; ++number)
        if (const QString word = words(number); !word.isEmpty() && !found.contains(word))
            found << word;
    return found;
}

} // namespace mw::takeout::words
