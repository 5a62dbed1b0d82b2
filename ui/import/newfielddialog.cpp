// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/newfielddialog.h"

#include "kit/button.h"
#include "kit/formfield.h"
#include "ui/import/columntarget.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace mw::importpage {

namespace {

kit::Question questionFor(const QString& header)
{
    return {.icon = kit::Icon::Column,
            .title = NewFieldDialog::tr("What is the new field called?"),
            .text = NewFieldDialog::tr("The column “%1” goes to it. Templates can use it by this name.")
                        .arg(header.left(100)),
            .act = NewFieldDialog::tr("Make the field"),
            .safe = NewFieldDialog::tr("Leave as it was")};
}

} // namespace

NewFieldDialog::NewFieldDialog(const QString& header, const QString& proposal, QWidget* parent)
    : kit::QuestionDialog(questionFor(header), parent),
      m_name(new QLineEdit(proposal)),
      m_field(new kit::FormField(tr("Name of the field"), m_name, tr("Such as Favourite")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setMaxLength(200);
    m_name->installEventFilter(this);
    addContent(m_field);
    // Only a good name ends it.
    actButton()->disconnect(this);
    connect(actButton(), &QAbstractButton::clicked, this, &NewFieldDialog::take);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_field->setError({}); });
}

void NewFieldDialog::showEvent(QShowEvent* event)
{
    kit::QuestionDialog::showEvent(event);
    m_name->selectAll();
    m_name->setFocus(Qt::OtherFocusReason);
}

bool NewFieldDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            take();
            return true;
        }
    }
    return kit::QuestionDialog::eventFilter(watched, event);
}

void NewFieldDialog::take()
{
    const QString name = m_name->text().trimmed();
    m_field->setError(faultOfFieldName(name));
    if (m_field->hasError()) {
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT named(name);
    accept();
}

} // namespace mw::importpage
