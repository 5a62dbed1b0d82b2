// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/draftkeeper.h"

#include "shell/problems.h"
#include "workspace/office.h"

namespace mw::campaignspage {

using workspace::Room;
using workspace::Topic;

namespace {

/// Figures move four times a second at most.
constexpr std::chrono::milliseconds pace{250};

} // namespace

DraftKeeper::DraftKeeper(const shell::PageContext& context, QObject* parent)
    : QObject(parent), m_context(context)
{
    m_again.setSingleShot(true);
    m_again.setInterval(pace);
    connect(&m_again, &QTimer::timeout, this, &DraftKeeper::ask);
    connect(&m_context.office, &workspace::Office::changed, this, &DraftKeeper::onChanged);
}

void DraftKeeper::open(base::CampaignId id)
{
    if (id == m_id && m_facts)
        return readAgain();
    m_id = id;
    m_facts.reset();
    ++m_request;
    m_asking = false;
    ask();
    askDisarmed();
}

void DraftKeeper::close()
{
    m_id = {};
    m_facts.reset();
    ++m_request;
    m_asking = false;
    m_typing = false;
    m_again.stop();
}

void DraftKeeper::readAgain()
{
    ask();
    askDisarmed();
}

void DraftKeeper::onChanged(const workspace::Topics& topics)
{
    static const workspace::Topics mine{Topic::Campaigns,  Topic::Deliveries, Topic::Templates,
                                        Topic::Identities, Topic::Relays,     Topic::Lists,
                                        Topic::Contacts,   Topic::Consent};
    const bool touched =
        std::any_of(topics.begin(), topics.end(), [](Topic topic) { return mine.contains(topic); });
    if (m_id.isValid() && touched && !m_again.isActive())
        m_again.start();
}

void DraftKeeper::ask()
{
    if (!m_id.isValid())
        return;
    if (m_asking) { // one at a time: a slow answer must not pile up questions
        m_stale = true;
        return;
    }
    m_asking = true;
    using Facts = std::optional<CampaignFacts>;
    m_context.office.ask<Facts>(
        this,
        [id = m_id, &clock = m_context.clock, words = m_context.office.words()](vault::Database& database) {
            return readCampaign(database, id, clock, words);
        },
        [this, request = m_request](const vault::DbResult<Facts>& facts) {
            if (request != m_request)
                return;
            m_asking = false;
            if (std::exchange(m_stale, false))
                ask();
            if (!facts) {
                Q_EMIT readFailed(shell::problemOf(facts.error()));
            } else if (!*facts) {
                Q_EMIT gone();
            } else {
                m_facts = *facts;
                Q_EMIT read();
            }
        });
}

void DraftKeeper::askDisarmed()
{
    m_context.office.act<vault::Disarmed>(
        this, [](Room& room) { return room.workspace.disarmed().value_or(vault::Disarmed::No); },
        [this](vault::Disarmed disarmed) {
            if (std::exchange(m_disarmed, disarmed) != disarmed && m_facts)
                Q_EMIT read();
        });
}

void DraftKeeper::setTyping(bool typing)
{
    if (std::exchange(m_typing, typing) != typing)
        Q_EMIT savingChanged();
}

void DraftKeeper::change(Change change)
{
    using Saved = campaign::CampaignResult<campaign::Campaign>;
    ++m_saving;
    if (m_facts)
        change(m_facts->campaign); // seen at once; the answer has the last word
    Q_EMIT savingChanged();
    m_context.office.act<Saved>(
        this,
        [id = m_id, change = std::move(change)](Room& room) -> Saved {
            auto draft = room.services.campaigns().find(id);
            if (!draft)
                return draft;
            change(*draft);
            room.changed = {Topic::Campaigns};
            return room.services.campaigns().update(std::move(*draft));
        },
        [this, id = m_id](const Saved& saved) {
            --m_saving;
            if (id != m_id)
                return;
            if (!saved)
                Q_EMIT refused(saved.error().kind,
                               shell::problemOf(saved.error(), m_facts ? m_facts->line.name : QString()));
            ask(); // what is kept is shown, whatever was tried
            Q_EMIT savingChanged();
        });
}

} // namespace mw::campaignspage
