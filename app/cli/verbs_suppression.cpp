// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/failures.h"
#include "cli/files.h"
#include "cli/progressline.h"
#include "cli/text.h"
#include "cli/verbs.h"
#include "consent/suppressionfile.h"
#include "workspace/services.h"

#include <QJsonArray>

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestFile = 512 * 1024 * 1024;
constexpr const char* reasons = "unsubscribed|complained|bounced|objected|by_hand|imported";

Answer add(Context& context)
{
    const QString text = context.arguments().at(0);
    const auto reason = consent::suppressionReasonFromText(context.flag("reason"))
                            .value_or(consent::SuppressionReason::ByHand);
    auto done = context.services().consent().suppress(text, reason, context.flag("note"),
                                                      context.has("force") ? consent::Reach::Anybody
                                                                           : consent::Reach::OneOwner);
    if (!done)
        return base::fail(failureOf(done.error(), text));
    context.out().object({{u"suppression_id"_s, static_cast<qint64>(done->added.id.value())},
                          {u"kind"_s, toText(done->added.target.kind)},
                          {u"text"_s, done->added.target.text},
                          {u"added"_s, done->added.isNew},
                          {u"excluded"_s, static_cast<qint64>(done->excluded)}});
    context.out().line(done->added.isNew
                           ? Text::tr("%1 is never mailed from now on. Open deliveries left out at once: %2.")
                                 .arg(done->added.target.text)
                                 .arg(done->excluded)
                           : Text::tr("%1 was suppressed already.").arg(done->added.target.text));
    return Exit::Done;
}

Answer remove(Context& context)
{
    const QString text = context.arguments().at(0);
    auto done = context.services().consent().unsuppress(text, context.flag("reason"));
    if (!done)
        return base::fail(failureOf(done.error(), text));
    context.out().object({{u"suppression_id"_s, static_cast<qint64>(done->value())}, {u"removed"_s, true}});
    context.out().line(Text::tr("%1 is no longer suppressed. Its consent records decide now.").arg(text));
    return Exit::Done;
}

Answer import(Context& context)
{
    auto text = files::readText(context.arguments().at(0), longestFile);
    if (!text)
        return base::fail(text.error());
    const auto lines = consent::suppressionLines(*text);
    std::vector<QString> texts;
    for (const consent::SuppressionLine& line : lines)
        texts.push_back(line.text);
    ProgressLine progress(context.out());
    base::JobControl control(
        [&](base::JobProgress p) { progress.update(p.done, p.total, Text::tr("read")); });
    const auto reason = consent::suppressionReasonFromText(context.flag("reason"))
                            .value_or(consent::SuppressionReason::Imported);
    auto many = context.services().consent().suppressMany(texts, reason, control);
    if (!many)
        return base::fail(failureOf(many.error(), {}));
    progress.finish();
    progress.clear();
    QJsonArray refusals;
    for (const auto& refusal : many->refusals) {
        const auto& [number, first] = lines[static_cast<std::size_t>(refusal.line)];
        const QString why = failureOf(refusal.error, first).text;
        refusals.append(
            QJsonObject{{u"line"_s, static_cast<qint64>(number)}, {u"value"_s, first}, {u"reason"_s, why}});
        context.out().line(Text::tr("Line %1: %2").arg(number).arg(why));
    }
    context.out().object({{u"read"_s, static_cast<qint64>(texts.size())},
                          {u"added"_s, static_cast<qint64>(many->added)},
                          {u"unchanged"_s, static_cast<qint64>(many->unchanged)},
                          {u"refused"_s, static_cast<qint64>(many->refusals.size())},
                          {u"refusals"_s, refusals}});
    context.out().line(Text::tr("Read %1: %2 added, %3 were there, %4 refused.")
                           .arg(texts.size())
                           .arg(many->added)
                           .arg(many->unchanged)
                           .arg(many->refusals.size()));
    return many->refusals.empty() ? Exit::Done : Exit::NeedsALook;
}

Answer show(Context& context)
{
    consent::SuppressionRepository suppressions(context.workspace().keys().hashKey);
    base::SuppressionId after;
    context.out().beginList(u"suppressions"_s);
    bool none = true;
    while (true) {
        auto page = suppressions.list(context.workspace().database(), after, 500);
        if (!page)
            return base::fail(failureOf(page.error()));
        if (page->empty())
            break;
        none = false;
        for (const consent::SuppressionRow& row : *page) {
            const consent::SuppressionHit& hit = row.suppression;
            context.out().item({{u"suppression_id"_s, static_cast<qint64>(hit.id.value())},
                                {u"kind"_s, toText(hit.kind)},
                                {u"text"_s, row.text.isNull() ? QJsonValue() : QJsonValue(row.text)},
                                {u"reason"_s, toText(hit.reason)},
                                {u"added_at"_s, base::toRfc3339(hit.addedAt)}});
            context.out().line(
                u"%1  %2  %3"_s.arg(base::toRfc3339(hit.addedAt), toText(hit.reason),
                                    row.text.isNull() ? Text::tr("(erased, kept as a hash)") : row.text));
        }
        after = page->back().suppression.id;
    }
    if (none)
        context.out().line(Text::tr("Nothing is suppressed."));
    context.out().endList();
    return Exit::Done;
}

} // namespace

std::vector<Verb> suppressionVerbs()
{
    return {
        {.noun = "suppression",
         .name = "add",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "never mails an address, or a domain and all below it, again"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright "
                                                       "suppression add ada@example.com --reason complained"),
         .arguments = {{.name = "TEXT"}},
         .flags = {{.name = "reason",
                    .value = "REASON",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "why"),
                    .choices = reasons,
                    .required = true},
                   {.name = "note",
                    .value = "TEXT",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "a personal note; leaves with erasure")},
                   {.name = "force",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text",
                                              "even a name like co.uk, under which many have domains")}},
         .run = add},
        {.noun = "suppression",
         .name = "remove",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "takes a suppression back; opt-outs stay"),
         .example =
             QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright suppression "
                                                "remove example.org --reason \"typed by mistake\""),
         .arguments = {{.name = "TEXT"}},
         .flags = {{.name = "reason",
                    .value = "TEXT",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "why; nothing personal in it")}},
         .run = remove},
        {.noun = "suppression",
         .name = "import",
         .needs = Needs::WorkspaceWrite,
         .summary =
             QT_TRANSLATE_NOOP("mw::cli::Text", "suppresses all addresses and domains of a file, one a line"),
         .example =
             QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright suppression "
                                                "import old-optouts.txt --reason unsubscribed"),
         .arguments = {{.name = "FILE"}},
         .flags = {{.name = "reason",
                    .value = "REASON",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "why; imported unless given"),
                    .choices = reasons}},
         .run = import},
        {.noun = "suppression",
         .name = "show",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "lists what is never mailed"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "mailwright-cli --workspace shop.mailwright suppression show"),
         .run = show},
    };
}

} // namespace mw::cli
