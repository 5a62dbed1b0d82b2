// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/fieldrow.h"

#include "kit/field.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/tokens.h"
#include "ui/audience/valuebutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

namespace mw::audiencepage {

namespace {

constexpr int titleWidth = 84; // as in the picture of the card
constexpr int editorLines = 4; // of a text with line ends

} // namespace

FieldRow::FieldRow(const QString& title, QWidget* parent)
    : QWidget(parent),
      m_title(title),
      m_button(new ValueButton(title)),
      m_error(kit::hint({})),
      m_place(new QVBoxLayout)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s8);
    auto* name = kit::muted(title);
    name->setWordWrap(true);
    name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    name->setContentsMargins(0, kit::space::s4, 0, 0);
    name->setFixedWidth(kit::scaled(this, titleWidth));
    row->addWidget(name, 0, Qt::AlignTop);
    m_place->setSpacing(kit::space::s4);
    m_place->addWidget(m_button);
    m_error->setToken(kit::Token::Danger);
    m_error->hide();
    m_place->addWidget(m_error);
    row->addLayout(m_place, 1);
    connect(m_button, &QAbstractButton::clicked, this, &FieldRow::edit);
}

void FieldRow::setValue(const QString& value)
{
    m_button->setValue(value);
}

QString FieldRow::value() const
{
    return m_button->value();
}

void FieldRow::edit()
{
    if (m_editor)
        return m_editor->setFocus();
    const QString text = m_button->value();
    if (text.contains(QLatin1Char('\n'))) {
        auto* editor = new QPlainTextEdit(text);
        editor->setTabChangesFocus(true);
        editor->setFixedHeight(editorLines * kit::lineHeight(editor->font()) + kit::space::s16);
        m_editor = editor;
    } else {
        auto* editor = new QLineEdit(text);
        kit::setSmall(editor);
        editor->selectAll();
        m_editor = editor;
    }
    m_editor->setAccessibleName(m_title);
    m_place->insertWidget(0, m_editor);
    m_button->hide();
    m_editor->show(); // at once, for the focus
    m_editor->installEventFilter(this);
    m_editor->setFocus(Qt::OtherFocusReason);
}

QString FieldRow::typed() const
{
    const auto* line = qobject_cast<QLineEdit*>(m_editor);
    return line ? line->text() : static_cast<QPlainTextEdit*>(m_editor)->toPlainText();
}

bool FieldRow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_editor)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
        save();
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool saves =
        isReturn && (qobject_cast<QLineEdit*>(m_editor) || key->modifiers() == Qt::ControlModifier);
    if (!saves && key->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    key->accept();
    if (event->type() == QEvent::KeyPress)
        saves ? save() : cancel();
    return true;
}

void FieldRow::save()
{
    if (!m_editor || m_saving)
        return;
    const QString text = typed();
    if (text == m_button->value())
        return endEdit(m_editor->hasFocus());
    m_saving = true;
    m_sent = text;
    Q_EMIT saveWanted(text);
}

void FieldRow::cancel()
{
    endEdit(m_editor && m_editor->hasFocus());
}

void FieldRow::refuse(const QString& sentence)
{
    m_saving = false;
    if (!m_editor)
        edit();
    kit::setFaulty(m_editor);
    m_editor->setAccessibleDescription(sentence);
    m_error->setText(sentence);
    m_error->show();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void FieldRow::settle()
{
    if (!m_editor || !std::exchange(m_saving, false))
        return;
    const bool focused = m_editor->hasFocus();
    m_button->setValue(m_sent);
    if (typed() == m_sent)
        endEdit(focused);
    else if (!focused)
        save(); // it was typed on meanwhile
}

void FieldRow::endEdit(bool refocus)
{
    m_saving = false;
    QWidget* editor = std::exchange(m_editor, nullptr);
    if (!editor)
        return;
    editor->removeEventFilter(this);
    m_error->hide();
    m_button->show();
    if (refocus)
        m_button->setFocus(Qt::OtherFocusReason);
    editor->hide();
    editor->deleteLater();
}

} // namespace mw::audiencepage
