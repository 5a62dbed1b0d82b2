// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"
#include "vault/writergate.h"

namespace mw::vault {

/// A turn at the gate with a transaction in it. Rolls back unless committed.
/// Never held across an event loop or a wait.
class WriteTransaction
{
public:
    [[nodiscard]] static DbResult<WriteTransaction> begin(Database& database, WriterGate& gate, Writer writer,
                                                          Sync sync = Sync::Durable);
    ~WriteTransaction();
    WriteTransaction(WriteTransaction&& other) noexcept;
    WriteTransaction& operator=(WriteTransaction&&) = delete;

    [[nodiscard]] DbResult<void> commit();
    /// How long this transaction has kept the others waiting; jobs end a slice when it nears 20 ms.
    [[nodiscard]] std::chrono::nanoseconds held() const { return m_turn->held(); }

private:
    WriteTransaction(Database& database, std::unique_ptr<WriterGate::Turn> turn);

    Database* m_database;
    std::unique_ptr<WriterGate::Turn> m_turn;
};

/// A job ends its slice here, so that the sender never waits long.
inline constexpr std::chrono::milliseconds sliceTime{12};

} // namespace mw::vault
