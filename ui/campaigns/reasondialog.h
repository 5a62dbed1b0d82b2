// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/questiondialog.h"

class QLineEdit;

namespace mw::kit {
class FormField;
}

namespace mw::campaignspage {

/// A question whose deed wants a reason in writing.
class ReasonDialog : public kit::QuestionDialog
{
    Q_OBJECT
public:
    ReasonDialog(const kit::Question& question, QWidget* parent);

    [[nodiscard]] QString reason() const;
    void accept() override;

private:
    QLineEdit* m_reason;
    kit::FormField* m_field;
};

} // namespace mw::campaignspage
