// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/passphrasedialog.h"

#include "kit/button.h"
#include "kit/metrics.h"
#include "kit/piecesizes.h"
#include "kit/type.h"
#include "shell/passphrasefield.h"
#include "shell/secretfield.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>

namespace mw::shell {

using namespace kit;

namespace {

/// In one line of the dialog: 200 characters of a name would push its buttons off a small screen.
QString shortened(const QString& workspace)
{
    return elided(workspace, kit::font(nullptr, Type::Body), scaled(nullptr, size::dialogWidth));
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::shell::PassphraseDialog)
};

Question question(PassphraseDialog::Kind kind, const QString& workspace)
{
    const bool adds = kind == PassphraseDialog::Kind::Add;
    Question asked;
    asked.icon = Icon::Key;
    asked.title = adds ? Text::tr("Add a passphrase") : Text::tr("Change the passphrase");
    asked.text =
        adds ? Text::tr("It opens “%1” on any computer, beside what opens it now.").arg(shortened(workspace))
             : Text::tr("From then on the new one opens “%1”. Backups from before still open with "
                        "the old one.")
                   .arg(shortened(workspace));
    asked.act = adds ? Text::tr("Add the passphrase") : Text::tr("Change the passphrase");
    asked.safe = Text::tr("Leave it as it is");
    return asked;
}

} // namespace

PassphraseDialog::PassphraseDialog(Kind kind, const QString& workspace, QWidget* parent)
    : QuestionDialog(question(kind, workspace), parent),
      m_kind(kind),
      m_current(new SecretField(tr("Current passphrase"))),
      m_fresh(new PassphraseField)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, space::s8, 0, 0);
    column->setSpacing(space::s16);
    column->addWidget(m_current);
    column->addWidget(m_fresh);
    m_current->setVisible(kind == Kind::Change);
    if (kind == Kind::Change)
        m_fresh->first().setLabel(tr("New passphrase"));
    m_fresh->setNames({workspace});
    addContent(content);
    connect(m_current, &SecretField::entered, m_fresh, &PassphraseField::takeFocus);
    connect(m_fresh, &PassphraseField::entered, this, &PassphraseDialog::accept);
    safeButton()->setDefault(false);
    safeButton()->setAutoDefault(false);
    actButton()->setDefault(true);
}

base::Secret PassphraseDialog::current() const
{
    return m_current->secret();
}

base::Secret PassphraseDialog::fresh() const
{
    return m_fresh->passphrase();
}

void PassphraseDialog::accept()
{
    if (actButton()->isBusy())
        return;
    if (m_kind == Kind::Change && m_current->isEmpty()) {
        setCurrentError(tr("Type the passphrase that opens it now."));
        return;
    }
    if (m_fresh->check())
        Q_EMIT entered();
}

void PassphraseDialog::setBusy(bool busy)
{
    if (busy)
        actButton()->setBusy(m_kind == Kind::Add ? tr("Adding it…") : tr("Changing it…"));
    else
        actButton()->setIdle();
}

void PassphraseDialog::setCurrentError(const QString& sentence)
{
    setBusy(false);
    m_current->setError(sentence);
    takeFocus();
}

void PassphraseDialog::setError(const QString& sentence)
{
    setBusy(false);
    m_fresh->setError(sentence);
}

void PassphraseDialog::takeFocus()
{
    if (m_kind == Kind::Add) {
        m_fresh->takeFocus();
        return;
    }
    m_current->edit()->setFocus(Qt::OtherFocusReason);
    m_current->edit()->selectAll();
}

void PassphraseDialog::showEvent(QShowEvent* event)
{
    QuestionDialog::showEvent(event);
    takeFocus();
}

} // namespace mw::shell
