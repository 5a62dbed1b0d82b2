// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/failures.h"
#include "cli/lookups.h"
#include "cli/text.h"
#include "cli/verbs.h"
#include "cli/whyrun.h"
#include "insight/deliveryjourney.h"
#include "mail/emailaddress.h"
#include "mail/identifiers.h"
#include "workspace/services.h"

namespace mw::cli {

using namespace Qt::StringLiterals;
using campaign::Campaign;
using campaign::DeliveryRow;

namespace {

constexpr int pageSize = 500;

/// What stands behind the @ of the campaign's Message-IDs; empty before it is planned.
Try<QByteArray> messageIdDomain(Context& context, const Campaign& campaign)
{
    campaign::CampaignRepository repository(context.workspace().database());
    auto version = repository.version(campaign.id, 1);
    if (!version)
        return base::fail(failureOf(version.error()));
    if (!*version)
        return QByteArray();
    const auto from = mail::EmailAddress::parse((*version)->fromEmail);
    return from ? from->asciiDomain() : QByteArray();
}

void print(Output& out, const DeliveryRow& row, const QString& messageId, const insight::LastAttempt& last)
{
    out.item({{u"email"_s, row.email},
              {u"message_id"_s, messageId},
              {u"state"_s, toText(row.state)},
              {u"reason"_s,
               row.reason == campaign::ExclusionReason::None ? QJsonValue() : QJsonValue(toText(row.reason))},
              {u"attempts"_s, row.tries},
              {u"relay"_s, last.relay.isEmpty() ? QJsonValue() : QJsonValue(last.relay)},
              {u"reply"_s, last.reply.isEmpty() ? QJsonValue() : QJsonValue(last.reply)},
              {u"at"_s, base::toRfc3339(row.changedAt)}});
    const QString more = row.reason == campaign::ExclusionReason::None ? last.reply : toText(row.reason);
    out.line(u"%1  %2  %3"_s.arg(toText(row.state).leftJustified(9), row.email.leftJustified(32), more));
}

Answer list(Context& context)
{
    auto campaign = lookups::campaign(context, context.flag("campaign"));
    if (!campaign)
        return base::fail(campaign.error());
    auto domain = messageIdDomain(context, *campaign);
    if (!domain)
        return base::fail(domain.error());
    const auto state = campaign::deliveryStateFromText(context.flag("state"));
    vault::Database& database = context.workspace().database();
    campaign::DeliveryRepository deliveries(database);
    base::ContactId after;
    context.out().beginList(u"deliveries"_s);
    while (true) {
        auto page = deliveries.page(campaign->id, state, after, pageSize);
        if (!page)
            return base::fail(failureOf(page.error()));
        if (page->empty())
            break;
        for (const DeliveryRow& row : *page) {
            auto last = insight::lastAttemptOf(database, row.id);
            if (!last)
                return base::fail(failureOf(last.error()));
            const QByteArray id =
                mail::messageId(context.workspace().keys().tokenKey, campaign->uuid, row.contact, *domain);
            print(context.out(), row, QString::fromLatin1(id), last->value_or(insight::LastAttempt()));
        }
        after = page->back().contact;
    }
    context.out().endList();
    return Exit::Done;
}

Answer resolve(Context& context)
{
    auto contact = lookups::contact(context, context.arguments().at(0));
    if (!contact)
        return base::fail(contact.error());
    const auto campaign = lookups::campaign(context, context.flag("campaign"));
    if (!campaign)
        return base::fail(campaign.error());
    const QString name = campaign->name;
    const bool sent = context.flag("as") == u"sent";
    auto done = context.services().campaigns().resolve(name, *contact,
                                                       sent ? campaign::CampaignService::Settled::Sent
                                                            : campaign::CampaignService::Settled::NotSent);
    if (!done)
        return base::fail(failureOf(done.error(), name));
    context.out().object(
        {{u"email"_s, context.arguments().at(0)}, {u"state"_s, sent ? u"accepted"_s : u"queued"_s}});
    context.out().line(sent ? Text::tr("Settled as sent: it is accepted and never sent again.")
                            : Text::tr("Settled as not sent: it is queued again."));
    return Exit::Done;
}

} // namespace

std::vector<Verb> deliveryVerbs()
{
    const Flag campaignFlag{.name = "campaign",
                            .value = "CAMPAIGN",
                            .help = QT_TRANSLATE_NOOP("mw::cli::Text", "in which campaign"),
                            .required = true};
    return {
        {.noun = "delivery",
         .name = "list",
         .needs = Needs::WorkspaceRead,
         .summary =
             QT_TRANSLATE_NOOP("mw::cli::Text", "lists a campaign's deliveries with the server's words"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright delivery "
                                                       "list --campaign \"May news\" --state rejected"),
         .flags =
             {campaignFlag,
              {.name = "state",
               .value = "STATE",
               .help = QT_TRANSLATE_NOOP("mw::cli::Text", "only these"),
               .choices =
                   "planned|queued|claimed|sending|accepted|rejected|in_doubt|excluded|cancelled|expired"}},
         .run = list},
        {.noun = "delivery",
         .name = "why",
         .needs = Needs::WorkspaceRead,
         .summary =
             QT_TRANSLATE_NOOP("mw::cli::Text", "says why a contact got the mail or not, step by step"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright delivery "
                                                       "why --campaign \"May news\" ada@example.com"),
         .arguments = {{.name = "EMAIL"}},
         .flags = {campaignFlag},
         .run = runWhy},
        {.noun = "delivery",
         .name = "resolve",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "settles a delivery in doubt by a person's word"),
         .example =
             QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright delivery resolve "
                                                "--campaign \"May news\" ada@example.com --as sent"),
         .arguments = {{.name = "EMAIL"}},
         .flags = {campaignFlag,
                   {.name = "as",
                    .value = "WHAT",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "not-sent queues it again"),
                    .choices = "sent|not-sent",
                    .required = true}},
         .run = resolve},
    };
}

} // namespace mw::cli
