// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/failures.h"
#include "cli/lookups.h"
#include "cli/text.h"
#include "cli/verbs.h"
#include "workspace/services.h"

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

Answer build(Context& context)
{
    auto campaign = lookups::campaign(context, context.flag("campaign"));
    if (!campaign)
        return base::fail(campaign.error());
    auto mail = lookups::mailTemplate(context, context.flag("template"));
    if (!mail)
        return base::fail(mail.error());
    if (mail->id != campaign->mailTemplate)
        return wrongUsage(Code::BadValue, Text::tr("The campaign %1 has another template than \"%2\". "
                                                   "Nothing was made. Give the one it was created with.")
                                              .arg(campaign->name, mail->name));
    auto contact = lookups::contact(context, context.flag("contact"));
    if (!contact)
        return base::fail(contact.error());
    auto message = context.services().campaigns().build(campaign->name, *contact);
    if (!message)
        return base::fail(failureOf(message.error(), campaign->name));
    context.out().raw(message->bytes);
    return Exit::Done;
}

Answer verify(Context& context)
{
    auto contact = lookups::contact(context, context.arguments().at(0));
    if (!contact)
        return base::fail(contact.error());
    const auto campaign = lookups::campaign(context, context.flag("campaign"));
    if (!campaign)
        return base::fail(campaign.error());
    const QString name = campaign->name;
    auto same = context.services().campaigns().verify(name, *contact);
    if (!same)
        return base::fail(failureOf(same.error(), name));
    context.out().object({{u"email"_s, context.arguments().at(0)}, {u"same"_s, *same}});
    context.out().line(*same ? Text::tr("The message built again has the very bytes that were sent.")
                             : Text::tr("The message built again differs from the one that was sent."));
    return *same ? Exit::Done : Exit::NeedsALook;
}

} // namespace

std::vector<Verb> messageVerbs()
{
    const Flag campaignFlag{.name = "campaign",
                            .value = "CAMPAIGN",
                            .help = QT_TRANSLATE_NOOP("mw::cli::Text", "in which campaign"),
                            .required = true};
    return {
        {.noun = "message",
         .name = "build",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "prints the exact bytes of one contact's message"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "mailwright-cli --workspace shop.mailwright message build --template "
                                      "May --contact ada@example.com --campaign \"May news\""),
         .flags = {{.name = "template",
                    .value = "TEMPLATE",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "the campaign's own"),
                    .required = true},
                   {.name = "contact",
                    .value = "EMAIL",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "for whom"),
                    .required = true},
                   campaignFlag},
         .run = build},
        {.noun = "message",
         .name = "verify",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "builds a sent message again and compares it with its checksum"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright message "
                                                       "verify --campaign \"May news\" ada@example.com"),
         .arguments = {{.name = "EMAIL"}},
         .flags = {campaignFlag},
         .run = verify},
    };
}

} // namespace mw::cli
