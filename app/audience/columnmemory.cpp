// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/columnmemory.h"

#include "vault/meta.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

constexpr qsizetype mostKept = 50;
constexpr qsizetype mostColumns = 500;

const QString metaKey = u"import_columns"_s;

/// Of the headers as a set, letter case aside.
QString keyOf(QStringList header)
{
    for (QString& name : header)
        name = name.simplified().toCaseFolded();
    header.sort();
    return QString::fromLatin1(
        QCryptographicHash::hash(header.join(QChar(u'\0')).toUtf8(), QCryptographicHash::Sha256).toHex());
}

QJsonObject toJson(const ColumnGuess& column)
{
    switch (column.use) {
    case ColumnGuess::Use::Field:
        return {{u"field"_s, toText(*column.field)}, {u"sense"_s, static_cast<int>(column.sense)}};
    case ColumnGuess::Use::Attribute:
        return {{u"attribute"_s, column.attribute}};
    case ColumnGuess::Use::Ignored:
        break;
    }
    return {};
}

ColumnGuess fromJson(const QString& header, const QJsonObject& json)
{
    ColumnGuess column{.header = header, .why = ColumnGuess::Why::Mapped};
    if (const auto field = importFieldFromText(json.value(u"field").toString())) {
        column.use = ColumnGuess::Use::Field;
        column.field = field;
        column.sense = static_cast<OptOutSense>(std::clamp(json.value(u"sense").toInt(), 0, 2));
    } else if (const QString name = json.value(u"attribute").toString(); !name.isEmpty()) {
        column.use = ColumnGuess::Use::Attribute;
        column.attribute = name;
    }
    return column;
}

DbResult<QJsonArray> readAll(vault::Database& database)
{
    const auto stored = vault::meta::read(database, metaKey);
    if (!stored)
        return base::fail(stored.error());
    return QJsonDocument::fromJson(stored->toString().toUtf8()).array();
}

} // namespace

DbResult<std::optional<ColumnMemory::Kept>> ColumnMemory::find(const QStringList& header) const
{
    const auto all = readAll(m_database);
    if (!all)
        return base::fail(all.error());
    const QString key = keyOf(header);
    for (const QJsonValue& value : *all) {
        const QJsonObject entry = value.toObject();
        if (entry.value(u"headers").toString() != key)
            continue;
        const QJsonObject columns = entry.value(u"columns").toObject();
        Kept kept{.at = base::fromMilliseconds(entry.value(u"at").toInteger())};
        for (const QString& name : header)
            kept.plan.columns.push_back(
                fromJson(name, columns.value(name.simplified().toCaseFolded()).toObject()));
        kept.plan.emailColumn = kept.plan.columnOf(ImportField::Email);
        return kept;
    }
    return std::nullopt;
}

DbResult<void> ColumnMemory::keep(const ColumnPlan& plan, base::Timestamp now)
{
    if (static_cast<qsizetype>(plan.columns.size()) > mostColumns)
        return {};
    const auto all = readAll(m_database);
    if (!all)
        return base::fail(all.error());
    QStringList header;
    QJsonObject columns;
    for (const ColumnGuess& column : plan.columns) {
        header << column.header;
        columns.insert(column.header.simplified().toCaseFolded(), toJson(column));
    }
    const QString key = keyOf(header);
    // The latest stands first.
    QJsonArray kept{QJsonObject{
        {u"headers"_s, key}, {u"at"_s, qint64{base::toMilliseconds(now)}}, {u"columns"_s, columns}}};
    for (const QJsonValue& value : *all)
        if (kept.size() < mostKept && value.toObject().value(u"headers").toString() != key)
            kept.append(value);
    return vault::meta::write(m_database, metaKey,
                              QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}

} // namespace mw::audience
