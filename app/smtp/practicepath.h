// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace mw::smtp {

/// What stands behind MAIL or RCPT: the address without brackets and source route, and the parameters.
struct PracticePath
{
    QByteArray address; ///< empty for the null sender
    QList<QByteArray> parameters;

    [[nodiscard]] bool isAscii() const;
};

enum class PracticePathError { BadSyntax, BadAddress };

/// Reads "FROM:<a@b> KEY=VALUE …" (RFC 5321 4.1.2). `keyword` is FROM: or TO:. The null path is for FROM:
/// alone, <Postmaster> for TO: alone. UTF-8 (RFC 6531) is let through if it is valid; the caller asks
/// isAscii().
[[nodiscard]] base::Result<PracticePath, PracticePathError> parsePracticePath(QByteArrayView text,
                                                                              QByteArrayView keyword);

} // namespace mw::smtp
