// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/senderstep.h"

#include "kit/formfield.h"
#include "kit/metrics.h"
#include "mail/emailaddress.h"
#include "shell/problems.h"
#include "ui/firststart/forms.h"
#include "workspace/office.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace mw::firststart {

using namespace Qt::StringLiterals;
using workspace::CatalogueError;
using workspace::Room;
using workspace::Topic;

namespace {
constexpr int postalLines = 3;
constexpr int mostNames = 50; ///< "Kornblume 2", "Kornblume 3" …
} // namespace

SenderStep::SenderStep(const shell::PageContext& context, QWidget* parent) : Step(context, parent)
{
    m_name = new QLineEdit;
    m_address = new QLineEdit;
    for (QLineEdit* line : {m_name, m_address})
        line->setMaxLength(longestText);
    m_address->setPlaceholderText(u"news@example.com"_s);
    m_postal = new QPlainTextEdit;
    m_postal->setTabChangesFocus(true);
    m_postal->setFixedHeight(kit::scaled(this, kit::space::s24) * (postalLines + 1));
    m_postal->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_nameField = new kit::FormField(tr("Your name, as readers see it"), m_name);
    m_addressField = new kit::FormField(tr("Your address"), m_address, tr("Answers come here."));
    m_postalField = new kit::FormField(tr("Postal address"), m_postal,
                                       tr("Stands at the end of every mail: most countries want it there."));
    QVBoxLayout* form = formColumn(this);
    for (kit::FormField* field : {m_nameField, m_addressField, m_postalField})
        form->addWidget(field);
    form->addStretch();
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_nameField->setError({}); });
    connect(m_address, &QLineEdit::textChanged, this, [this] { m_addressField->setError({}); });
    connect(m_postal, &QPlainTextEdit::textChanged, this, [this] { m_postalField->setError({}); });
}

QString SenderStep::heading() const
{
    return tr("Say who writes");
}

QString SenderStep::sentence() const
{
    return tr(
        "Readers see this name and address, and know whom the mail is from. You can have several later.");
}

QString SenderStep::name() const
{
    return tr("Say who writes");
}

QString SenderStep::fact(const workspace::FirstStartFacts& facts) const
{
    return facts.identity ? facts.identity->fromEmail : QString();
}

void SenderStep::take(const workspace::FirstStartFacts& facts)
{
    m_kept = facts.identity;
    if (m_filled)
        return;
    m_filled = true;
    m_name->setText(m_kept ? m_kept->fromName : context().office.facts().name);
    if (!m_kept)
        return;
    m_address->setText(m_kept->fromEmail);
    m_postal->setPlainText(m_kept->postal);
}

QString SenderStep::primary() const
{
    return tr("Go on to the contacts");
}

QString SenderStep::busy() const
{
    return tr("Saving…");
}

bool SenderStep::check()
{
    if (m_name->text().trimmed().isEmpty())
        m_nameField->setError(tr("Write a name: mail without one looks like spam."));
    if (!mail::EmailAddress::parse(m_address->text().trimmed()))
        m_addressField->setError(
            tr("This is no address that can be mailed. Write it like news@example.com."));
    if (m_postal->toPlainText().trimmed().isEmpty())
        m_postalField->setError(tr("Write the street and town of your shop."));
    return !kit::focusFirstError({m_nameField, m_addressField, m_postalField});
}

campaign::SenderIdentity SenderStep::entered() const
{
    return {.name = m_name->text().simplified(),
            .fromName = m_name->text().simplified(),
            .fromEmail = m_address->text().trimmed(),
            .replyTo = {},
            .postal = m_postal->toPlainText().trimmed()};
}

void SenderStep::go()
{
    if (!check()) {
        Q_EMIT failed({});
        return;
    }
    const auto same = [&](const campaign::SenderIdentity& one) {
        return m_kept && one.fromName == m_kept->fromName && one.fromEmail == m_kept->fromEmail &&
               one.postal == m_kept->postal;
    };
    if (same(entered())) {
        Q_EMIT chose([](workspace::FirstStart&) {}, true);
        return;
    }
    store(1);
}

/// A changed sender is another one: a campaign that was made with the first keeps it. So its name may be
/// taken.
void SenderStep::store(int attempt)
{
    campaign::SenderIdentity identity = entered();
    if (attempt > 1)
        identity.name = u"%1 %2"_s.arg(identity.name).arg(attempt);
    context().office.act<workspace::CatalogueResult<base::IdentityId>>(
        this,
        [identity](Room& room) {
            room.changed = {Topic::Identities};
            return room.services.catalogue().addIdentity(identity);
        },
        [this, attempt, identity](const workspace::CatalogueResult<base::IdentityId>& result) {
            if (result) {
                const base::IdentityId id = *result;
                Q_EMIT chose([id](workspace::FirstStart& chosen) { chosen.identity = id; }, true);
            } else if (result.error().kind == CatalogueError::Kind::NameTaken && attempt < mostNames) {
                store(attempt + 1);
            } else if (result.error().kind == CatalogueError::Kind::BadName) {
                m_nameField->setError(tr("A name has 1 to 200 characters on one line."));
                m_name->setFocus();
                Q_EMIT failed({});
            } else {
                Q_EMIT failed(shell::problemOf(result.error(), identity.name));
            }
        });
}

} // namespace mw::firststart
