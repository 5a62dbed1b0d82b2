// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/consentledger.h"
#include "kit/questiondialog.h"

class QComboBox;
class QLineEdit;

namespace mw::consentform {

/// Asks what somebody takes back, and says before that it can't be undone. Deletes itself.
class WithdrawDialog : public kit::QuestionDialog
{
    Q_OBJECT

public:
    /// `name`: how the contact is called in a sentence.
    WithdrawDialog(const QString& name, const std::vector<consent::Purpose>& purposes, QWidget* parent);

Q_SIGNALS:
    /// An invalid purpose is every one.
    void decided(mw::base::PurposeId purpose, const QString& source);

private:
    QComboBox* m_purpose;
    QLineEdit* m_source;
};

} // namespace mw::consentform
