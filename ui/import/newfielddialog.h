// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/questiondialog.h"

class QLineEdit;

namespace mw::kit {
class FormField;
}

namespace mw::importpage {

/// Asks what the new field is called that a column goes to. Deletes itself.
class NewFieldDialog : public kit::QuestionDialog
{
    Q_OBJECT
public:
    NewFieldDialog(const QString& header, const QString& proposal, QWidget* parent);

Q_SIGNALS:
    void named(const QString& name);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take();

    QLineEdit* m_name;
    kit::FormField* m_field;
};

} // namespace mw::importpage
