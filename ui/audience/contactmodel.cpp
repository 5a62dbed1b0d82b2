// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/contactmodel.h"

#include "kit/foreigntext.h"
#include "kit/piece.h"
#include "kit/role.h"
#include "kit/tokens.h"
#include "kit/words.h"
#include "ui/audience/audiencewords.h"

#include <algorithm>

namespace mw::audiencepage {

using namespace Qt::StringLiterals;
using audience::ContactField;
using audience::ContactSummary;

namespace {

constexpr qsizetype longestCell = 200; // letters; the card has all of it

} // namespace

ContactModel::ContactModel(ContactFeed& feed, const base::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_feed(feed), m_clock(clock)
{
    setAttributes({});
    listen();
}

void ContactModel::listen()
{
    connect(&m_feed, &ContactFeed::aboutToReset, this, &ContactModel::beginResetModel);
    connect(&m_feed, &ContactFeed::reset, this, &ContactModel::endResetModel);
    connect(&m_feed, &ContactFeed::aboutToGrow, this,
            [this](int rows) { beginInsertRows({}, m_feed.rows(), rows - 1); });
    connect(&m_feed, &ContactFeed::grown, this, &ContactModel::endInsertRows);
    connect(&m_feed, &ContactFeed::aboutToShrink, this,
            [this](int rows) { beginRemoveRows({}, rows, m_feed.rows() - 1); });
    connect(&m_feed, &ContactFeed::shrunk, this, &ContactModel::endRemoveRows);
    connect(&m_feed, &ContactFeed::linesChanged, this, [this](int first, int last) {
        if (last >= first && last < rowCount())
            Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    });
}

void ContactModel::setAttributes(const QStringList& attributes)
{
    beginResetModel();
    m_attributes = attributes;
    m_columns = {{Kind::Name, {}}, {Kind::Address, {}}};
    for (const QString& attribute : attributes)
        m_columns.push_back({Kind::Attribute, attribute});
    for (const Kind kind : {Kind::Mailing, Kind::LastAccepted, Kind::Added, Kind::Updated})
        m_columns.push_back({kind, {}});
    endResetModel();
}

const ContactModel::Column& ContactModel::columnAt(int column) const
{
    return m_columns[static_cast<std::size_t>(column)];
}

int ContactModel::columnOf(Kind kind) const
{
    const auto found = std::ranges::find(m_columns, kind, &Column::kind);
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

std::optional<ContactField> ContactModel::sortFieldOf(int column) const
{
    if (column < 0 || column >= columnCount())
        return std::nullopt;
    switch (columnAt(column).kind) {
    case Kind::Name:
        return ContactField::Name;
    case Kind::Address:
        return ContactField::Email;
    case Kind::Added:
        return ContactField::Added;
    case Kind::Updated:
        return ContactField::Updated;
    default:
        return std::nullopt;
    }
}

int ContactModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_feed.rows();
}

int ContactModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ContactModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ContactSummary* line = m_feed.lineAt(index.row());
    const Column& column = columnAt(index.column());
    if (line)
        return cell(*line, column, role);
    if (role == kit::Role::Placeholder)
        return true;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return QString();
    return {};
}

QVariant ContactModel::cell(const ContactSummary& line, const Column& column, int role) const
{
    const bool state = column.kind == Kind::Mailing;
    switch (role) {
    case Qt::DisplayRole:
        return state ? QVariant() : textOf(line, column);
    case kit::Role::State:
        return state && !m_feed.scope().deleted ? QVariant(toText(line.mailing)) : QVariant();
    case kit::Role::Token:
        return state || column.kind == Kind::Name || column.kind == Kind::Attribute
                   ? QVariant()
                   : QVariant(static_cast<int>(kit::Token::Muted));
    case Qt::ToolTipRole:
        if (const auto when = whenOf(line, column.kind))
            return kit::fullTime(timeOf(*when));
        return {};
    default:
        return {};
    }
}

std::optional<base::Timestamp> ContactModel::whenOf(const ContactSummary& line, Kind kind) const
{
    switch (kind) {
    case Kind::LastAccepted:
        return line.lastAccepted;
    case Kind::Added:
        return line.createdAt;
    case Kind::Updated:
        return line.updatedAt;
    default:
        return std::nullopt;
    }
}

QString ContactModel::textOf(const ContactSummary& line, const Column& column) const
{
    switch (column.kind) {
    case Kind::Name:
        return line.name.isEmpty() ? u"–"_s : kit::visible(line.name, longestCell);
    case Kind::Address:
        return kit::visible(line.email);
    case Kind::Attribute:
        return kit::visible(line.attributes.value(column.attribute).toString(), longestCell);
    default:
        break;
    }
    const auto when = whenOf(line, column.kind);
    return when ? dayOf(*when, m_clock.now()) : u"–"_s;
}

QString ContactModel::titleOf(const Column& column) const
{
    switch (column.kind) {
    case Kind::Name:
        return tr("Name");
    case Kind::Address:
        return tr("Address");
    case Kind::Attribute:
        return audiencepage::titleOf(column.attribute);
    case Kind::Mailing:
        return tr("Mailing");
    case Kind::LastAccepted:
        return tr("Last accepted");
    case Kind::Added:
        return tr("Added");
    case Kind::Updated:
        break;
    }
    return m_feed.scope().deleted ? tr("Deleted") : tr("Changed");
}

QVariant ContactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return titleOf(columnAt(section));
    if (role == Qt::ToolTipRole && columnAt(section).kind == Kind::LastAccepted)
        return tr("When a relay last accepted a mail of a campaign to this contact");
    return {};
}

} // namespace mw::audiencepage
