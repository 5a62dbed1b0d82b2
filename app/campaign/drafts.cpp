// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/drafts.h"

#include "vault/writetransaction.h"

namespace mw::campaign {

using vault::DbResult;
using vault::WriteTransaction;

DbResult<base::Timestamp> Drafts::keep(DraftKind kind, qint64 object, const QByteArray& body)
{
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, vault::Writer::Click);
    if (!transaction)
        return base::fail(transaction.error());
    const Draft draft{m_parts.clock.now(), body};
    if (auto kept = DraftRepository(m_parts.database).keep(kind, object, draft); !kept)
        return base::fail(kept.error());
    if (auto done = transaction->commit(); !done)
        return base::fail(done.error());
    return draft.changedAt;
}

DbResult<bool> Drafts::drop(DraftKind kind, qint64 object)
{
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, vault::Writer::Click);
    if (!transaction)
        return base::fail(transaction.error());
    auto dropped = DraftRepository(m_parts.database).drop(kind, object);
    if (!dropped)
        return dropped;
    if (auto done = transaction->commit(); !done)
        return base::fail(done.error());
    return dropped;
}

} // namespace mw::campaign
