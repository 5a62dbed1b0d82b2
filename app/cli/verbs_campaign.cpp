// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/countwords.h"
#include "cli/failures.h"
#include "cli/findingwords.h"
#include "cli/jobrun.h"
#include "cli/lookups.h"
#include "cli/rehearsalrun.h"
#include "cli/senderidentity.h"
#include "cli/sendrun.h"
#include "cli/text.h"
#include "cli/verbs.h"
#include "insight/deliveryjourney.h"
#include "workspace/services.h"

#include <algorithm>

namespace mw::cli {

using namespace Qt::StringLiterals;
using campaign::Campaign;

namespace {

/// The identity named, or the one with this From and postal address, made if it is not there.
Try<base::IdentityId> identityFor(Context& context)
{
    if (context.has("identity") == context.has("from"))
        return wrongUsage(Code::MissingArgument,
                          Text::tr("Give --identity, or --from with --postal, and not both."));
    if (context.has("identity")) {
        auto identity = lookups::identity(context, context.flag("identity"));
        if (!identity)
            return base::fail(identity.error());
        return identity->id;
    }
    const QString from = context.flag("from");
    auto wanted = identityFrom(from.left(190), from, context.flag("postal"));
    if (!wanted)
        return base::fail(wanted.error());
    auto known = context.services().catalogue().identities();
    if (!known)
        return base::fail(failureOf(known.error()));
    QStringList names;
    for (const campaign::SenderIdentity& identity : *known) {
        if (identity.fromName == wanted->fromName && identity.fromEmail == wanted->fromEmail &&
            identity.postal == wanted->postal && identity.replyTo.isEmpty())
            return identity.id;
        names.append(identity.name.toCaseFolded());
    }
    const QString first = wanted->name;
    for (int n = 2; names.contains(wanted->name.toCaseFolded()); ++n)
        wanted->name = u"%1 (%2)"_s.arg(first).arg(n);
    auto added = context.services().catalogue().addIdentity(*wanted);
    if (!added)
        return base::fail(failureOf(added.error(), wanted->name));
    return *added;
}

Try<std::vector<base::RelayId>> relaysFor(Context& context)
{
    std::vector<base::RelayId> relays;
    for (const QString& name : context.flag("relay").split(u',')) {
        auto relay = lookups::relay(context, name.trimmed());
        if (!relay)
            return base::fail(relay.error());
        relays.push_back(relay->id);
    }
    const bool practice = std::find(relays.begin(), relays.end(), relays::practiceRelay) != relays.end();
    if (practice && relays.size() > 1)
        return wrongUsage(Code::BadValue, Text::tr("The practice relay can't stand beside a real one. "
                                                   "Nothing was made. Make one campaign for each."));
    return relays;
}

Answer create(Context& context)
{
    Campaign campaign;
    campaign.name = context.arguments().at(0);
    auto list = lookups::list(context, context.flag("list"));
    if (!list)
        return base::fail(list.error());
    campaign.list = list->id;
    campaign.purpose = list->purpose;
    if (context.has("purpose")) {
        auto purpose = lookups::purpose(context, context.flag("purpose"));
        if (!purpose)
            return base::fail(purpose.error());
        campaign.purpose = *purpose;
    }
    auto mail = lookups::mailTemplate(context, context.flag("template"));
    if (!mail)
        return base::fail(mail.error());
    campaign.mailTemplate = mail->id;
    auto relays = relaysFor(context);
    if (!relays)
        return base::fail(relays.error());
    campaign.relays = *relays;
    auto identity = identityFor(context);
    if (!identity)
        return base::fail(identity.error());
    campaign.identity = *identity;
    auto made = context.services().campaigns().create(campaign);
    if (!made)
        return base::fail(failureOf(made.error(), campaign.name));
    context.out().object(
        {{u"name"_s, made->name}, {u"kind"_s, toText(made->kind)}, {u"state"_s, toText(made->state)}});
    context.out().line(
        made->kind == campaign::CampaignKind::Practice
            ? Text::tr("Made the campaign %1, a practice run: it is delivered to nobody.").arg(made->name)
            : Text::tr("Made the campaign %1.").arg(made->name));
    return Exit::Done;
}

Answer check(Context& context)
{
    auto campaign = lookups::campaign(context, context.arguments().at(0));
    if (!campaign)
        return base::fail(campaign.error());
    auto findings = context.services().campaigns().check(*campaign);
    if (!findings)
        return base::fail(failureOf(findings.error(), campaign->name));
    const bool ready = !anyRed(*findings);
    context.out().object({{u"ready"_s, ready}, {u"findings"_s, jsonOf(*findings)}});
    print(context.out(), *findings);
    context.out().line(ready ? Text::tr("Ready to send.")
                             : Text::tr("Not ready: the red findings stand in the way."));
    return ready ? Exit::Done : Exit::NeedsALook;
}

void send(Context& context, Finish finish)
{
    auto campaign = lookups::campaign(context, context.arguments().at(0));
    if (!campaign)
        return finish(base::fail(campaign.error()));
    (new SendRun(context, campaign->name, std::move(finish)))->start(); // deletes itself at its end
}

using Change = campaign::CampaignResult<void> (campaign::CampaignService::*)(const QString&);

Answer change(Context& context, Change what, const QString& words)
{
    auto campaign = lookups::campaign(context, context.arguments().at(0));
    if (!campaign)
        return base::fail(campaign.error());
    const QString name = campaign->name;
    auto done = (context.services().campaigns().*what)(name);
    if (!done)
        return base::fail(failureOf(done.error(), name));
    campaign = lookups::campaign(context, name);
    if (!campaign)
        return base::fail(campaign.error());
    context.out().object({{u"name"_s, campaign->name}, {u"state"_s, toText(campaign->state)}});
    context.out().line(words);
    return Exit::Done;
}

Answer pause(Context& context)
{
    return change(context, &campaign::CampaignService::pause,
                  Text::tr("Paused. What is open stays queued until campaign resume."));
}

Answer resume(Context& context)
{
    return change(context, &campaign::CampaignService::resume,
                  Text::tr("Resumed. campaign send goes on with it."));
}

/// Answers the exit code that the counts come to.
Answer tellCounts(Context& context, const QString& name, const campaign::DeliveryCounts& counts)
{
    auto campaign = lookups::campaign(context, name);
    if (!campaign)
        return base::fail(campaign.error());
    auto time = insight::sendingTime(context.workspace().database(), campaign->id);
    if (!time)
        return base::fail(failureOf(time.error()));
    QJsonObject object = jsonOf(counts);
    object[u"seconds"_s] = static_cast<double>(time->count()) / 1000.0;
    object[u"state"_s] = toText(campaign->state);
    context.out().object(object);
    print(context.out(), counts);
    const auto faults = tellFaults(context, campaign->id, counts);
    if (!faults)
        return base::fail(faults.error());
    return exitOf(counts, *faults);
}

void cancel(Context& context, Finish finish)
{
    const auto campaign = lookups::campaign(context, context.arguments().at(0));
    if (!campaign)
        return finish(base::fail(campaign.error()));
    const QString name = campaign->name;
    auto outcome = std::make_shared<std::optional<campaign::CampaignResult<campaign::DeliveryCounts>>>();
    runDatabaseJob(
        context, Text::tr("cancelled"),
        [&context, name, outcome](vault::Database& database, base::JobControl& control) {
            workspace::Services services(context.workspace(), database, addedWords());
            *outcome = services.campaigns().cancel(name, control);
        },
        [&context, name, outcome, finish](const Try<void>& opened) {
            if (!opened)
                return finish(base::fail(opened.error()));
            if (!**outcome)
                return finish(base::fail(failureOf((*outcome)->error(), name)));
            const Answer told = tellCounts(context, name, ***outcome);
            finish(told ? Answer(Exit::Done) : told);
        });
}

Answer report(Context& context)
{
    auto campaign = lookups::campaign(context, context.arguments().at(0));
    if (!campaign)
        return base::fail(campaign.error());
    const QString name = campaign->name;
    auto counts = context.services().campaigns().counts(name);
    if (!counts)
        return base::fail(failureOf(counts.error(), name));
    return tellCounts(context, name, *counts);
}

std::vector<Flag> createFlags()
{
    return {{.name = "list",
             .value = "LIST",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "who gets it"),
             .required = true},
            {.name = "template",
             .value = "TEMPLATE",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "what it says"),
             .required = true},
            {.name = "identity",
             .value = "IDENTITY",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "who it is from")},
            {.name = "from",
             .value = "\"N <a@b>\"",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "the same without an identity made before")},
            {.name = "postal",
             .value = "LINES",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "the postal address, with --from")},
            {.name = "relay",
             .value = "RELAY[,RELAY2]",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "what it goes through; practice delivers to nobody"),
             .required = true},
            {.name = "purpose",
             .value = "PURPOSE",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "what it is for; the list's unless given")}};
}

} // namespace

std::vector<Verb> campaignVerbs()
{
    const std::vector<Argument> name = {{.name = "NAME"}};
    return {
        {.noun = "campaign",
         .name = "create",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "puts list, template, sender and relay together"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli --workspace shop.mailwright campaign create \"May news\" "
                              "--list Newsletter --template May --identity Shop --relay practice"),
         .arguments = name,
         .flags = createFlags(),
         .run = create},
        {.noun = "campaign",
         .name = "check",
         .needs = Needs::WorkspaceRead,
         .summary =
             QT_TRANSLATE_NOOP("mw::cli::Text", "says whether it is ready to send, and what is missing"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli --workspace shop.mailwright campaign check \"May news\""),
         .arguments = name,
         .run = check},
        {.noun = "campaign",
         .name = "rehearse",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "renders every message, sends nothing"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright campaign "
                                                       "rehearse \"May news\" --to-folder rehearsal"),
         .arguments = name,
         .flags = {{.name = "to-folder",
                    .value = "DIR",
                    .help =
                        QT_TRANSLATE_NOOP("mw::cli::Text", "an empty or new folder for the exact bytes")}},
         .start = runRehearsal},
        {.noun = "campaign",
         .name = "send",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "sends, or goes on with what is open; returns when nothing is due within 60 s"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli --workspace shop.mailwright campaign send \"May news\" --wait"),
         .arguments = name,
         .flags = {{.name = "wait",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "stays until no delivery is open")},
                   {.name = "override",
                    .value = "REASON",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "sends in spite of red findings; logged")}},
         .start = send,
         .dns = Dns::NotBuilt},
        {.noun = "campaign",
         .name = "pause",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "keeps what is open in the queue"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli --workspace shop.mailwright campaign pause \"May news\""),
         .arguments = name,
         .run = pause},
        {.noun = "campaign",
         .name = "resume",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "lifts the pause, and those of its relays"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli --workspace shop.mailwright campaign resume \"May news\""),
         .arguments = name,
         .run = resume},
        {.noun = "campaign",
         .name = "cancel",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "ends it for good; what is open is never sent"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli --workspace shop.mailwright campaign cancel \"May news\""),
         .arguments = name,
         .start = cancel},
        {.noun = "campaign",
         .name = "report",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "counts its deliveries by state"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text",
             "mailwright-cli --workspace shop.mailwright --json campaign report \"May news\""),
         .arguments = name,
         .run = report},
    };
}

} // namespace mw::cli
