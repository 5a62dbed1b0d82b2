// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homefacts.h"

#include "consent/consentledger.h"

namespace mw::home {

using namespace std::chrono_literals;

namespace {

constexpr int mostAwaited = 3;
/// Later nobody answers any more, and an old workspace is not asked about all that it ever sent.
constexpr auto answersComeWithin = 24h * 60;

} // namespace

vault::DbResult<HomeFacts> readHome(vault::Database& database, base::Timestamp now)
{
    auto overview = insight::overviewOf(database, now);
    auto purposes = consent::ledger::purposes(database);
    if (!overview || !purposes)
        return base::fail(!overview ? overview.error() : purposes.error());
    auto awaited = campaign::CampaignAnswers(database).awaited(now, now - answersComeWithin, mostAwaited);
    if (!awaited)
        return base::fail(awaited.error());
    HomeFacts facts{.overview = std::move(*overview), .awaited = std::move(*awaited)};
    if (!purposes->empty()) {
        facts.purpose = purposes->front().name;
        facts.purposeId = purposes->front().id;
    }
    return facts;
}

} // namespace mw::home
