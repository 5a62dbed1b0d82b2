// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/reasondialog.h"

#include "kit/formfield.h"

#include <QLineEdit>

namespace mw::campaignspage {

ReasonDialog::ReasonDialog(const kit::Question& question, QWidget* parent)
    : QuestionDialog(question, parent), m_reason(new QLineEdit)
{
    m_reason->setMaxLength(1000);
    m_field = new kit::FormField(tr("Reason"), m_reason, tr("It is kept in the log."));
    addContent(m_field);
    connect(m_reason, &QLineEdit::textEdited, this, [this] { m_field->setError({}); });
}

QString ReasonDialog::reason() const
{
    return m_reason->text().trimmed();
}

void ReasonDialog::accept()
{
    if (reason().isEmpty()) {
        m_field->setError(tr("Write why it is sent all the same."));
        m_reason->setFocus();
        return;
    }
    QuestionDialog::accept();
}

} // namespace mw::campaignspage
