// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mw::audience {

/// What becomes of a value that begins with = + - @, a tab or CR: spreadsheets would run it as a formula.
enum class Formulas {
    Guard, ///< an apostrophe goes before it
    Keep,
};

struct CsvField
{
    QByteArray text{}; ///< as it stands between two commas, with quotes where it needs them
    bool guarded = false;
};

/// `utf8` as one field of a CSV (RFC 4180).
[[nodiscard]] CsvField csvField(QByteArray utf8, Formulas formulas);

} // namespace mw::audience
