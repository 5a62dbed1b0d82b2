// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/practicestep.h"

#include "kit/callout.h"
#include "kit/linklabel.h"
#include "kit/progressrow.h"
#include "kit/settingrow.h"
#include "kit/words.h"
#include "relays/relay.h"
#include "shell/problems.h"
#include "ui/firststart/forms.h"
#include "ui/firststart/preview.h"
#include "workspace/office.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mw::firststart {

using campaign::CampaignError;
using campaign::CampaignResult;
using campaign::DeliveryState;
using workspace::FirstStart;
using workspace::JobRoom;
using workspace::Room;
using workspace::Topic;

namespace {

constexpr int mostNames = 50;

enum : int { senderStep = 1, contactsStep = 2, messageStep = 3 };

/// All that will become of it by itself has become of it: what is deferred comes later, and need not be
/// waited for.
bool isThrough(const campaign::DeliveryCounts& counts)
{
    return counts.total() > 0 && counts.of(DeliveryState::Planned) == 0 &&
           counts.of(DeliveryState::Claimed) == 0 && counts.of(DeliveryState::Sending) == 0 &&
           counts.of(DeliveryState::Accepted) > 0;
}

} // namespace

struct PracticeStep::Prepared
{
    std::optional<CampaignError> error{};
    campaign::DeliveryCounts counts{};
};

PracticeStep::PracticeStep(const shell::PageContext& context, QWidget* parent) : Step(context, parent)
{
    m_to = new kit::SettingRow(tr("To"));
    m_to->setIcon(kit::Icon::Audience);
    m_message = new kit::SettingRow(tr("Message"));
    m_message->setIcon(kit::Icon::Templates);
    m_from = new kit::SettingRow(tr("From"));
    m_from->setIcon(kit::Icon::Mail);
    m_relay = new kit::SettingRow(tr("Relay"));
    m_relay->setIcon(kit::Icon::Relays);
    m_relay->setValue(tr("Practice relay"));
    m_relay->setExplanation(tr("Built in, on this computer only"));
    m_progress = new kit::ProgressRow(tr("Sending for practice"));
    m_progress->hide();
    auto* later =
        new kit::Callout(kit::Tone::Info, {},
                         tr("Later, for real mail, you add a relay you already pay for, such as your "
                            "provider's SMTP. Your practice work stays."));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const std::pair<kit::SettingRow*, int> rows[] = {
        {m_to, contactsStep}, {m_message, messageStep}, {m_from, senderStep}};
    for (const auto& [setting, step] : rows) {
        setting->setAction(tr("Change"));
        connect(setting, &kit::SettingRow::activated, this, [this, step = step] { Q_EMIT stepWanted(step); });
    }
    m_to->action()->setAccessibleName(tr("Change whom it goes to"));
    m_message->action()->setAccessibleName(tr("Change the message"));
    m_from->action()->setAccessibleName(tr("Change the sender"));
    for (kit::SettingRow* setting : {m_to, m_message, m_from, m_relay})
        column->addWidget(setting);
    m_relay->setLine(false);
    column->addSpacing(kit::space::s24);
    column->addWidget(m_progress);
    column->addWidget(later);
    column->addStretch();
    m_preview = new Preview(context);
    row->addWidget(new Halves(left, m_preview));

    connect(&context.office, &workspace::Office::senderStatusChanged, this, &PracticeStep::showProgress);
}

QString PracticeStep::heading() const
{
    return tr("Send your first campaign, for practice");
}

QString PracticeStep::sentence() const
{
    return tr("Nothing leaves this computer. The built-in practice relay takes the messages as a real one "
              "would, so that "
              "you see each step before it matters.");
}

QString PracticeStep::name() const
{
    return tr("Send a practice campaign");
}

QString PracticeStep::fact(const workspace::FirstStartFacts& facts) const
{
    return isDone(facts) ? tr("%n messages accepted", nullptr,
                              static_cast<int>(facts.counts.of(DeliveryState::Accepted)))
                         : tr("To the practice relay inside the program");
}

bool PracticeStep::isDone(const workspace::FirstStartFacts& facts) const
{
    return facts.campaign && facts.counts.of(DeliveryState::Accepted) > 0;
}

void PracticeStep::take(const workspace::FirstStartFacts& facts)
{
    m_facts = facts;
    if (facts.list) {
        m_to->setValue(facts.list->name);
        m_to->setExplanation(tr("%n contacts", nullptr, static_cast<int>(facts.list->contacts)));
    }
    if (facts.mail) {
        m_message->setValue(facts.mail->name);
    }
    if (facts.identity) {
        m_from->setValue(facts.identity->fromName);
        m_from->setExplanation(facts.identity->fromEmail);
    }
    m_preview->show(facts);
    showProgress();
    Q_EMIT changed();
}

QString PracticeStep::primary() const
{
    if (isDone(m_facts))
        return tr("Read what arrived");
    return tr("Send %n practice messages", nullptr,
              m_facts.list ? static_cast<int>(m_facts.list->contacts) : 0);
}

std::optional<kit::Icon> PracticeStep::primaryIcon() const
{
    return isDone(m_facts) ? kit::Icon::MailOpen : kit::Icon::Send;
}

QString PracticeStep::busy() const
{
    return tr("Sending…");
}

QString PracticeStep::refusal() const
{
    if (!m_facts.list || !m_facts.mail || !m_facts.identity)
        return tr("Finish the steps before this one first.");
    return {};
}

void PracticeStep::go()
{
    if (isDone(m_facts)) {
        Q_EMIT chose([](FirstStart&) {}, true);
        return;
    }
    m_sending = true;
    if (m_facts.campaign && m_facts.campaign->plannedAt)
        context().office.look();
    else
        create(1);
}

/// A practice campaign of before that was planned is left as it is: a second send would add nobody.
void PracticeStep::create(int attempt)
{
    campaign::Campaign wanted;
    wanted.name = attempt == 1 ? tr("First practice") : tr("First practice %1").arg(attempt);
    wanted.list = m_facts.list->id;
    wanted.purpose = m_facts.list->purpose;
    wanted.mailTemplate = m_facts.mail->id;
    wanted.identity = m_facts.identity->id;
    wanted.relays = {relays::practiceRelay};
    context().office.act<CampaignResult<campaign::Campaign>>(
        this,
        [wanted](Room& room) {
            room.changed = {Topic::Campaigns};
            return room.services.campaigns().create(wanted);
        },
        [this, attempt, wanted](const CampaignResult<campaign::Campaign>& made) {
            if (made) {
                m_facts.campaign = *made;
                const base::CampaignId id = made->id;
                Q_EMIT chose([id](FirstStart& chosen) { chosen.campaign = id; }, false);
                prepare();
            } else if (made.error().kind == CampaignError::Kind::NameTaken && attempt < mostNames) {
                create(attempt + 1);
            } else {
                m_sending = false;
                Q_EMIT failed(shell::problemOf(made.error(), wanted.name));
            }
        });
}

void PracticeStep::prepare()
{
    m_job = context().office.start<Prepared>(
        tr("Planning “%1”").arg(m_facts.campaign->name), this,
        [name = m_facts.campaign->name](JobRoom& room) {
            room.changed = {Topic::Campaigns, Topic::Deliveries};
            auto counts = room.services.campaigns().prepare(name, {}, room.control);
            Prepared prepared;
            if (counts)
                prepared.counts = *counts;
            else
                prepared.error = counts.error();
            return prepared;
        },
        [this](const vault::DbResult<Prepared>& result) {
            m_job = 0;
            if (result)
                onPrepared(*result);
            else
                onPrepared({.error = CampaignError(result.error()), .counts = {}});
        });
}

void PracticeStep::onPrepared(const Prepared& prepared)
{
    if (prepared.error) {
        m_sending = false;
        Q_EMIT failed(shell::problemOf(*prepared.error, m_facts.campaign->name));
        return;
    }
    m_facts.counts = prepared.counts;
    context().office.look();
    showProgress();
}

void PracticeStep::showProgress()
{
    if (!m_facts.campaign || !m_facts.campaign->id.isValid())
        return;
    for (const auto& [id, counts] : context().office.senderStatus().campaigns)
        if (id == m_facts.campaign->id)
            m_facts.counts = counts;
    const auto& counts = m_facts.counts;
    const qint64 all = counts.total() - counts.of(DeliveryState::Excluded);
    const qint64 done = all - counts.open();
    m_progress->setVisible(m_sending && all > 0);
    m_progress->setValue(done, all);
    m_progress->setFact(tr("%1 of %2").arg(kit::formatCount(done), kit::formatCount(all)));
    if (m_sending && isThrough(counts)) {
        m_sending = false;
        m_progress->hide();
        Q_EMIT chose([](FirstStart&) {}, true);
    }
}

void PracticeStep::cancel()
{
    if (m_job != 0)
        context().office.cancel(m_job);
}

} // namespace mw::firststart
