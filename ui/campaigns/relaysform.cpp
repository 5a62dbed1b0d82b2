// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/relaysform.h"

#include "kit/button.h"
#include "kit/label.h"
#include "kit/piece.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QRadioButton>

#include <algorithm>

namespace mw::campaignspage {

using namespace Qt::StringLiterals;
using shell::PageId;

RelaysForm::RelaysForm(DraftKeeper& keeper, QWidget* parent)
    : DraftForm(keeper, parent),
      m_practice(new QRadioButton(tr("Practice: nothing leaves this computer"))),
      m_real(new QRadioButton(tr("For real, through:"))),
      m_list(new QWidget),
      m_rows(new QVBoxLayout),
      m_none(kit::hint(tr("There is no relay yet but the practice relay."))),
      m_add(kit::button(tr("Add a relay"), kit::ButtonRole::Small, kit::Icon::Add))
{
    column()->setSpacing(kit::space::s8);
    column()->addWidget(m_practice);
    column()->addWidget(m_real);
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(kit::space::s24, 0, 0, 0);
    list->setSpacing(kit::space::s4);
    m_rows->setSpacing(kit::space::s4);
    list->addLayout(m_rows);
    list->addWidget(m_none);
    auto* row = new QHBoxLayout;
    row->addWidget(m_add);
    row->addStretch();
    list->addLayout(row);
    column()->addWidget(m_list);
    connect(m_practice, &QRadioButton::clicked, this, [this] {
        keep();
        Q_EMIT done();
    });
    connect(m_real, &QRadioButton::clicked, this, [this] {
        // With one relay there is nothing to choose.
        if (m_entries.size() == 1)
            m_entries.front().chosen = true;
        rebuild();
        keep();
    });
    connect(m_add, &QAbstractButton::clicked, this,
            [this] { Q_EMIT wants({.page = PageId::Relays, .part = u"new"_s}); });
}

QWidget* RelaysForm::firstField()
{
    return m_practice->isChecked() ? m_practice : m_real;
}

void RelaysForm::take(const CampaignFacts& facts)
{
    const auto& chosen = facts.campaign.relays;
    const bool practice = std::ranges::find(chosen, relays::practiceRelay) != chosen.end();
    std::vector<Entry> entries;
    for (const base::RelayId id : chosen)
        if (const RelayFact* fact = facts.relay(id); fact && id != relays::practiceRelay)
            entries.push_back({id, fact->relay.name, true});
    for (const RelayFact& fact : facts.choices.relays)
        if (fact.relay.kind == relays::RelayKind::Smtp &&
            std::ranges::find(chosen, fact.relay.id) == chosen.end())
            entries.push_back({fact.relay.id, fact.relay.name, false});
    if (practice)
        m_practice->setChecked(true);
    else if (!chosen.empty())
        m_real->setChecked(true);
    if (entries != m_entries || m_rows->count() == 0) {
        m_entries = std::move(entries);
        rebuild();
    }
}

void RelaysForm::rebuild()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        auto* holder = new QWidget;
        auto* row = new QHBoxLayout(holder);
        row->setContentsMargins(0, 0, kit::size::ringMargin, 0);
        auto* box = new QCheckBox(kit::literal(m_entries[i].name));
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        box->setToolTip(kit::plainToolTip(m_entries[i].name));
        box->setChecked(m_entries[i].chosen);
        row->addWidget(box, 1);
        connect(box, &QCheckBox::clicked, this, [this, i](bool on) {
            m_entries[i].chosen = on;
            m_real->setChecked(true);
            keep();
        });
        if (i > 0 && m_entries[i].chosen && m_entries[i - 1].chosen) {
            auto* up = kit::iconButton(kit::Icon::Up, tr("Try %1 earlier").arg(m_entries[i].name));
            up->setSmall(true);
            row->addWidget(up);
            connect(up, &QAbstractButton::clicked, this, [this, i] { moveUp(i); });
        }
        m_rows->addWidget(holder);
    }
    m_none->setVisible(m_entries.empty());
}

void RelaysForm::moveUp(std::size_t index)
{
    std::swap(m_entries[index], m_entries[index - 1]);
    keep();
    // The button that was pressed is rebuilt; its place keeps the focus.
    QMetaObject::invokeMethod(
        this,
        [this, index] {
            rebuild();
            if (QWidget* row = m_rows->itemAt(static_cast<int>(index) - 1)->widget())
                if (auto* box = row->findChild<QCheckBox*>())
                    box->setFocus();
        },
        Qt::QueuedConnection);
}

void RelaysForm::keep()
{
    std::vector<base::RelayId> relays;
    if (m_practice->isChecked()) {
        relays.push_back(relays::practiceRelay);
    } else {
        for (const Entry& entry : m_entries)
            if (entry.chosen)
                relays.push_back(entry.id);
    }
    keeper().change([relays](campaign::Campaign& draft) { draft.relays = relays; });
}

} // namespace mw::campaignspage
