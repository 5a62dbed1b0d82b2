// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/subjectfield.h"

#include "kit/label.h"
#include "ui/slotform/chipedit.h"
#include "ui/slotform/edittools.h"
#include "ui/slotform/templateline.h"

#include <QHBoxLayout>

namespace mw::slotform {

using namespace kit;

SubjectField::SubjectField(QWidget* parent)
    : QWidget(parent),
      m_edit(new ChipEdit(ChipEdit::Shape::Line)),
      m_tools(new EditTools(m_edit)),
      m_fact(new Label(QString(), Type::Small, Token::Muted))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s8);
    auto* label = new Label(tr("Subject"), Type::Body, Token::Text, weight::medium);
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(tr("Subject"));
    m_fact->setKeepsWidth(true);
    row->addWidget(label);
    row->addWidget(m_edit, 1);
    row->addWidget(m_tools);
    row->addWidget(m_fact);
    setTabOrder(m_edit, m_tools);
    setFocusProxy(m_edit);
    connect(m_edit, &ChipEdit::submitted, this, &SubjectField::submitted);
    connect(m_edit, &ChipEdit::edited, this, [this] {
        m_subject = templateOf(m_edit->line());
        Q_EMIT edited();
    });
}

void SubjectField::setSubject(const QString& subject)
{
    if (subject == m_subject)
        return;
    m_subject = subject;
    m_edit->setLine(runsOfTemplate(subject));
}

void SubjectField::setChoices(const FieldChoices& choices)
{
    m_tools->setChoices(choices);
}

void SubjectField::setFact(const QString& fact)
{
    m_fact->setText(fact);
}

void SubjectField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_tools->setEnabled(!readOnly);
}

} // namespace mw::slotform
