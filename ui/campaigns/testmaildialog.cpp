// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/testmaildialog.h"

#include "audience/contactrepository.h"
#include "campaign/campaignrepository.h"
#include "campaign/deliveryrepository.h"
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/formfield.h"
#include "mail/emailaddress.h"
#include "relays/relayrepository.h"
#include "shell/problems.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/draftform.h"
#include "workspace/office.h"

#include <QComboBox>
#include <QLineEdit>

namespace mw::campaignspage {

using namespace Qt::StringLiterals;
using campaign::CampaignState;
using campaign::DeliveryState;
using workspace::Office;
using workspace::Room;
using workspace::Topic;

TestMailDialog::TestMailDialog(const shell::PageContext& context, const CampaignFacts& facts,
                               const QString& address, QWidget* parent)
    : QuestionDialog(questionFor(facts), parent),
      m_context(context),
      m_campaign(facts.campaign.id),
      m_name(facts.campaign.name),
      m_address(new QLineEdit(address)),
      m_as(new QLineEdit),
      m_relay(choice()),
      m_addressField(new kit::FormField(tr("To an address of yours"), m_address)),
      m_asField(new kit::FormField(tr("As this contact reads it"), m_as,
                                   tr("Empty: with nothing that is known of a contact."))),
      m_result(new kit::Callout(kit::Tone::Info, {}, {}))
{
    std::vector<ChoiceItem> items;
    for (const RelayFact& fact : facts.choices.relays)
        items.push_back({fact.relay.id.value(), fact.relay.kind == relays::RelayKind::Practice
                                                    ? tr("Practice relay")
                                                    : fact.relay.name});
    const qint64 first =
        facts.campaign.relays.empty() ? relays::practiceRelay.value() : facts.campaign.relays.front().value();
    fillChoice(m_relay, items, first);
    addContent(m_addressField);
    addContent(m_asField);
    addContent(new kit::FormField(tr("Through"), m_relay));
    addContent(m_result);
    m_result->hide();
    for (kit::FormField* field : {m_addressField, m_asField})
        connect(static_cast<QLineEdit*>(field->field()), &QLineEdit::textEdited, this,
                [field] { field->setError({}); });
    findFirst(facts.campaign.list);
    const auto look = [this] {
        if (m_sent.isValid() && !m_over)
            askOutcome();
    };
    connect(&m_context.office, &Office::changed, this, look);
    connect(&m_context.office, &Office::senderStatusChanged, this, look);
    connect(&m_context.office, &Office::relayUnavailable, this,
            [this](base::RelayId, const workspace::AccessError& error) {
                if (m_sent.isValid() && !m_over)
                    tell(shell::problemOf(error));
            });
    connect(&m_context.office, &Office::senderFailed, this, [this](const sending::SenderFault& fault) {
        if (m_sent.isValid() && !m_over && fault.kind == sending::SenderFault::Kind::Disarmed)
            tell(shell::problemOf(fault.disarmed));
    });
}

kit::Question TestMailDialog::questionFor(const CampaignFacts& facts)
{
    return {.icon = kit::Icon::Mail,
            .title = tr("Send yourself a test of “%1”?").arg(facts.campaign.name.left(80)),
            .text = tr("One message, as it would be sent now. It counts for nothing else."),
            .act = tr("Send 1 test"),
            .safe = tr("Close")};
}

QString TestMailDialog::address() const
{
    return m_address->text().trimmed();
}

/// The first contact of the list stands in the field, so that one sees how it is filled in.
void TestMailDialog::findFirst(base::ListId list)
{
    if (!list.isValid())
        return;
    m_context.office.ask<QString>(
        this,
        [list](vault::Database& database) -> vault::DbResult<QString> {
            const auto page = audience::ContactRepository(database).page(list, {}, 1);
            if (!page)
                return base::fail(page.error());
            return page->empty() ? QString() : page->front().email;
        },
        [this](const vault::DbResult<QString>& email) {
            if (email && m_as->text().isEmpty() && !m_as->isModified())
                m_as->setText(*email);
        });
}

void TestMailDialog::accept()
{
    if (actButton()->isBusy())
        return;
    m_addressField->setError(
        mail::EmailAddress::parse(address())
            ? QString()
            : tr("This is no address that can be mailed. Write it like name@example.com."));
    m_asField->setError({});
    if (kit::focusFirstError({m_addressField})) {
        return;
    }
    actButton()->setBusy(tr("Sending…"));
    m_result->hide();
    const QString as = m_as->text().trimmed();
    if (as.isEmpty())
        return send({});
    using Found = std::optional<audience::Contact>;
    m_context.office.ask<Found>(
        this, [as](vault::Database& database) { return audience::ContactRepository(database).find(as); },
        [this](const vault::DbResult<Found>& found) {
            if (found && *found)
                return send((*found)->id);
            actButton()->setIdle();
            if (!found)
                return tell(shell::problemOf(found.error()));
            m_asField->setError(tr("There is no contact with this address."));
            m_as->setFocus();
        });
}

void TestMailDialog::send(base::ContactId as)
{
    const campaign::CampaignService::Test test{.campaign = m_campaign,
                                               .name = tr("Test of %1").arg(m_name),
                                               .address = address(),
                                               .as = as,
                                               .relay = base::RelayId(m_relay->currentData().toLongLong())};
    using Sent = campaign::CampaignResult<campaign::Campaign>;
    m_context.office.act<Sent>(
        this,
        [test](Room& room) {
            room.changed = {Topic::Deliveries};
            return room.services.campaigns().sendTest(test);
        },
        [this](const Sent& sent) {
            if (!sent) {
                actButton()->setIdle();
                return tell(shell::problemOf(sent.error(), m_name));
            }
            m_sent = sent->id;
            m_over = false;
            tell(kit::Tone::Info, tr("On its way."), tr("The server's answer comes here."));
            m_context.office.look();
        });
}

void TestMailDialog::askOutcome()
{
    m_context.office.ask<Outcome>(
        this,
        [id = m_sent](vault::Database& database) -> vault::DbResult<Outcome> {
            const auto row = campaign::CampaignRepository(database).campaign(id);
            const auto delivery = campaign::DeliveryRepository(database).findService(id);
            if (!row || !delivery)
                return base::fail(!row ? row.error() : delivery.error());
            if (!*row || !*delivery)
                return base::fail(vault::DbError{vault::DbError::Kind::Missing, {}});
            auto attempt = insight::lastAttemptOf(database, (*delivery)->id);
            auto pause = relays::RelayRepository(database).pause((*row)->relays.front());
            if (!attempt || !pause)
                return base::fail(!attempt ? attempt.error() : pause.error());
            return Outcome{**delivery, *attempt, *pause, (*row)->state, (*row)->stateReason};
        },
        [this, id = m_sent](const vault::DbResult<Outcome>& outcome) {
            if (outcome && id == m_sent && !m_over)
                show(*outcome);
        });
}

void TestMailDialog::show(const Outcome& outcome)
{
    const QString said = outcome.attempt ? outcome.attempt->reply : QString();
    const QString relay = outcome.attempt ? outcome.attempt->relay : m_relay->currentText();
    m_over = true;
    switch (outcome.delivery.state) {
    case DeliveryState::Accepted:
        tell(kit::Tone::Success, tr("Accepted by %1.").arg(relay), said);
        break;
    case DeliveryState::Rejected:
        tell(kit::Tone::Danger, tr("Refused by %1.").arg(relay), said);
        break;
    case DeliveryState::Excluded:
        tell(kit::Tone::Warning, tr("Not sent: %1.").arg(leftOutReason(outcome.delivery.reason)),
             tr("A test is kept from who opted out, too. Choose another address."));
        break;
    case DeliveryState::InDoubt:
        tell(kit::Tone::Doubt, tr("In doubt."),
             tr("The link broke after the last byte. Look whether it arrived."));
        break;
    case DeliveryState::Cancelled:
    case DeliveryState::Expired:
        tell(kit::Tone::Warning, tr("Given up."), said);
        break;
    default:
        m_over = false;
        if (outcome.state == CampaignState::Paused) {
            m_over = true;
            tell(kit::Tone::Danger, tr("The server refuses the message or its sender."), outcome.stateReason);
        } else if (outcome.pause) {
            tell(kit::Tone::Warning, tr("It waits: the relay %1 is paused.").arg(relay),
                 outcome.pause->reply);
        } else if (const auto& error = m_context.office.senderStatus().connectionError) {
            tell(shell::problemOf(*error, m_relay->currentText()));
        } else if (!said.isEmpty()) {
            tell(kit::Tone::Warning, tr("Asked to wait. It is tried again by itself."), said);
        }
        break;
    }
    if (m_over) {
        actButton()->setIdle();
        actButton()->setText(tr("Send another test"));
    }
}

void TestMailDialog::tell(const kit::Problem& problem)
{
    m_result->setProblem(problem);
    m_result->show();
    actButton()->setIdle();
}

void TestMailDialog::tell(kit::Tone tone, const QString& bold, const QString& text)
{
    m_result->set(tone, bold, text);
    m_result->show();
}

} // namespace mw::campaignspage
