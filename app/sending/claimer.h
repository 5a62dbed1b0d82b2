// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/messagerenderer.h"
#include "consent/sendpolicy.h"
#include "sending/renderpool.h"
#include "vault/sendguard.h"
#include "vault/vault.h"

namespace mw::sending {

/// Takes a group of due deliveries for this process: asks the send policy again, freezes what is frozen,
/// commits (synced) before any byte leaves, then notes the sequence number outside the folder.
class Claimer
{
public:
    struct Parts
    {
        vault::Database& database;
        vault::WriterGate& gate;
        vault::SendGuard& guard;
        const base::Clock& clock;
        const base::Secret& hashKey;
        QByteArray bootId;
    };
    explicit Claimer(Parts parts);

    struct Group
    {
        std::vector<RenderJob> jobs;
        bool lookAgain = false;   ///< rows were met, but none could be claimed: there may be more behind them
        bool guardFailed = false; ///< the number could not be noted outside: none of these may leave
    };
    /// `patience`: until when a recipient domain is not to be bothered, if so.
    using Patience = std::function<std::optional<base::Timestamp>(const QByteArray& domain)>;
    [[nodiscard]] vault::DbResult<Group> claim(const campaign::Campaign& campaign, base::RelayId relay,
                                               int limit, const Patience& patience);

private:
    struct Chosen
    {
        campaign::DueDelivery due;
        RenderJob job;
    };
    [[nodiscard]] vault::DbResult<std::vector<Chosen>> choose(const campaign::Campaign& campaign,
                                                              const std::vector<campaign::DueDelivery>& due,
                                                              const Patience& patience);
    [[nodiscard]] vault::DbResult<bool> isTooOld(const campaign::Campaign& campaign,
                                                 const campaign::DueDelivery& due);
    [[nodiscard]] vault::DbResult<base::ContactId> personOf(const campaign::DueDelivery& due);
    [[nodiscard]] vault::DbResult<campaign::Recipient> recipientFor(const campaign::DueDelivery& due);
    [[nodiscard]] vault::DbResult<std::int64_t> nextSequence();

    Parts m_parts;
    consent::SendPolicy m_policy;
    base::Timestamp m_now;
};

} // namespace mw::sending
