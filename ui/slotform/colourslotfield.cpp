// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/colourslotfield.h"

#include "kit/formfield.h"
#include "kit/metrics.h"
#include "kit/tokens.h"
#include "ui/slotform/colourwell.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace mw::slotform {

using namespace Qt::StringLiterals;
using content::ColourValue;

ColourSlotField::ColourSlotField(const content::Slot& slot)
    : SlotField(slot), m_well(new ColourWell), m_edit(new QLineEdit)
{
    m_field = new kit::FormField(slot.label, m_edit, slot.hint);
    m_field->setBefore(m_well);
    m_well->setAccessibleName(tr("Choose %1").arg(slot.label));
    m_well->setToolTip(tr("Choose a colour"));
    m_edit->setMaxLength(32);
    m_edit->setMinimumWidth(kit::textWidth(u"#MMMMMM"_s, m_edit->font()) + 2 * kit::size::fieldSide);
    column()->addWidget(m_field);
    show(*slot.value);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        if (const QColor colour(m_edit->text().trimmed()); colour.isValid())
            m_well->setColour(colour);
        Q_EMIT edited();
    });
    connect(m_well, &ColourWell::clicked, this, &ColourSlotField::choose);
}

content::SlotValue ColourSlotField::value() const
{
    return ColourValue{m_edit->text()};
}

void ColourSlotField::show(const content::SlotValue& value)
{
    m_edit->setText(std::get<ColourValue>(value).colour);
    m_well->setColour(QColor(m_edit->text()));
}

void ColourSlotField::choose()
{
    auto* dialog = new QColorDialog(m_well->colour(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QColorDialog::DontUseNativeDialog, false);
    dialog->setWindowTitle(slot().label);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& colour) {
        m_edit->setText(colour.name().toUpper());
        m_well->setColour(colour);
        Q_EMIT edited();
    });
    dialog->open();
}

void ColourSlotField::setError(const QString& sentence)
{
    m_field->setError(sentence);
}

QWidget* ColourSlotField::first()
{
    return m_edit;
}

} // namespace mw::slotform
