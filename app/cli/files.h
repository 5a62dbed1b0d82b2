// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "cli/failure.h"

#include <memory>
#include <QFile>

namespace mw::cli::files {

/// For reading; `-` is standard input. The error says why not.
[[nodiscard]] base::Result<std::unique_ptr<QFile>, QString> open(const QString& path);
/// A file that the verb can't do without.
[[nodiscard]] Failure unreadable(const QString& path, const QString& why);
/// At most `limit` bytes; more is a failure.
[[nodiscard]] Try<QByteArray> read(const QString& path, qint64 limit);
/// UTF-8; anything else is a failure, for what is sent must not hold guessed characters.
[[nodiscard]] Try<QString> readText(const QString& path, qint64 limit);
/// A password file: refused when others than the owner may read it; one line end at its end is cut off.
[[nodiscard]] Try<base::Secret> readSecret(const QString& path);

} // namespace mw::cli::files
