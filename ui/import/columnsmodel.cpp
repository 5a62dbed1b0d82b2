// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/columnsmodel.h"

#include "kit/icons.h"
#include "kit/role.h"
#include "kit/tokens.h"
#include "kit/words.h"

#include <algorithm>

namespace mw::importpage {

using namespace Qt::StringLiterals;
using audience::ColumnGuess;
using audience::ImportField;
using kit::formatCount;
using kit::Icon;
using kit::Token;
using Kind = ColumnTarget::Kind;

/// What stands at the end of a row, with its icon and colour.
struct ColumnsModel::Seen
{
    QString text{};
    Icon icon = Icon::Fine;
    Token token = Token::Success;
};

namespace {

/// A place that only one column may have: every field but opt-outs, every attribute. Empty: any number may.
QString placeOf(const ColumnTarget& target)
{
    switch (target.kind) {
    case Kind::Field:
        return target.field == ImportField::OptedOut ? QString() : u"field "_s + toText(target.field);
    case Kind::Attribute:
    case Kind::NewAttribute:
        return u"attribute "_s + target.attribute.toCaseFolded();
    case Kind::LeaveOut:
        break;
    }
    return {};
}

} // namespace

ColumnTarget ColumnsModel::targetOf(const ColumnGuess& guess) const
{
    switch (guess.use) {
    case ColumnGuess::Use::Field:
        return ColumnTarget::to(*guess.field, guess.sense);
    case ColumnGuess::Use::Attribute:
        return ColumnTarget::to(guess.attribute, !m_attributes.contains(guess.attribute));
    case ColumnGuess::Use::Ignored:
        break;
    }
    return {};
}

void ColumnsModel::set(const Look& look)
{
    beginResetModel();
    m_attributes = look.attributes;
    m_rows.clear();
    for (std::size_t i = 0; i < look.columns.columns.size(); ++i) {
        Row row{.header = look.columns.columns[i].header,
                .seen = look.survey.columns[i],
                .guess = look.survey.guess.columns[i]};
        row.bank = isBankColumn(row.seen);
        row.target = row.bank ? ColumnTarget() : targetOf(look.columns.columns[i]);
        row.last = row.target;
        m_rows.push_back(std::move(row));
    }
    findClashes();
    endResetModel();
}

void ColumnsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

audience::ColumnPlan ColumnsModel::plan() const
{
    audience::ColumnPlan plan;
    for (const Row& row : m_rows) {
        ColumnGuess column{.header = row.header, .why = ColumnGuess::Why::Mapped};
        if (row.target.kind == Kind::Field) {
            column.use = ColumnGuess::Use::Field;
            column.field = row.target.field;
            column.sense = row.target.sense;
        } else if (row.target.kind != Kind::LeaveOut) {
            column.use = ColumnGuess::Use::Attribute;
            column.attribute = row.target.attribute;
        }
        plan.columns.push_back(std::move(column));
    }
    plan.emailColumn = plan.columnOf(ImportField::Email);
    return plan;
}

void ColumnsModel::setTarget(int row, const ColumnTarget& target)
{
    Row& changed = m_rows.at(static_cast<std::size_t>(row));
    ColumnTarget wanted = target;
    if (wanted.kind == Kind::Attribute || wanted.kind == Kind::NewAttribute) {
        const qsizetype known = m_attributes.indexOf(wanted.attribute, 0);
        wanted.kind = known >= 0 ? Kind::Attribute : Kind::NewAttribute;
    }
    if (changed.bank || changed.target == wanted)
        return;
    changed.last = wanted.kind == Kind::LeaveOut ? changed.target : wanted;
    changed.target = wanted;
    findClashes();
    // A clash shows at both columns, so any of them may look different now.
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT targetsChanged();
}

void ColumnsModel::setUsed(int row, bool used)
{
    const Row& changed = m_rows.at(static_cast<std::size_t>(row));
    if (!used)
        return setTarget(row, {});
    if (changed.target.kind != Kind::LeaveOut)
        return;
    if (changed.last.kind != Kind::LeaveOut)
        return setTarget(row, changed.last);
    if (const ColumnTarget guessed = targetOf(changed.guess); guessed.kind != Kind::LeaveOut)
        return setTarget(row, guessed);
    const bool taken = !faultOfFieldName(changed.header).isEmpty();
    setTarget(row, ColumnTarget::to(taken ? tr("%1 (column)").arg(changed.header.left(100)) : changed.header,
                                    true));
}

QString ColumnsModel::fault(int row) const
{
    const int other = m_rows.at(static_cast<std::size_t>(row)).clash;
    return other < 0 ? QString()
                     : tr("“%1” goes there too; leave one out")
                           .arg(m_rows[static_cast<std::size_t>(other)].header.left(60));
}

int ColumnsModel::firstFault() const
{
    const auto found = std::ranges::find_if(m_rows, [](const Row& row) { return row.clash >= 0; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool ColumnsModel::hasAddress() const
{
    return columnOf(ImportField::Email) >= 0;
}

int ColumnsModel::columnOf(ImportField field) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&](const Row& row) { return row.target.kind == Kind::Field && row.target.field == field; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void ColumnsModel::findClashes()
{
    QHash<QString, int> first;
    for (int i = 0; i < rowCount(); ++i) {
        Row& row = m_rows[static_cast<std::size_t>(i)];
        row.clash = -1;
        const QString place = placeOf(row.target);
        if (place.isEmpty())
            continue;
        if (const auto other = first.constFind(place); other != first.constEnd()) {
            row.clash = *other;
            m_rows[static_cast<std::size_t>(*other)].clash = i;
        } else {
            first.insert(place, i);
        }
    }
}

int ColumnsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ColumnsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == static_cast<int>(Column::Use) && mayBeUsed(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole ||
        index.column() != static_cast<int>(Column::Use) || !mayBeUsed(index.row()))
        return false;
    setUsed(index.row(), value.toInt() == Qt::Checked);
    return true;
}

ColumnsModel::Seen ColumnsModel::seenAsField(const Row& row) const
{
    const auto& seen = row.seen;
    const QString filled = formatCount(seen.filled);
    switch (row.target.field) {
    case ImportField::Email: {
        const QString text = tr("%1 of %2 can be mailed").arg(formatCount(seen.addresses), filled);
        return seen.addresses * 10 >= seen.filled * 9 && seen.filled > 0
                   ? Seen{text}
                   : Seen{text, Icon::Warning, Token::Warning};
    }
    case ImportField::ConsentAt: {
        if (const qint64 unreadable = seen.filled - seen.times; unreadable > 0)
            return {tr("%n can't be read; they look like 2026-11-21", nullptr, static_cast<int>(unreadable)),
                    Icon::Warning, Token::Warning};
        if (seen.future > 0)
            return {tr("%n in the future", nullptr, static_cast<int>(seen.future)), Icon::Warning,
                    Token::Warning};
        return {tr("all dates, none in the future")};
    }
    case ImportField::OptedOut:
        return {tr("who left stays out"), Icon::ShieldCheck, Token::Doubt};
    default:
        return {tr("filled in %1").arg(filled)};
    }
}

ColumnsModel::Seen ColumnsModel::seenAsAttribute(const Row& row) const
{
    const auto& seen = row.seen;
    if (seen.zerosInFront > 0)
        return {tr("read as text, leading zeros kept"), Icon::Info, Token::Info};
    if (seen.choices > 0 && seen.choices < seen.filled)
        return {tr("%n choices", nullptr, seen.choices), Icon::Info, Token::Info};
    return {tr("filled in %1").arg(formatCount(seen.filled))};
}

ColumnsModel::Seen ColumnsModel::seenIn(int index) const
{
    const Row& row = m_rows[static_cast<std::size_t>(index)];
    if (row.bank)
        return {tr("bank numbers are never imported"), Icon::LeftOut, Token::Danger};
    if (const QString wrong = fault(index); !wrong.isEmpty())
        return {wrong, Icon::Refused, Token::Danger};
    switch (row.target.kind) {
    case Kind::Field:
        return seenAsField(row);
    case Kind::Attribute:
    case Kind::NewAttribute:
        return seenAsAttribute(row);
    case Kind::LeaveOut:
        break;
    }
    if (row.guess.why == ColumnGuess::Why::Doubled)
        return {tr("another column has this already"), Icon::EyeOff, Token::Muted};
    return {row.seen.filled == 0 ? tr("empty") : tr("nothing uses it, so it is not kept"), Icon::EyeOff,
            Token::Muted};
}

QString ColumnsModel::text(int index, Column column) const
{
    const Row& row = m_rows[static_cast<std::size_t>(index)];
    switch (column) {
    case Column::Header:
        return row.header.simplified();
    case Column::Samples:
        return row.seen.samples.join(u", "_s).simplified();
    case Column::Target:
        return row.bank ? tr("Cannot be imported") : titleOf(row.target).simplified();
    case Column::Seen:
        return seenIn(index).text;
    case Column::Use:
    case Column::Arrow:
        break;
    }
    return {};
}

QVariant ColumnsModel::look(int row, Column column, int role) const
{
    if (role == kit::Role::Strong)
        return column == Column::Header;
    if (column == Column::Seen && role == kit::Role::Icon)
        return static_cast<int>(seenIn(row).icon);
    if (column == Column::Arrow && role == kit::Role::Icon)
        return static_cast<int>(Icon::Forward);
    if (role != kit::Role::Token)
        return {};
    if (column == Column::Seen)
        return static_cast<int>(seenIn(row).token);
    if (column == Column::Samples || column == Column::Arrow || (column == Column::Target && !mayBeUsed(row)))
        return static_cast<int>(Token::Muted);
    return {};
}

QVariant ColumnsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::CheckStateRole:
        if (column == Column::Use && mayBeUsed(row))
            return static_cast<int>(isUsed(row) ? Qt::Checked : Qt::Unchecked);
        return {};
    case Qt::AccessibleTextRole:
        return column == Column::Use     ? (isUsed(row) ? tr("imported") : tr("left out"))
               : column == Column::Arrow ? tr("goes to")
                                         : text(row, column);
    case IsTargetRole:
        return column == Column::Target && mayBeUsed(row);
    case FaultyRole:
        return column == Column::Target && !fault(row).isEmpty();
    default:
        return look(row, column, role);
    }
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Header:
        return tr("Column in the file");
    case Column::Samples:
        return tr("First values");
    case Column::Target:
        return tr("Goes to");
    case Column::Seen:
        return tr("Seen in the values");
    case Column::Use:
    case Column::Arrow:
        break;
    }
    return QString();
}

} // namespace mw::importpage
