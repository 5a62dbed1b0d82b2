// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/logfilterbar.h"

#include "kit/button.h"
#include "kit/flowlayout.h"
#include "kit/foreigntext.h"
#include "kit/icon.h"
#include "kit/searchfield.h"
#include "ui/logs/logwords.h"

#include <QComboBox>

namespace mw::logs {

using namespace std::chrono_literals;
using base::LogLevel;

namespace {

constexpr qsizetype longestChip = 40;

enum class Since { Ever, Hour, Today, Week, Month };

kit::Button* chip(QWidget* parent)
{
    auto* made = new kit::Button({}, kit::ButtonRole::Normal, parent);
    made->setIcon(kit::icon(kit::Icon::Close));
    made->hide();
    return made;
}

} // namespace

LogFilterBar::LogFilterBar(const base::Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_clock(clock),
      m_search(new kit::SearchField(tr("Code, reply, anything"))),
      m_since(new QComboBox),
      m_level(new QComboBox),
      m_campaign(chip(this)),
      m_contact(chip(this)),
      m_relay(chip(this))
{
    m_since->addItems({tr("All times"), tr("Last hour"), tr("Today"), tr("Last 7 days"), tr("Last 30 days")});
    m_since->setAccessibleName(tr("Since when"));
    m_level->addItem(tr("All levels"), static_cast<int>(LogLevel::Info));
    m_level->addItem(tr("Warnings and errors"), static_cast<int>(LogLevel::Warning));
    m_level->addItem(tr("Errors"), static_cast<int>(LogLevel::Error));
    m_level->addItem(tr("With details"), static_cast<int>(LogLevel::Debug));
    m_level->setAccessibleName(tr("Which levels"));
    auto* flow = new kit::FlowLayout(kit::space::s8, kit::space::s8, this);
    flow->setContentsMargins(0, kit::size::ringMargin, 0,
                             kit::size::ringMargin); // for the rings of its chips
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_search, m_since, m_level, m_campaign, m_contact, m_relay})
        flow->addWidget(widget);
    connect(m_search, &kit::SearchField::searched, this, &LogFilterBar::changed);
    connect(m_since, &QComboBox::currentIndexChanged, this, &LogFilterBar::changed);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogFilterBar::changed);
    const auto takesAway = [this](kit::Button* button, auto forget) {
        connect(button, &QAbstractButton::clicked, this, [this, forget] {
            forget(m_objects);
            tellChips();
            m_search->setFocus(Qt::OtherFocusReason); // the chip that had it is gone
            Q_EMIT changed();
        });
    };
    takesAway(m_campaign, [](LogObjects& objects) { objects.campaign = {}; });
    takesAway(m_contact, [](LogObjects& objects) { objects.contact = {}; });
    takesAway(m_relay, [](LogObjects& objects) { objects.relay = {}; });
}

void LogFilterBar::tellChips()
{
    const auto tell = [](kit::Button* button, bool shown, const QString& words) {
        button->setVisible(shown);
        button->setText(kit::literal(words));
        button->setAccessibleName(LogFilterBar::tr("Take away the filter %1").arg(words));
        button->setToolTip(LogFilterBar::tr("Take this filter away"));
    };
    tell(m_campaign, m_objects.campaign.isValid(), kit::visible(m_objects.campaignName, longestChip));
    tell(m_contact, m_objects.contact.isValid(), kit::visible(m_objects.contactName, longestChip));
    tell(m_relay, m_objects.relay.isValid(), kit::visible(m_objects.relayName, longestChip));
}

void LogFilterBar::setObjects(const LogObjects& objects)
{
    m_objects = objects;
    tellChips();
}

insight::LogQuery LogFilterBar::query() const
{
    insight::LogQuery query{.campaign = m_objects.campaign,
                            .contact = m_objects.contact,
                            .relay = m_objects.relay,
                            .level = static_cast<LogLevel>(m_level->currentData().toInt()),
                            .text = m_search->text().trimmed()};
    const base::Timestamp now = m_clock.now();
    switch (static_cast<Since>(m_since->currentIndex())) {
    case Since::Ever:
        break;
    case Since::Hour:
        query.since = now - 1h;
        break;
    case Since::Today:
        query.since = base::fromMilliseconds(timeOf(now).date().startOfDay().toMSecsSinceEpoch());
        break;
    case Since::Week:
        query.since = now - 7 * 24h;
        break;
    case Since::Month:
        query.since = now - 30 * 24h;
        break;
    }
    return query;
}

void LogFilterBar::setText(const QString& text)
{
    m_search->put(text);
}

void LogFilterBar::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool LogFilterBar::clearText()
{
    if (m_search->text().isEmpty())
        return false;
    setText({});
    Q_EMIT changed();
    return true;
}

bool LogFilterBar::filters() const
{
    const insight::LogQuery now = query();
    return now.since || now.campaign.isValid() || now.contact.isValid() || now.relay.isValid() ||
           now.level > LogLevel::Info || !now.text.isEmpty();
}

void LogFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        setText({});
        m_since->setCurrentIndex(0);
        m_level->setCurrentIndex(0);
        setObjects({});
    }
    Q_EMIT changed();
}

} // namespace mw::logs
