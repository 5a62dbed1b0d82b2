// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/detailspane.h"

#include "content/richtext.h"
#include "kit/words.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/formrow.h"
#include "ui/campaigns/messageform.h"
#include "ui/campaigns/nameform.h"
#include "ui/campaigns/recipientsform.h"
#include "ui/campaigns/relaysform.h"
#include "ui/campaigns/senderform.h"
#include "ui/campaigns/whenform.h"
#include "ui/slotform/templateline.h"

#include <QBoxLayout>

namespace mw::campaignspage {

using namespace Qt::StringLiterals;
using kit::Run;
using kit::weight::strong;

namespace {

QString joined(const QStringList& parts)
{
    QStringList there = parts;
    there.removeAll({});
    return there.join(u" · "_s);
}

} // namespace

DetailsPane::DetailsPane(const shell::PageContext& context, DraftKeeper& keeper, QWidget* parent)
    : QWidget(parent), m_context(context)
{
    const QString change = tr("Change");
    m_rows = {new FormRow(tr("Name"), new NameForm(keeper), change),
              new FormRow(tr("Recipients"), new RecipientsForm(keeper), change),
              new FormRow(tr("Purpose"), new PurposeForm(keeper), change),
              new FormRow(tr("Message"), new MessageForm(keeper), change),
              new FormRow(tr("From"), new SenderForm(context, keeper), change),
              new FormRow(tr("Relays"), new RelaysForm(keeper), change),
              new FormRow(tr("When"), new WhenForm(context.clock, keeper), change)};
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (FormRow* one : m_rows) {
        column->addWidget(one);
        connect(one->form(), &DraftForm::wants, this, &DetailsPane::wants);
        connect(one, &FormRow::opened, this, [this, one] { // one at a time
            for (FormRow* other : m_rows)
                if (other != one)
                    other->closeForm();
            Q_EMIT rowOpened(one);
        });
    }
    m_rows.back()->setLine(false);
}

void DetailsPane::show(const CampaignFacts& facts, const std::optional<campaign::ReachCount>& reach)
{
    for (FormRow* one : m_rows) {
        one->form()->take(facts);
        one->setEditable(facts.isDraft());
    }
    row(Row::Name)->show({{facts.campaign.name, strong}}, {});
    showRecipients(facts, reach);
    showMessage(facts);
    showSender(facts);
    showRelays(facts);
    showWhen(facts);
}

void DetailsPane::showRecipients(const CampaignFacts& facts, const std::optional<campaign::ReachCount>& reach)
{
    const audience::List* list = facts.list();
    if (!list) {
        row(Row::Recipients)->showMissing(tr("Nobody yet"), tr("Choose a list"));
    } else {
        QString counts;
        if (facts.campaign.plannedAt)
            counts = tr("%Ln planned", nullptr, static_cast<int>(facts.line.planned()));
        else if (reach)
            counts = joined({reachSentence(*reach), leftOutSentence(*reach)});
        else
            counts = tr("%1 on the list, counting who may be mailed…").arg(kit::formatCount(list->contacts));
        row(Row::Recipients)->show({{list->name, strong}}, counts);
    }
    const QString purpose = facts.purpose(facts.campaign.purpose);
    row(Row::Purpose)
        ->show({{purpose, strong}},
               facts.isPractice() ? tr("Practice leaves nobody out for a missing consent.")
               : facts.campaign.ownPurpose
                   ? tr("Another than the list's. The consent to it decides who gets it.")
                   : tr("The list's. The consent to it decides who gets it."));
}

void DetailsPane::showMessage(const CampaignFacts& facts)
{
    const campaign::MailTemplate* mail = facts.mail();
    if (!mail && !facts.campaign.frozen) {
        row(Row::Message)->showMissing(tr("Nothing yet"), tr("Choose a template"));
        return;
    }
    const QString subject = content::plainWords(slotform::runsOfTemplate(facts.subject)).trimmed();
    row(Row::Message)
        ->show(subject.isEmpty() ? std::vector<Run>{{tr("No subject"), strong, kit::Token::Danger}}
                                 : std::vector<Run>{{subject, strong}},
               joined({mail ? tr("Template “%1”").arg(mail->name) : QString(), sizeWords(facts.messageSize),
                       facts.campaign.frozen ? tr("frozen when it was planned") : QString()}));
}

void DetailsPane::showSender(const CampaignFacts& facts)
{
    const campaign::SenderIdentity* sender = facts.identity();
    if (!sender) {
        row(Row::Sender)->showMissing(tr("Nobody yet"), tr("Choose a sender"));
        return;
    }
    // untranslated: a name and an address
    const QString address = u" <%1>"_s.arg(sender->fromEmail);
    row(Row::Sender)
        ->show({{sender->fromName, strong}, {address}},
               joined({sender->replyTo.isEmpty() ? tr("Replies come to the same address")
                                                 : tr("Replies go to %1").arg(sender->replyTo),
                       sender->postal.isEmpty() ? tr("no postal address")
                                                : QString(sender->postal).replace(u'\n', u", "_s)}));
}

void DetailsPane::showRelays(const CampaignFacts& facts)
{
    std::vector<Run> value;
    QStringList limits;
    for (const base::RelayId id : facts.campaign.relays) {
        const RelayFact* fact = facts.relay(id);
        if (!fact)
            continue;
        const bool practice = fact->relay.kind == relays::RelayKind::Practice;
        if (!value.empty())
            value.push_back({tr(", then ", "between the names of relays")});
        value.push_back({practice ? tr("Practice relay") : fact->relay.name, strong});
        if (practice)
            limits << tr("Built in: nothing leaves this computer");
        else if (fact->pause)
            limits << tr("%1 is paused").arg(fact->relay.name);
        else if (fact->relay.perDay > 0)
            limits << tr("today %1 left of %2")
                          .arg(kit::formatCount(std::max<qint64>(0, fact->relay.perDay - fact->usedToday)),
                               kit::formatCount(fact->relay.perDay));
    }
    if (value.empty()) {
        row(Row::Relays)->showMissing(tr("No way out yet"), tr("Choose a relay"));
        return;
    }
    if (facts.campaign.relays.size() > 1)
        value.push_back({tr(" if it fails", "behind the names of relays")});
    row(Row::Relays)->show(std::move(value), joined(limits));
}

void DetailsPane::showWhen(const CampaignFacts& facts)
{
    const QString ends =
        facts.campaign.endsAt
            ? tr("What is not delivered by %1 is given up.").arg(longTime(*facts.campaign.endsAt))
            : QString();
    if (facts.campaign.plannedAt) {
        row(Row::When)->show({{longTime(*facts.campaign.plannedAt), strong}}, ends);
        return;
    }
    if (!facts.campaign.startsAt) {
        row(Row::When)->show({{tr("When you send it"), strong}}, ends);
        return;
    }
    row(Row::When)->show(
        {{longTime(*facts.campaign.startsAt), strong}, {tr(", by itself")}},
        joined({tr("Mailwright has to be running; else it asks before it sends late."), ends}));
}

void DetailsPane::openRow(Row which)
{
    row(which)->openForm();
}

bool DetailsPane::closeRow()
{
    for (FormRow* one : m_rows)
        if (one->isOpen()) {
            one->closeForm();
            return true;
        }
    return false;
}

bool DetailsPane::refuse(campaign::CampaignError::Kind kind, const kit::Problem& problem)
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](FormRow* one) { return one->isOpen() && one->form()->refuse(kind, problem); });
}

std::optional<DetailsPane::Row> rowFor(Fix fix)
{
    switch (fix) {
    case Fix::Recipients:
        return DetailsPane::Row::Recipients;
    case Fix::Sender:
        return DetailsPane::Row::Sender;
    case Fix::Message:
        return DetailsPane::Row::Message;
    case Fix::Relays:
        return DetailsPane::Row::Relays;
    case Fix::When:
        return DetailsPane::Row::When;
    default:
        return std::nullopt;
    }
}

} // namespace mw::campaignspage
