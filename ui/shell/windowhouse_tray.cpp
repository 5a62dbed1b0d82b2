// SPDX-License-Identifier: GPL-3.0-or-later
// What the tray tells of workspaces. Of a locked one it names no campaign.
#include "kit/words.h"
#include "shell/statuswords.h"
#include "shell/tray.h"
#include "shell/windowhouse_p.h"

namespace mw::shell {

using namespace Qt::StringLiterals;
using campaign::DeliveryState;

void WindowHouse::putTray()
{
    std::vector<Tray::Line> lines;
    bool busy = false;
    for (const auto& [path, opened] : m_opened) {
        if (!opened->watch || opened->closing)
            continue;
        busy = busy || opened->watch->view().isUnderWay();
        QString what = goingOnIn(*opened);
        if (!opened->locked) {
            const StatusWords words = wordsOf(opened->watch->view());
            what = words.figures.isEmpty()
                       ? words.what
                       : tr("%1, %2", "what is sent, how much").arg(words.what, words.figures);
        }
        lines.push_back(
            {path, tr("%1: %2", "workspace: what its sender does").arg(opened->office->facts().name, what)});
    }
    m_tray->set(lines, !m_quitting && (busy || (!lines.empty() && !frontWindow())));
}

void WindowHouse::tellFinished(const Opened& opened, const campaign::Outgoing& campaign)
{
    const auto count = [&](DeliveryState state) { return campaign.counts.of(state); };
    QStringList parts{campaign.wanted() == 0 ? tr("Nobody was mailed, all were left out")
                                             : tr("%1 of %2 accepted")
                                                   .arg(kit::formatCount(count(DeliveryState::Accepted)),
                                                        kit::formatCount(campaign.wanted()))};
    if (const auto refused = count(DeliveryState::Rejected))
        parts.append(tr("%1 refused").arg(kit::formatCount(refused)));
    if (const auto doubt = count(DeliveryState::InDoubt))
        parts.append(tr("%1 in doubt").arg(kit::formatCount(doubt)));
    m_tray->tell(opened.locked ? tr("A campaign is done") : tr("“%1” is done").arg(campaign.name),
                 u"%1\n%2"_s.arg(opened.office->facts().name, parts.join(u", ")));
}

void WindowHouse::tellPaused(const Opened& opened, const campaign::Outgoing& campaign)
{
    const QString name = opened.office->facts().name;
    if (opened.locked)
        m_tray->tell(tr("A campaign was paused"), tr("%1\nUnlock it to see why.").arg(name));
    else
        m_tray->tell(tr("“%1” was paused").arg(campaign.name), u"%1\n%2"_s.arg(name, campaign.stateReason));
}

} // namespace mw::shell
