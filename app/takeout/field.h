// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

namespace mw::takeout {

/// How a field's column is written.
enum class Type {
    Integer,
    Text,
    Flag,       ///< 0 or 1
    Time,       ///< milliseconds since 1970
    Word,       ///< a number with a table of words
    Names,      ///< a JSON list of texts
    Object,     ///< JSON as it is stored
    Attributes, ///< JSON object of texts; in a CSV a column for each attribute
    Hex,        ///< bytes
};

/// The word for a stored number; empty for one that has none.
using Words = QString (*)(std::int64_t);

/// One field of a file: what is written, and what the description says of it.
struct Field
{
    const char* name; ///< snake_case
    const char* sql;  ///< the column, or what is made of it
    Type type;
    const char* meaning; ///< a sentence or less, without the full stop; in FORMAT.md
    Words words = nullptr;
};

enum class Format { JsonLines, Csv };

/// One file of an export with rows in it. Reading, writing, describing and counting all go by it.
struct Thing
{
    const char* file;
    Format format;
    const char* about;               ///< a sentence, in FORMAT.md and README.txt
    std::vector<const char*> tables; ///< that it stands for; the first is walked through
    const char* from;                ///< behind FROM: joins that keep the first table outside, and WHERE
    const char* order;               ///< a key of the first table, so that nothing has to be sorted
    std::vector<Field> fields;

    /// The whole statement; it streams.
    [[nodiscard]] QByteArray sql() const;
};

} // namespace mw::takeout
