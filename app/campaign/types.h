// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/strongid.h"
#include "mail/picture.h"

#include <array>
#include <optional>
#include <QByteArray>
#include <QString>
#include <vector>

namespace mw::campaign {

/// design.md 6. The numbers are stored; the arrows between them are held by a trigger of the vault.
enum class DeliveryState : int {
    Planned = 0,
    Queued = 1,
    Claimed = 2,
    Sending = 3,
    Accepted = 4,
    Rejected = 5,
    InDoubt = 6,
    Excluded = 7,
    Cancelled = 8,
    Expired = 9,
};
inline constexpr int deliveryStateCount = 10;
/// The words of cli.md: planned, queued, claimed, sending, accepted, rejected, in_doubt, …
[[nodiscard]] QString toText(DeliveryState state);
[[nodiscard]] std::optional<DeliveryState> deliveryStateFromText(const QString& text);

/// Why a contact was left out. The numbers are stored in delivery.reason.
enum class ExclusionReason : int {
    None = 0,
    NoConsentBasis = 1,
    Withdrawn = 2,
    Objected = 3,
    AddressSuppressed = 4,
    DomainSuppressed = 5,
    Duplicate = 6,
    BadAddress = 7,
    Erased = 8,
    CannotRender = 9,
    LeftList = 10,
    NotCarried = 11, ///< no relay of the campaign takes such an address (SMTPUTF8)
    Deleted = 12,    ///< a person deleted the contact
    Restricted = 13,
    BasisNotAllowed = 14, ///< the purpose doesn't take such a basis
    CountryRule = 15,     ///< nor does the contact's country
    ConditionUnmet = 16,  ///< it does, on conditions
    Lapsed = 17,          ///< the basis is older than the country lets it get
    Unconfirmed = 18,     ///< a sign-up waits for its confirmation
    FrequencyCap = 19,    ///< got enough already
};
inline constexpr std::size_t exclusionReasonCount = 20;
/// Nothing lets this contact be mailed for the purpose, whatever it is that lacks.
[[nodiscard]] bool isAboutBasis(ExclusionReason reason);
[[nodiscard]] QString toText(ExclusionReason reason);

/// state_reason of a campaign that a person paused or cancelled; else it holds the server's words.
inline const QString pausedByPerson = QStringLiteral("by a person");

enum class CampaignKind : int { Real = 0, Practice = 1, Service = 2 };
[[nodiscard]] QString toText(CampaignKind kind);

enum class CampaignState : int {
    Draft = 0,
    InApproval = 1,
    Scheduled = 2,
    Running = 3,
    Paused = 4,
    Cancelled = 5
};
[[nodiscard]] QString toText(CampaignState state);

struct SenderIdentity
{
    base::IdentityId id{};
    QString name{};
    QString fromName{};
    QString fromEmail{};
    QString replyTo{}; ///< empty = the From address
    QString postal{};  ///< lines of the postal address
};

struct MailTemplate
{
    base::TemplateId id{};
    QString name{};
    QString subject{};
    QString html{};
    std::optional<QString> text{}; ///< none = made from the HTML
};

using PictureId = base::StrongId<struct PictureTag>;

/// A picture that HTML shows by src="cid:NAME".
struct StoredPicture
{
    PictureId id{};
    QString name{};     ///< content::isPictureName
    QString fileName{}; ///< as readers see it; may be empty
    mail::Picture picture{};
    QByteArray sha256{};
    qint64 size = 0;    ///< bytes
    QByteArray bytes{}; ///< empty where it is only described
};

struct Campaign
{
    base::CampaignId id{};
    QByteArray uuid{}; ///< 16 bytes
    QString name{};
    CampaignKind kind = CampaignKind::Real;
    CampaignState state = CampaignState::Draft;
    base::ListId list{};
    base::PurposeId purpose{};
    base::TemplateId mailTemplate{};
    base::IdentityId identity{};
    std::chrono::seconds maxAge{172800}; ///< from a delivery's first attempt, time paused by us aside
    std::optional<base::Timestamp> endsAt{};
    std::optional<base::Timestamp> plannedAt{};
    QString stateReason{};
    std::vector<base::RelayId> relays{};
    bool ownPurpose = false;                    ///< another purpose than its list's, by choice
    std::optional<base::Timestamp> startsAt{};  ///< by itself, once it is scheduled
    QString overrideReason{};                   ///< why it is scheduled in spite of red findings
    base::CampaignId copyOf{};                  ///< of a practice run or a test
    std::optional<base::Timestamp> changedAt{}; ///< last change of the draft; read only
    bool frozen = false;                        ///< its planning began; read only

    friend bool operator==(const Campaign&, const Campaign&) = default;
};

/// The name as it is kept; null when it is empty, over 200 characters or not on one line.
[[nodiscard]] std::optional<QString> campaignName(const QString& text);

/// What a campaign says, frozen when it is planned.
struct CampaignVersion
{
    int version = 1;
    QString subject{};
    QString html{};
    QString text{};
    QString fromName{};
    QString fromEmail{};
    QString replyTo{};
    QString postal{};
    QString listName{};
    std::vector<StoredPicture> pictures{}; ///< those that the HTML shows, with their bytes
};

/// Deliveries by state; kept by the repository, never counted from the rows. Claimed and sending stand
/// under queued.
struct DeliveryCounts
{
    std::array<std::int64_t, deliveryStateCount> n{};

    [[nodiscard]] std::int64_t of(DeliveryState state) const { return n[static_cast<std::size_t>(state)]; }
    /// Planned, queued, claimed, sending: all that is still open.
    [[nodiscard]] std::int64_t open() const
    {
        return of(DeliveryState::Planned) + of(DeliveryState::Queued) + of(DeliveryState::Claimed) +
               of(DeliveryState::Sending);
    }
    [[nodiscard]] std::int64_t total() const
    {
        std::int64_t sum = 0;
        for (const auto value : n)
            sum += value;
        return sum;
    }
};

} // namespace mw::campaign
