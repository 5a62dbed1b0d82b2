// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/secretfield.h"

#include "kit/linklabel.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace mw::shell {

namespace {

/// More than may be had, so that a longer one is refused and not cut without a word.
constexpr int longest = 4096;

/// Return is entered() alone, and nothing to the dialog around it.
class SecretEdit : public QLineEdit
{
protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        QLineEdit::keyPressEvent(event);
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            event->accept();
    }
};

} // namespace

SecretField::SecretField(const QString& label, const QString& hint, QWidget* parent)
    : kit::FormField(label, new SecretEdit, hint, parent),
      m_edit(static_cast<QLineEdit*>(field())),
      m_show(new kit::LinkLabel({}))
{
    m_edit->setMaxLength(longest);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setTools(m_show);
    connect(m_show, &QAbstractButton::clicked, this, [this] { setShown(!isShown()); });
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        setError({});
        Q_EMIT edited();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &SecretField::entered);
    setShown(false);
}

base::Secret SecretField::secret() const
{
    return base::Secret(m_edit->text().toUtf8());
}

bool SecretField::isEmpty() const
{
    return m_edit->text().isEmpty();
}

void SecretField::clear()
{
    m_edit->clear();
    setShown(false);
    setError({});
}

bool SecretField::isShown() const
{
    return m_edit->echoMode() == QLineEdit::Normal;
}

void SecretField::setShown(bool shown)
{
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_show->setText(shown ? tr("Hide") : tr("Show"));
    m_show->setAccessibleName(shown ? tr("Hide what is typed") : tr("Show what is typed"));
    m_show->updateGeometry();
    Q_EMIT shownChanged(shown);
}

void SecretField::follow(SecretField* other)
{
    m_show->hide();
    connect(other, &SecretField::shownChanged, this, &SecretField::setShown);
}

} // namespace mw::shell
