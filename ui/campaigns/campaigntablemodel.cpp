// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaigntablemodel.h"

#include "kit/role.h"
#include "kit/tokens.h"
#include "kit/words.h"
#include "ui/campaigns/campaignwords.h"
#include "workspace/office.h"

#include <algorithm>

namespace mw::campaignspage {

using namespace Qt::StringLiterals;
using campaign::CampaignLine;
using campaign::CampaignState;
using campaign::DeliveryState;
using workspace::Topic;

namespace {

constexpr std::size_t rowsAPage = 100;
constexpr std::chrono::milliseconds pace{250};

} // namespace

CampaignTableModel::CampaignTableModel(const shell::PageContext& context, QObject* parent)
    : QAbstractTableModel(parent), m_context(context)
{
    m_again.setSingleShot(true);
    m_again.setInterval(pace);
    connect(&m_again, &QTimer::timeout, this, &CampaignTableModel::readAgain);
    connect(&m_context.office, &workspace::Office::changed, this, [this](const workspace::Topics& topics) {
        const bool touched = topics.contains(Topic::Campaigns) || topics.contains(Topic::Deliveries) ||
                             topics.contains(Topic::Lists);
        if (m_read && touched && !m_again.isActive())
            m_again.start();
    });
}

void CampaignTableModel::setFilter(campaign::CampaignFilter filter)
{
    if (std::exchange(m_filter, filter) != filter)
        ask({}, rowsAPage, true);
}

void CampaignTableModel::setSearch(const QString& search)
{
    if (std::exchange(m_search, search) != search)
        ask({}, rowsAPage, true);
}

void CampaignTableModel::readAgain()
{
    ask({}, std::max(rowsAPage, m_lines.size()), true);
}

void CampaignTableModel::ask(base::CampaignId before, std::size_t limit, bool anew)
{
    ++m_request; // the last request wins
    m_asking = true;
    m_context.office.ask<Page>(
        this,
        [filter = m_filter, search = m_search, before, limit](vault::Database& database) {
            return campaign::CampaignBrowser(database).page(filter, search, before, limit);
        },
        [this, request = m_request, anew](const vault::DbResult<Page>& page) {
            if (request != m_request)
                return;
            m_asking = false;
            if (!page) {
                Q_EMIT readFailed(page.error());
                return;
            }
            if (anew)
                replace(*page);
            else
                append(*page);
            m_read = true;
            Q_EMIT read();
        });
}

/// The rows that stay keep their place in the view: only a changed order begins anew.
void CampaignTableModel::replace(const Page& page)
{
    const bool same = std::equal(m_lines.begin(), m_lines.end(), page.lines.begin(), page.lines.end(),
                                 [](const CampaignLine& a, const CampaignLine& b) { return a.id == b.id; });
    if (same) {
        m_lines = page.lines;
        m_before = page.before;
        if (!m_lines.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCountOf - 1));
        return;
    }
    beginResetModel();
    m_lines = page.lines;
    m_before = page.before;
    endResetModel();
}

void CampaignTableModel::append(const Page& page)
{
    m_before = page.before;
    if (page.lines.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page.lines.size()) - 1);
    m_lines.insert(m_lines.end(), page.lines.begin(), page.lines.end());
    endInsertRows();
}

const CampaignLine* CampaignTableModel::lineAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

int CampaignTableModel::rowOf(base::CampaignId id) const
{
    const auto found = std::ranges::find(m_lines, id, &CampaignLine::id);
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int CampaignTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int CampaignTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QString CampaignTableModel::secondLine(const CampaignLine& line) const
{
    QStringList parts;
    if (line.kind == campaign::CampaignKind::Practice)
        parts << tr("Practice");
    parts << (line.listName.isEmpty() ? tr("no list yet") : line.listName);
    return parts.join(u" · "_s);
}

QString CampaignTableModel::text(const CampaignLine& line, Column column) const
{
    switch (column) {
    case Column::Name:
        return line.name;
    case Column::State:
        return {}; // the delegate has the word
    case Column::Recipients:
        return kit::formatCount(line.plannedAt ? line.counts.total() : line.listed);
    case Column::Accepted:
        if (!line.plannedAt)
            return {};
        return tr("%1 of %2", "accepted, of planned")
            .arg(kit::formatCount(line.counts.of(DeliveryState::Accepted)), kit::formatCount(line.planned()));
    case Column::When:
        break;
    }
    const base::Timestamp now = m_context.clock.now();
    if (line.state == CampaignState::Scheduled && line.startsAt)
        return tr("starts %1").arg(shortTime(*line.startsAt, now));
    if (line.plannedAt)
        return shortTime(*line.plannedAt, now);
    return tr("changed %1").arg(shortTime(line.changedAt, now));
}

QVariant CampaignTableModel::data(const QModelIndex& index, int role) const
{
    const CampaignLine* line = lineAt(index.row());
    if (!index.isValid() || !line)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*line, column);
    case Qt::ToolTipRole: // the delegate tells by itself what it cuts
        if (column == Column::When)
            return kit::fullTime(localTime(line->state == CampaignState::Scheduled && line->startsAt
                                               ? *line->startsAt
                                               : line->plannedAt.value_or(line->changedAt)));
        return {};
    case kit::Role::State:
        return column == Column::State ? stateText(*line) : QString();
    case kit::Role::SecondLine:
        if (column == Column::Name)
            return secondLine(*line);
        if (column == Column::State && line->state == CampaignState::Paused)
            return line->stateReason == campaign::pausedByPerson ? tr("by a person") : line->stateReason;
        return {};
    case kit::Role::AlignRight:
        return column == Column::Recipients || column == Column::Accepted;
    case kit::Role::Token:
        if (column == Column::When)
            return static_cast<int>(kit::Token::Muted);
        return {};
    default:
        return {};
    }
}

QVariant CampaignTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole && (column == Column::Recipients || column == Column::Accepted))
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Name:
        return tr("Campaign");
    case Column::State:
        return tr("State");
    case Column::Recipients:
        return tr("Recipients");
    case Column::Accepted:
        return tr("Accepted");
    case Column::When:
        break;
    }
    return tr("When");
}

bool CampaignTableModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_read && m_before.isValid() && !m_asking;
}

void CampaignTableModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        ask(m_before, rowsAPage, false);
}

} // namespace mw::campaignspage
