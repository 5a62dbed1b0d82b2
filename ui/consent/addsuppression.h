// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/suppressionrepository.h"
#include "kit/questiondialog.h"

class QComboBox;
class QLineEdit;

namespace mw::kit {
class FormField;
}

namespace mw::consentpage {

/// Asks for an address or domain that is never to be mailed. Deletes itself; says at once what can't be
/// suppressed, and why.
class AddSuppression : public kit::QuestionDialog
{
    Q_OBJECT

public:
    explicit AddSuppression(QWidget* parent);

    void setText(const QString& text);

Q_SIGNALS:
    void decided(const QString& text, mw::consent::SuppressionReason reason, const QString& note);

private:
    [[nodiscard]] consent::SuppressionReason reason() const;
    [[nodiscard]] QString fault() const;
    void tell();

    QLineEdit* m_text;
    QComboBox* m_reason;
    QLineEdit* m_note;
    kit::FormField* m_textField;
    kit::FormField* m_reasonField;
};

} // namespace mw::consentpage
