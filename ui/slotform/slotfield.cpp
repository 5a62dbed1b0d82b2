// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/slotfield.h"

#include "kit/tokens.h"
#include "ui/slotform/buttonslotfield.h"
#include "ui/slotform/colourslotfield.h"
#include "ui/slotform/foreignslotfield.h"
#include "ui/slotform/pictureslotfield.h"
#include "ui/slotform/textslotfield.h"

#include <QVBoxLayout>

namespace mw::slotform {

SlotField::SlotField(const content::Slot& slot) : m_slot(slot), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kit::space::s8);
    setObjectName(slot.name);
}

void SlotField::take(const content::Slot& slot)
{
    const bool differs = slot.value && slot.value != m_slot.value;
    m_slot = slot;
    // What was typed and is in the source by now must not be typed over while the person goes on.
    if (differs && content::normalised(value()) != *slot.value)
        show(*slot.value);
}

SlotField* makeSlotField(const content::Slot& slot)
{
    if (!slot.value)
        return new ForeignSlotField(slot);
    switch (slot.kind) {
    case content::SlotKind::Heading:
    case content::SlotKind::Text:
        return new TextSlotField(slot);
    case content::SlotKind::Picture:
        return new PictureSlotField(slot);
    case content::SlotKind::Button:
        return new ButtonSlotField(slot);
    case content::SlotKind::Colour:
        break;
    }
    return new ColourSlotField(slot);
}

} // namespace mw::slotform
