// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/formrow.h"

#include "kit/linklabel.h"
#include "ui/campaigns/draftform.h"

#include <QApplication>
#include <QKeyEvent>

namespace mw::campaignspage {

FormRow::FormRow(const QString& name, DraftForm* form, const QString& change, QWidget* parent)
    : SettingRow(name, parent), m_form(form), m_change(change), m_link(change)
{
    setObjectName(QStringLiteral("campaign-row"));
    setContent(form);
    form->hide();
    connect(this, &SettingRow::activated, this, [this] { m_open ? closeForm() : openForm(); });
    // Queued: the form may be in the midst of its field's signal.
    connect(form, &DraftForm::done, this, &FormRow::closeForm, Qt::QueuedConnection);
    update();
}

void FormRow::show(std::vector<kit::Run> value, const QString& explanation)
{
    m_value = std::move(value);
    m_explanation = explanation;
    m_link = m_change;
    update();
}

void FormRow::showMissing(const QString& what, const QString& choose)
{
    m_value = {{what, kit::weight::normal, kit::Token::Muted}};
    m_explanation.clear();
    m_link = choose;
    update();
}

void FormRow::setEditable(bool editable)
{
    m_editable = editable;
    if (!editable && m_open)
        closeForm();
    update();
}

void FormRow::update()
{
    setValue(m_open ? std::vector<kit::Run>() : m_value);
    setExplanation(m_open ? QString() : m_explanation);
    setAction(!m_editable ? QString() : m_open ? tr("Done") : m_link);
    m_form->setVisible(m_open);
}

void FormRow::openForm()
{
    if (!m_editable || m_open)
        return;
    m_open = true;
    update();
    Q_EMIT opened();
    m_form->firstField()->setFocus(Qt::TabFocusReason);
}

void FormRow::closeForm()
{
    if (!m_open)
        return;
    m_form->finish();
    const bool had = isAncestorOf(QApplication::focusWidget());
    m_open = false;
    update();
    if (had && action())
        action()->setFocus(Qt::OtherFocusReason);
}

void FormRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_open)
        closeForm();
    else
        SettingRow::keyPressEvent(event);
}

} // namespace mw::campaignspage
