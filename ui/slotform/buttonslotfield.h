// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/slotform/slotfield.h"

class QLineEdit;

namespace mw::kit {
class FormField;
}

namespace mw::slotform {

class ChipEdit;
class EditTools;

/// A button's words and where it leads to.
class ButtonSlotField : public SlotField
{
    Q_OBJECT

public:
    explicit ButtonSlotField(const content::Slot& slot);

    [[nodiscard]] content::SlotValue value() const override;
    void setError(const QString& sentence) override;
    void setChoices(const FieldChoices& choices) override;
    [[nodiscard]] QWidget* first() override;

protected:
    void show(const content::SlotValue& value) override;

private:
    ChipEdit* m_words;
    EditTools* m_tools;
    QLineEdit* m_link;
    kit::FormField* m_wordsField;
    kit::FormField* m_linkField;
};

} // namespace mw::slotform
