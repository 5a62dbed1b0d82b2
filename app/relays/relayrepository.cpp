// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/relayrepository.h"

#include <algorithm>

namespace mw::relays {

using namespace Qt::StringLiterals;
using base::toMilliseconds;
using vault::DbResult;

namespace {

const QString relayColumns = u"SELECT id, name, kind, host, port, security, user_name, ca_pem, connections, "
                             "per_second, per_minute, per_day FROM relay "_s;

Relay relayFrom(const vault::Rows& rows)
{
    Relay r;
    r.id = base::RelayId(rows.integer(0));
    r.name = rows.text(1);
    r.kind = static_cast<RelayKind>(rows.integer(2));
    r.host = rows.text(3);
    r.port = static_cast<quint16>(rows.integer(4));
    r.security = static_cast<smtp::Security>(rows.integer(5));
    r.user = rows.text(6);
    r.caPem = rows.bytes(7);
    r.connections = static_cast<int>(rows.integer(8));
    r.perSecond = static_cast<int>(rows.integer(9));
    r.perMinute = static_cast<int>(rows.integer(10));
    r.perDay = static_cast<int>(rows.integer(11));
    return r;
}

DbResult<std::optional<Relay>> firstOf(DbResult<vault::Rows> rows)
{
    if (!rows)
        return base::fail(rows.error());
    if (!rows->next())
        return std::optional<Relay>();
    return std::optional(relayFrom(*rows));
}

DbResult<void> done(const DbResult<std::int64_t>& changed)
{
    if (!changed)
        return base::fail(changed.error());
    return {};
}

std::int64_t minuteOf(base::Timestamp at)
{
    return std::chrono::floor<std::chrono::minutes>(at).time_since_epoch().count();
}

} // namespace

QString passwordName(base::RelayId relay)
{
    return u"relay/%1/password"_s.arg(relay.value());
}

DbResult<base::RelayId> RelayRepository::add(const Relay& r, base::Timestamp now)
{
    auto added =
        m_db.run(u"INSERT INTO relay (name, kind, host, port, security, user_name, ca_pem, connections, "
                 "per_second, per_minute, per_day, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                 r.name, r.kind, r.host, r.port, r.security, r.user, r.caPem, r.connections, r.perSecond,
                 r.perMinute, r.perDay, toMilliseconds(now));
    if (!added)
        return base::fail(added.error());
    return base::RelayId(m_db.lastInsertId());
}

DbResult<void> RelayRepository::change(const Relay& r)
{
    return done(m_db.run(u"UPDATE relay SET host = ?, port = ?, security = ?, user_name = ?, ca_pem = ?, "
                         "connections = ?, per_second = ?, per_minute = ?, per_day = ? WHERE id = ?"_s,
                         r.host, r.port, r.security, r.user, r.caPem, r.connections, r.perSecond, r.perMinute,
                         r.perDay, r.id));
}

DbResult<void> RelayRepository::rename(base::RelayId id, const QString& name)
{
    return done(m_db.run(u"UPDATE relay SET name = ? WHERE id = ?"_s, name, id));
}

DbResult<void> RelayRepository::remove(base::RelayId id)
{
    for (const QString& sql :
         {u"DELETE FROM relay_pause WHERE relay_id = ?"_s, u"DELETE FROM relay_rest WHERE relay_id = ?"_s,
          u"DELETE FROM relay_use WHERE relay_id = ?"_s, u"DELETE FROM relay WHERE id = ?"_s})
        if (auto gone = m_db.run(sql, id); !gone)
            return base::fail(gone.error());
    return {};
}

DbResult<void> RelayRepository::restore(const Relay& r, base::Timestamp now)
{
    return done(
        m_db.run(u"INSERT INTO relay (id, name, kind, host, port, security, user_name, ca_pem, connections, "
                 "per_second, per_minute, per_day, created_at) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                 r.id, r.name, r.kind, r.host, r.port, r.security, r.user, r.caPem, r.connections,
                 r.perSecond, r.perMinute, r.perDay, toMilliseconds(now)));
}

DbResult<std::optional<Relay>> RelayRepository::find(const QString& name)
{
    return firstOf(m_db.query(relayColumns + u"WHERE name = ?"_s, name));
}

DbResult<std::optional<Relay>> RelayRepository::find(base::RelayId id)
{
    return firstOf(m_db.query(relayColumns + u"WHERE id = ?"_s, id));
}

DbResult<std::vector<Relay>> RelayRepository::all()
{
    auto rows = m_db.query(relayColumns + u"ORDER BY id"_s);
    if (!rows)
        return base::fail(rows.error());
    std::vector<Relay> relays;
    while (rows->next())
        relays.push_back(relayFrom(*rows));
    return relays;
}

DbResult<std::optional<RelayPause>> RelayRepository::pause(base::RelayId id)
{
    auto rows =
        m_db.query(u"SELECT since, until, times, scope, reply FROM relay_pause WHERE relay_id = ?"_s, id);
    if (!rows)
        return base::fail(rows.error());
    if (!rows->next())
        return std::optional<RelayPause>();
    RelayPause pause{.since = base::fromMilliseconds(rows->integer(0)),
                     .until = std::nullopt,
                     .times = static_cast<int>(rows->integer(2)),
                     .scope = static_cast<int>(rows->integer(3)),
                     .reply = rows->text(4)};
    if (!rows->isNull(1))
        pause.until = base::fromMilliseconds(rows->integer(1));
    return std::optional(pause);
}

DbResult<void> RelayRepository::setPause(base::RelayId id, const RelayPause& p)
{
    if (auto noted = noteRest(id, p.since); !noted)
        return noted;
    return done(m_db.run(
        u"INSERT INTO relay_pause (relay_id, since, until, times, scope, reply) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (relay_id) DO UPDATE SET since = excluded.since, "
        "until = excluded.until, times = excluded.times, scope = excluded.scope, "
        "reply = excluded.reply"_s,
        id, toMilliseconds(p.since), p.until ? QVariant(qlonglong(toMilliseconds(*p.until))) : QVariant(),
        p.times, p.scope, p.reply));
}

DbResult<void> RelayRepository::clearPause(base::RelayId id, base::Timestamp now)
{
    if (auto noted = noteRest(id, now); !noted)
        return noted;
    return done(m_db.run(u"DELETE FROM relay_pause WHERE relay_id = ?"_s, id));
}

/// The present pause is over at `end`, unless it was before by itself.
DbResult<void> RelayRepository::noteRest(base::RelayId id, base::Timestamp end)
{
    return done(m_db.run(u"INSERT OR REPLACE INTO relay_rest (relay_id, since, until) "
                         "SELECT relay_id, since, min(coalesce(until, ?), ?) FROM relay_pause "
                         "WHERE relay_id = ? AND since < ?"_s,
                         toMilliseconds(end), toMilliseconds(end), id, toMilliseconds(end)));
}

DbResult<std::vector<Rest>> RelayRepository::rests(base::RelayId id, base::Timestamp from,
                                                   base::Timestamp now)
{
    auto rows = m_db.query(u"SELECT since, until FROM relay_rest WHERE relay_id = ? AND until > ? "
                           "UNION ALL SELECT since, coalesce(until, ?) FROM relay_pause WHERE relay_id = ?"_s,
                           id, toMilliseconds(from), toMilliseconds(now), id);
    if (!rows)
        return base::fail(rows.error());
    std::vector<Rest> rests;
    while (rows->next())
        rests.push_back({base::fromMilliseconds(rows->integer(0)),
                         std::min(base::fromMilliseconds(rows->integer(1)), now)});
    return rests;
}

DbResult<void> RelayRepository::addUse(base::RelayId id, base::Timestamp at, int messages)
{
    return done(
        m_db.run(u"INSERT INTO relay_use (relay_id, minute, messages) VALUES (?, ?, ?) "
                 "ON CONFLICT (relay_id, minute) DO UPDATE SET messages = messages + excluded.messages"_s,
                 id, minuteOf(at), messages));
}

DbResult<void> RelayRepository::giveBackUse(base::RelayId id, base::Timestamp countedAt, int messages)
{
    return done(m_db.run(u"UPDATE relay_use SET messages = max(0, messages - ?) WHERE relay_id = ? "
                         "AND minute = ?"_s,
                         messages, id, minuteOf(countedAt)));
}

DbResult<std::int64_t> RelayRepository::usedSince(base::RelayId id, base::Timestamp since)
{
    auto sum =
        m_db.value(u"SELECT coalesce(sum(messages), 0) FROM relay_use WHERE relay_id = ? AND minute >= ?"_s,
                   id, minuteOf(since));
    if (!sum)
        return base::fail(sum.error());
    return sum->toLongLong();
}

DbResult<std::optional<base::Timestamp>> RelayRepository::lastUsed(base::RelayId id)
{
    auto minute = m_db.value(
        u"SELECT minute FROM relay_use WHERE relay_id = ? AND messages > 0 ORDER BY minute DESC LIMIT 1"_s,
        id);
    if (!minute)
        return base::fail(minute.error());
    if (minute->isNull())
        return std::optional<base::Timestamp>();
    return std::optional(base::Timestamp(std::chrono::minutes(minute->toLongLong())));
}

} // namespace mw::relays
