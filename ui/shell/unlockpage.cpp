// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/unlockpage.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/colourchoice.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/metrics.h"
#include "kit/pageheader.h"
#include "kit/theme.h"
#include "kit/windowsizes.h"
#include "shell/problems.h"
#include "shell/recoverycodefield.h"
#include "shell/secretfield.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>

namespace mw::shell {

using namespace kit;

UnlockPage::UnlockPage(QWidget* parent)
    : QWidget(parent),
      m_header(new PageHeader(tr("Unlock the workspace"))),
      m_form(new QWidget),
      m_tile(new WorkspaceTile),
      m_name(new Label({}, Type::Section, Token::Text, weight::strong)),
      m_goingOn(muted({})),
      m_problem(new Callout(Problem{})),
      m_passphrase(new SecretField(tr("Passphrase"))),
      m_code(new RecoveryCodeField),
      m_keychain(new Label(QString())),
      m_toPassphrase(new LinkLabel(tr("Use the passphrase"), Type::Body)),
      m_toCode(new LinkLabel(tr("Use the recovery code"), Type::Body)),
      m_toKeychain(new LinkLabel(tr("Ask the keychain again"), Type::Body)),
      m_asking(muted(tr("Asking this computer's keychain…"))),
      m_back(button(tr("Back to the workspaces"))),
      m_unlock(button(tr("Unlock"), ButtonRole::Primary))
{
    setGround(this, Token::Surface);
    m_header->setCrumbs({tr("Workspaces")});
    m_name->setWordWrap(true);
    m_goingOn->setWordWrap(true);
    m_keychain->setWordWrap(true);
    auto* area = new QScrollArea;
    area->setWidget(buildForm());
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    setGround(area->viewport(), Token::Surface);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_header);
    all->addWidget(area, 1);

    connect(m_header, &PageHeader::crumbPressed, this, &UnlockPage::leaveWanted);
    connect(m_back, &QAbstractButton::clicked, this, &UnlockPage::leaveWanted);
    connect(m_unlock, &QAbstractButton::clicked, this, &UnlockPage::unlock);
    connect(m_passphrase, &SecretField::entered, this, &UnlockPage::unlock);
    connect(m_code, &RecoveryCodeField::entered, this, &UnlockPage::unlock);
    connect(m_toPassphrase, &QAbstractButton::clicked, this, [this] { choose(Way::Passphrase); });
    connect(m_toCode, &QAbstractButton::clicked, this, [this] { choose(Way::Code); });
    connect(m_toKeychain, &QAbstractButton::clicked, this, &UnlockPage::askKeychain);
    begin({});
}

QWidget* UnlockPage::buildForm()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s12);
    head->addWidget(m_tile, 0, Qt::AlignTop);
    auto* names = new QVBoxLayout;
    names->setSpacing(space::s4);
    names->addWidget(m_name);
    names->addWidget(m_goingOn);
    head->addLayout(names, 1);
    auto* links = new QVBoxLayout;
    links->setSpacing(space::s4);
    for (LinkLabel* link : {m_toPassphrase, m_toCode, m_toKeychain})
        links->addWidget(link, 0, Qt::AlignLeading);
    links->addWidget(m_asking);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::buttons);
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_unlock);

    setGround(m_form, Token::Surface);
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(space::page, space::s4, space::page, space::s24);
    column->setSpacing(space::sections);
    column->addLayout(head);
    column->addWidget(m_problem);
    column->addWidget(m_passphrase);
    column->addWidget(m_code);
    column->addWidget(m_keychain);
    column->addLayout(links);
    column->addLayout(buttons);
    column->addStretch();
    fit();
    return m_form;
}

void UnlockPage::fit()
{
    m_form->setMaximumWidth(scaled(this, size::formWidth) + 2 * space::page);
}

void UnlockPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::StyleChange)
        fit();
    QWidget::changeEvent(event);
}

void UnlockPage::forget()
{
    m_passphrase->clear();
    m_code->clear();
}

void UnlockPage::begin(const UnlockFacts& facts)
{
    m_facts = facts;
    m_tile->set(facts.name, facts.colour);
    m_name->setText(facts.name);
    forget();
    m_problem->hide();
    m_busy = Busy::No;
    m_unlock->setIdle();
    setGoingOn({});
    const bool keychainFirst = facts.keychain && (facts.quick || !facts.passphrase);
    choose(keychainFirst ? Way::Keychain : facts.passphrase ? Way::Passphrase : Way::Code);
}

void UnlockPage::setGoingOn(const QString& sentence)
{
    m_goingOn->setText(sentence);
    m_goingOn->setVisible(!sentence.isEmpty());
}

/// The keychain was not asked in vain yet.
bool UnlockPage::isQuick() const
{
    return m_facts.quick && m_problem->isHidden();
}

void UnlockPage::choose(Way way)
{
    m_way = way;
    put();
    takeFocus();
}

void UnlockPage::takeFocus()
{
    switch (m_way) {
    case Way::Passphrase:
        m_passphrase->edit()->setFocus(Qt::OtherFocusReason);
        m_passphrase->edit()->selectAll();
        break;
    case Way::Code:
        m_code->edit()->setFocus(Qt::OtherFocusReason);
        break;
    case Way::Keychain:
        m_unlock->setFocus(Qt::OtherFocusReason);
        break;
    }
}

void UnlockPage::put()
{
    m_passphrase->setVisible(m_way == Way::Passphrase);
    m_code->setVisible(m_way == Way::Code);
    m_keychain->setVisible(m_way == Way::Keychain && m_problem->isHidden());
    m_toPassphrase->setVisible(m_facts.passphrase && m_way != Way::Passphrase);
    m_toCode->setVisible(m_facts.recovery && m_way != Way::Code);
    const bool asks = m_busy == Busy::Keychain;
    const bool besides = m_facts.keychain && m_way != Way::Keychain;
    m_toKeychain->setVisible(besides && !asks);
    m_asking->setVisible(besides && asks);
    m_toKeychain->setEnabled(m_busy == Busy::No);
    m_toPassphrase->setEnabled(m_busy != Busy::Opening);
    m_toCode->setEnabled(m_busy != Busy::Opening);
    const bool waits = m_busy == Busy::Opening || (asks && m_way == Way::Keychain);
    m_unlock->setIdle();
    m_keychain->setText(isQuick() ? tr("This computer's keychain keeps the key: you type nothing.")
                                  : tr("This computer's keychain keeps the key. It may be locked itself, or "
                                       "wait for an answer to a question of its own."));
    m_toKeychain->setText(isQuick() ? tr("Use this computer's keychain") : tr("Ask the keychain again"));
    m_unlock->setText(m_way == Way::Keychain && !isQuick() ? tr("Ask the keychain again") : tr("Unlock"));
    if (waits)
        m_unlock->setBusy(asks ? tr("Asking…") : tr("Opening…"));
}

void UnlockPage::setBusy(Busy busy)
{
    m_busy = busy;
    put();
}

void UnlockPage::unlock()
{
    if (m_unlock->isBusy())
        return;
    m_problem->hide();
    switch (m_way) {
    case Way::Passphrase:
        if (m_passphrase->isEmpty()) {
            m_passphrase->setError(tr("Type the passphrase of this workspace."));
            takeFocus();
            return;
        }
        m_tried = Way::Passphrase;
        Q_EMIT passphraseEntered(std::make_shared<const base::Secret>(m_passphrase->secret()));
        return;
    case Way::Code:
        m_tried = Way::Code;
        if (const auto code = m_code->read())
            Q_EMIT codeEntered(code);
        return;
    case Way::Keychain:
        askKeychain();
        return;
    }
}

void UnlockPage::askKeychain()
{
    m_problem->hide();
    m_tried = Way::Keychain;
    Q_EMIT keychainWanted();
}

void UnlockPage::setProblem(const Problem& problem)
{
    m_busy = Busy::No;
    if (m_tried == Way::Keychain) {
        m_problem->setProblem(problem);
        m_problem->show();
        put();
        return;
    }
    if (m_tried == Way::Passphrase)
        m_passphrase->setError(sentenceOf(problem));
    else
        m_code->setError(sentenceOf(problem));
    choose(m_tried);
}

void UnlockPage::keyPressEvent(QKeyEvent* event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT leaveWanted();
    else if (enters && m_way == Way::Keychain && m_unlock->hasFocus())
        unlock(); // as Enter does in the fields
    else
        QWidget::keyPressEvent(event);
}

} // namespace mw::shell
