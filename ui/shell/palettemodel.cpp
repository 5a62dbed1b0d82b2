// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/palettemodel.h"

#include "kit/icon.h"
#include "shell/ranking.h"

#include <algorithm>

namespace mw::shell {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostShown = 60;
/// What was looked up stands behind commands that fit as well: it is there anyway.
constexpr int lookedUp = 3500;

} // namespace

void PaletteModel::setEntries(std::vector<PaletteEntry> entries, const QStringList& recent)
{
    m_entries = std::move(entries);
    m_recent = recent;
    m_found.clear();
    rank();
}

void PaletteModel::setTyped(const QString& typed)
{
    if (typed == m_typed)
        return;
    m_typed = typed;
    m_found.clear();
    rank();
}

void PaletteModel::setFound(const QString& typed, std::vector<PaletteEntry> found)
{
    if (typed != m_typed)
        return;
    m_found = std::move(found);
    rank();
}

void PaletteModel::rank()
{
    struct Ranked
    {
        int fit;
        const PaletteEntry* entry;
    };
    const QString typed = folded(m_typed);
    std::vector<Ranked> ranked;
    const auto take = [&](const PaletteEntry& entry) {
        int fit = std::max(fitOf(typed, folded(entry.command.title)),
                           std::max(entry.alias.isEmpty() ? 0 : fitOf(typed, folded(entry.alias)) - 1,
                                    entry.detail.isEmpty() ? 0 : fitOf(typed, folded(entry.detail)) - 1));
        if (entry.found)
            fit = std::max(fit, lookedUp);
        if (fit <= 0)
            return;
        // Without an order of its own, what is typed being nothing, only use counts.
        const int bonus = entry.command.id.isEmpty() ? 0 : bonusOf(m_recent.indexOf(entry.command.id));
        ranked.push_back(
            {(typed.isEmpty() ? 0 : fit) + bonus - (entry.command.enabled ? 0 : lookedUp), &entry});
    };
    for (const PaletteEntry& entry : m_entries)
        take(entry);
    for (const PaletteEntry& entry : m_found)
        take(entry);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked& one, const Ranked& other) { return one.fit > other.fit; });
    beginResetModel();
    std::vector<PaletteEntry> shown;
    for (std::size_t i = 0; i < std::min(ranked.size(), mostShown); ++i)
        shown.push_back(*ranked[i].entry);
    m_shown = std::move(shown);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteEntry& one = entry(index.row());
    const Command& command = one.command;
    switch (role) {
    case Qt::DisplayRole:
        return command.title;
    case DetailRole:
        return command.enabled || command.whyNot.isEmpty() ? one.detail : command.whyNot;
    case KindRole:
        return one.kind;
    case KeyRole:
        return command.key.toString(QKeySequence::NativeText);
    case IconRole:
        return command.icon;
    case Qt::AccessibleTextRole: {
        QStringList parts{command.title, data(index, DetailRole).toString(), one.kind,
                          data(index, KeyRole).toString()};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return entry(index.row()).command.enabled
               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
               : Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace mw::shell
