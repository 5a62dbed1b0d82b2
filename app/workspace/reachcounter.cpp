// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/reachcounter.h"

#include "workspace/office.h"
#include "workspace/workspacekeys.h"

namespace mw::workspace {

namespace {

/// Of the reader thread, which answers others in between.
constexpr std::chrono::milliseconds turnTime{40};
constexpr std::chrono::milliseconds restAfterChanges{600};

} // namespace

ReachCounter::ReachCounter(Office& office, QObject* parent) : QObject(parent), m_office(office)
{
    m_again.setSingleShot(true);
    m_again.setInterval(restAfterChanges);
    connect(&m_again, &QTimer::timeout, this, &ReachCounter::begin);
    connect(&m_office, &Office::changed, this, [this](const Topics& topics) {
        const bool touched = topics.contains(Topic::Contacts) || topics.contains(Topic::Lists) ||
                             topics.contains(Topic::Consent);
        if (m_question && touched && !m_again.isActive())
            m_again.start();
    });
}

void ReachCounter::ask(const campaign::ReachQuestion& question)
{
    if (m_question == question)
        return;
    m_question = question;
    m_count.reset(); // another list's figures would be a lie
    begin();
}

void ReachCounter::clear()
{
    m_question.reset();
    m_walk.reset();
    m_count.reset();
    m_again.stop();
    ++m_request;
}

void ReachCounter::begin()
{
    if (!m_question)
        return;
    ++m_request;
    m_walk = std::make_shared<campaign::Reach>(*m_question);
    turn();
}

void ReachCounter::turn()
{
    using Walked = std::shared_ptr<campaign::Reach>;
    m_office.ask<Walked>(
        this,
        [walk = m_walk, now = m_office.now()](vault::Database& database) -> vault::DbResult<Walked> {
            const auto keys = readKeys(database);
            if (!keys)
                return base::fail(keys.error().database.value_or(vault::DbError{}));
            if (auto gone = walk->goOn(database, keys->hashKey, now, turnTime); !gone)
                return base::fail(gone.error());
            return walk;
        },
        [this, request = m_request](const vault::DbResult<Walked>& walk) {
            if (request != m_request)
                return;
            if (!walk) { // busy, or the disk: once more in a moment, with the old figures until then
                m_again.start();
                return;
            }
            const campaign::ReachCount& count = (*walk)->count();
            // While it is counted anew, exact figures stay until there are exact ones again.
            if (!m_count || !m_count->exact || count.exact) {
                m_count = count;
                Q_EMIT counted();
            }
            if (!count.exact)
                turn();
        });
}

} // namespace mw::workspace
