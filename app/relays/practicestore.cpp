// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/practicestore.h"

#include "mail/messagereader.h"
#include "relays/practiceinbox.h"

namespace mw::relays {

using namespace Qt::StringLiterals;
using vault::DbResult;

PracticeStore::PracticeStore(vault::Vault& vault, smtp::PracticeRetention retention,
                             std::function<void()> stored)
    : m_vault(vault), m_retention(retention), m_stored(std::move(stored))
{
}

PracticeStore::~PracticeStore() = default;

void PracticeStore::serverStopped()
{
    m_database.reset();
}

DbResult<void> PracticeStore::open()
{
    auto database = m_vault.connect(4);
    if (!database)
        return base::fail(database.error());
    m_database = std::move(*database);
    if (auto counted = count(); !counted) {
        m_database.reset();
        return counted;
    }
    return {};
}

DbResult<void> PracticeStore::count()
{
    auto rows = m_database->query(u"SELECT count(*), coalesce(sum(size), 0) FROM practice_head"_s);
    if (!rows)
        return base::fail(rows.error());
    if (rows->next()) {
        m_messages = rows->integer(0);
        m_bytes = rows->integer(1);
    }
    return {};
}

bool PracticeStore::store(const smtp::PracticeMessage& message)
{
    if (!m_database && !open())
        return false;
    if (m_stale.exchange(false) && !count())
        return false;
    if (!insert(message)) {
        m_stale = true; // what was dropped to make room is back
        return false;
    }
    if (m_stored)
        m_stored();
    return true;
}

DbResult<void> PracticeStore::insert(const smtp::PracticeMessage& message)
{
    auto transaction =
        vault::WriteTransaction::begin(*m_database, m_vault.gate(), vault::Writer::Job, vault::Sync::Relaxed);
    if (!transaction)
        return base::fail(transaction.error());
    if (auto room = dropOldest(message.bytes.size()); !room)
        return room;
    const QString recipients = QString::fromUtf8(message.recipients.join('\n'));
    const QString subject = mail::readSubject(message.bytes);
    auto added = m_database->run(u"INSERT INTO practice_message (at, sender, recipients, size, bytes) "
                                 "VALUES (?, ?, ?, ?, ?)"_s,
                                 base::toMilliseconds(message.at), QString::fromUtf8(message.sender),
                                 recipients, message.bytes.size(), message.bytes);
    if (added)
        added = m_database->run(
            u"INSERT INTO practice_head (id, at, sender, recipients, subject, size, folded) "
            "SELECT id, at, sender, recipients, ?, size, ? FROM practice_message WHERE id = ?"_s,
            subject, foldedForPractice(recipients + u'\n' + subject), m_database->lastInsertId());
    auto done = added ? transaction->commit() : DbResult<void>(base::fail(added.error()));
    if (!done)
        return done;
    ++m_messages;
    m_bytes += message.bytes.size();
    return {};
}

DbResult<void> PracticeStore::dropOldest(qint64 coming)
{
    while (m_messages > 0 &&
           (m_messages + 1 > m_retention.messages || m_bytes + coming > m_retention.bytes)) {
        auto size = m_database->value(u"SELECT size FROM practice_message ORDER BY id LIMIT 1"_s);
        if (!size)
            return base::fail(size.error());
        auto gone = m_database->run(
            u"DELETE FROM practice_message WHERE id = (SELECT min(id) FROM practice_message)"_s);
        if (!gone)
            return base::fail(gone.error());
        --m_messages;
        m_bytes -= size->toLongLong();
    }
    return {};
}

} // namespace mw::relays
