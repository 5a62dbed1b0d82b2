// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/consentledger.h"
#include "kit/questiondialog.h"

namespace mw::consentform {

class ConsentFields;

/// Asks which consent somebody gave. Deletes itself; the button that records works once all is there.
class RecordDialog : public kit::QuestionDialog
{
    Q_OBJECT

public:
    /// `name`: how the contact is called in a sentence.
    RecordDialog(const QString& name, const std::vector<consent::Purpose>& purposes, QWidget* parent);

Q_SIGNALS:
    /// Without contact and time of recording.
    void decided(const mw::consent::ConsentEvent& event);

private:
    ConsentFields* m_fields;
};

} // namespace mw::consentform
