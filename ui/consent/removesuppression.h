// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/questiondialog.h"

class QLineEdit;

namespace mw::consentpage {

/// Asks why a suppression is removed. Deletes itself.
class RemoveSuppression : public kit::QuestionDialog
{
    Q_OBJECT

public:
    /// `text`: the address or domain.
    RemoveSuppression(const QString& text, QWidget* parent);

Q_SIGNALS:
    void decided(const QString& why);

private:
    QLineEdit* m_why;
};

} // namespace mw::consentpage
