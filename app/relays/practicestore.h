// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/messagesink.h"
#include "vault/vault.h"

#include <atomic>
#include <functional>
#include <memory>

namespace mw::relays {

/// Keeps what the practice relay takes in practice_message. Past its limit the oldest go; the sender is never
/// refused for that. Opens its own connection with the first message, on the relay's thread.
class PracticeStore final : public smtp::MessageSink
{
public:
    /// `stored` is told of each message that was kept, on the relay's thread.
    explicit PracticeStore(vault::Vault& vault, smtp::PracticeRetention retention = {},
                           std::function<void()> stored = {});
    ~PracticeStore() override;

    [[nodiscard]] bool store(const smtp::PracticeMessage& message) override;
    /// Drops the connection, on the thread that opened it.
    void serverStopped() override;
    /// Somebody else deleted messages: count anew with the next one. From any thread.
    void countAnew() { m_stale = true; }

private:
    [[nodiscard]] vault::DbResult<void> open();
    [[nodiscard]] vault::DbResult<void> count();
    [[nodiscard]] vault::DbResult<void> insert(const smtp::PracticeMessage& message);
    [[nodiscard]] vault::DbResult<void> dropOldest(qint64 coming);

    vault::Vault& m_vault;
    smtp::PracticeRetention m_retention;
    std::function<void()> m_stored;
    std::atomic_bool m_stale = false;
    std::unique_ptr<vault::Database> m_database;
    qint64 m_messages = 0;
    qint64 m_bytes = 0;
};

} // namespace mw::relays
