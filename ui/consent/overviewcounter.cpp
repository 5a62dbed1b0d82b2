// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/overviewcounter.h"

#include "campaign/deliveryhistory.h"
#include "workspace/office.h"
#include "workspace/workspacekeys.h"

namespace mw::consentpage {

using namespace std::chrono_literals;
using consent::ConsentOverview;
using workspace::Topic;

namespace {

/// Of the reader thread, which answers others in between.
constexpr auto turnTime = 40ms;
constexpr auto restAfterChanges = 600ms;

} // namespace

OverviewCounter::OverviewCounter(const shell::PageContext& context, QObject* parent)
    : QObject(parent), m_context(context)
{
    m_again.setSingleShot(true);
    m_again.setInterval(restAfterChanges);
    connect(&m_again, &QTimer::timeout, this, &OverviewCounter::begin);
    connect(&m_context.office, &workspace::Office::changed, this, &OverviewCounter::onChanged);
}

void OverviewCounter::onChanged(const workspace::Topics& topics)
{
    if (!topics.contains(Topic::Contacts) && !topics.contains(Topic::Consent))
        return;
    m_stale = true;
    if (m_watched && !m_again.isActive())
        m_again.start();
}

void OverviewCounter::setWatched(bool watched)
{
    if (std::exchange(m_watched, watched) == watched)
        return;
    if (watched && m_stale)
        return begin();
    if (!watched && m_progress) { // half a count is none
        ++m_request;
        m_progress.reset();
        m_stale = true;
    }
}

void OverviewCounter::countAgain()
{
    m_stale = true;
    if (m_watched)
        begin();
}

void OverviewCounter::begin()
{
    if (!m_watched)
        return;
    ++m_request;
    m_stale = false;
    m_progress = 0;
    m_walk = std::make_shared<ConsentOverview>(m_context.clock.now());
    turn();
}

void OverviewCounter::turn()
{
    using Walked = std::shared_ptr<ConsentOverview>;
    m_context.office.ask<Walked>(
        this,
        [walk = m_walk](vault::Database& database) -> vault::DbResult<Walked> {
            const auto key = workspace::readHashKey(database);
            if (!key)
                return base::fail(key.error());
            if (auto gone = walk->goOn(database, *key, campaign::deliveryHistory(), turnTime); !gone)
                return base::fail(gone.error());
            return walk;
        },
        [this, request = m_request](const vault::DbResult<Walked>& walk) {
            if (request != m_request)
                return;
            if (walk)
                return take((*walk)->count());
            m_progress.reset();
            m_stale = true;
            Q_EMIT failed(walk.error());
        });
}

void OverviewCounter::take(const consent::ConsentCount& count)
{
    m_progress.reset();
    if (!count.exact && count.last > 0)
        m_progress = static_cast<double>(count.lookedTo) / static_cast<double>(count.last);
    // While it is counted anew, exact figures stay until there are exact ones again.
    if (!m_count || !m_count->exact || count.exact)
        m_count = count;
    Q_EMIT counted();
    if (!count.exact)
        turn();
}

} // namespace mw::consentpage
