// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/protectionchoice.h"

#include "kit/label.h"
#include "kit/metrics.h"
#include "shell/passphrasefield.h"

#include <QEvent>
#include <QRadioButton>
#include <QVBoxLayout>

#include <utility>

namespace mw::shell {

using namespace kit;

namespace {

QRadioButton* choiceOf(const QString& text)
{
    auto* made = new QRadioButton(text);
    QFont font;
    font.setWeight(QFont::Weight(weight::medium)); // and no size: that one follows the application's
    made->setFont(font);
    return made;
}

} // namespace

ProtectionChoice::ProtectionChoice(QWidget* parent)
    : QWidget(parent),
      m_byKeychain(choiceOf(tr("This computer's keychain keeps the key"))),
      m_byPassphrase(choiceOf(tr("A passphrase"))),
      m_keychainHint(hint({})),
      m_passphraseHint(hint(tr("You type it when you open the workspace, on any computer."))),
      m_none(new Label(tr("No keychain answers on this computer, so a passphrase protects the workspace. You "
                          "type it when you open it."))),
      m_field(new PassphraseField)
{
    m_none->setWordWrap(true);
    m_none->setToken(Token::Muted);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto indented = [&](QWidget* widget) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(widget);
        column->addWidget(row);
        m_indented.push_back(row);
    };
    column->addWidget(m_none);
    column->addWidget(m_byKeychain);
    indented(m_keychainHint);
    column->addWidget(m_byPassphrase);
    indented(m_passphraseHint);
    indented(m_field);
    m_byPassphrase->setAccessibleDescription(m_passphraseHint->text());
    connect(m_byKeychain, &QRadioButton::toggled, this, [this] {
        put();
        Q_EMIT changed();
    });
    connect(m_field, &PassphraseField::entered, this, &ProtectionChoice::entered);
    m_byKeychain->setChecked(true);
    put();
}

void ProtectionChoice::begin()
{
    m_field->clear();
    choose(m_state != KeychainState::None);
}

void ProtectionChoice::choose(bool keychain)
{
    (keychain ? m_byKeychain : m_byPassphrase)->setChecked(true);
}

bool ProtectionChoice::isByKeychain() const
{
    return m_byKeychain->isChecked();
}

bool ProtectionChoice::isSettled() const
{
    return !isByKeychain() || m_state != KeychainState::Asking;
}

void ProtectionChoice::setKeychain(KeychainState state)
{
    const bool wasSettled = isSettled();
    m_state = state;
    if (state == KeychainState::None)
        choose(false);
    put();
    if (!wasSettled && isSettled())
        Q_EMIT settled();
}

bool ProtectionChoice::check()
{
    return isByKeychain() || m_field->check();
}

Protection ProtectionChoice::protection() const
{
    if (isByKeychain())
        return {};
    return {.keychain = false, .passphrase = m_field->passphrase()};
}

void ProtectionChoice::setNames(const QStringList& names)
{
    m_field->setNames(names);
}

void ProtectionChoice::put()
{
    const bool choice = m_state != KeychainState::None;
    m_keychainHint->setText(m_state == KeychainState::Asking
                                ? tr("Asking whether there is one…")
                                : tr("You type nothing. It opens on this computer, for you alone."));
    m_byKeychain->setAccessibleDescription(m_keychainHint->text());
    for (QWidget* widget : {static_cast<QWidget*>(m_byKeychain), m_keychainHint->parentWidget(),
                            static_cast<QWidget*>(m_byPassphrase), m_passphraseHint->parentWidget()})
        widget->setVisible(choice);
    m_none->setVisible(!choice);
    m_field->parentWidget()->setVisible(!isByKeychain());
    fit();
}

/// Below a choice things stand where its words begin.
void ProtectionChoice::fit()
{
    const bool choice = m_state != KeychainState::None;
    const int lead = choice ? scaled(this, size::indicator + space::s8) : 0;
    for (QWidget* row : m_indented) {
        const bool isField = row == m_field->parentWidget();
        const int above = isField ? space::s8 : 0;
        const int below = isField ? 0 : int(space::s12);
        row->layout()->setContentsMargins(isRightToLeft() ? 0 : lead, above, isRightToLeft() ? lead : 0,
                                          below);
    }
}

void ProtectionChoice::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        fit();
}

} // namespace mw::shell
