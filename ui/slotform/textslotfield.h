// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/slotform/slotfield.h"

namespace mw::kit {
class FormField;
}

namespace mw::slotform {

class ChipEdit;
class EditTools;

/// A heading's line, or a text.
class TextSlotField : public SlotField
{
    Q_OBJECT

public:
    explicit TextSlotField(const content::Slot& slot);

    [[nodiscard]] content::SlotValue value() const override;
    void setError(const QString& sentence) override;
    void setChoices(const FieldChoices& choices) override;
    [[nodiscard]] QWidget* first() override;

protected:
    void show(const content::SlotValue& value) override;

private:
    ChipEdit* m_edit;
    EditTools* m_tools;
    kit::FormField* m_field;
};

} // namespace mw::slotform
