// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/csvscanner.h"
#include "audience/textencoding.h"

#include <optional>
#include <QByteArrayView>
#include <QString>

namespace mw::audience {

/// `--header auto|yes|no`. Auto: a first row with an e-mail address in it is no header.
enum class HeaderMode { Auto, Yes, No };

/// How a file is written: what was asked for, or what was found.
struct CsvDialect
{
    char16_t delimiter = u',';
    Encoding encoding = Encoding::Utf8;
    EncodingEvidence encodingEvidence = EncodingEvidence::AsciiOnly;
    bool hasHeader = true;
    bool hasSepLine = false; ///< Excel's `sep=;` stands on line 1
};

/// The likeliest of , ; tab | in decoded text that begins with a row. `last`: the sample is the whole file.
[[nodiscard]] char sniffDelimiter(QByteArrayView sample, bool last);
/// How many fields most rows of the sample have; 0 when no row ends in it.
[[nodiscard]] int usualColumns(QByteArrayView sample, bool last, char delimiter);

/// `--delimiter`: comma, semicolon, tab, pipe, \t, or one printable ASCII character that is no letter, digit,
/// quote or space. Null for anything else; "auto" is the caller's.
[[nodiscard]] std::optional<char> delimiterFromText(QStringView text);
[[nodiscard]] std::optional<HeaderMode> headerModeFromText(QStringView text);

struct SepLine
{
    char delimiter = ';';
    qsizetype length = 0; ///< its line end included
};
/// Excel's first line `sep=;`, quoted or not.
[[nodiscard]] std::optional<SepLine> readSepLine(QByteArrayView data);

/// Has the outline of an address (`Name <a@b.c>` too). For guessing columns; mail/ decides what may be
/// mailed.
[[nodiscard]] bool looksLikeAddress(QByteArrayView text);

} // namespace mw::audience
