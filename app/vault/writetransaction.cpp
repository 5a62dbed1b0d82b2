// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/writetransaction.h"

namespace mw::vault {

using namespace Qt::StringLiterals;

WriteTransaction::WriteTransaction(Database& database, std::unique_ptr<WriterGate::Turn> turn)
    : m_database(&database), m_turn(std::move(turn))
{
}

WriteTransaction::WriteTransaction(WriteTransaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)), m_turn(std::move(other.m_turn))
{
}

DbResult<WriteTransaction> WriteTransaction::begin(Database& database, WriterGate& gate, Writer writer,
                                                   Sync sync)
{
    auto turn = std::make_unique<WriterGate::Turn>(gate, writer);
    if (auto set = database.setSync(sync); !set)
        return base::fail(set.error());
    if (auto begun = database.run(u"BEGIN IMMEDIATE"_s); !begun)
        return base::fail(begun.error());
    return WriteTransaction(database, std::move(turn));
}

WriteTransaction::~WriteTransaction()
{
    // A failed ROLLBACK means that SQLite has already rolled back by itself (full disk, I/O error).
    if (m_database)
        static_cast<void>(m_database->run(u"ROLLBACK"_s));
}

DbResult<void> WriteTransaction::commit()
{
    auto done = m_database->run(u"COMMIT"_s);
    if (!done)
        return base::fail(done.error()); // the destructor rolls back
    m_database = nullptr;
    m_turn.reset();
    return {};
}

} // namespace mw::vault
