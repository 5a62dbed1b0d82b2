// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templatemodel.h"

#include "content/richtext.h"
#include "kit/role.h"
#include "kit/tokens.h"
#include "kit/words.h"
#include "ui/slotform/templateline.h"
#include "ui/templates/times.h"

#include <algorithm>

namespace mw::templatespage {

using campaign::TemplateSummary;

namespace {

/// For searching: letter case and marks aside.
QString folded(const QString& text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD))
        if (!c.isMark())
            out += c.toCaseFolded();
    return out;
}

QString subjectWords(const TemplateSummary& row)
{
    return content::plainWords(slotform::runsOfTemplate(row.subject));
}

} // namespace

void TemplateModel::setRows(std::vector<TemplateSummary> rows)
{
    beginResetModel();
    m_all = std::move(rows);
    choose();
    endResetModel();
}

void TemplateModel::setSearch(const QString& text)
{
    if (text == m_search)
        return;
    beginResetModel();
    m_search = text;
    choose();
    endResetModel();
}

void TemplateModel::choose()
{
    const QString wanted = folded(m_search.trimmed());
    m_rows.clear();
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_rows), [&](const TemplateSummary& row) {
        return wanted.isEmpty() || folded(row.name).contains(wanted) || folded(row.subject).contains(wanted);
    });
    const auto less = [this](const TemplateSummary& a, const TemplateSummary& b) {
        switch (m_sorted) {
        case Column::Name:
            return QString::localeAwareCompare(a.name, b.name) < 0;
        case Column::Subject:
            return QString::localeAwareCompare(a.subject, b.subject) < 0;
        case Column::Changed:
            return changedAt(a) < changedAt(b);
        case Column::Uses:
            break;
        }
        return a.campaigns < b.campaigns;
    };
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](const TemplateSummary& a, const TemplateSummary& b) {
        return m_order == Qt::AscendingOrder ? less(a, b) : less(b, a);
    });
}

void TemplateModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columns)
        return;
    beginResetModel();
    m_sorted = static_cast<Column>(column);
    m_order = order;
    choose();
    endResetModel();
}

const TemplateSummary* TemplateModel::at(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_rows.size() ? &m_rows[row] : nullptr;
}

QModelIndex TemplateModel::indexOf(base::TemplateId id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const auto& row) { return row.id == id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()), 0);
}

int TemplateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TemplateModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString TemplateModel::shown(const TemplateSummary& row, Column column) const
{
    switch (column) {
    case Column::Name:
        return row.name;
    case Column::Subject:
        return subjectWords(row);
    case Column::Changed:
        return shortTime(changedAt(row));
    case Column::Uses:
        break;
    }
    const auto count = static_cast<int>(row.campaigns);
    return count == 0 ? tr("none yet") : count == 1 ? tr("1 campaign") : tr("%n campaigns", nullptr, count);
}

QVariant TemplateModel::data(const QModelIndex& index, int role) const
{
    const TemplateSummary* row = at(index);
    if (!row)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shown(*row, column);
    case Qt::ToolTipRole:
        if (column == Column::Changed)
            return kit::fullTime(localTime(changedAt(*row)));
        break;
    case kit::Role::Token:
        if (column != Column::Name)
            return static_cast<int>(kit::Token::Muted);
        break;
    case kit::Role::Tags:
        if (column == Column::Name && row->draftAt)
            return QStringList{tr("not saved")};
        break;
    default:
        break;
    }
    return {};
}

QVariant TemplateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Subject:
        return tr("Subject");
    case Column::Changed:
        return tr("Changed");
    case Column::Uses:
        return tr("Used by");
    }
    return {};
}

} // namespace mw::templatespage
