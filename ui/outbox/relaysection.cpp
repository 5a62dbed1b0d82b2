// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/relaysection.h"

#include "kit/button.h"
#include "kit/card.h"
#include "kit/foreigntext.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/piece.h"
#include "kit/pill.h"
#include "kit/quotecard.h"
#include "kit/words.h"
#include "ui/outbox/outboxwords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::outbox {

using insight::OutboxRelay;

/// One relay. Its widgets stay while the figures run, so that nobody loses the focus.
class RelaySection::Row : public QWidget
{
public:
    explicit Row(RelaySection* parent)
        : QWidget(parent),
          m_name(new kit::Label({}, kit::Type::Body, kit::Token::Text, kit::weight::strong)),
          m_state(new kit::StateLabel(kit::Icon::Queued, {}, kit::Tone::Neutral)),
          m_fact(kit::hint({})),
          m_words(new kit::QuoteCard),
          m_resume(kit::button(RelaySection::tr("Resume relay"), kit::ButtonRole::Small, kit::Icon::Play))
    {
        m_state->setType(kit::Type::Small);
        auto* head = new QHBoxLayout;
        head->setSpacing(kit::space::s8);
        head->addWidget(m_name, 1);
        head->addWidget(m_state);
        auto* foot = new QHBoxLayout;
        foot->setSpacing(kit::space::s8);
        foot->addWidget(m_fact, 1);
        foot->addWidget(m_resume);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, kit::space::s8, 0, kit::space::s8);
        column->setSpacing(kit::space::s4);
        column->addLayout(head);
        column->addLayout(foot);
        column->addWidget(m_words);
        connect(m_resume, &QAbstractButton::clicked, parent,
                [this, parent] { Q_EMIT parent->resumeWanted(m_id); });
    }

    void set(const OutboxRelay& relay, const sending::RelayStatus* now, bool inUse, base::Timestamp at)
    {
        m_id = relay.id;
        const QString name = nameOf(relay);
        m_name->setText(name);
        m_name->setToolTip(kit::plainToolTip(name));
        const RelayState state = stateOf(relay, inUse, at);
        m_state->set(state.icon, state.word, state.tone);
        m_fact->setText(factOf(relay, now, at));
        const bool held = rests(relay, at);
        m_words->setVisible(held && !relay.pause->reply.isEmpty());
        if (held)
            m_words->setText(relay.pause->reply);
        m_resume->setVisible(held);
        m_resume->setAccessibleName(RelaySection::tr("Resume the relay %1").arg(name));
    }

private:
    static QString factOf(const OutboxRelay& relay, const sending::RelayStatus* now, base::Timestamp at)
    {
        if (rests(relay, at))
            return relay.pause->until ? RelaySection::tr("It goes on by itself then. The server said:")
                                      : RelaySection::tr("It stays so until you resume it. The server said:");
        QStringList facts;
        if (now && now->connections > 0)
            facts << RelaySection::tr("%Ln connections", nullptr, now->connections);
        if (now && now->outstanding > 0)
            facts << RelaySection::tr("%Ln on the way", nullptr, now->outstanding);
        if (relay.perDay > 0)
            facts << RelaySection::tr("%Ln left today", nullptr,
                                      counted(std::max<std::int64_t>(0, relay.perDay - relay.usedToday)));
        else if (relay.usedToday > 0)
            facts << RelaySection::tr("%Ln handed over in a day", nullptr, counted(relay.usedToday));
        return facts.isEmpty() ? RelaySection::tr("Nothing was handed over today")
                               : facts.join(QStringLiteral(" · "));
    }

    base::RelayId m_id{};
    kit::Label* m_name;
    kit::StateLabel* m_state;
    kit::Label* m_fact;
    kit::QuoteCard* m_words;
    kit::Button* m_resume;
};

RelaySection::RelaySection(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->addWidget(kit::section(tr("Relays")), 1);
    auto* open = new kit::LinkLabel(tr("Open Relays"));
    connect(open, &QAbstractButton::clicked, this, &RelaySection::relaysWanted);
    head->addWidget(open);
    column->addLayout(head);
    column->addLayout(m_column);
    column->addStretch();
}

void RelaySection::setRelays(const std::vector<OutboxRelay>& relays, const sending::SenderStatus& status,
                             bool going, base::Timestamp now)
{
    while (m_rows.size() < relays.size()) {
        m_rows.push_back(new Row(this));
        m_column->addWidget(m_rows.back());
    }
    bool free = going; // the first that does not rest is the one in use
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < relays.size());
        if (i >= relays.size())
            continue;
        OutboxRelay relay = relays[i];
        const auto live = std::ranges::find(status.relays, relay.id, &sending::RelayStatus::relay);
        const bool known = live != status.relays.end();
        if (known && live->pause)
            relay.pause = live->pause;
        const bool inUse = free && !rests(relay, now);
        free = free && !inUse;
        m_rows[i]->set(relay, known ? &*live : nullptr, inUse, now);
    }
}

} // namespace mw::outbox
