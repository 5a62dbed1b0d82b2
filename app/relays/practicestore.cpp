// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/practicestore.h"

namespace mw::relays {

using namespace Qt::StringLiterals;
using vault::DbResult;

PracticeStore::PracticeStore(vault::Vault& vault, smtp::PracticeRetention retention)
    : m_vault(vault), m_retention(retention)
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
    auto rows = (*database)->query(u"SELECT count(*), coalesce(sum(size), 0) FROM practice_message"_s);
    if (!rows)
        return base::fail(rows.error());
    if (rows->next()) {
        m_messages = rows->integer(0);
        m_bytes = rows->integer(1);
    }
    m_database = std::move(*database);
    return {};
}

bool PracticeStore::store(const smtp::PracticeMessage& message)
{
    if (!m_database && !open())
        return false;
    return insert(message).has_value();
}

DbResult<void> PracticeStore::insert(const smtp::PracticeMessage& message)
{
    auto transaction =
        vault::WriteTransaction::begin(*m_database, m_vault.gate(), vault::Writer::Job, vault::Sync::Relaxed);
    if (!transaction)
        return base::fail(transaction.error());
    const qint64 messages = m_messages;
    const qint64 bytes = m_bytes;
    if (auto room = dropOldest(message.bytes.size()); !room)
        return room;
    auto added = m_database->run(u"INSERT INTO practice_message (at, sender, recipients, size, bytes) "
                                 "VALUES (?, ?, ?, ?, ?)"_s,
                                 base::toMilliseconds(message.at), QString::fromUtf8(message.sender),
                                 QString::fromUtf8(message.recipients.join('\n')), message.bytes.size(),
                                 message.bytes);
    auto done = added ? transaction->commit() : DbResult<void>(base::fail(added.error()));
    if (!done) {
        m_messages = messages; // rolled back
        m_bytes = bytes;
        return done;
    }
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

DbResult<std::vector<PracticeMessageRow>> practiceMessages(vault::Database& database, std::int64_t before,
                                                           int limit)
{
    auto rows = database.query(u"SELECT id, at, sender, recipients, bytes FROM practice_message "
                               "WHERE ? = 0 OR id < ? ORDER BY id DESC LIMIT ?"_s,
                               before, before, limit);
    if (!rows)
        return base::fail(rows.error());
    std::vector<PracticeMessageRow> page;
    while (rows->next())
        page.push_back({rows->integer(0), base::fromMilliseconds(rows->integer(1)), rows->text(2).toUtf8(),
                        rows->text(3).split(u'\n'), rows->bytes(4)});
    return page;
}

} // namespace mw::relays
