// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sendrun.h"

#include "base/platform.h"
#include "cli/countwords.h"
#include "cli/failures.h"
#include "cli/findingwords.h"
#include "cli/jobrun.h"
#include "cli/lookups.h"
#include "cli/text.h"
#include "relays/relayrepository.h"
#include "workspace/services.h"

#include <algorithm>

namespace mw::cli {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::CampaignState;
using campaign::DeliveryCounts;
using campaign::DeliveryState;
using sending::SenderStatus;

namespace {

/// The command returns when nothing is due within this time.
constexpr auto patience = 60s;

} // namespace

SendRun::SendRun(Context& context, const QString& campaign, Finish finish)
    : m_context(context), m_name(campaign), m_finish(std::move(finish)), m_accesses(context.workspace())
{
    connect(&m_sender, &sending::Sender::status, this, &SendRun::onStatus);
    connect(&m_sender, &sending::Sender::failed, this, &SendRun::onFailed);
    connect(&m_sender, &sending::Sender::stopped, this, &SendRun::onStopped);
}

SendRun::~SendRun() = default;

void SendRun::start()
{
    // Before anything is planned: a copy must not even look as if it were sending.
    auto disarmed = m_context.workspace().disarmed();
    if (!disarmed)
        return end(base::fail(failureOf(disarmed.error())));
    if (*disarmed != vault::Disarmed::No)
        return end(base::fail(disarmedFailure(*disarmed)));
    auto prepared = std::make_shared<std::optional<Prepared>>();
    runDatabaseJob(
        m_context, Text::tr("planned"),
        [this, prepared, reason = m_context.flag("override")](vault::Database& database,
                                                              base::JobControl& control) {
            workspace::Services services(m_context.workspace(), database, addedWords());
            *prepared = services.campaigns().prepare(m_name, reason, control);
        },
        [this, prepared](const Try<void>& opened) {
            if (!opened)
                return end(base::fail(opened.error()));
            onPrepared(**prepared);
        });
}

void SendRun::onPrepared(const Prepared& prepared)
{
    if (!prepared && prepared.error().kind == campaign::CampaignError::Kind::RedFindings) {
        const auto& findings = prepared.error().findings;
        m_context.out().object({{u"ready"_s, false}, {u"findings"_s, jsonOf(findings)}});
        print(m_context.out(), findings);
        m_context.out().complain(failureOf(prepared.error(), m_name).text);
        return end(Exit::NeedsALook);
    }
    if (!prepared && prepared.error().database.kind == vault::DbError::Kind::Cancelled) {
        m_interrupted = true;
        return end(answer());
    }
    if (!prepared)
        return end(base::fail(failureOf(prepared.error(), m_name)));
    auto campaign = lookups::campaign(m_context, m_name);
    if (!campaign)
        return end(base::fail(campaign.error()));
    m_campaign = std::move(*campaign);
    if (prepared->open() == 0)
        return end(answer());
    std::vector<relays::Relay> relays;
    relays::RelayRepository repository(m_context.workspace().database());
    for (const base::RelayId id : m_campaign.relays) {
        auto relay = repository.find(id);
        if (!relay)
            return end(base::fail(failureOf(relay.error())));
        if (*relay) {
            m_relayNames[id.value()] = (*relay)->name;
            relays.push_back(**relay);
        }
    }
    m_accesses.resolve(
        std::move(relays),
        [this](base::Result<workspace::RelayAccesses::Accesses, workspace::AccessError> accesses) {
            if (!accesses)
                return end(base::fail(failureOf(accesses.error())));
            startSender(*accesses);
        });
}

void SendRun::startSender(const workspace::RelayAccesses::Accesses& accesses)
{
    workspace::Workspace& workspace = m_context.workspace();
    for (const auto& access : accesses)
        if (access->relay.kind == relays::RelayKind::Smtp)
            m_relayNames[access->relay.id.value()] = u"%1 (%2:%3)"_s.arg(
                access->relay.name, access->relay.host, QString::number(access->relay.port));
    m_progress = std::make_unique<ProgressLine>(m_context.out());
    m_elapsed.start();
    m_context.onInterrupt([this] {
        m_interrupted = true;
        m_stopping = true;
        m_sender.stop();
    });
    m_sender.start({.vault = workspace.vault(),
                    .guard = workspace.guard(),
                    .clock = workspace.clock(),
                    .log = workspace.log(),
                    .hashKey = workspace.keys().hashKey.clone(),
                    .tokenKey = workspace.keys().tokenKey.clone(),
                    .bootId = base::platform::bootId(),
                    .relays = accesses});
}

bool SendRun::isOver(const SenderStatus& status) const
{
    if (!status.idle)
        return false;
    const auto mine = std::find_if(status.campaigns.begin(), status.campaigns.end(),
                                   [&](const auto& entry) { return entry.first == m_campaign.id; });
    // Not among the running ones: it was paused, for the server refuses the message itself.
    if (mine == status.campaigns.end() || mine->second.open() == 0)
        return true;
    if (!status.nextDue)
        return true; // only a person can make it go on
    return !m_context.has("wait") && *status.nextDue > m_context.clock().now() + patience;
}

void SendRun::showProgress(const SenderStatus& status)
{
    for (const auto& [id, counts] : status.campaigns) {
        if (id != m_campaign.id)
            continue;
        const std::int64_t done = counts.total() - counts.open();
        QString words = Text::tr("%1 accepted, %2 refused, %3 left out")
                            .arg(counts.of(DeliveryState::Accepted))
                            .arg(counts.of(DeliveryState::Rejected))
                            .arg(counts.of(DeliveryState::Excluded));
        if (counts.of(DeliveryState::InDoubt) > 0)
            words += u", "_s + Text::tr("%1 in doubt").arg(counts.of(DeliveryState::InDoubt));
        m_progress->update(done, counts.total(), words);
    }
}

void SendRun::tellConnectionError(const SenderStatus& status)
{
    if (!status.connectionError)
        return;
    // The sender does not say which relay it was; with one there is no doubt.
    QStringList names = m_relayNames.values();
    names.sort();
    const Failure failure = failureOf(*status.connectionError, names.join(u" / "));
    if (failure.text == std::exchange(m_lastError, failure.text))
        return;
    m_progress->clear();
    m_context.out().complain(u"%1 (%2)"_s.arg(failure.text, toText(failure.code)));
}

void SendRun::onStatus(const SenderStatus& status)
{
    tellConnectionError(status);
    showProgress(status);
    if (!m_stopping && isOver(status)) {
        m_stopping = true;
        m_sender.stop();
    }
}

void SendRun::onFailed(const sending::SenderFault& fault)
{
    using Kind = sending::SenderFault::Kind;
    switch (fault.kind) {
    case Kind::Disarmed:
        m_failure = disarmedFailure(fault.disarmed);
        break;
    case Kind::Database:
        m_failure = failureOf(fault.database);
        break;
    case Kind::GuardUnwritable:
        m_failure =
            failureOf(workspace::WorkspaceError{.kind = workspace::WorkspaceError::Kind::GuardUnwritable});
        break;
    }
    if (!std::exchange(m_stopping, true))
        m_sender.stop();
}

void SendRun::onStopped()
{
    m_context.onInterrupt({});
    if (m_failure)
        return end(base::fail(*m_failure));
    end(answer());
}

Answer SendRun::answer()
{
    auto campaign = lookups::campaign(m_context, m_name);
    if (!campaign)
        return base::fail(campaign.error());
    auto counts = m_context.services().campaigns().counts(m_name);
    if (!counts)
        return base::fail(failureOf(counts.error(), m_name));
    const double seconds = m_elapsed.isValid() ? static_cast<double>(m_elapsed.elapsed()) / 1000.0 : 0.0;
    if (m_progress) {
        m_progress->settle(counts->total() - counts->open(), counts->total(),
                           Text::tr("done in %1 s").arg(seconds, 0, 'f', 1));
        m_progress.reset();
    }
    QJsonObject object = jsonOf(*counts);
    object[u"seconds"_s] = seconds;
    m_context.out().object(object);
    print(m_context.out(), *counts);
    if (m_interrupted)
        m_context.out().message(
            Text::tr("Stopped. What was sent is recorded, the rest stays queued. The same command goes on."));
    else if (counts->open() > 0)
        tellWhatIsOpen(*campaign);
    const auto faults = tellFaults(m_context, campaign->id, *counts);
    if (!faults)
        return base::fail(faults.error());
    return m_interrupted ? Exit::NeedsALook : exitOf(*counts, *faults);
}

void SendRun::tellWhatIsOpen(const campaign::Campaign& campaign)
{
    Output& out = m_context.out();
    if (campaign.state == CampaignState::Paused) {
        const bool byPerson = campaign.stateReason == campaign::pausedByPerson;
        const QString text =
            byPerson
                ? Text::tr("The campaign is paused. What was not accepted stays queued. Go on with campaign "
                           "resume.")
                : Text::tr("The campaign was paused: the server refuses the message or its sender (%1). What "
                           "was not accepted stays queued. Mend the cause, then go on with campaign resume.")
                      .arg(campaign.stateReason);
        out.complain(u"%1 (%2)"_s.arg(text, toText(Code::CampaignPaused)));
    }
    relays::RelayRepository repository(m_context.workspace().database());
    for (const base::RelayId id : campaign.relays) {
        tellFullDay(id);
        const auto pause = repository.pause(id);
        if (!pause || !*pause)
            continue;
        const QString name = m_relayNames.value(id.value());
        const QString text = (*pause)->until
                                 ? Text::tr("The relay %1 rests until %2 (%3). What was not accepted stays "
                                            "queued. Send again later, or go on now with campaign resume.")
                                       .arg(name, base::toRfc3339(*(*pause)->until), (*pause)->reply)
                                 : Text::tr("The relay %1 is paused (%2). What was not accepted stays "
                                            "queued. Mend the cause, then go on with campaign resume.")
                                       .arg(name, (*pause)->reply);
        out.complain(u"%1 (%2)"_s.arg(text, toText(Code::RelayPaused)));
    }
    out.message(Text::tr("Some deliveries are still open. The same command goes on with them."));
}

void SendRun::tellFullDay(base::RelayId id)
{
    relays::RelayRepository repository(m_context.workspace().database());
    const auto relay = repository.find(id);
    const auto used = repository.usedSince(id, m_context.clock().now() - std::chrono::hours(24));
    if (!relay || !*relay || !used || (*relay)->perDay == 0 || *used < (*relay)->perDay)
        return;
    m_context.out().complain(u"%1 (%2)"_s.arg(
        Text::tr("The relay %1 has taken the %2 messages that its limit allows in a day. What was "
                 "not accepted stays queued. Send again tomorrow, or raise the limit with relay "
                 "change.")
            .arg((*relay)->name)
            .arg((*relay)->perDay),
        toText(Code::RelayPaused)));
}

void SendRun::end(const Answer& answer)
{
    m_context.onInterrupt({});
    m_progress.reset();
    const Finish finish = m_finish;
    // The sender and the practice relay go before the workspace does.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [this, finish, answer] {
            delete this;
            finish(answer);
        },
        Qt::QueuedConnection);
}

} // namespace mw::cli
