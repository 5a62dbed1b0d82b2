// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/recordmodel.h"

#include "audience/contactsuggestions.h"
#include "kit/foreigntext.h"
#include "kit/icons.h"
#include "kit/role.h"
#include "kit/tokens.h"
#include "kit/words.h"
#include "ui/consent/historywords.h"
#include "ui/consent/times.h"
#include "ui/consentform/consentwords.h"

namespace mw::consentpage {

using consent::RecordQuery;
using consent::RecordRow;
using vault::DbResult;

namespace {

constexpr int idsALook = 20'000; ///< some 20 ms of the reader
constexpr qsizetype longestCell = 200;

DbResult<std::vector<base::ContactId>> contactsAt(vault::Database& database, const QString& address)
{
    const auto found = audience::suggestContacts(database, address, RecordModel::mostContacts);
    if (!found)
        return base::fail(found.error());
    std::vector<base::ContactId> contacts;
    for (const audience::ContactSuggestion& one : *found)
        contacts.push_back(one.id);
    return contacts;
}

} // namespace

void RecordModel::show(const RecordFilter& filter)
{
    m_filter = filter;
    showAnew([filter](vault::Database& database, std::int64_t before, int limit) -> DbResult<Page> {
        RecordQuery query{.purpose = filter.purpose, .kinds = filter.kinds};
        if (!filter.address.isEmpty()) {
            auto contacts = contactsAt(database, filter.address);
            if (!contacts)
                return base::fail(contacts.error());
            query.contacts = std::move(*contacts);
        }
        return consent::readRecordsBack(database, query, before, limit, idsALook);
    });
}

void RecordModel::setPurposes(const std::vector<consent::Purpose>& purposes)
{
    m_purposes = purposes;
    if (!isLoading() && rowCount() > 0)
        Q_EMIT dataChanged(index(0, static_cast<int>(Column::Purpose)),
                           index(rowCount() - 1, static_cast<int>(Column::Purpose)));
}

int RecordModel::rowOf(base::ConsentRecordId record) const
{
    // Newest first: ids fall.
    const auto found = std::ranges::lower_bound(rows(), record.value(), std::ranges::greater(),
                                                [](const RecordRow& row) { return row.record.id.value(); });
    return found != rows().end() && found->record.id == record ? static_cast<int>(found - rows().begin())
                                                               : -1;
}

int RecordModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::When:
        return tr("When");
    case Column::Contact:
        return tr("Contact");
    case Column::Event:
        return tr("What happened");
    case Column::Purpose:
        return tr("Purpose");
    case Column::Source:
        return tr("Source");
    case Column::RecordedBy:
        return tr("Recorded by");
    }
    return {};
}

QString RecordModel::purposeName(base::PurposeId purpose) const
{
    if (!purpose.isValid())
        return tr("Every purpose");
    const auto found = std::ranges::find(m_purposes, purpose, &consent::Purpose::id);
    return found == m_purposes.end() ? QString() : kit::visible(found->name, longestCell);
}

QString RecordModel::textOf(const RecordRow& row, Column column) const
{
    switch (column) {
    case Column::When:
        return dayOf(row.record.happenedAt);
    case Column::Contact:
        return calledBy(row);
    case Column::Event:
        return consentform::wordOf(row.record.kind);
    case Column::Purpose:
        return purposeName(row.record.purpose);
    case Column::Source:
        return kit::visible(row.record.origin.source, longestCell);
    case Column::RecordedBy:
        return recorderOf(row);
    }
    return {};
}

QString RecordModel::secondLineOf(const RecordRow& row, Column column) const
{
    switch (column) {
    case Column::Contact: {
        const QString email = kit::visible(row.email, longestCell);
        return email == calledBy(row) ? QString() : email;
    }
    case Column::Event:
        return row.record.basis == consent::Basis::None ? QString() : consentform::wordOf(row.record.basis);
    case Column::Source:
        return row.record.origin.method.isEmpty() ? QString()
                                                  : consentform::wordOfMethod(row.record.origin.method);
    case Column::RecordedBy:
        return dayOf(row.record.recordedAt);
    default:
        return {};
    }
}

QVariant RecordModel::data(const QModelIndex& index, int role) const
{
    const RecordRow* row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return role == kit::Role::Placeholder && index.isValid() ? QVariant(true) : QVariant();
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*row, column);
    case kit::Role::SecondLine:
        return secondLineOf(*row, column);
    case Qt::ToolTipRole:
        if (column == Column::When)
            return kit::fullTime(timeOf(row->record.happenedAt));
        return column == Column::RecordedBy ? QVariant(kit::fullTime(timeOf(row->record.recordedAt)))
                                            : QVariant();
    case kit::Role::Icon:
        return column == Column::Event ? QVariant(static_cast<int>(iconOf(row->record.kind))) : QVariant();
    case kit::Role::Strong:
        return column == Column::Contact;
    case kit::Role::Token:
        if (column == Column::Event && consent::isOptOut(row->record.kind))
            return static_cast<int>(kit::Token::Doubt);
        return column == Column::When || column == Column::RecordedBy
                   ? QVariant(static_cast<int>(kit::Token::Muted))
                   : QVariant();
    default:
        return {};
    }
}

} // namespace mw::consentpage
