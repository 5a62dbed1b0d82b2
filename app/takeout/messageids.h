// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "takeout/halt.h"
#include "vault/database.h"

namespace mw::takeout {

/// While it lives, statements on the connection may call mw_message_id(campaign uuid, contact id, From
/// address): Message-IDs are not stored, they follow from the workspace's token key. Null where one of the
/// three is missing, or the key.
class MessageIds
{
public:
    [[nodiscard]] static Yield<std::unique_ptr<MessageIds>> on(vault::Database& database);
    ~MessageIds();
    MessageIds(const MessageIds&) = delete;
    MessageIds& operator=(const MessageIds&) = delete;

    [[nodiscard]] QByteArray of(QByteArrayView uuid, std::int64_t contact, QByteArrayView from);

private:
    MessageIds(vault::Database& database, base::Secret key);

    vault::Database& m_database;
    base::Secret m_key;
    QByteArray m_from; ///< of the last one, which the next one shares with few exceptions
    QByteArray m_domain;
};

} // namespace mw::takeout
