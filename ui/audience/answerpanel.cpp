// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/answerpanel.h"

#include "kit/callout.h"
#include "kit/foreigntext.h"
#include "kit/iconlabel.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "ui/audience/cardwords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::audiencepage {

using insight::ContactPurpose;
using insight::ContactStory;

namespace {

/// Icon, sentence, and below it what it rests on.
QWidget* lineOf(const RuleLine& line)
{
    auto* made = new QWidget;
    auto* row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s8);
    row->addWidget(new kit::IconLabel(line.icon, line.token), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* text = new kit::Label(line.text, kit::Type::Small);
    text->setWordWrap(true);
    words->addWidget(text);
    if (!line.evidence.isEmpty())
        words->addWidget(kit::hint(line.evidence));
    row->addLayout(words, 1);
    return made;
}

const ContactPurpose* chosen(const ContactStory& story, base::PurposeId purpose)
{
    for (const ContactPurpose& one : story.purposes)
        if (one.purpose.id == purpose)
            return &one;
    for (const ContactPurpose& one : story.purposes)
        if (one.decision.may)
            return &one;
    return story.purposes.empty() ? nullptr : &story.purposes.front();
}

} // namespace

AnswerPanel::AnswerPanel(QWidget* parent)
    : QWidget(parent),
      m_callout(new kit::Callout(kit::Tone::Success, {}, {})),
      m_how(new kit::LinkLabel({})),
      m_rules(new QWidget),
      m_lines(new QVBoxLayout(m_rules))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s8);
    m_callout->setStacked(true);
    m_callout->addButton(m_how);
    m_lines->setContentsMargins(kit::space::s12, 0, 0, 0);
    m_lines->setSpacing(kit::space::s8);
    column->addWidget(m_callout);
    column->addWidget(m_rules);
    connect(m_how, &QAbstractButton::clicked, this, [this] { showRules(m_rules->isHidden()); });
    showRules(false);
}

void AnswerPanel::showRules(bool shown)
{
    m_rules->setVisible(shown);
    m_how->setText(shown ? tr("Hide the rules") : tr("How this is decided"));
    m_how->setAccessibleName(m_how->text());
    m_how->updateGeometry();
}

void AnswerPanel::set(const ContactStory& story, base::PurposeId purpose, base::Timestamp now)
{
    const ContactPurpose* first = chosen(story, purpose);
    if (!first)
        return;
    const CardAnswer answer = answerOf(story, *first, now);
    m_callout->set(answer.tone, answer.bold, answer.text);
    m_callout->setIcon(answer.icon);
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    fillRules(story, now);
}

void AnswerPanel::fillRules(const ContactStory& story, base::Timestamp now)
{
    const bool several = story.purposes.size() > 1;
    for (const ContactPurpose& purpose : story.purposes) {
        if (several) {
            auto* name = new kit::Label(kit::visible(purpose.purpose.name), kit::Type::Small,
                                        kit::Token::Text, kit::weight::medium);
            name->setWordWrap(true);
            m_lines->addWidget(name);
        }
        for (const RuleLine& line : rulesOf(story, purpose, now))
            m_lines->addWidget(lineOf(line));
    }
}

} // namespace mw::audiencepage
