// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/ledgerfields.h"

#include <array>
#include <charconv>

namespace mw::consent {

LedgerFields& LedgerFields::text(QByteArrayView utf8)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), utf8.size()).ptr;
    m_bytes.append(digits.data(), end - digits.data());
    m_bytes.append(':').append(utf8).append(',');
    return *this;
}

LedgerFields& LedgerFields::integer(std::int64_t value)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    return text(QByteArrayView(digits.data(), end - digits.data()));
}

LedgerFields& LedgerFields::null()
{
    m_bytes.append('-');
    return *this;
}

} // namespace mw::consent
