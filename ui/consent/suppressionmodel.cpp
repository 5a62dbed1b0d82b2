// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/suppressionmodel.h"

#include "kit/foreigntext.h"
#include "kit/icons.h"
#include "kit/role.h"
#include "kit/tokens.h"
#include "kit/words.h"
#include "ui/consent/times.h"
#include "ui/consentform/consentwords.h"
#include "workspace/workspacekeys.h"

namespace mw::consentpage {

using consent::SuppressionEntry;
using consent::SuppressionKind;
using vault::DbResult;

namespace {

constexpr int idsALook = 20'000; ///< some 20 ms of the reader
constexpr qsizetype longestCell = 300;

/// A word that stands alone in a cell begins with a capital letter.
QString capital(const QString& word)
{
    return word.left(1).toUpper() + word.mid(1);
}

} // namespace

void SuppressionModel::show(const QString& text)
{
    m_text = text;
    showAnew([text](vault::Database& database, std::int64_t before, int limit) -> DbResult<Page> {
        const auto key = workspace::readHashKey(database);
        if (!key)
            return base::fail(key.error());
        return consent::readSuppressionsBack(database, *key, text, before, limit, idsALook);
    });
}

int SuppressionModel::rowOf(base::SuppressionId suppression) const
{
    // Newest first: ids fall.
    const auto found =
        std::ranges::lower_bound(rows(), suppression.value(), std::ranges::greater(),
                                 [](const SuppressionEntry& one) { return one.row.suppression.id.value(); });
    return found != rows().end() && found->row.suppression.id == suppression
               ? static_cast<int>(found - rows().begin())
               : -1;
}

int SuppressionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant SuppressionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Text:
        return tr("Address or domain");
    case Column::Kind:
        return tr("Kind");
    case Column::Reason:
        return tr("Reason");
    case Column::Since:
        return tr("Since");
    case Column::Note:
        return tr("Note");
    }
    return {};
}

QString SuppressionModel::textOf(const SuppressionEntry& entry, Column column) const
{
    const consent::SuppressionHit& hit = entry.row.suppression;
    switch (column) {
    case Column::Text:
        return entry.isNameless() ? tr("Erased person") : kit::visible(entry.row.text, longestCell);
    case Column::Kind:
        return hit.kind == SuppressionKind::Domain ? tr("Domain") : tr("Address");
    case Column::Reason:
        return capital(consentform::wordOf(hit.reason));
    case Column::Since:
        return dayOf(hit.addedAt);
    case Column::Note:
        return kit::visible(entry.row.note.simplified(), longestCell);
    }
    return {};
}

QVariant SuppressionModel::data(const QModelIndex& index, int role) const
{
    const SuppressionEntry* entry = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!entry)
        return role == kit::Role::Placeholder && index.isValid() ? QVariant(true) : QVariant();
    const auto column = static_cast<Column>(index.column());
    const bool optOut = consent::isOptOut(entry->row.suppression.reason);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*entry, column);
    case Qt::ToolTipRole:
        if (column == Column::Since)
            return kit::fullTime(timeOf(entry->row.suppression.addedAt));
        return column == Column::Text && entry->isNameless()
                   ? QVariant(tr("Only a hash is left, which keeps the address out."))
                   : QVariant();
    case kit::Role::Icon:
        if (column != Column::Reason)
            return {};
        return static_cast<int>(optOut ? kit::Icon::Unsubscribed : kit::Icon::LeftOut);
    case kit::Role::Token:
        if (column == Column::Reason && optOut)
            return static_cast<int>(kit::Token::Doubt);
        return column == Column::Text && !entry->isNameless() ? QVariant()
                                                              : QVariant(static_cast<int>(kit::Token::Muted));
    default:
        return {};
    }
}

} // namespace mw::consentpage
