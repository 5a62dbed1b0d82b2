// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consentform/recorddialog.h"

#include "kit/button.h"
#include "ui/consentform/consentfields.h"

namespace mw::consentform {

using kit::Question;

namespace {

Question questionAbout(const QString& name)
{
    Question question;
    question.icon = kit::Icon::ShieldCheck;
    question.title = RecordDialog::tr("What consent did %1 give?").arg(name);
    question.text = RecordDialog::tr("It goes into the ledger, which keeps every record.");
    question.act = RecordDialog::tr("Record consent");
    question.safe = RecordDialog::tr("Cancel");
    return question;
}

} // namespace

RecordDialog::RecordDialog(const QString& name, const std::vector<consent::Purpose>& purposes,
                           QWidget* parent)
    : QuestionDialog(questionAbout(name), parent),
      m_fields(new ConsentFields(ConsentFields::Need::Required, purposes))
{
    setAttribute(Qt::WA_DeleteOnClose);
    addContent(m_fields);
    const auto tell = [this] { actButton()->setEnabled(m_fields->isComplete()); };
    tell();
    connect(m_fields, &ConsentFields::changed, this, tell);
    connect(this, &QDialog::accepted, this, [this] {
        if (const auto event = m_fields->event())
            Q_EMIT decided(*event);
    });
}

} // namespace mw::consentform
