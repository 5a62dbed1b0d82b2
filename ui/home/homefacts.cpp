// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homefacts.h"

#include "consent/consentledger.h"

namespace mw::home {

vault::DbResult<HomeFacts> readHome(vault::Database& database, base::Timestamp now)
{
    auto overview = insight::overviewOf(database, now);
    auto purposes = consent::ledger::purposes(database);
    if (!overview || !purposes)
        return base::fail(!overview ? overview.error() : purposes.error());
    HomeFacts facts{.overview = std::move(*overview)};
    if (!purposes->empty()) {
        facts.purpose = purposes->front().name;
        facts.purposeId = purposes->front().id;
    }
    return facts;
}

} // namespace mw::home
