// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/slotform/picturestore.h"
#include "ui/slotform/slotfield.h"

#include <QPointer>

class QLineEdit;
class QMimeData;

namespace mw::kit {
class Button;
class FormField;
class Label;
} // namespace mw::kit

namespace mw::slotform {

class ChipEdit;
class EditTools;
class PictureWell;

/// A picture: chosen, dropped or pasted; what it shows in words; where it leads to.
class PictureSlotField : public SlotField
{
    Q_OBJECT

public:
    explicit PictureSlotField(const content::Slot& slot);

    [[nodiscard]] content::SlotValue value() const override;
    void setError(const QString& sentence) override;
    void setChoices(const FieldChoices& choices) override;
    void setStore(PictureStore* store) override;
    [[nodiscard]] QWidget* first() override;
    /// As if it had been dropped here.
    void offer(PictureOffer offer);

protected:
    void show(const content::SlotValue& value) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] static std::optional<PictureOffer> offerOf(const QMimeData& data);
    void choose();
    void paste();
    void remove();
    void refresh();
    void lookUp();
    void onKept(const base::Result<KeptPicture, QString>& kept);
    void tell(const KeptPicture& picture);

    QPointer<PictureStore> m_store;
    QString m_source;
    bool m_reading = false;
    PictureWell* m_well;
    kit::Label* m_facts;
    kit::Button* m_choose;
    kit::Button* m_remove;
    kit::FormField* m_field;
    ChipEdit* m_alt;
    EditTools* m_altTools;
    kit::FormField* m_altField;
    QLineEdit* m_link;
    kit::FormField* m_linkField;
};

} // namespace mw::slotform
