// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/jsonlines.h"

#include "audience/jsontext.h"
#include "base/clock.h"
#include "takeout/cursor.h"

#include <QJsonDocument>

namespace mw::takeout {

namespace {

using audience::appendJsonString;

/// JSON as it is stored, on one line. What is none becomes a text: nothing is lost.
void appendStored(QByteArray& out, const QByteArray& stored)
{
    const QJsonDocument document = QJsonDocument::fromJson(stored);
    if (document.isNull())
        appendJsonString(out, stored);
    else
        out += document.toJson(QJsonDocument::Compact);
}

/// A number that has no word (a newer program's) stays one, as a text.
QByteArray wordOf(const Field& field, std::int64_t number)
{
    const QString word = field.words(number);
    return word.isEmpty() ? QByteArray::number(static_cast<qlonglong>(number)) : word.toUtf8();
}

void appendValue(QByteArray& out, const Field& field, const Cursor& row, int column)
{
    if (row.isNull(column)) {
        out += "null";
        return;
    }
    switch (field.type) {
    case Type::Integer:
        out += QByteArray::number(static_cast<qlonglong>(row.integer(column)));
        return;
    case Type::Flag:
        out += row.integer(column) != 0 ? "true" : "false";
        return;
    case Type::Time:
        out += '"' + base::toRfc3339(base::fromMilliseconds(row.integer(column))).toLatin1() + '"';
        return;
    case Type::Word:
        appendJsonString(out, wordOf(field, row.integer(column)));
        return;
    case Type::Hex:
        out += '"' + row.bytes(column).toByteArray().toHex() + '"';
        return;
    case Type::Names:
    case Type::Object:
        appendStored(out, row.text(column));
        return;
    case Type::Attributes:
        out += audience::writeAttributes(audience::readAttributes(row.text(column)));
        return;
    case Type::Text:
        break;
    }
    appendJsonString(out, row.text(column));
}

/// What stands before each value.
std::vector<QByteArray> keysOf(const Thing& thing)
{
    std::vector<QByteArray> keys;
    for (const Field& field : thing.fields)
        keys.push_back((keys.empty() ? "{\"" : ",\"") + QByteArray(field.name) + "\":");
    return keys;
}

} // namespace

Yield<FileEntry> writeJsonLines(vault::Database& database, const Thing& thing, const QString& root,
                                Pace& pace)
{
    auto file = OutFile::make(root, QString::fromLatin1(thing.file));
    if (!file)
        return base::fail(file.error());
    const std::vector<QByteArray> keys = keysOf(thing);
    Cursor row(database, thing.sql());
    QByteArray line;
    for (;;) {
        const auto more = row.next();
        if (!more)
            return halt(more.error());
        if (!*more)
            return (*file)->finish();
        line.resize(0);
        for (std::size_t i = 0; i < thing.fields.size(); ++i) {
            line += keys[i];
            appendValue(line, thing.fields[i], row, static_cast<int>(i));
        }
        line += "}\n";
        if (auto written = (*file)->write(line); !written)
            return base::fail(written.error());
        (*file)->countRecord();
        if (auto gone = pace.row(); !gone)
            return base::fail(gone.error());
    }
}

} // namespace mw::takeout
