// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/checkspane.h"

#include "kit/card.h"
#include "kit/iconlabel.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/words.h"
#include "shell/backupwords.h"
#include "ui/home/homewords.h"

#include <QBoxLayout>

namespace mw::home {

using namespace Qt::StringLiterals;
using shell::PageId;

ChecksPane::ChecksPane(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s8);
    column->addWidget(kit::section(tr("Checks")));
    column->addLayout(m_rows);
}

std::vector<ChecksPane::Check> ChecksPane::checksOf(const HomeFacts& facts, base::Timestamp now)
{
    std::vector<Check> checks;
    for (const auto& relay : facts.overview.relays) {
        if (relay.kind == relays::RelayKind::Practice)
            continue;
        const bool locked = relay.id == facts.lockedRelay;
        const bool full = relay.perDay > 0 && relay.usedToday >= relay.perDay;
        QString fact = tr("ready");
        if (relay.pause)
            fact = tr("paused");
        else if (locked)
            fact = tr("no password");
        else if (full)
            fact = tr("day is full");
        else if (relay.usedToday > 0)
            fact = tr("%1 today").arg(kit::formatCount(relay.usedToday));
        checks.push_back({!relay.pause && !locked && !full,
                          relay.name,
                          fact,
                          {.page = PageId::Relays, .object = relay.id.value()}});
    }
    if (checks.empty())
        checks.push_back({false, tr("Relay"), tr("none yet"), {.page = PageId::Relays, .part = u"new"_s}});
    const auto& backups = facts.backups;
    if (backups.isKnown && (backups.lastGood || backups.plan))
        checks.push_back(
            {!shell::needsALook(backups, now) && backups.lastGood,
             tr("Last backup"),
             backups.lastGood ? kit::nearTime(localTime(*backups.lastGood), localTime(now)) : tr("none yet"),
             {.page = PageId::Settings, .part = u"backups"_s}});
    return checks;
}

void ChecksPane::show(const HomeFacts& facts, base::Timestamp now)
{
    std::vector<Check> checks = checksOf(facts, now);
    if (checks == m_checks)
        return;
    m_checks = std::move(checks);
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (std::size_t i = 0; i < m_checks.size(); ++i) {
        const Check& check = m_checks[i];
        auto* made = new QWidget;
        auto* row = new QHBoxLayout(made);
        row->setContentsMargins(0, kit::space::s4, 0, kit::space::s4);
        row->setSpacing(kit::space::s12);
        row->addWidget(new kit::IconLabel(check.fine ? kit::Icon::Fine : kit::Icon::Warning,
                                          check.fine ? kit::Token::Success : kit::Token::Warning));
        if (check.place.object > 0 || !check.place.part.isEmpty()) {
            auto* name = new kit::LinkLabel(check.name, kit::Type::Body);
            name->setToken(kit::Token::Text);
            name->setAccessibleDescription(check.fact);
            connect(name, &QAbstractButton::clicked, this,
                    [this, place = check.place] { Q_EMIT wants(place); });
            row->addWidget(name, 1);
        } else {
            row->addWidget(kit::body(check.name), 1);
        }
        row->addWidget(new kit::Label(check.fact, kit::Type::Small, kit::Token::Muted));
        m_rows->addWidget(made);
        if (i + 1 < m_checks.size())
            m_rows->addWidget(new kit::Rule);
    }
}

} // namespace mw::home
