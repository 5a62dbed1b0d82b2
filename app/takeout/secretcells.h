// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mw::takeout {

/// How a table is read for the plain SQLite file: `SELECT *`, but that secrets come out empty. Of `meta` only
/// what is known to be harmless keeps its value: a key that is added later is a secret until this says
/// otherwise.
[[nodiscard]] QByteArray selectWithoutSecrets(QByteArrayView table);

/// "name" with its quotes, for SQL.
[[nodiscard]] QByteArray quoted(QByteArrayView name);

} // namespace mw::takeout
