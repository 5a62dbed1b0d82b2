// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/leftoutmodel.h"

#include "campaign/deliveryrepository.h"
#include "kit/role.h"
#include "kit/tokens.h"
#include "ui/campaigns/campaignwords.h"
#include "workspace/office.h"
#include "workspace/workspacekeys.h"

namespace mw::campaignspage {

namespace {

constexpr std::size_t rowsAPage = 100;
constexpr std::chrono::milliseconds turnTime{60};

} // namespace

LeftOutModel::LeftOutModel(const shell::PageContext& context, QObject* parent)
    : QAbstractTableModel(parent), m_context(context)
{
}

void LeftOutModel::showUnplanned(const campaign::ReachQuestion& question)
{
    if (m_shown && !m_planned.isValid() && m_question == question)
        return;
    m_question = question;
    m_planned = {};
    begin();
}

void LeftOutModel::showPlanned(base::CampaignId campaign)
{
    if (m_shown && m_planned == campaign)
        return;
    m_planned = campaign;
    begin();
}

void LeftOutModel::begin()
{
    clear();
    m_shown = true;
    m_atEnd = false;
    fetchMore({});
}

void LeftOutModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_after = {};
    m_atEnd = true;
    m_asking = false;
    m_shown = false;
    ++m_request;
    endResetModel();
}

base::ContactId LeftOutModel::contactAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].contact : base::ContactId();
}

int LeftOutModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LeftOutModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QVariant LeftOutModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool address = static_cast<Column>(index.column()) == Column::Address;
    if (role == Qt::DisplayRole) {
        if (address) // an erased contact has none any more
            return row.email.isEmpty() ? tr("Erased") : row.email;
        return leftOutReason(row.reason);
    }
    if (role == kit::Role::Token && !address)
        return static_cast<int>(kit::Token::Muted);
    return {};
}

QVariant LeftOutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return static_cast<Column>(section) == Column::Address ? tr("Address") : tr("Why");
}

bool LeftOutModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_atEnd && !m_asking;
}

std::function<vault::DbResult<LeftOutModel::Page>(vault::Database&)> LeftOutModel::question() const
{
    if (m_planned.isValid())
        return [campaign = m_planned, after = m_after](vault::Database& database) -> vault::DbResult<Page> {
            auto rows = campaign::DeliveryRepository(database).page(
                campaign, campaign::DeliveryState::Excluded, after, static_cast<int>(rowsAPage));
            if (!rows)
                return base::fail(rows.error());
            Page page{.after = after, .atEnd = rows->size() < rowsAPage};
            for (const campaign::DeliveryRow& row : *rows) {
                page.rows.push_back({row.contact, row.email, row.reason});
                page.after = row.contact;
            }
            return page;
        };
    return [question = m_question, now = m_context.clock.now(),
            after = m_after](vault::Database& database) -> vault::DbResult<Page> {
        const auto keys = workspace::readKeys(database);
        if (!keys)
            return base::fail(keys.error().database.value_or(vault::DbError{}));
        return campaign::Reach::leftOut(database, keys->hashKey, question, now, after, rowsAPage, turnTime);
    };
}

void LeftOutModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_asking = true;
    m_context.office.ask<Page>(this, question(),
                               [this, request = m_request](const vault::DbResult<Page>& page) {
                                   if (request != m_request)
                                       return;
                                   m_asking = false;
                                   if (page)
                                       take(*page);
                                   else // asked again when it is scrolled to
                                       Q_EMIT read();
                               });
}

void LeftOutModel::take(const Page& page)
{
    m_after = page.after;
    m_atEnd = page.atEnd;
    if (!page.rows.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(page.rows.size()) - 1);
        m_rows.insert(m_rows.end(), page.rows.begin(), page.rows.end());
        endInsertRows();
    }
    Q_EMIT read();
    // A turn may end with few or none where they are rare; a view only asks on once it is scrolled.
    if (page.rows.size() < rowsAPage)
        fetchMore({});
}

} // namespace mw::campaignspage
