// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/types.h"

#include <QString>
#include <QStringList>

namespace mw::consentform {

[[nodiscard]] QString wordOf(consent::Basis basis);
[[nodiscard]] QString wordOf(consent::EventKind kind);
[[nodiscard]] QString wordOf(consent::SuppressionReason reason);

/// The ways by which a consent that is entered by hand may have come, as the ledger writes them.
[[nodiscard]] const QStringList& methods();
/// A way as a person reads it, whatever its letter case, blanks and hyphens; one that is not known as it is
/// written.
[[nodiscard]] QString wordOfMethod(const QString& method);
/// As rules compare it: "by hand" and "By-Hand" are "by_hand".
[[nodiscard]] QString methodKey(const QString& method);

} // namespace mw::consentform
