// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/richtext.h"

#include <QTextCharFormat>

/// A field as a text document holds it: one object character whose format knows the field.
namespace mw::slotform::chip {

inline constexpr int objectType = QTextFormat::UserObject + 1;

/// `around`: what of bold, italic and link it takes over.
[[nodiscard]] QTextCharFormat formatOf(const content::MergeField& field, const QTextCharFormat& around);
[[nodiscard]] bool isChip(const QTextFormat& format);
[[nodiscard]] content::MergeField fieldOf(const QTextCharFormat& format);
/// For the text beside a chip, which must not take over what makes it one.
[[nodiscard]] QTextCharFormat plainOf(const QTextCharFormat& format);

/// "first_name" as people read it: "first name".
[[nodiscard]] QString readable(const QString& name);
/// What stands on the chip: "first name or “there”".
[[nodiscard]] QString words(const content::MergeField& field);

} // namespace mw::slotform::chip
