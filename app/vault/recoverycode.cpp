// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/recoverycode.h"

#include "base/platform.h"
#include "vault/crypto.h"

#include <array>

namespace mw::vault {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int dataInGroup = RecoveryCode::groupSize - 1;
using Digits = std::array<std::uint8_t, RecoveryCode::groups * dataInGroup>;

int valueOf(QChar c)
{
    const char upper = c.toUpper().toLatin1();
    if (upper == 'O')
        return 0;
    if (upper == 'I' || upper == 'L')
        return 1;
    const auto at = upper == '\0' ? std::string_view::npos : alphabet.find(upper);
    return at == std::string_view::npos ? -1 : int(at);
}

/// Doubling in the field of 32 elements (x^5 + x^2 + 1): one to one, and no power below the 31st is the
/// first.
std::uint8_t doubled(std::uint8_t v)
{
    return std::uint8_t(((v << 1) ^ ((v & 0x10) != 0 ? 0x25 : 0)) & 0x1f);
}

std::uint8_t checkOf(int group, const std::uint8_t* digits)
{
    auto sum = std::uint8_t(group + 1);
    for (int i = 0; i < dataInGroup; ++i)
        sum = doubled(sum ^ digits[i]);
    return sum;
}

base::Secret packed(const Digits& digits)
{
    QByteArray bytes(qsizetype(digits.size() * 5 / 8), '\0');
    for (std::size_t i = 0; i < digits.size() * 5; ++i)
        if ((digits[i / 5] >> (4 - i % 5) & 1) != 0)
            bytes[qsizetype(i / 8)] = char(bytes[qsizetype(i / 8)] | (0x80 >> (i % 8)));
    return base::Secret(std::move(bytes));
}

Digits unpacked(const base::Secret& secret)
{
    Digits digits{};
    const QByteArray& bytes = secret.reveal();
    for (std::size_t i = 0; i < digits.size() * 5; ++i)
        if ((bytes[qsizetype(i / 8)] & (0x80 >> (i % 8))) != 0)
            digits[i / 5] = std::uint8_t(digits[i / 5] | (0x10 >> (i % 5)));
    return digits;
}

} // namespace

base::Result<RecoveryCode, RecoveryCodeError> RecoveryCode::generate()
{
    auto bytes = crypto::randomSecret(groups * dataInGroup * 5 / 8);
    if (!bytes)
        return base::fail(RecoveryCodeError{RecoveryCodeError::Kind::NoRandomness});
    return RecoveryCode(std::move(*bytes));
}

base::Result<RecoveryCode, RecoveryCodeError> RecoveryCode::parse(const QString& text)
{
    std::array<std::uint8_t, groups * groupSize> typed{};
    std::size_t count = 0;
    for (const QChar c : text) {
        if (c.isSpace() || c.category() == QChar::Punctuation_Dash)
            continue;
        if (count == typed.size())
            return base::fail(RecoveryCodeError{RecoveryCodeError::Kind::Length});
        const int value = valueOf(c);
        if (value < 0)
            return base::fail(
                RecoveryCodeError{RecoveryCodeError::Kind::Character, int(count) / groupSize + 1});
        typed[count++] = std::uint8_t(value);
    }
    if (count != typed.size())
        return base::fail(RecoveryCodeError{RecoveryCodeError::Kind::Length});
    Digits digits{};
    for (int group = 0; group < groups; ++group) {
        const std::uint8_t* from = typed.data() + group * groupSize;
        if (checkOf(group, from) != from[dataInGroup])
            return base::fail(RecoveryCodeError{RecoveryCodeError::Kind::Check, group + 1});
        std::copy_n(from, dataInGroup, digits.begin() + group * dataInGroup);
    }
    RecoveryCode code(packed(digits));
    base::platform::wipeMemory(typed.data(), typed.size());
    base::platform::wipeMemory(digits.data(), digits.size());
    return code;
}

base::Secret RecoveryCode::text() const
{
    Digits digits = unpacked(m_bytes);
    QByteArray out;
    out.reserve(groups * (groupSize + 1));
    for (int group = 0; group < groups; ++group) {
        const std::uint8_t* from = digits.data() + group * dataInGroup;
        if (group > 0)
            out += '-';
        for (int i = 0; i < dataInGroup; ++i)
            out += alphabet[from[i]];
        out += alphabet[checkOf(group, from)];
    }
    base::platform::wipeMemory(digits.data(), digits.size());
    return base::Secret(std::move(out));
}

} // namespace mw::vault
