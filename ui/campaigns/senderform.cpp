// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/senderform.h"

#include "kit/button.h"
#include "kit/formfield.h"
#include "kit/tokens.h"
#include "mail/emailaddress.h"
#include "shell/problems.h"
#include "workspace/office.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace mw::campaignspage {

using workspace::CatalogueError;
using workspace::Room;
using workspace::Topic;

namespace {

constexpr qint64 newSender = -1;
constexpr qsizetype longestName = 200;
constexpr qsizetype longestPostal = 1000;
constexpr int postalLines = 3;

} // namespace

SenderForm::SenderForm(const shell::PageContext& context, DraftKeeper& keeper, QWidget* parent)
    : DraftForm(keeper, parent),
      m_context(context),
      m_sender(choice()),
      m_new(new QWidget),
      m_fromName(new QLineEdit),
      m_fromEmail(new QLineEdit),
      m_replyTo(new QLineEdit),
      m_postal(new QPlainTextEdit)
{
    m_sender->setPlaceholderText(tr("Choose a sender"));
    column()->addWidget(new kit::FormField(tr("Sender"), m_sender));
    buildNew();
    column()->addWidget(m_new);
    m_new->hide();
    connect(m_sender, &QComboBox::activated, this, [this] {
        const qint64 id = m_sender->currentData().toLongLong();
        showNew(id == newSender);
        if (id == newSender) {
            m_fromName->setFocus();
            return;
        }
        this->keeper().change([id](campaign::Campaign& draft) { draft.identity = base::IdentityId(id); });
        Q_EMIT done();
    });
}

void SenderForm::buildNew()
{
    auto* column = new QVBoxLayout(m_new);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::fieldToField);
    m_fromNameField = new kit::FormField(tr("Name that readers see"), m_fromName);
    m_fromEmailField =
        new kit::FormField(tr("From address"), m_fromEmail, tr("At a domain that your relay may send for."));
    m_replyToField = new kit::FormField(tr("Replies go to"), m_replyTo, tr("Empty: to the From address."));
    m_postal->setTabChangesFocus(true);
    m_postal->setFixedHeight(m_postal->fontMetrics().lineSpacing() * (postalLines + 1));
    m_postalField = new kit::FormField(tr("Postal address"), m_postal,
                                       tr("Many countries demand one in every commercial mail."));
    for (QWidget* field : {m_fromNameField, m_fromEmailField, m_replyToField, m_postalField})
        column->addWidget(field);
    m_add = kit::button(tr("Add this sender"));
    connect(m_add, &QAbstractButton::clicked, this, &SenderForm::add);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kit::size::ringMargin, 0, kit::size::ringMargin, kit::size::ringMargin);
    row->addWidget(m_add);
    row->addStretch();
    column->addLayout(row);
    for (QLineEdit* field : {m_fromName, m_fromEmail, m_replyTo})
        connect(field, &QLineEdit::textEdited, this, [this, field] {
            for (kit::FormField* form : {m_fromNameField, m_fromEmailField, m_replyToField})
                if (form->field() == field)
                    form->setError({});
        });
}

QWidget* SenderForm::firstField()
{
    return m_none ? static_cast<QWidget*>(m_fromName) : m_sender;
}

void SenderForm::showNew(bool shown)
{
    m_addShown = shown;
    m_new->setVisible(shown || m_none);
}

void SenderForm::take(const CampaignFacts& facts)
{
    std::vector<ChoiceItem> items;
    for (const campaign::SenderIdentity& identity : facts.choices.identities)
        items.push_back({identity.id.value(), identity.name});
    m_none = items.empty();
    items.push_back({newSender, tr("Add a sender…")});
    fillChoice(m_sender, items, m_addShown || m_none ? newSender : facts.campaign.identity.value());
    m_new->setVisible(m_addShown || m_none);
    if (m_none && m_fromName->text().isEmpty() && !m_fromName->isModified())
        m_fromName->setText(m_context.office.facts().name);
}

bool SenderForm::check()
{
    const QString name = m_fromName->text().trimmed();
    m_fromNameField->setError(name.isEmpty() ? tr("Readers have to see from whom it is.")
                              : name.size() > longestName
                                  ? tr("A name has at most 200 characters; these are %1.").arg(name.size())
                                  : QString());
    const auto isAddress = [](const QString& text) { return mail::EmailAddress::parse(text).has_value(); };
    m_fromEmailField->setError(
        isAddress(m_fromEmail->text())
            ? QString()
            : tr("This is no address that can be mailed. Write it like news@example.com."));
    m_replyToField->setError(
        m_replyTo->text().trimmed().isEmpty() || isAddress(m_replyTo->text())
            ? QString()
            : tr("This is no address that can be mailed. Write it like news@example.com."));
    const QString postal = m_postal->toPlainText();
    m_postalField->setError(
        postal.size() > longestPostal ? tr("A postal address has at most 1,000 characters.") : QString());
    return !kit::focusFirstError({m_fromNameField, m_fromEmailField, m_replyToField, m_postalField});
}

void SenderForm::add()
{
    if (m_add->isBusy() || !check())
        return;
    campaign::SenderIdentity identity{.name = m_fromName->text().trimmed(),
                                      .fromName = m_fromName->text().trimmed(),
                                      .fromEmail = m_fromEmail->text().trimmed(),
                                      .replyTo = m_replyTo->text().trimmed(),
                                      .postal = m_postal->toPlainText().trimmed()};
    m_add->setBusy(tr("Adding…"));
    using Added = workspace::CatalogueResult<base::IdentityId>;
    m_context.office.act<Added>(
        this,
        [identity](Room& room) {
            room.changed = {Topic::Identities};
            return room.services.catalogue().addIdentity(identity);
        },
        [this, identity](const Added& added) {
            m_add->setIdle();
            if (!added) {
                const kit::Problem problem = shell::problemOf(added.error(), identity.name);
                const bool address = added.error().kind == CatalogueError::Kind::BadAddress;
                (address ? m_fromEmailField : m_fromNameField)->setError(problem.what);
                kit::focusFirstError({m_fromNameField, m_fromEmailField});
                return;
            }
            for (QLineEdit* field : {m_fromName, m_fromEmail, m_replyTo})
                field->clear();
            m_postal->clear();
            showNew(false);
            keeper().change([id = *added](campaign::Campaign& draft) { draft.identity = id; });
            Q_EMIT done();
        });
}

} // namespace mw::campaignspage
