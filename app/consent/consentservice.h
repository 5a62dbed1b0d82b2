// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/job.h"
#include "base/logsink.h"
#include "consent/consentchanges.h"
#include "consent/consentrules.h"
#include "vault/writergate.h"

namespace mw::consent {

/// A person's changes to consent and suppressions, each one synced transaction with a line in the log.
/// Works in the thread of its connection.
class ConsentService
{
public:
    struct Parts
    {
        vault::Database& database;
        vault::WriterGate& gate;
        const base::Secret& hashKey; ///< meta hash_key
        OpenDeliveries& deliveries;
        base::LogSink& log;
        const base::Clock& clock;
    };
    explicit ConsentService(const Parts& parts);

    /// `event.recordedAt` is set here; a happenedAt of zero means now.
    [[nodiscard]] ConsentResult<ConsentChanges::Recorded> record(ConsentEvent event);
    /// From one purpose, or from every one where `purpose` is invalid.
    [[nodiscard]] ConsentResult<ConsentChanges::Recorded> withdraw(base::ContactId contact,
                                                                   base::PurposeId purpose,
                                                                   const Origin& origin,
                                                                   const QString& note = {});
    /// A domain's open deliveries are excluded when this returns. Where that failed on the way the
    /// suppression stands all the same, and each claim asks for it.
    [[nodiscard]] ConsentResult<ConsentChanges::Suppressed>
    suppress(const QString& text, SuppressionReason reason, const QString& note = {},
             Reach reach = Reach::OneOwner, base::ListId list = {});
    [[nodiscard]] ConsentResult<base::SuppressionId> unsuppress(const QString& text, const QString& why,
                                                                base::ListId list = {});

    /// From now on the contact is used for nothing; its open deliveries are excluded at once. `reason`: no
    /// personal text.
    [[nodiscard]] ConsentResult<ConsentChanges::Restricted> restrict(base::ContactId contact,
                                                                     const QString& reason);
    /// Answers how many restrictions ended.
    [[nodiscard]] ConsentResult<std::int64_t> lift(base::ContactId contact);

    /// The rules for countries that are in force.
    [[nodiscard]] ConsentResult<ConsentRules> rules();
    /// Replaces them whole by the file `json`; a file that is not right is refused (BadRules). Every change
    /// stays in the vault, with `note` (why; no personal text) and who made it.
    [[nodiscard]] ConsentResult<std::int64_t> setRules(const QByteArray& json, const QString& note,
                                                       const QString& recordedBy = {});

    struct Refusal
    {
        std::int64_t line = 0; ///< index in `texts`, from 0
        ConsentError error{};
    };
    struct Many
    {
        std::int64_t added = 0;
        std::int64_t unchanged = 0;
        std::vector<Refusal> refusals{}; ///< texts that are no address and no domain
        bool cancelled = false;          ///< what was added before stays
    };
    /// A file of addresses and domains, in slices that let the sender pass.
    [[nodiscard]] ConsentResult<Many> suppressMany(std::span<const QString> texts, SuppressionReason reason,
                                                   const base::JobControl& control);

    /// Finds or adds.
    [[nodiscard]] ConsentResult<base::PurposeId> addPurpose(const QString& name);
    [[nodiscard]] const SuppressionRepository& suppressions() const { return m_suppressions; }

private:
    void log(const QString& code, const QString& text, base::ContactId contact = {});
    template <typename Change>
    auto inTransaction(Change change) -> decltype(change());
    [[nodiscard]] ConsentResult<std::size_t> suppressSlice(std::span<const QString> texts, std::size_t from,
                                                           SuppressionReason reason, Many& many,
                                                           std::vector<Leaving>& domains);
    [[nodiscard]] ConsentResult<std::int64_t> excludeDomains(std::span<const Leaving> domains);

    Parts m_parts;
    SuppressionRepository m_suppressions;
    ConsentChanges m_changes;
};

} // namespace mw::consent
