// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>

namespace mw::consent {

/// Fields as LEDGER.md, section 1, writes them: netstrings, and `-` for what is absent.
class LedgerFields
{
public:
    LedgerFields& text(QByteArrayView utf8);
    LedgerFields& integer(std::int64_t value);
    LedgerFields& null();
    /// 0 = absent, as ids of ours are.
    LedgerFields& idOrNull(std::int64_t id) { return id == 0 ? null() : integer(id); }
    LedgerFields& hex(QByteArrayView bytes) { return text(bytes.toByteArray().toHex()); }

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    void clear() { m_bytes.resize(0); } // keeps the memory: a batch writes a million of these

private:
    QByteArray m_bytes;
};

} // namespace mw::consent
