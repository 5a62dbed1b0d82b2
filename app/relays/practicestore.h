// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/messagesink.h"
#include "vault/vault.h"

#include <memory>

namespace mw::relays {

/// Keeps what the practice relay takes in practice_message. Past its limit the oldest go; the sender is never
/// refused for that. Opens its own connection with the first message, on the relay's thread.
class PracticeStore final : public smtp::MessageSink
{
public:
    explicit PracticeStore(vault::Vault& vault, smtp::PracticeRetention retention = {});
    ~PracticeStore() override;

    [[nodiscard]] bool store(const smtp::PracticeMessage& message) override;
    /// Drops the connection, on the thread that opened it.
    void serverStopped() override;

private:
    [[nodiscard]] vault::DbResult<void> open();
    [[nodiscard]] vault::DbResult<void> insert(const smtp::PracticeMessage& message);
    [[nodiscard]] vault::DbResult<void> dropOldest(qint64 coming);

    vault::Vault& m_vault;
    smtp::PracticeRetention m_retention;
    std::unique_ptr<vault::Database> m_database;
    qint64 m_messages = 0;
    qint64 m_bytes = 0;
};

struct PracticeMessageRow
{
    std::int64_t id = 0;
    base::Timestamp at;
    QByteArray sender;
    QStringList recipients;
    QByteArray bytes;
};

/// Newest first, with an id below `before` (0 = from the newest).
[[nodiscard]] vault::DbResult<std::vector<PracticeMessageRow>>
practiceMessages(vault::Database& database, std::int64_t before, int limit);

} // namespace mw::relays
