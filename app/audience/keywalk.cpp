// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/keywalk.h"

namespace mw::audience {

using vault::DbResult;

namespace {

constexpr int rowsALook = 256; // between two looks at the clock

void bindKey(vault::BulkStatement& statement, bool text, const KeyPlace& place)
{
    if (text)
        statement.text(place.text);
    else
        statement.integer(place.number);
}

} // namespace

DbResult<bool> KeyWalk::goOn(vault::Database& database, const Deadline& deadline, const Take& take)
{
    // The statements keep pointers into what is bound; the place moves on meanwhile.
    const KeyPlace from = m_place;
    {
        vault::BulkStatement within(database, m_source.within);
        bindKey(within, m_source.text, from);
        within.integer(from.id);
        const auto ended = read(within, deadline, take);
        if (!ended || !*ended || !m_source.beyond)
            return ended;
    }
    vault::BulkStatement beyond(database, m_source.beyond);
    bindKey(beyond, m_source.text, from);
    if (!m_source.upTo.isEmpty())
        beyond.text(m_source.upTo);
    return read(beyond, deadline, take);
}

DbResult<bool> KeyWalk::read(vault::BulkStatement& statement, const Deadline& deadline, const Take& take)
{
    for (int rows = 1;; ++rows) {
        const auto next = statement.next();
        if (!next)
            return base::fail(next.error());
        if (!*next)
            return true;
        m_place.id = statement.integerAt(1);
        const bool goesOn = take(statement, m_place.id) && (rows % rowsALook != 0 || !deadline.isOver());
        if (goesOn)
            continue;
        if (m_source.beyond && m_source.text)
            m_place.text = statement.textAt(0).toByteArray();
        else if (m_source.beyond)
            m_place.number = statement.integerAt(0);
        statement.finish();
        return false;
    }
}

} // namespace mw::audience
