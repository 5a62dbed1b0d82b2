// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/buttonslotfield.h"

#include "kit/formfield.h"
#include "ui/slotform/chipedit.h"
#include "ui/slotform/edittools.h"
#include "ui/slotform/links.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace mw::slotform {

using namespace Qt::StringLiterals;
using content::ButtonValue;

ButtonSlotField::ButtonSlotField(const content::Slot& slot)
    : SlotField(slot),
      m_words(new ChipEdit(ChipEdit::Shape::Line)),
      m_tools(new EditTools(m_words)),
      m_link(new QLineEdit),
      m_wordsField(new kit::FormField(slot.label, m_words, slot.hint)),
      m_linkField(new kit::FormField(tr("%1: leads to").arg(slot.label), m_link))
{
    m_wordsField->setTools(m_tools);
    m_link->setObjectName(u"link"_s);
    m_link->setPlaceholderText(u"https://"_s);
    column()->addWidget(m_wordsField);
    column()->addWidget(m_linkField);
    show(*slot.value);
    connect(m_words, &ChipEdit::edited, this, &SlotField::edited);
    connect(m_link, &QLineEdit::textEdited, this, &SlotField::edited);
    connect(m_link, &QLineEdit::editingFinished, this, [this] {
        const QString link = completedLink(m_link->text());
        if (link != m_link->text()) {
            m_link->setText(link);
            Q_EMIT edited();
        }
    });
}

content::SlotValue ButtonSlotField::value() const
{
    return ButtonValue{m_words->line(), completedLink(m_link->text())};
}

void ButtonSlotField::show(const content::SlotValue& value)
{
    const auto& button = std::get<ButtonValue>(value);
    if (content::normalisedLine(m_words->line()) != button.label)
        m_words->setLine(button.label);
    if (completedLink(m_link->text()) != button.link)
        m_link->setText(button.link);
}

void ButtonSlotField::setError(const QString& sentence)
{
    // Words can only be too long; what is refused is the link.
    const bool isLink = content::linkFault(completedLink(m_link->text())).has_value();
    m_linkField->setError(isLink ? sentence : QString());
    m_wordsField->setError(isLink ? QString() : sentence);
}

void ButtonSlotField::setChoices(const FieldChoices& choices)
{
    m_tools->setChoices(choices);
}

QWidget* ButtonSlotField::first()
{
    return m_words;
}

} // namespace mw::slotform
