// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/failures.h"
#include "cli/senderidentity.h"
#include "cli/text.h"
#include "cli/verbs.h"
#include "workspace/services.h"

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const campaign::SenderIdentity& identity)
{
    return {{u"name"_s, identity.name},
            {u"from_name"_s, identity.fromName},
            {u"from_email"_s, identity.fromEmail},
            {u"reply_to"_s, identity.replyTo},
            {u"postal"_s, identity.postal}};
}

Answer add(Context& context)
{
    auto identity = identityFrom(context.arguments().at(0), context.flag("from"), context.flag("postal"));
    if (!identity)
        return base::fail(identity.error());
    identity->replyTo = context.flag("reply-to");
    auto added = context.services().catalogue().addIdentity(*identity);
    if (!added)
        return base::fail(failureOf(added.error(), identity->name));
    context.out().object(objectOf(*identity));
    context.out().line(Text::tr("Added the sender identity %1: %2 <%3>.")
                           .arg(identity->name, identity->fromName, identity->fromEmail));
    return Exit::Done;
}

Answer list(Context& context)
{
    auto identities = context.services().catalogue().identities();
    if (!identities)
        return base::fail(failureOf(identities.error()));
    context.out().beginList(u"identities"_s);
    for (const campaign::SenderIdentity& identity : *identities) {
        context.out().item(objectOf(identity));
        context.out().line(u"%1: %2 <%3>"_s.arg(identity.name, identity.fromName, identity.fromEmail));
    }
    context.out().endList();
    return Exit::Done;
}

} // namespace

std::vector<Verb> identityVerbs()
{
    return {
        {.noun = "identity",
         .name = "add",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "adds who mail is from, with the postal address that it has to name"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli --workspace shop.mailwright identity add Shop --from \"Corner "
                              "Shop <news@example.com>\" --postal \"1 Paper Lane, Example Town\""),
         .arguments = {{.name = "NAME"}},
         .flags = {{.name = "from",
                    .value = "\"N <a@b>\"",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "name and address"),
                    .required = true},
                   {.name = "postal",
                    .value = "LINES",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "the postal address"),
                    .required = true},
                   {.name = "reply-to",
                    .value = "ADDRESS",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text",
                                              "where answers go; the From address unless given")}},
         .run = add},
        {.noun = "identity",
         .name = "list",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "lists the sender identities"),
         .example =
             QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright identity list"),
         .run = list},
    };
}

} // namespace mw::cli
