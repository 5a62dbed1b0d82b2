// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/settingrow.h"

namespace mw::campaignspage {

class DraftForm;

/// A setting of a campaign that opens into a form in its own place. Esc closes the form; nothing is lost by
/// it, for every change was kept when it was made.
class FormRow : public kit::SettingRow
{
    Q_OBJECT
public:
    /// Takes the form over. `change`: what opens it, such as "Change".
    FormRow(const QString& name, DraftForm* form, const QString& change, QWidget* parent = nullptr);

    void show(std::vector<kit::Run> value, const QString& explanation);
    /// The value is missing: muted, with what to do as the link.
    void showMissing(const QString& what, const QString& choose);
    void setEditable(bool editable);
    void openForm();
    void closeForm();
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] DraftForm* form() const { return m_form; }

Q_SIGNALS:
    void opened();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void update();

    DraftForm* m_form;
    QString m_change;
    QString m_link;
    std::vector<kit::Run> m_value;
    QString m_explanation;
    bool m_editable = true;
    bool m_open = false;
};

} // namespace mw::campaignspage
