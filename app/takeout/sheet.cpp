// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/sheet.h"

#include "audience/csvfield.h"
#include "audience/jsontext.h"
#include "base/clock.h"
#include "takeout/cursor.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace mw::takeout {

using namespace Qt::StringLiterals;

namespace {

constexpr auto byteOrderMark = "\xEF\xBB\xBF";
const QString attributeNames = u"SELECT name FROM attribute ORDER BY id"_s;

auto attributesOf(const Thing& thing)
{
    return std::find_if(thing.fields.begin(), thing.fields.end(),
                        [](const Field& field) { return field.type == Type::Attributes; });
}

QByteArray cell(QByteArray text)
{
    text.replace('\0', "\xEF\xBF\xBD");
    return audience::csvField(std::move(text), audience::Formulas::Guard).text;
}

QByteArray joined(const QByteArray& names)
{
    QStringList all;
    for (const QJsonValue& name : QJsonDocument::fromJson(names).array())
        all << name.toString();
    return all.join(u"; "_s).toUtf8();
}

QByteArray textOf(const Field& field, const Cursor& row, int column)
{
    if (row.isNull(column))
        return {};
    switch (field.type) {
    case Type::Integer:
        return QByteArray::number(static_cast<qlonglong>(row.integer(column)));
    case Type::Flag:
        return row.integer(column) != 0 ? "true" : "false";
    case Type::Time:
        return base::toRfc3339(base::fromMilliseconds(row.integer(column))).toLatin1();
    case Type::Word: {
        const QString word = field.words(row.integer(column));
        return word.isEmpty() ? QByteArray::number(static_cast<qlonglong>(row.integer(column)))
                              : word.toUtf8();
    }
    case Type::Hex:
        return row.bytes(column).toByteArray().toHex();
    case Type::Names:
        return joined(row.text(column));
    case Type::Text:
    case Type::Object:
    case Type::Attributes:
        break;
    }
    return row.text(column);
}

/// The header, and the rows below it.
class Sheet
{
public:
    Sheet(vault::Database& database, const Thing& thing, Pace& pace)
        : m_database(database), m_thing(thing), m_pace(pace)
    {
    }

    Yield<FileEntry> write(const QString& root)
    {
        if (auto found = findAttributes(); !found)
            return base::fail(found.error());
        auto file = OutFile::make(root, QString::fromLatin1(m_thing.file));
        if (!file)
            return base::fail(file.error());
        if (auto written = (*file)->write(byteOrderMark + header()); !written)
            return base::fail(written.error());
        Cursor row(m_database, m_thing.sql());
        for (;;) {
            const auto more = row.next();
            if (!more)
                return halt(more.error());
            if (!*more)
                return (*file)->finish();
            if (auto written = (*file)->write(lineOf(row)); !written)
                return base::fail(written.error());
            (*file)->countRecord();
            if (auto gone = m_pace.row(); !gone)
                return base::fail(gone.error());
        }
    }

private:
    /// Which attributes occur: a first pass, for the header comes first. Oldest first.
    Step findAttributes()
    {
        const auto field = attributesOf(m_thing);
        if (field == m_thing.fields.end())
            return {};
        Thing narrow = m_thing;
        narrow.fields = {*field};
        QSet<QString> used;
        Cursor row(m_database, narrow.sql());
        for (auto more = row.next(); !more || *more; more = row.next()) {
            if (!more)
                return halt(more.error());
            const QJsonObject attributes = audience::readAttributes(row.text(0));
            for (auto it = attributes.begin(); it != attributes.end(); ++it)
                used.insert(it.key());
            if (auto gone = m_pace.row(); !gone)
                return gone;
        }
        auto known = m_database.query(attributeNames);
        if (!known)
            return halt(known.error());
        while (known->next())
            if (used.remove(known->text(0)))
                m_attributes << known->text(0);
        QStringList others(used.begin(), used.end());
        others.sort();
        m_attributes += others;
        return {};
    }

    /// An attribute that is called like a field of ours says that it is one.
    [[nodiscard]] QByteArray columnOf(const QString& attribute) const
    {
        const bool taken = std::any_of(m_thing.fields.begin(), m_thing.fields.end(), [&](const Field& field) {
            return attribute.compare(QLatin1StringView(field.name), Qt::CaseInsensitive) == 0;
        });
        return (taken ? u"attribute "_s + attribute : attribute).toUtf8();
    }

    [[nodiscard]] QByteArray header() const
    {
        QByteArray line;
        for (const Field& field : m_thing.fields) {
            if (field.type != Type::Attributes) {
                line += (line.isEmpty() ? "" : ",") + cell(field.name);
                continue;
            }
            for (const QString& name : m_attributes)
                line += ',' + cell(columnOf(name));
        }
        return line + "\r\n";
    }

    [[nodiscard]] QByteArray lineOf(const Cursor& row) const
    {
        QByteArray line;
        for (std::size_t i = 0; i < m_thing.fields.size(); ++i) {
            const Field& field = m_thing.fields[i];
            const int column = static_cast<int>(i);
            if (field.type != Type::Attributes) {
                line += (i == 0 ? "" : ",") + cell(textOf(field, row, column));
                continue;
            }
            const QJsonObject attributes = audience::readAttributes(row.text(column));
            for (const QString& name : m_attributes)
                line += ',' + cell(attributes.value(name).toString().toUtf8());
        }
        return line + "\r\n";
    }

    vault::Database& m_database;
    const Thing& m_thing;
    Pace& m_pace;
    QStringList m_attributes;
};

} // namespace

Yield<FileEntry> writeSheet(vault::Database& database, const Thing& thing, const QString& root, Pace& pace)
{
    return Sheet(database, thing, pace).write(root);
}

int passesOf(const Thing& thing)
{
    return thing.format == Format::Csv && attributesOf(thing) != thing.fields.end() ? 2 : 1;
}

} // namespace mw::takeout
