// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contactorder.h"
#include "audience/contactrepository.h"
#include "audience/contactsummaries.h"
#include "audience/exportservice.h"
#include "audience/importservice.h"
#include "campaign/deliveryhistory.h"
#include "campaign/opendeliveryexcluder.h"
#include "cli/context.h"
#include "cli/failures.h"
#include "cli/importrun.h"
#include "cli/importwords.h"
#include "cli/jobrun.h"
#include "cli/lookups.h"
#include "cli/text.h"
#include "cli/verbs.h"
#include "workspace/workspace.h"

#include <algorithm>
#include <cstdio>
#include <QJsonArray>

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

using Exported = base::Result<audience::ExportResult, audience::ExportError>;

Exported exportNow(vault::Database& database, const QString& path, const audience::ExportOptions& options,
                   const base::JobControl& control)
{
    audience::ExportService service(database);
    if (path != u"-")
        return service.toFile(path, options, control);
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return base::fail(
            audience::ExportError{.kind = audience::ExportError::Kind::Write, .detail = out.errorString()});
    return service.toDevice(out, options, control);
}

Answer tellExport(Context& context, const QString& path, const Exported& exported)
{
    if (!exported && exported.error().kind == audience::ExportError::Kind::Database)
        return base::fail(failureOf(exported.error().database));
    if (!exported)
        return failed(
            Exit::NotAllowed, Code::FileUnwritable,
            Text::tr("\"%1\" can't be written (%2). No file was made. Choose another place, or make room.")
                .arg(path, exported.error().detail));
    if (exported->cancelled)
        return failed(Exit::NeedsALook, Code::Stopped, Text::tr("Stopped. No file was made."));
    if (path != u"-") {
        context.out().object(
            {{u"file"_s, path}, {u"contacts"_s, exported->contacts}, {u"guarded"_s, exported->guarded}});
        context.out().line(Text::tr("Wrote %1 contacts to %2.").arg(exported->contacts).arg(path));
    }
    if (exported->guarded > 0)
        context.out().message(
            Text::tr("%1 values that a spreadsheet would take for a formula got an apostrophe.")
                .arg(exported->guarded));
    return Exit::Done;
}

void runExport(Context& context, Finish finish)
{
    audience::ExportOptions options;
    const QString path = context.arguments().at(0);
    const QString byName = path.endsWith(u".json", Qt::CaseInsensitive) ? u"json"_s : u"csv"_s;
    options.format =
        audience::exportFormatFromText(context.flag("format", byName)).value_or(audience::ExportFormat::Csv);
    if (context.has("list")) {
        auto list = lookups::list(context, context.flag("list"));
        if (!list)
            return finish(base::fail(list.error()));
        options.list = list->id;
    }
    auto exported = std::make_shared<std::optional<Exported>>();
    runDatabaseJob(
        context, Text::tr("contacts written"),
        [path, options, exported](vault::Database& database, base::JobControl& control) {
            *exported = exportNow(database, path, options, control);
        },
        [&context, path, exported, finish](const Try<void>& opened) {
            finish(opened ? tellExport(context, path, **exported) : Answer(base::fail(opened.error())));
        });
}

constexpr int mostContactsShown = 100'000;
constexpr int contactsShown = 50; // unless --limit says otherwise
constexpr std::chrono::milliseconds searchStep{100};

Answer search(Context& context)
{
    const int limit = context.flag("limit", QString::number(contactsShown)).toInt();
    if (limit < 1 || limit > mostContactsShown)
        return wrongUsage(Code::BadValue, Text::tr("\"%1\" is no number from 1 to %2. Nothing was searched. "
                                                   "Write it like --limit 50.")
                                              .arg(context.flag("limit"))
                                              .arg(mostContactsShown));
    vault::Database& database = context.workspace().database();
    audience::ContactOrder order({.search = context.arguments().at(0)}, {});
    std::vector<base::ContactId> ids;
    for (bool complete = false; !complete;) {
        const auto step = order.step(database, searchStep);
        if (!step)
            return base::fail(failureOf(step.error()));
        ids.insert(ids.end(), step->more.begin(), step->more.end());
        complete = step->complete;
    }
    const auto total = static_cast<qint64>(ids.size());
    ids.resize(std::min(ids.size(), static_cast<std::size_t>(limit)));
    const auto found = audience::ContactSummaries(database, context.workspace().keys().hashKey,
                                                  campaign::deliveryHistory(), context.clock().now())
                           .read(ids, {});
    if (!found)
        return base::fail(failureOf(found.error()));
    context.out().beginList(u"contacts"_s);
    for (const audience::ContactSummary& contact : *found) {
        context.out().item({{u"email"_s, contact.email},
                            {u"attributes"_s, contact.attributes},
                            {u"mailing"_s, toText(contact.mailing)}});
        context.out().line(contact.name.isEmpty() ? contact.email
                                                  : u"%1  %2"_s.arg(contact.email, contact.name));
    }
    context.out().endList({{u"total"_s, total}});
    if (total == 0)
        context.out().line(Text::tr("No contact has all of these words in its address or attributes."));
    else if (total > limit)
        context.out().line(Text::tr("%1 of %2 contacts.").arg(limit).arg(total));
    return Exit::Done;
}

Answer show(Context& context)
{
    auto id = lookups::contact(context, context.arguments().at(0));
    if (!id)
        return base::fail(id.error());
    vault::Database& database = context.workspace().database();
    auto contact = audience::ContactRepository(database).byId(*id);
    auto lists = audience::ListRepository(database).listsOf(*id);
    if (!contact)
        return base::fail(failureOf(contact.error()));
    if (!lists)
        return base::fail(failureOf(lists.error()));
    if (!*contact)
        return wrongUsage(Code::UnknownContact,
                          Text::tr("There is no contact %1 in this workspace. Nothing was changed. Check the "
                                   "address; contacts export lists all.")
                              .arg(context.arguments().at(0)));
    QJsonArray names;
    for (const audience::List& list : *lists)
        names.append(list.name);
    const audience::Contact& c = **contact;
    context.out().object({{u"email"_s, c.email},
                          {u"attributes"_s, c.attributes},
                          {u"lists"_s, names},
                          {u"version"_s, c.version},
                          {u"created_at"_s, base::toRfc3339(c.createdAt)},
                          {u"updated_at"_s, base::toRfc3339(c.updatedAt)}});
    context.out().line(c.email);
    for (auto it = c.attributes.begin(); it != c.attributes.end(); ++it)
        context.out().line(u"  %1: %2"_s.arg(it.key(), it.value().toString()));
    for (const QJsonValue& name : names)
        context.out().line(Text::tr("  on the list %1").arg(name.toString()));
    return Exit::Done;
}

void undoImport(Context& context, Finish finish)
{
    bool isNumber = false;
    const QString text = context.arguments().at(0);
    const base::ImportId id(text.toLongLong(&isNumber));
    if (!isNumber || id.value() < 1)
        return finish(
            wrongUsage(Code::BadValue, Text::tr("\"%1\" is no number of an import. Nothing was changed. "
                                                "Write the number that contacts import answered, like 12.")
                                           .arg(text)));
    auto outcome = std::make_shared<std::optional<audience::ImportOutcome<audience::UndoResult>>>();
    runJob(
        context, Text::tr("taken back"),
        [&context, outcome, id](base::JobControl&) {
            workspace::Workspace& workspace = context.workspace();
            campaign::OpenDeliveryExcluder deliveries;
            audience::ImportService service({.vault = workspace.vault(),
                                             .hashKey = workspace.keys().hashKey,
                                             .log = workspace.log(),
                                             .clock = workspace.clock(),
                                             .deliveries = deliveries});
            *outcome = service.undo(id);
        },
        [&context, outcome, text, finish] {
            if (!**outcome)
                return finish(base::fail(failureOf((*outcome)->error(), text)));
            const audience::UndoResult& done = ***outcome;
            context.out().object({{u"removed"_s, done.removed},
                                  {u"unlisted"_s, done.unlisted},
                                  {u"restored"_s, done.restored}});
            context.out().line(
                Text::tr("Taken back: %1 contacts removed, %2 taken off the list, %3 as they were before.")
                    .arg(done.removed)
                    .arg(done.unlisted)
                    .arg(done.restored));
            finish(Exit::Done);
        });
}

std::vector<Flag> importFlags()
{
    return {
        {.name = "list",
         .value = "LIST",
         .help = QT_TRANSLATE_NOOP("mw::cli::Text", "where they go; made if missing"),
         .required = true},
        {.name = "map",
         .value = "\"Header=field,…\"",
         .help = QT_TRANSLATE_NOOP("mw::cli::Text",
                                   "what a column is: email, first_name, …, or a name of your own"),
         .repeats = true},
        {.name = "map-file",
         .value = "JSON",
         .help = QT_TRANSLATE_NOOP("mw::cli::Text", "the same as an object {\"Header\": \"field\"}")},
        {.name = "all-columns",
         .help = QT_TRANSLATE_NOOP("mw::cli::Text",
                                   "unknown columns become attributes under their header's name")},
        {.name = "format",
         .value = "FORMAT",
         .help = QT_TRANSLATE_NOOP("mw::cli::Text", "of the files"),
         .choices = "auto|csv"},
        {.name = "encoding",
         .value = "ENCODING",
         .help = QT_TRANSLATE_NOOP("mw::cli::Text", "of the files"),
         .choices = "auto|utf-8|utf-16|utf-16le|utf-16be|latin1|windows-1252"},
        {.name = "delimiter",
         .value = "C",
         .help = QT_TRANSLATE_NOOP("mw::cli::Text", "auto, comma, semicolon, tab, pipe or one character")},
        {.name = "header",
         .value = "WHETHER",
         .help = QT_TRANSLATE_NOOP("mw::cli::Text", "whether the first row is a header"),
         .choices = "auto|yes|no"},
        {.name = "consent",
         .value = "basis=…,source=…,at=…,wording=…",
         .help = QT_TRANSLATE_NOOP("mw::cli::Text", "why they may be mailed; columns of the file go before")},
        {.name = "dry-run",
         .help = QT_TRANSLATE_NOOP("mw::cli::Text", "says what would happen, writes nothing")}};
}

} // namespace

std::vector<Verb> contactsVerbs()
{
    return {
        {.noun = "contacts",
         .name = "import",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "imports contacts into a list, all or nothing"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli --workspace shop.mailwright contacts import customers.csv "
                              "--list Newsletter --consent \"basis=consent,source=sign-up form\""),
         .arguments = {{.name = "FILE", .repeats = true}},
         .flags = importFlags(),
         .start = runImport},
        {.noun = "contacts",
         .name = "undo-import",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "takes an import back; opt-outs stay"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "mailwright-cli --workspace shop.mailwright contacts undo-import 12"),
         .arguments = {{.name = "ID"}},
         .start = undoImport},
        {.noun = "contacts",
         .name = "export",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "writes contacts to a file"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text",
             "mailwright-cli --workspace shop.mailwright contacts export newsletter.csv --list Newsletter"),
         .arguments = {{.name = "FILE"}},
         .flags = {{.name = "list",
                    .value = "LIST",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "only who is on it")},
                   {.name = "format",
                    .value = "FORMAT",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "by the file's name unless given"),
                    .choices = "csv|json"}},
         .start = runExport},
        {.noun = "contacts",
         .name = "search",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "finds contacts by words of address and attributes, accents aside"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli --workspace shop.mailwright contacts search \"anna ulm\""),
         .arguments = {{.name = "TEXT"}},
         .flags = {{.name = "limit",
                    .value = "N",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "at most so many, by name; 50 unless given")}},
         .run = search},
        {.noun = "contacts",
         .name = "show",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "shows a contact with attributes and lists"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli --workspace shop.mailwright contacts show ada@example.com"),
         .arguments = {{.name = "EMAIL"}},
         .run = show},
    };
}

} // namespace mw::cli
