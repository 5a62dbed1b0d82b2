// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QCoreApplication;

namespace mw::cli::language {

/// "de_DE" of LC_ALL, LC_MESSAGES, LANG, the first that is set; "C" when none is.
[[nodiscard]] QByteArray fromEnvironment();
/// Before the application object is made: Qt wants a UTF-8 locale and warns on standard error about others.
void ensureUtf8();
/// Words in `name`'s language, as far as there is a translation; else English.
void install(QCoreApplication& application, const QByteArray& name);

} // namespace mw::cli::language
