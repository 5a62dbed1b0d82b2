// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/secret.h"
#include "base/strongid.h"
#include "vault/database.h"

#include <QHash>
#include <QSet>

namespace mw::inbound {

/// Finds the contacts behind the tokens of unsubscribe mails (mail::deliveryToken): the mail may come from
/// another address of the person. A token is an HMAC, so it can only be made again for the deliveries that
/// there are and compared. Reads only.
class TokenSearch
{
public:
    TokenSearch(vault::Database& database, const base::Secret& tokenKey) : m_db(database), m_key(tokenKey) {}

    /// Among what this contact was sent lately.
    [[nodiscard]] vault::DbResult<bool> isOf(base::ContactId contact, const QByteArray& token);
    /// Among the deliveries of real campaigns, the newest first, at most `mostDeliveries` of them.
    [[nodiscard]] vault::DbResult<QHash<QByteArray, base::ContactId>> find(QSet<QByteArray> tokens,
                                                                           const base::JobControl& control);

    static constexpr std::int64_t mostDeliveries = 5'000'000;

private:
    vault::Database& m_db;
    const base::Secret& m_key;
};

} // namespace mw::inbound
