// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace mw::shell::language {

/// Languages that the window speaks, as two letters: "en" and what the translations hold.
[[nodiscard]] QStringList known();
/// Takes up the texts of `name` ("de", "de_DE"; empty = as the system says) and the locale for figures and
/// times. Before the first widget; what the system gives stays where `name` is none we know.
void install(QCoreApplication& application, const QString& name);

} // namespace mw::shell::language
