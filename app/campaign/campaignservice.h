// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/logsink.h"
#include "campaign/campaignerror.h"
#include "campaign/deliveryrepository.h"
#include "vault/writergate.h"

#include <span>

namespace mw::campaign {

/// What people do with campaigns, each as a whole transaction with a line in the log. Works in the thread of
/// its connection; the sender is told by its owner (Sender::wake).
class CampaignService
{
public:
    struct Parts
    {
        vault::Database& database;
        vault::WriterGate& gate;
        const base::Clock& clock;
        base::LogSink& log;
        const base::Secret& hashKey;
        const base::Secret& tokenKey;
        AddedWords words;
    };
    explicit CampaignService(Parts parts);

    /// A draft; list, template, identity and relays may come later. `campaign.kind` becomes practice where
    /// the practice relay is among its relays.
    [[nodiscard]] CampaignResult<Campaign> create(Campaign campaign);
    [[nodiscard]] CampaignResult<Campaign> find(const QString& name);
    [[nodiscard]] CampaignResult<Campaign> find(base::CampaignId id);
    /// Everything that a person chooses about the draft with this id, at once. Without a purpose of its own
    /// it has its list's.
    [[nodiscard]] CampaignResult<Campaign> update(Campaign draft);
    /// A draft whose planning never began. The answer is what restore() takes.
    [[nodiscard]] CampaignResult<Campaign> remove(base::CampaignId id);
    [[nodiscard]] CampaignResult<void> restore(const Campaign& draft);
    enum class Copy { Draft, Practice };
    /// A new draft that says the same to the same people, for practice through the practice relay; with a
    /// number behind its name where that is taken.
    [[nodiscard]] CampaignResult<Campaign> copy(base::CampaignId id, const QString& name, Copy copy);
    /// The draft is to start by itself at its time. Message and recipients are taken as they are then; it is
    /// checked now, and again then.
    [[nodiscard]] CampaignResult<void> schedule(base::CampaignId id, const QString& override);
    /// A draft again.
    [[nodiscard]] CampaignResult<void> unschedule(base::CampaignId id);
    [[nodiscard]] CampaignResult<std::vector<Finding>> check(const Campaign& campaign);
    /// Freezes, plans (a job: slices through the gate) and sets the campaign running. A second call goes on
    /// with the same plan and adds nobody; a paused campaign stays paused.
    /// Red findings refuse it unless `override` says why they are taken.
    [[nodiscard]] CampaignResult<DeliveryCounts> prepare(const QString& name, const QString& override,
                                                         base::JobControl& control);
    [[nodiscard]] CampaignResult<void> pause(const QString& name);
    /// Lifts the pause, and those of the campaign's relays; what waited for its next try comes due.
    [[nodiscard]] CampaignResult<void> resume(const QString& name);
    /// One row; the open deliveries follow in slices (before this returns).
    [[nodiscard]] CampaignResult<DeliveryCounts> cancel(const QString& name, base::JobControl& control);
    [[nodiscard]] CampaignResult<DeliveryCounts> counts(const QString& name);

    enum class Settled { Sent, NotSent };
    /// A person says what became of a delivery in doubt.
    [[nodiscard]] CampaignResult<void> resolve(const QString& name, base::ContactId contact, Settled settled);

    struct Test
    {
        base::CampaignId campaign{};
        QString name{};    ///< of its row; gets a number where it is taken
        QString address{}; ///< one's own
        base::ContactId as{};
        base::RelayId relay{};
    };
    /// One message of the campaign, as `as` would read it, to an address of one's own: a service mail in the
    /// journal, tried for an hour. The answer is its row; its delivery is findService().
    [[nodiscard]] CampaignResult<Campaign> sendTest(const Test& test);
    struct Settlement
    {
        std::int64_t settled = 0;
        std::int64_t elsewhere = 0; ///< were not in doubt any more
        bool cancelled = false;     ///< the rest is as it was
    };
    /// The same for many, in slices through the gate. What is settled already stays so when this fails.
    [[nodiscard]] CampaignResult<Settlement> settle(base::CampaignId campaign,
                                                    std::span<const base::DeliveryId> deliveries,
                                                    Settled settled, base::JobControl& control);
    /// All that are in doubt.
    [[nodiscard]] CampaignResult<Settlement> settleAll(base::CampaignId campaign, Settled settled,
                                                       base::JobControl& control);

    /// Every message rendered, nothing sent; `each` gets what would go to whom. Reads only.
    using Each = std::function<bool(const QString& email, const RenderedMessage& message)>;
    struct Rehearsal
    {
        std::int64_t rendered = 0;
        std::int64_t excluded = 0;
        std::int64_t failed = 0;
        qint64 bytes = 0;
    };
    [[nodiscard]] CampaignResult<Rehearsal> rehearse(const QString& name, const Each& each,
                                                     base::JobControl& control);

    /// The exact bytes of a delivery again, from what was frozen; and of a contact who has none yet, as it
    /// would be made now.
    [[nodiscard]] CampaignResult<RenderedMessage> build(const QString& name, base::ContactId contact);
    /// Rebuilds and compares with the stored SHA-256.
    [[nodiscard]] CampaignResult<bool> verify(const QString& name, base::ContactId contact);
    /// Without brackets.
    [[nodiscard]] CampaignResult<QByteArray> messageId(const Campaign& campaign, base::ContactId contact);

private:
    [[nodiscard]] CampaignResult<Campaign> found(vault::DbResult<std::optional<Campaign>> campaign,
                                                 const QString& name);
    /// Not yet planned, and in this state.
    [[nodiscard]] CampaignResult<Campaign> unplanned(base::CampaignId id, CampaignState state);
    [[nodiscard]] CampaignResult<void> checkName(const QString& name, base::CampaignId mine);
    [[nodiscard]] CampaignResult<void> refuseRed(const Campaign& campaign, const QString& override);
    [[nodiscard]] CampaignResult<CampaignVersion> versionOf(const Campaign& campaign);
    [[nodiscard]] CampaignResult<void> freeze(const Campaign& campaign);
    [[nodiscard]] CampaignResult<void> setState(const Campaign& campaign, CampaignState state,
                                                const QString& reason, const QString& logText,
                                                bool liftPauses);
    [[nodiscard]] CampaignResult<void> makeDue(const Campaign& campaign);
    [[nodiscard]] CampaignResult<MessageRenderer> rendererOf(const Campaign& campaign);
    [[nodiscard]] CampaignResult<Recipient> recipientOf(const Campaign& campaign, base::ContactId contact,
                                                        QByteArray* storedHash);

    Parts m_parts;
};

} // namespace mw::campaign
