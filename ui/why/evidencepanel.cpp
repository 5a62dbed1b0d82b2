// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/evidencepanel.h"

#include "kit/button.h"
#include "kit/foreigntext.h"
#include "kit/keyvaluelist.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/quotecard.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mw::why {

EvidencePanel::EvidencePanel(QWidget* parent)
    : QWidget(parent),
      m_title(kit::section({})),
      m_before(kit::iconButton(kit::Icon::ChevronUp, tr("What was before"))),
      m_after(kit::iconButton(kit::Icon::ChevronDown, tr("What was after"))),
      m_facts(new kit::KeyValueList),
      m_saidTitle(
          new kit::Label(tr("The server said"), kit::Type::Body, kit::Token::Text, kit::weight::strong)),
      m_said(new kit::QuoteCard),
      m_recordTitle(
          new kit::Label(tr("As recorded"), kit::Type::Body, kit::Token::Text, kit::weight::strong)),
      m_record(new kit::QuoteCard)
{
    m_title->setWordWrap(true);
    m_before->setSmall(true);
    m_after->setSmall(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(kit::space::s8);
    head->addWidget(m_title, 1);
    head->addWidget(m_before, 0, Qt::AlignTop);
    head->addWidget(m_after, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kit::space::s24, kit::space::s8, kit::space::s16, kit::space::s16);
    column->setSpacing(kit::space::s12);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addSpacing(kit::space::s4);
    column->addWidget(m_saidTitle);
    column->addWidget(m_said);
    column->addWidget(m_recordTitle);
    column->addWidget(m_record);
    column->addStretch();
    connect(m_before, &QAbstractButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(m_after, &QAbstractButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    clear();
}

void EvidencePanel::addFact(const Fact& fact)
{
    if (fact.place) {
        auto* link = new kit::LinkLabel(kit::literal(fact.value), kit::Type::Body);
        connect(link, &QAbstractButton::clicked, this, [this, place = *fact.place] { Q_EMIT wants(place); });
        m_facts->add(fact.name, link);
    } else if (fact.fixedPitch) {
        m_facts->addFixedPitch(fact.name, fact.value);
    } else {
        m_facts->add(fact.name, fact.value);
    }
}

void EvidencePanel::setEntry(const StoryEntry& entry, const insight::DeliveryStory& story,
                             const QString& messageId)
{
    m_title->setText(entry.shown.title);
    m_facts->clear();
    for (const Fact& fact : factsOf(entry, story, messageId))
        addFact(fact);
    const QString said = wordsIn(entry);
    const QString record = recordOf(entry);
    m_saidTitle->setVisible(!said.isEmpty());
    m_said->setVisible(!said.isEmpty());
    m_said->setText(kit::visible(said)); // a line end of a server's is no new line
    m_recordTitle->setVisible(!record.isEmpty());
    m_record->setVisible(!record.isEmpty());
    m_record->setText(record);
}

void EvidencePanel::setNeighbours(bool before, bool after)
{
    m_before->setEnabled(before);
    m_after->setEnabled(after);
}

void EvidencePanel::clear()
{
    m_title->setText({});
    m_facts->clear();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_saidTitle, m_said, m_recordTitle, m_record})
        widget->hide();
    setNeighbours(false, false);
}

} // namespace mw::why
