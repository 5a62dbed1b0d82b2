// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/slots.h"
#include "ui/slotform/fieldchoice.h"

#include <QWidget>

class QVBoxLayout;

namespace mw::slotform {

class PictureStore;

/// The form's field for one slot. What it shows comes from the source; what a person changes is told, and
/// only then is it in the source.
class SlotField : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] QString name() const { return m_slot.name; }
    [[nodiscard]] const content::Slot& slot() const { return m_slot; }
    /// As it stands in the field; need not be normalised, or good.
    [[nodiscard]] virtual content::SlotValue value() const = 0;
    /// The slot as the source has it now. What the person typed stays where the source says what it said.
    void take(const content::Slot& slot);
    /// Why the source did not take the value; empty: it did.
    virtual void setError(const QString& sentence) = 0;
    virtual void setChoices(const FieldChoices& choices) { static_cast<void>(choices); }
    virtual void setStore(PictureStore* store) { static_cast<void>(store); }
    /// Where the focus goes that is meant for this field.
    [[nodiscard]] virtual QWidget* first() = 0;

Q_SIGNALS:
    void edited();
    void sourceWanted(int line, int column);

protected:
    explicit SlotField(const content::Slot& slot);
    virtual void show(const content::SlotValue& value) = 0;
    [[nodiscard]] QVBoxLayout* column() { return m_column; }

private:
    content::Slot m_slot;
    QVBoxLayout* m_column;
};

/// The field for a slot, with its value in it.
[[nodiscard]] SlotField* makeSlotField(const content::Slot& slot);

} // namespace mw::slotform
