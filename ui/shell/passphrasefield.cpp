// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/passphrasefield.h"

#include "kit/tokens.h"
#include "shell/secretfield.h"
#include "shell/strengthmeter.h"
#include "workspace/vaultkeys.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace mw::shell {

namespace {

constexpr qsizetype mostBytes = 1024; ///< as KeySlots has it

} // namespace

PassphraseField::PassphraseField(QWidget* parent)
    : QWidget(parent),
      m_first(new SecretField(tr("Passphrase"))),
      m_meter(new StrengthMeter),
      m_again(new SecretField(tr("The same again")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_first);
    column->addSpacing(kit::space::s8);
    column->addWidget(m_meter);
    column->addSpacing(kit::space::fieldToField);
    column->addWidget(m_again);
    m_again->follow(m_first);
    connect(m_first, &SecretField::edited, this, &PassphraseField::measure);
    connect(m_again, &SecretField::edited, this, &PassphraseField::edited);
    connect(m_first, &SecretField::entered, this, [this] { m_again->edit()->setFocus(Qt::TabFocusReason); });
    connect(m_again, &SecretField::entered, this, &PassphraseField::entered);
}

void PassphraseField::setNames(const QStringList& names)
{
    if (m_names == names)
        return;
    m_names = names;
    if (!isEmpty())
        measure();
}

void PassphraseField::measure()
{
    const QString typed = m_first->edit()->text(); // shares the field's own, so nothing is to be wiped
    m_meter->set(typed.isEmpty() ? std::nullopt : std::optional(strengthOf(typed, m_names)));
    Q_EMIT edited();
}

bool PassphraseField::isEmpty() const
{
    return m_first->isEmpty();
}

bool PassphraseField::check()
{
    const QString typed = m_first->edit()->text();
    const int least = static_cast<int>(workspace::vaultkeys::leastPassphrase);
    QString wrong;
    if (typed.isEmpty())
        wrong = tr("Choose a passphrase.");
    else if (typed.size() < least)
        wrong = tr("It is too short: %Ln characters or more.", nullptr, least);
    else if (typed.size() > mostBytes || m_first->secret().reveal().size() > mostBytes)
        wrong = tr("It is too long: %Ln characters at most.", nullptr, static_cast<int>(mostBytes));
    m_first->setError(wrong);
    if (!wrong.isEmpty()) {
        takeFocus();
        return false;
    }
    if (m_again->edit()->text() == typed)
        return true;
    m_again->setError(m_again->isEmpty() ? tr("Type it a second time: a slip of the key would lock you out.")
                                         : tr("The two are not the same."));
    m_again->edit()->setFocus(Qt::OtherFocusReason);
    m_again->edit()->selectAll();
    return false;
}

base::Secret PassphraseField::passphrase() const
{
    return m_first->secret();
}

void PassphraseField::clear()
{
    m_first->clear();
    m_again->clear();
}

void PassphraseField::setError(const QString& sentence)
{
    m_first->setError(sentence);
    takeFocus();
}

void PassphraseField::takeFocus()
{
    m_first->edit()->setFocus(Qt::OtherFocusReason);
    m_first->edit()->selectAll();
}

} // namespace mw::shell
