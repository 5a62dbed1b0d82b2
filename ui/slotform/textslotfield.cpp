// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/textslotfield.h"

#include "kit/formfield.h"
#include "ui/slotform/chipedit.h"
#include "ui/slotform/edittools.h"

#include <QVBoxLayout>

namespace mw::slotform {

using content::HeadingValue;
using content::RichText;
using content::SlotKind;

TextSlotField::TextSlotField(const content::Slot& slot)
    : SlotField(slot),
      m_edit(new ChipEdit(slot.kind == SlotKind::Text ? ChipEdit::Shape::Text : ChipEdit::Shape::Line)),
      m_tools(new EditTools(m_edit)),
      m_field(new kit::FormField(slot.label, m_edit, slot.hint))
{
    m_field->setTools(m_tools);
    column()->addWidget(m_field);
    show(*slot.value);
    connect(m_edit, &ChipEdit::edited, this, &SlotField::edited);
}

content::SlotValue TextSlotField::value() const
{
    if (slot().kind == SlotKind::Text)
        return m_edit->richText();
    return HeadingValue{m_edit->line()};
}

void TextSlotField::show(const content::SlotValue& value)
{
    if (const auto* heading = std::get_if<HeadingValue>(&value))
        m_edit->setLine(heading->line);
    else
        m_edit->setRichText(std::get<RichText>(value));
}

void TextSlotField::setError(const QString& sentence)
{
    m_field->setError(sentence);
}

void TextSlotField::setChoices(const FieldChoices& choices)
{
    m_tools->setChoices(choices);
}

QWidget* TextSlotField::first()
{
    return m_edit;
}

} // namespace mw::slotform
