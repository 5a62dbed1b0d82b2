// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/slotform/slotfield.h"

namespace mw::kit {
class Button;
class Label;
} // namespace mw::kit

namespace mw::slotform {

/// A slot that holds what its form has no field for: says what, and leads to it in the source.
class ForeignSlotField : public SlotField
{
    Q_OBJECT

public:
    explicit ForeignSlotField(const content::Slot& slot);

    [[nodiscard]] content::SlotValue value() const override { return {}; }
    void setError(const QString& sentence) override;
    [[nodiscard]] QWidget* first() override;

protected:
    void show(const content::SlotValue& value) override;

private:
    kit::Label* m_words;
    kit::Button* m_go;
};

} // namespace mw::slotform
