// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/failures.h"
#include "cli/lookups.h"
#include "cli/text.h"
#include "cli/verbs.h"
#include "workspace/services.h"

#include <QJsonArray>

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

Answer add(Context& context)
{
    base::PurposeId purpose = consent::firstPurpose;
    if (context.has("purpose")) {
        auto made = context.services().consent().addPurpose(context.flag("purpose"));
        if (!made)
            return base::fail(failureOf(made.error(), context.flag("purpose")));
        purpose = *made;
    }
    const QString name = context.arguments().at(0);
    auto added = context.services().catalogue().addList(name, purpose);
    if (!added)
        return base::fail(failureOf(added.error(), name));
    context.out().object({{u"name"_s, name}, {u"contacts"_s, 0}});
    context.out().line(Text::tr("Added the list %1.").arg(name));
    return Exit::Done;
}

Answer show(Context& context)
{
    auto lists = audience::ListRepository(context.workspace().database()).all();
    if (!lists)
        return base::fail(failureOf(lists.error()));
    context.out().beginList(u"lists"_s);
    if (lists->empty())
        context.out().line(Text::tr("There is no list yet. contacts import makes one, list add too."));
    for (const audience::List& list : *lists) {
        auto purpose = lookups::purposeName(context, list.purpose);
        if (!purpose)
            return base::fail(purpose.error());
        context.out().item({{u"name"_s, list.name},
                            {u"contacts"_s, static_cast<qint64>(list.contacts)},
                            {u"purpose"_s, *purpose}});
        context.out().line(u"%1  %2  %3"_s.arg(list.contacts, 8).arg(list.name, *purpose));
    }
    context.out().endList();
    return Exit::Done;
}

} // namespace

std::vector<Verb> listVerbs()
{
    return {
        {.noun = "list",
         .name = "add",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "adds a list; its purpose is \"News and offers\" unless given"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "mailwright-cli --workspace shop.mailwright list add Newsletter"),
         .arguments = {{.name = "NAME"}},
         .flags = {{.name = "purpose",
                    .value = "PURPOSE",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "what mail to it is for; made if missing")}},
         .run = add},
        {.noun = "list",
         .name = "show",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "lists the lists, with their number of contacts"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "mailwright-cli --workspace shop.mailwright --json list show"),
         .run = show},
    };
}

} // namespace mw::cli
