// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importtypes.h"
#include "audience/listrepository.h"
#include "campaign/types.h"
#include "vault/database.h"
#include "vault/writergate.h"
#include "workspace/officeroom.h"

namespace mw::workspace {

/// What the first campaign is made of, and how far a person came with it: kept in the vault, so that it can
/// be left and taken up again. An id that is no longer there counts as not chosen.
struct FirstStart
{
    base::IdentityId identity{};
    base::ListId list{};
    base::TemplateId mail{};
    base::CampaignId campaign{}; ///< the practice run
    bool written = false;        ///< the slots of the message were looked at
    bool read = false;           ///< a message was read as it arrived
    bool left = false;           ///< a person went on without it; it is offered no more
    friend bool operator==(const FirstStart&, const FirstStart&) = default;
};

/// The same with what stands behind the ids.
struct FirstStartFacts
{
    FirstStart chosen{};
    std::optional<campaign::SenderIdentity> identity{};
    std::optional<audience::List> list{};
    std::optional<campaign::MailTemplate> mail{}; ///< with its HTML
    std::optional<campaign::Campaign> campaign{};
    campaign::DeliveryCounts counts{};
    std::vector<audience::List> lists{}; ///< all, newest first
    std::int64_t practiceMessages = 0;   ///< counted to 1,000
};

/// Reads only: for the reader thread.
[[nodiscard]] vault::DbResult<FirstStartFacts> firstStartFacts(vault::Database& database);
[[nodiscard]] vault::DbResult<void> keepFirstStart(vault::Database& database, vault::WriterGate& gate,
                                                   const FirstStart& chosen);

/// 24 invented people, four of them made so that something happens: one is refused, one deferred, one left in
/// doubt, one left out. They come by the import as any file would; all are at example.com and example.org.
[[nodiscard]] audience::ImportOutcome<audience::ImportResult> importSamplePeople(JobRoom& room,
                                                                                 const QString& list);
inline constexpr int samplePeople = 24;

} // namespace mw::workspace
