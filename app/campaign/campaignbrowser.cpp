// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaignbrowser.h"

#include "campaign/deliveryrepository.h"

#include <algorithm>

namespace mw::campaign {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString lineColumns = u"SELECT c.id, c.name, c.kind, c.state, c.state_reason, coalesce(l.name, ''), "
                            "coalesce(l.contact_count, 0), max(c.state_changed_at, coalesce(c.changed_at, "
                            "0)), c.starts_at, c.planned_at, "
                            "EXISTS (SELECT 1 FROM campaign_version v WHERE v.campaign_id = c.id) "
                            "FROM campaign c LEFT JOIN list l ON l.id = c.list_id "_s;
constexpr int readAtOnce = 100;

std::optional<base::Timestamp> optionalTime(const vault::Rows& rows, int column)
{
    if (rows.isNull(column))
        return std::nullopt;
    return base::fromMilliseconds(rows.integer(column));
}

/// "Käse" is found by "kase".
QString folded(const QString& text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar c) { return c.isMark(); });
    return plain.toCaseFolded();
}

bool passes(const CampaignLine& line, CampaignFilter filter)
{
    const QString state = stateText(line);
    switch (filter) {
    case CampaignFilter::All:
        return true;
    case CampaignFilter::Drafts:
        return state == u"draft" || state == u"in_approval";
    case CampaignFilter::Scheduled:
        return state == u"scheduled";
    case CampaignFilter::Sending:
        return state == u"running" || state == u"paused";
    case CampaignFilter::Finished:
        return state == u"finished";
    case CampaignFilter::Cancelled:
        return state == u"cancelled";
    case CampaignFilter::Practice:
        break;
    }
    return line.kind == CampaignKind::Practice;
}

DbResult<std::optional<CampaignLine>> first(DbResult<std::vector<CampaignLine>> lines)
{
    if (!lines)
        return base::fail(lines.error());
    if (lines->empty())
        return std::optional<CampaignLine>();
    return std::optional(std::move(lines->front()));
}

} // namespace

QString stateText(const CampaignLine& line)
{
    return line.isFinished() ? u"finished"_s : toText(line.state);
}

DbResult<std::vector<CampaignLine>> CampaignBrowser::read(const QString& where, const QVariantList& values)
{
    std::vector<CampaignLine> lines;
    {
        auto rows = m_db.queryBound(lineColumns + where, values);
        if (!rows)
            return base::fail(rows.error());
        while (rows->next())
            lines.push_back({.id = base::CampaignId(rows->integer(0)),
                             .name = rows->text(1),
                             .kind = static_cast<CampaignKind>(rows->integer(2)),
                             .state = static_cast<CampaignState>(rows->integer(3)),
                             .stateReason = rows->text(4),
                             .listName = rows->text(5),
                             .listed = rows->integer(6),
                             .changedAt = base::fromMilliseconds(rows->integer(7)),
                             .startsAt = optionalTime(*rows, 8),
                             .plannedAt = optionalTime(*rows, 9),
                             .frozen = rows->integer(10) != 0});
        if (rows->failed())
            return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading campaigns"_s});
    }
    for (CampaignLine& line : lines) {
        auto counts = DeliveryRepository(m_db).counts(line.id);
        if (!counts)
            return base::fail(counts.error());
        line.counts = *counts;
    }
    return lines;
}

DbResult<CampaignBrowser::Page> CampaignBrowser::page(CampaignFilter filter, const QString& search,
                                                      base::CampaignId before, std::size_t limit)
{
    const QString wanted = folded(search.trimmed());
    Page page{.before = before};
    for (bool more = true; more && page.lines.size() < limit;) {
        const qlonglong below =
            page.before.isValid() ? page.before.value() : std::numeric_limits<qlonglong>::max();
        auto lines =
            read(u"WHERE c.kind <> 2 AND c.id < ? ORDER BY c.id DESC LIMIT ?"_s, {below, readAtOnce});
        if (!lines)
            return base::fail(lines.error());
        more = lines->size() == static_cast<std::size_t>(readAtOnce);
        for (CampaignLine& line : *lines) {
            if (page.lines.size() == limit) {
                more = true;
                break;
            }
            page.before = line.id;
            const bool found = wanted.isEmpty() || folded(line.name).contains(wanted) ||
                               folded(line.listName).contains(wanted);
            if (found && passes(line, filter))
                page.lines.push_back(std::move(line));
        }
        if (!more)
            page.before = {};
    }
    return page;
}

DbResult<std::optional<CampaignLine>> CampaignBrowser::line(base::CampaignId id)
{
    return first(read(u"WHERE c.id = ?"_s, {qlonglong(id.value())}));
}

DbResult<std::optional<CampaignLine>> CampaignBrowser::practiceOf(base::CampaignId id)
{
    return first(
        read(u"WHERE c.copy_of = ? AND c.kind = 1 ORDER BY c.id DESC LIMIT 1"_s, {qlonglong(id.value())}));
}

} // namespace mw::campaign
