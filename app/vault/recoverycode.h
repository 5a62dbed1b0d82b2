// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QString>

namespace mw::vault {

struct RecoveryCodeError
{
    enum class Kind {
        Length,    ///< not eight groups of five
        Character, ///< none of the alphabet's
        Check,     ///< a slip of the pen in `group`
        NoRandomness,
    };
    Kind kind = Kind::Length;
    int group = 0; ///< from 1; 0 where it can't be told
};

/// The printed code that opens a vault when all else is lost: 160 random bits as eight groups of four
/// characters and a check character (Crockford's base 32: no I, L, O, U). The check finds each wrong
/// character, each two that changed places, and groups in the wrong order, and names the group.
class RecoveryCode
{
public:
    static constexpr int groups = 8;
    static constexpr int groupSize = 5;

    [[nodiscard]] static base::Result<RecoveryCode, RecoveryCodeError> generate();
    /// As a person types it: any case, hyphens and spaces anywhere, O for 0, I and L for 1.
    [[nodiscard]] static base::Result<RecoveryCode, RecoveryCodeError> parse(const QString& text);

    /// "XXXXX-XXXXX-…", ASCII; to show once.
    [[nodiscard]] base::Secret text() const;
    /// The 20 bytes that the code stands for.
    [[nodiscard]] const base::Secret& bytes() const { return m_bytes; }

private:
    explicit RecoveryCode(base::Secret bytes) : m_bytes(std::move(bytes)) {}
    base::Secret m_bytes;
};

} // namespace mw::vault
