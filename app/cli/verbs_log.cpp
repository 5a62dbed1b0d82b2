// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/failures.h"
#include "cli/lookups.h"
#include "cli/text.h"
#include "cli/verbs.h"
#include "vault/logreader.h"
#include "workspace/workspace.h"

#include <array>

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array levels = {"debug", "info", "warning", "error"};

QString wordOf(base::LogLevel level)
{
    return QString::fromLatin1(levels[static_cast<std::size_t>(level)]);
}

Try<vault::LogFilter> filterOf(Context& context)
{
    vault::LogFilter filter;
    filter.level = base::LogLevel::Info;
    if (context.has("since")) {
        filter.since = base::fromRfc3339(context.flag("since"));
        if (!filter.since)
            return wrongUsage(Code::BadValue,
                              Text::tr("--since can't be \"%1\". It is a time like 2026-11-21T09:30:00Z.")
                                  .arg(context.flag("since")));
    }
    if (context.has("campaign")) {
        auto campaign = lookups::campaign(context, context.flag("campaign"));
        if (!campaign)
            return base::fail(campaign.error());
        filter.campaign = campaign->id;
    }
    if (context.has("contact")) {
        auto contact = lookups::contact(context, context.flag("contact"));
        if (!contact)
            return base::fail(contact.error());
        filter.contact = *contact;
    }
    for (std::size_t i = 0; i < levels.size(); ++i)
        if (context.flag("level") == QLatin1String(levels[i]))
            filter.level = static_cast<base::LogLevel>(i);
    return filter;
}

void print(Output& out, const vault::LogLine& line)
{
    const auto id = [](auto value) {
        return value.isValid() ? QJsonValue(static_cast<qint64>(value.value())) : QJsonValue();
    };
    out.item({{u"at"_s, base::toRfc3339(line.at)},
              {u"level"_s, wordOf(line.entry.level)},
              {u"code"_s, line.entry.code},
              {u"text"_s, line.entry.text},
              {u"campaign_id"_s, id(line.entry.campaign)},
              {u"contact_id"_s, id(line.entry.contact)},
              {u"relay_id"_s, id(line.entry.relay)},
              {u"detail"_s, line.entry.detail.isEmpty() ? QJsonValue() : QJsonValue(line.entry.detail)}});
    QString text = u"%1  %2  %3"_s.arg(base::toRfc3339(line.at), wordOf(line.entry.level).leftJustified(7),
                                       line.entry.text);
    if (!line.entry.code.isEmpty())
        text += u" ("_s + line.entry.code + u')';
    if (!line.entry.detail.isEmpty())
        text += u"\n    "_s + line.entry.detail;
    out.line(text);
}

Answer show(Context& context)
{
    auto filter = filterOf(context);
    if (!filter)
        return base::fail(filter.error());
    context.out().beginList(u"lines"_s);
    while (true) {
        auto page = vault::readLog(context.workspace().database(), *filter);
        if (!page)
            return base::fail(failureOf(page.error()));
        if (page->empty())
            break;
        for (const vault::LogLine& line : *page)
            print(context.out(), line);
        filter->after = page->back().id;
    }
    context.out().endList();
    return Exit::Done;
}

} // namespace

std::vector<Verb> logVerbs()
{
    return {{.noun = "log",
             .name = "show",
             .needs = Needs::WorkspaceRead,
             .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "shows the log, oldest first"),
             .example = QT_TRANSLATE_NOOP(
                 "mw::cli::Text",
                 "mailwright-cli --workspace shop.mailwright log show --since 2026-11-21 --level warning"),
             .flags = {{.name = "since",
                        .value = "TIME",
                        .help = QT_TRANSLATE_NOOP("mw::cli::Text", "only what is as new or newer")},
                       {.name = "campaign",
                        .value = "NAME",
                        .help = QT_TRANSLATE_NOOP("mw::cli::Text", "only what is about this campaign")},
                       {.name = "contact",
                        .value = "EMAIL",
                        .help = QT_TRANSLATE_NOOP("mw::cli::Text", "only what is about this contact")},
                       {.name = "level",
                        .value = "LEVEL",
                        .help = QT_TRANSLATE_NOOP("mw::cli::Text", "this and worse; info unless given"),
                        .choices = "debug|info|warning|error"}},
             .run = show}};
}

} // namespace mw::cli
