// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/foreignslotfield.h"

#include "kit/button.h"
#include "kit/label.h"

#include <QVBoxLayout>

namespace mw::slotform {

using namespace kit;

ForeignSlotField::ForeignSlotField(const content::Slot& slot)
    : SlotField(slot), m_words(muted(QString())), m_go(button(tr("Show it in the source"), ButtonRole::Small))
{
    auto* label = new Label(slot.label, Type::Body, Token::Text, weight::medium);
    label->setWordWrap(true);
    m_words->setWordWrap(true);
    if (slot.kind == content::SlotKind::Colour)
        m_words->setText(tr("Its places have different colours, so the form cannot change them together."));
    else
        m_words->setText(tr("It holds %1, which the form has no field for.")
                             .arg(slot.foreign ? slot.foreign->what : QString()));
    column()->addWidget(label);
    column()->addWidget(m_words);
    column()->addWidget(m_go, 0, Qt::AlignLeft);
    connect(m_go, &Button::clicked, this, [this] {
        const auto& foreign = SlotField::slot().foreign;
        Q_EMIT sourceWanted(foreign ? foreign->line : SlotField::slot().line,
                            foreign ? foreign->column : SlotField::slot().column);
    });
}

void ForeignSlotField::show(const content::SlotValue&) {}

void ForeignSlotField::setError(const QString&) {}

QWidget* ForeignSlotField::first()
{
    return m_go;
}

} // namespace mw::slotform
