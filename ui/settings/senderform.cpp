// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/senderform.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/formfield.h"
#include "kit/label.h"
#include "mail/emailaddress.h"
#include "shell/problems.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace mw::settingspage {

using namespace Qt::StringLiterals;
using kit::space::s12;
using kit::space::s48;
using kit::space::s8;
using Kind = workspace::CatalogueError::Kind;

namespace {

QLineEdit* line()
{
    auto* made = new QLineEdit;
    made->setMaxLength(320);
    return made;
}

} // namespace

SenderForm::SenderForm(QWidget* parent)
    : QWidget(parent),
      m_title(new kit::Label({}, kit::Type::Body, kit::Token::Text, kit::weight::strong)),
      m_name(line()),
      m_fromName(line()),
      m_fromEmail(line()),
      m_replyTo(line()),
      m_postal(new QPlainTextEdit),
      m_nameField(new kit::FormField(tr("Name"), m_name, tr("How you find it; no reader sees it."))),
      m_fromNameField(new kit::FormField(tr("Sender's name"), m_fromName, tr("What readers see first."))),
      m_fromEmailField(new kit::FormField(tr("Sender's address"), m_fromEmail)),
      m_replyToField(
          new kit::FormField(tr("Answers go to"), m_replyTo, tr("Empty: to the sender's address."))),
      m_postalField(new kit::FormField(tr("Postal address"), m_postal,
                                       tr("It stands at the foot of each mail; the law asks for it nearly "
                                          "everywhere."))),
      m_problem(new kit::Callout(kit::Problem{})),
      m_save(kit::button(QString(), kit::ButtonRole::Primary)),
      m_keep(kit::button(QString()))
{
    m_title->setWordWrap(true);
    m_postal->setTabChangesFocus(true);
    m_postal->setFixedHeight(2 * s48);
    m_problem->hide();
    auto* column = new QVBoxLayout(this);
    // Its buttons' rings need a little room at the edges.
    column->setContentsMargins(kit::size::ringMargin, s12, kit::size::ringMargin, s12);
    column->setSpacing(s12);
    column->addWidget(m_title);
    for (QWidget* part : std::initializer_list<QWidget*>{m_nameField, m_fromNameField, m_fromEmailField,
                                                         m_replyToField, m_postalField, m_problem})
        column->addWidget(part);
    auto* row = new QHBoxLayout;
    row->setSpacing(kit::space::buttons);
    row->addWidget(m_save);
    row->addWidget(m_keep);
    row->addStretch();
    column->addLayout(row);
    for (QLineEdit* edit : {m_name, m_fromName, m_fromEmail, m_replyTo})
        connect(edit, &QLineEdit::textChanged, this, &SenderForm::clearErrors);
    connect(m_postal, &QPlainTextEdit::textChanged, this, &SenderForm::clearErrors);
    connect(m_save, &QAbstractButton::clicked, this, [this] {
        if (validate())
            Q_EMIT saveWanted();
    });
    connect(m_keep, &QAbstractButton::clicked, this, &SenderForm::givenUp);
}

void SenderForm::edit(const campaign::SenderIdentity& identity)
{
    m_before = identity;
    const bool isNew = !identity.id.isValid();
    m_title->setText(isNew ? tr("A new sender") : tr("Change “%1”").arg(identity.name));
    m_save->setText(isNew ? tr("Add the sender") : tr("Save the sender"));
    m_keep->setText(isNew ? tr("Add none") : tr("Leave it as it was"));
    m_name->setText(identity.name);
    m_fromName->setText(identity.fromName);
    m_fromEmail->setText(identity.fromEmail);
    m_replyTo->setText(identity.replyTo);
    m_postal->setPlainText(identity.postal);
    clearErrors();
    m_name->setFocus(Qt::OtherFocusReason);
}

campaign::SenderIdentity SenderForm::identity() const
{
    const QString fromName = m_fromName->text().trimmed();
    const QString name = m_name->text().trimmed();
    return {.id = m_before.id,
            .name = name.isEmpty() ? fromName : name,
            .fromName = fromName,
            .fromEmail = m_fromEmail->text().trimmed(),
            .replyTo = m_replyTo->text().trimmed(),
            .postal = m_postal->toPlainText().trimmed()};
}

bool SenderForm::isChanged() const
{
    const campaign::SenderIdentity now = identity();
    return now.name != m_before.name || now.fromName != m_before.fromName ||
           now.fromEmail != m_before.fromEmail || now.replyTo != m_before.replyTo ||
           now.postal != m_before.postal;
}

void SenderForm::clearErrors()
{
    for (kit::FormField* field :
         {m_nameField, m_fromNameField, m_fromEmailField, m_replyToField, m_postalField})
        field->setError({});
    m_problem->hide();
}

bool SenderForm::validate()
{
    const auto now = identity();
    const QString likeThis = tr("Write it like news@example.com.");
    m_fromNameField->setError(now.fromName.isEmpty() ? tr("Readers have to see who writes.") : QString());
    m_fromEmailField->setError(mail::EmailAddress::parse(now.fromEmail) ? QString() : likeThis);
    m_replyToField->setError(now.replyTo.isEmpty() || mail::EmailAddress::parse(now.replyTo) ? QString()
                                                                                             : likeThis);
    m_postalField->setError(now.postal.isEmpty() ? tr("Write the address where the firm is found.")
                                                 : QString());
    return !kit::focusFirstError(
        {m_nameField, m_fromNameField, m_fromEmailField, m_replyToField, m_postalField});
}

void SenderForm::showError(const workspace::CatalogueError& error)
{
    const QString name = identity().name;
    switch (error.kind) {
    case Kind::NameTaken:
        m_nameField->setError(tr("There is a sender of this name already."));
        break;
    case Kind::BadName:
        m_nameField->setError(tr("A name has 1 to 200 characters on one line."));
        break;
    default:
        m_problem->setProblem(shell::problemOf(error, name));
        m_problem->show();
        break;
    }
    kit::focusFirstError({m_nameField});
}

void SenderForm::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
}

} // namespace mw::settingspage
