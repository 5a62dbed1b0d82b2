// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importtypes.h"
#include "consent/opendeliveries.h"
#include "vault/writetransaction.h"

namespace mw::audience {

/// The life of an import's batch: invisible, published by one row, its opt-outs and changes applied after
/// that; or removed. Each takes the write gate by itself, in slices where there may be many rows.
namespace importbatch {

struct Started
{
    base::ImportId id{};
    base::ListId list{};
    base::PurposeId purpose{}; ///< the list's
};
/// Makes the batch, and its list where there is none of that name (unseen until the publish).
[[nodiscard]] vault::DbResult<Started> start(vault::Database& database, vault::WriterGate& gate,
                                             const ImportRequest& request, base::Timestamp now);
/// Whatever of it is not in the search index yet: before the publish.
[[nodiscard]] vault::DbResult<void> finishIndex(vault::Database& database, vault::WriterGate& gate,
                                                base::ImportId import);
/// The one durable commit that shows everything new.
[[nodiscard]] vault::DbResult<void> publish(vault::Database& database, vault::WriterGate& gate,
                                            const ImportResult& result, const QStringList& attributeNames,
                                            base::Timestamp now);
/// Moves the open deliveries of those whom it opted out, then applies what is staged for contacts that were
/// there before. Can be run again after a break. Answers how many deliveries were moved.
[[nodiscard]] vault::DbResult<std::int64_t> rollForward(vault::Database& database, vault::WriterGate& gate,
                                                        base::ImportId import,
                                                        consent::OpenDeliveries& deliveries,
                                                        base::Timestamp now);
/// Removes an unpublished batch. Can be run again after a break.
[[nodiscard]] vault::DbResult<void> remove(vault::Database& database, vault::WriterGate& gate,
                                           base::ImportId import, base::Timestamp now);

} // namespace importbatch

} // namespace mw::audience
