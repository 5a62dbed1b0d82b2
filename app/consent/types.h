// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/strongid.h"

#include <array>
#include <optional>
#include <QString>
#include <string_view>

namespace mw::consent {

/// What an event in the ledger says. The numbers stand in consent_record.kind.
enum class EventKind : int {
    Given = 0,
    Confirmed = 1, ///< double opt-in
    Refreshed = 2, ///< given again while it stood; never answers an opt-out
    Narrowed = 3,  ///< what was agreed to got less; the purpose keeps its basis
    Withdrawn = 4,
    Expired = 5, ///< ran out by itself; no opt-out
    Objected = 6,
    Undone = 7, ///< the import that brought a basis was taken back; no opt-out
};

/// Why a contact may be mailed for a purpose. The numbers stand in consent_record.basis.
enum class Basis : int {
    None = 0,
    Consent = 1,
    SoftOptIn = 2, ///< an existing customer, similar products (ePrivacy directive, article 13(2))
    Contract = 3,
    LegitimateInterest = 4,
    LegalDuty = 5,
    PublicTask = 6,
    VitalInterest = 7,
};

/// The numbers stand in suppression.kind.
enum class SuppressionKind : int {
    Address = 0,
    Domain = 1, ///< the domain and everything below it
};

/// The numbers stand in suppression.reason.
enum class SuppressionReason : int {
    Unsubscribed = 0,
    Complained = 1,
    Bounced = 2,
    Objected = 3,
    ByHand = 4,
    Imported = 5,
    Erased = 6,
};

template <typename Enum>
struct Word
{
    Enum value;
    std::string_view text;
};

/// The words of the command line and of JSON.
inline constexpr std::array eventKindWords = {
    Word{EventKind::Given, "given"},         Word{EventKind::Confirmed, "confirmed"},
    Word{EventKind::Refreshed, "refreshed"}, Word{EventKind::Narrowed, "narrowed"},
    Word{EventKind::Withdrawn, "withdrawn"}, Word{EventKind::Expired, "expired"},
    Word{EventKind::Objected, "objected"},   Word{EventKind::Undone, "undone"},
};
inline constexpr std::array basisWords = {
    Word{Basis::None, "none"},
    Word{Basis::Consent, "consent"},
    Word{Basis::SoftOptIn, "soft_opt_in"},
    Word{Basis::Contract, "contract"},
    Word{Basis::LegitimateInterest, "legitimate_interest"},
    Word{Basis::LegalDuty, "legal_duty"},
    Word{Basis::PublicTask, "public_task"},
    Word{Basis::VitalInterest, "vital_interest"},
};
inline constexpr std::array suppressionKindWords = {
    Word{SuppressionKind::Address, "address"},
    Word{SuppressionKind::Domain, "domain"},
};
inline constexpr std::array suppressionReasonWords = {
    Word{SuppressionReason::Unsubscribed, "unsubscribed"},
    Word{SuppressionReason::Complained, "complained"},
    Word{SuppressionReason::Bounced, "bounced"},
    Word{SuppressionReason::Objected, "objected"},
    Word{SuppressionReason::ByHand, "by_hand"},
    Word{SuppressionReason::Imported, "imported"},
    Word{SuppressionReason::Erased, "erased"},
};

[[nodiscard]] QString toText(EventKind kind);
[[nodiscard]] QString toText(Basis basis);
[[nodiscard]] QString toText(SuppressionKind kind);
[[nodiscard]] QString toText(SuppressionReason reason);

/// Letter case aside, `-` and a blank for `_`: "soft-opt-in" is Basis::SoftOptIn. Null for any other word.
[[nodiscard]] std::optional<EventKind> eventKindFromText(QStringView text);
[[nodiscard]] std::optional<Basis> basisFromText(QStringView text);
[[nodiscard]] std::optional<SuppressionReason> suppressionReasonFromText(QStringView text);

/// The person (or the firm) said no, or was erased: only a new consent answers it, nobody removes it by hand.
[[nodiscard]] constexpr bool isOptOut(EventKind kind)
{
    return kind == EventKind::Withdrawn || kind == EventKind::Objected;
}
[[nodiscard]] constexpr bool isOptOut(SuppressionReason reason)
{
    return reason == SuppressionReason::Unsubscribed || reason == SuppressionReason::Complained ||
           reason == SuppressionReason::Objected || reason == SuppressionReason::Erased;
}
[[nodiscard]] constexpr bool isGrant(EventKind kind)
{
    return kind == EventKind::Given || kind == EventKind::Confirmed || kind == EventKind::Refreshed;
}

/// Import 1 stands for "by hand" (resources/migrations/0002_audience.sql).
inline constexpr base::ImportId byHand{1};
/// Who records by hand, until a workspace has people with names. Data, not words for a screen.
inline constexpr QStringView owner = u"owner";
/// Purpose 1, "News and offers", is there from the start.
inline constexpr base::PurposeId firstPurpose{1};

/// Where a record comes from, shared by all the records of an import. Not personal.
struct Origin
{
    QString source{};  ///< "shop checkout", "paper form, spring fair"; at most 1,000 characters, not empty
    QString wording{}; ///< what the person agreed to; at most 64,000 characters
    QString method{};  ///< "double opt-in", "by hand"; at most 1,000 characters
    /// Of the wording, at most 100 characters each. An exact wording is one version: the first that is told
    /// of it stays. Empty: the next number of the source's wordings.
    QString version{};
    QString language{}; ///< BCP 47
};

/// One record of the ledger, as it is read.
struct ConsentRecord
{
    base::ConsentRecordId id{};
    base::ContactId contact{};
    base::PurposeId purpose{}; ///< invalid = every purpose
    EventKind kind = EventKind::Given;
    Basis basis = Basis::None;
    base::ImportId import = byHand;
    base::Timestamp happenedAt{};
    base::Timestamp recordedAt{};
    Origin origin{};
    QString note{};      ///< personal; null where there is none or once it is erased
    base::ListId list{}; ///< invalid = every list of the purpose
    QString recordedBy{};
    QString ip{};        ///< personal, as note
    QString userAgent{}; ///< personal, as note
};

} // namespace mw::consent
