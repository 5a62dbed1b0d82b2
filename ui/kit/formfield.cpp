// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/formfield.h"

#include "kit/field.h"
#include "kit/iconlabel.h"
#include "kit/label.h"
#include "kit/segmented.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::kit {

FormField::FormField(const QString& label, QWidget* field, const QString& hint, QWidget* parent)
    : QWidget(parent),
      m_field(field),
      m_head(new QHBoxLayout),
      m_row(new QHBoxLayout),
      m_label(new Label(label, Type::Body, Token::Text, weight::medium)),
      m_hintLabel(kit::hint(QString())),
      m_errorRow(new QWidget),
      m_errorLabel(new Label(QString(), Type::Small, Token::Danger)),
      m_hint(hint)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::labelToField);
    m_label->setBuddy(field);
    // A label that ends in an ellipsis here would name nothing.
    m_label->setWordWrap(true);
    m_head->setSpacing(space::s8);
    m_head->addWidget(m_label, 1);
    column->addLayout(m_head);
    m_row->setSpacing(space::s8);
    // A choice of words is as wide as they are; anything else takes the row.
    m_row->addWidget(field, 1, qobject_cast<Segmented*>(field) ? Qt::AlignLeft : Qt::Alignment());
    column->addLayout(m_row);
    column->addWidget(m_hintLabel);

    auto* row = new QHBoxLayout(m_errorRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s4);
    m_errorLabel->setWordWrap(true);
    row->addWidget(new IconLabel(Icon::Refused, Token::Danger), 0, Qt::AlignTop);
    row->addWidget(m_errorLabel, 1);
    column->addWidget(m_errorRow);
    setLabel(label);
    tell();
}

void FormField::setTools(QWidget* tools)
{
    m_head->addWidget(tools, 0, Qt::AlignBottom);
    // Whoever comes by Tab wants to write first.
    QWidget::setTabOrder(m_field, tools);
}

void FormField::setBefore(QWidget* widget)
{
    m_row->insertWidget(0, widget);
}

void FormField::setLabel(const QString& label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    m_field->setAccessibleName(label);
    if (auto* box = qobject_cast<QComboBox*>(m_field))
        box->view()->setAccessibleName(label); // its list has the focus while it is open
}

void FormField::setHint(const QString& hint)
{
    m_hint = hint;
    tell();
}

void FormField::setError(const QString& sentence)
{
    m_error = sentence;
    setFaulty(m_field, hasError());
    tell();
}

void FormField::tell()
{
    m_hintLabel->setText(m_hint);
    m_hintLabel->setVisible(!m_hint.isEmpty() && !hasError());
    m_errorLabel->setText(m_error);
    m_errorRow->setVisible(hasError());
    m_field->setAccessibleDescription(hasError() ? m_error : m_hint);
}

bool focusFirstError(const QList<FormField*>& fields)
{
    const auto first =
        std::find_if(fields.begin(), fields.end(), [](FormField* field) { return field->hasError(); });
    if (first == fields.end())
        return false;
    (*first)->field()->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace mw::kit
