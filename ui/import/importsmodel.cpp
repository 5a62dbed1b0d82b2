// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importsmodel.h"

#include "kit/icons.h"
#include "kit/role.h"
#include "kit/tokens.h"
#include "kit/words.h"

#include <QDateTime>
#include <QLocale>

namespace mw::importpage {

using kit::formatCount;

namespace {

QDateTime timeOf(base::Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(time));
}

} // namespace

void ImportsModel::set(std::vector<audience::ImportRecord> imports)
{
    beginResetModel();
    m_imports = std::move(imports);
    endResetModel();
}

int ImportsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_imports.size());
}

int ImportsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ImportsModel::text(const audience::ImportRecord& record, Column column) const
{
    switch (column) {
    case Column::File:
        return record.fileName.simplified();
    case Column::At:
        return QLocale().toString(timeOf(record.at), QLocale::ShortFormat);
    case Column::List:
        return record.listName.isEmpty() ? tr("no list any more") : record.listName;
    case Column::Came:
        return tr("%1 new, %2 changed").arg(formatCount(record.added), formatCount(record.updated));
    case Column::State:
        break;
    }
    return record.undoneAt ? tr("Taken back") : tr("Stands");
}

QVariant ImportsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    const audience::ImportRecord& record = this->record(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(record, column);
    case Qt::ToolTipRole:
        return column == Column::At ? QVariant(kit::fullTime(timeOf(record.at))) : QVariant();
    case kit::Role::Icon:
        return column == Column::State
                   ? QVariant(static_cast<int>(record.undoneAt ? kit::Icon::Undo : kit::Icon::Fine))
                   : QVariant();
    case kit::Role::Token:
        if (column == Column::State && !record.undoneAt)
            return static_cast<int>(kit::Token::Success);
        return column == Column::File ? QVariant() : QVariant(static_cast<int>(kit::Token::Muted));
    default:
        return {};
    }
}

QVariant ImportsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::File:
        return tr("File");
    case Column::At:
        return tr("When");
    case Column::List:
        return tr("List");
    case Column::Came:
        return tr("What came");
    case Column::State:
        break;
    }
    return tr("State");
}

} // namespace mw::importpage
