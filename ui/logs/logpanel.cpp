// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/logpanel.h"

#include "kit/button.h"
#include "kit/foreigntext.h"
#include "kit/keyvaluelist.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/pill.h"
#include "kit/quotecard.h"
#include "kit/words.h"
#include "mail/maskedaddress.h"
#include "ui/logs/logwords.h"

#include <QVBoxLayout>

namespace mw::logs {

using insight::LogRow;
using shell::PageId;

namespace {

kit::Tone toneOf(base::LogLevel level)
{
    if (level == base::LogLevel::Error)
        return kit::Tone::Danger;
    return level == base::LogLevel::Warning ? kit::Tone::Warning : kit::Tone::Neutral;
}

} // namespace

LogPanel::LogPanel(QWidget* parent)
    : QWidget(parent),
      m_none(kit::hint(tr("Choose a line to see all of it."))),
      m_title(kit::section({})),
      m_level(new kit::StateLabel(kit::Icon::Info, {}, kit::Tone::Neutral)),
      m_facts(new kit::KeyValueList),
      m_loggedTitle(new kit::Label(tr("As logged"), kit::Type::Body, kit::Token::Text, kit::weight::strong)),
      m_logged(new kit::QuoteCard),
      m_detailTitle(new kit::Label(tr("Detail"), kit::Type::Body, kit::Token::Text, kit::weight::strong)),
      m_detail(new kit::QuoteCard),
      m_why(kit::button(tr("Why did this contact get it or not?"), kit::ButtonRole::Normal,
                        kit::Icon::Question)),
      m_campaign(new kit::LinkLabel(tr("Only lines of this campaign"))),
      m_contact(new kit::LinkLabel(tr("Only lines of this contact"))),
      m_relay(new kit::LinkLabel(tr("Only lines of this relay")))
{
    m_title->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kit::space::s24, kit::space::s12, kit::space::s16, kit::space::s16);
    column->setSpacing(kit::space::s12);
    column->addWidget(m_none);
    column->addWidget(m_level, 0, Qt::AlignLeft);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_loggedTitle);
    column->addWidget(m_logged);
    column->addWidget(m_detailTitle);
    column->addWidget(m_detail);
    column->addWidget(m_why, 0, Qt::AlignLeft);
    for (kit::LinkLabel* link : {m_campaign, m_contact, m_relay})
        column->addWidget(link, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_why, &QAbstractButton::clicked, this, &LogPanel::whyWanted);
    connect(m_campaign, &QAbstractButton::clicked, this, [this] {
        Q_EMIT narrow({.campaign = m_row.entry.campaign, .campaignName = m_row.campaignName});
    });
    connect(m_contact, &QAbstractButton::clicked, this,
            [this] { Q_EMIT narrow({.contact = m_row.entry.contact, .contactName = contactOf(m_row)}); });
    connect(m_relay, &QAbstractButton::clicked, this,
            [this] { Q_EMIT narrow({.relay = m_row.entry.relay, .relayName = m_row.relayName}); });
    clear();
}

void LogPanel::clear()
{
    m_facts->clear();
    m_none->show();
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_title, m_level, m_facts, m_loggedTitle, m_logged, m_detailTitle,
                                         m_detail, m_why, m_campaign, m_contact, m_relay})
        widget->hide();
}

void LogPanel::addLink(const QString& name, const QString& words, const shell::Place& place)
{
    auto* link = new kit::LinkLabel(kit::literal(words), kit::Type::Body);
    connect(link, &QAbstractButton::clicked, this, [this, place] { Q_EMIT wants(place); });
    m_facts->add(name, link);
}

void LogPanel::setRow(const LogRow& row)
{
    m_row = row;
    const base::LogEntry& entry = row.entry;
    const QString title = titleOf(entry);
    const LevelLook look = lookOf(entry.level);
    m_none->hide();
    m_level->set(look.icon, look.word, toneOf(entry.level));
    m_title->setText(title.isEmpty() ? eventOf(entry) : title);
    m_facts->clear();
    m_facts->add(tr("When"), kit::fullTime(timeOf(row.at)));
    if (!entry.code.isEmpty())
        m_facts->addFixedPitch(tr("Code"), entry.code);
    if (entry.campaign.isValid())
        addLink(tr("Campaign"),
                row.campaignName.isEmpty() ? tr("Campaign %1").arg(entry.campaign.value())
                                           : kit::visible(row.campaignName),
                {.page = PageId::Campaigns, .object = entry.campaign.value()});
    if (entry.contact.isValid())
        addLink(tr("Contact"), contactOf(row), {.page = PageId::Audience, .object = entry.contact.value()});
    if (entry.relay.isValid())
        addLink(tr("Relay"),
                row.relayName.isEmpty() ? tr("Relay %1").arg(entry.relay.value())
                                        : kit::visible(row.relayName),
                {.page = PageId::Relays, .object = entry.relay.value()});
    m_logged->setText(kit::visible(entry.text));
    m_detail->setText(mail::withMaskedAddresses(entry.detail));
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_title, m_level, m_facts, m_loggedTitle, m_logged})
        widget->show();
    m_detailTitle->setVisible(!entry.detail.isEmpty());
    m_detail->setVisible(!entry.detail.isEmpty());
    m_why->setVisible(entry.campaign.isValid() && entry.contact.isValid());
    m_campaign->setVisible(entry.campaign.isValid());
    m_contact->setVisible(entry.contact.isValid());
    m_relay->setVisible(entry.relay.isValid());
}

} // namespace mw::logs
