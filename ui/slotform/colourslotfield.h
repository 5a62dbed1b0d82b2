// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/slotform/slotfield.h"

class QLineEdit;

namespace mw::kit {
class FormField;
}

namespace mw::slotform {

class ColourWell;

/// A colour: as it looks, and as #RRGGBB.
class ColourSlotField : public SlotField
{
    Q_OBJECT

public:
    explicit ColourSlotField(const content::Slot& slot);

    [[nodiscard]] content::SlotValue value() const override;
    void setError(const QString& sentence) override;
    [[nodiscard]] QWidget* first() override;

protected:
    void show(const content::SlotValue& value) override;

private:
    void choose();

    ColourWell* m_well;
    QLineEdit* m_edit;
    kit::FormField* m_field;
};

} // namespace mw::slotform
