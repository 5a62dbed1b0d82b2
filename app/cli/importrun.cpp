// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importrun.h"

#include "audience/importservice.h"
#include "campaign/opendeliveryexcluder.h"
#include "cli/failures.h"
#include "cli/files.h"
#include "cli/importnotes.h"
#include "cli/importwords.h"
#include "cli/jobrun.h"
#include "cli/text.h"
#include "workspace/workspace.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace mw::cli {

using namespace Qt::StringLiterals;
using audience::HeaderError;
using audience::ImportRequest;
using audience::ImportResult;

namespace {

constexpr qint64 longestMap = 1024 * 1024;
constexpr int refusalsShown = 20;
constexpr int valueShown = 60;

/// One import under way; lives until it is told.
struct Import
{
    QStringList paths;                                 ///< of those that could be opened
    std::vector<std::pair<QString, QString>> unopened; ///< path and why
    std::vector<std::unique_ptr<QFile>> files;
    ImportRequest request;
    std::optional<audience::ImportOutcome<ImportResult>> outcome;
};

Try<void> readConsent(const QString& text, ImportRequest& request)
{
    audience::ImportConsent consent;
    for (const auto& [name, value] : consentFields(text)) {
        if (name == u"basis") {
            const auto basis = consent::basisFromText(value);
            if (!basis || *basis == consent::Basis::None)
                return wrongUsage(Code::BadValue,
                                  Text::tr("--consent: \"%1\" is no basis. Nothing was imported. It can be "
                                           "consent, soft_opt_in, contract, legitimate_interest, legal_duty, "
                                           "public_task or vital_interest.")
                                      .arg(value));
            consent.basis = *basis;
        } else if (name == u"source") {
            consent.source = value;
        } else if (name == u"wording") {
            consent.wording = value;
        } else if (name == u"at") {
            consent.at = base::fromRfc3339(value);
            if (!consent.at)
                return wrongUsage(Code::BadValue, Text::tr("--consent: \"%1\" is no time. Nothing was "
                                                           "imported. Write it like 2026-11-21T09:30:00Z.")
                                                      .arg(value));
        }
    }
    if (consent.basis == consent::Basis::None || consent.source.isEmpty())
        return wrongUsage(Code::BadValue,
                          Text::tr("--consent needs basis=… and source=…. Nothing was imported, for no basis "
                                   "is ever invented. Write it like basis=consent,source=sign-up form."));
    request.consent = consent;
    return {};
}

Try<void> readColumns(Context& context, ImportRequest& request)
{
    request.columns.allColumns = context.has("all-columns");
    for (const QString& text : context.arguments().values(u"map"_s)) {
        auto map = audience::parseHeaderMap(text);
        if (!map)
            return base::fail(failureOf(map.error()));
        request.columns.map.insert(request.columns.map.end(), map->begin(), map->end());
    }
    if (!context.has("map-file"))
        return {};
    auto json = files::read(context.flag("map-file"), longestMap);
    if (!json)
        return base::fail(json.error());
    auto map = audience::parseHeaderMapJson(*json);
    if (!map)
        return base::fail(failureOf(map.error()));
    request.columns.map.insert(request.columns.map.end(), map->begin(), map->end());
    return {};
}

Try<void> readDialect(Context& context, ImportRequest& request)
{
    request.csv.encoding = audience::encodingRequestFromText(context.flag("encoding", u"auto"_s))
                               .value_or(audience::EncodingRequest::Auto);
    request.csv.header =
        audience::headerModeFromText(context.flag("header", u"auto"_s)).value_or(audience::HeaderMode::Auto);
    const QString delimiter = context.flag("delimiter", u"auto"_s);
    if (delimiter == u"auto")
        return {};
    request.csv.delimiter = audience::delimiterFromText(delimiter);
    if (!request.csv.delimiter)
        return wrongUsage(
            Code::BadValue,
            Text::tr(
                "--delimiter can't be \"%1\". It can be auto, comma, semicolon, tab, pipe or one character.")
                .arg(delimiter));
    return {};
}

Try<std::shared_ptr<Import>> importFrom(Context& context)
{
    auto import = std::make_shared<Import>();
    import->request.list = context.flag("list");
    import->request.dryRun = context.has("dry-run");
    for (auto* read : {readColumns, readDialect})
        if (auto done = read(context, import->request); !done)
            return base::fail(done.error());
    if (context.has("consent"))
        if (auto done = readConsent(context.flag("consent"), import->request); !done)
            return base::fail(done.error());
    for (const QString& path : context.arguments().positional()) {
        auto file = files::open(path);
        if (!file) {
            import->unopened.emplace_back(path, file.error());
            continue;
        }
        import->paths.append(path);
        import->request.files.push_back({file->get(), path});
        import->files.push_back(std::move(*file));
    }
    if (import->files.empty())
        return base::fail(files::unreadable(import->unopened.front().first, import->unopened.front().second));
    return import;
}

/// A file of which no row was read.
struct LeftOut
{
    QString file;
    qint64 line = 0; ///< 0: none in particular
    QString field{};
    QString why;
};

std::vector<LeftOut> leftOutOf(const Import& import, const ImportResult& result)
{
    std::vector<LeftOut> files;
    for (const auto& [path, why] : import.unopened)
        files.push_back({.file = path, .why = Text::tr("it can't be read (%1)").arg(why)});
    for (const auto& file : result.unreadable)
        files.push_back({.file = import.paths.value(static_cast<qsizetype>(file.file)),
                         .line = file.header ? file.header->line
                                 : file.csv  ? file.csv->line
                                             : 0,
                         .field = file.header && file.header->kind == HeaderError::Kind::DoubledColumn
                                      ? file.header->detail
                                      : QString(),
                         .why = wordsOf(file)});
    return files;
}

QJsonArray refusalsOf(const Import& import, const ImportResult& result)
{
    QJsonArray refusals;
    for (const LeftOut& file : leftOutOf(import, result))
        refusals.append(QJsonObject{{u"file"_s, file.file},
                                    {u"line"_s, file.line},
                                    {u"field"_s, file.field},
                                    {u"value"_s, QString()},
                                    {u"reason"_s, file.why}});
    for (const audience::Refusal& refusal : result.refusals)
        refusals.append(QJsonObject{{u"file"_s, import.paths.value(static_cast<qsizetype>(refusal.file))},
                                    {u"line"_s, refusal.line},
                                    {u"field"_s, refusal.field},
                                    {u"value"_s, refusal.value},
                                    {u"reason"_s, reasonOf(refusal)}});
    return refusals;
}

/// A file that could not be read counts as one that was read and refused: exit 1 is for refused > 0 alone.
QJsonObject jsonOf(const Import& import, const ImportResult& result)
{
    const auto leftOut = leftOutOf(import, result);
    const auto files = static_cast<qint64>(leftOut.size());
    QJsonArray unreadable;
    for (const LeftOut& file : leftOut)
        unreadable.append(QJsonObject{{u"file"_s, file.file}, {u"error"_s, file.why}});
    QJsonArray notes;
    for (const ImportNote& note : notesOf(result))
        notes.append(QJsonObject{{u"file"_s, import.paths.value(static_cast<qsizetype>(note.file))},
                                 {u"field"_s, note.field},
                                 {u"text"_s, note.text}});
    return {{u"import_id"_s,
             result.id.isValid() ? QJsonValue(static_cast<qint64>(result.id.value())) : QJsonValue()},
            {u"list"_s, import.request.list},
            {u"dry_run"_s, import.request.dryRun},
            {u"read"_s, result.read + files},
            {u"added"_s, result.added},
            {u"updated"_s, result.updated},
            {u"unchanged"_s, result.unchanged},
            {u"refused"_s, result.refused + files},
            {u"stays_out"_s, result.staysOut},
            {u"consents"_s, result.consents},
            {u"withdrawals"_s, result.withdrawals},
            {u"excluded"_s, result.excluded},
            {u"unclear"_s, result.unclear},
            {u"refusals"_s, refusalsOf(import, result)},
            {u"unreadable"_s, unreadable},
            {u"notes"_s, notes}};
}

void printRefusals(Output& out, const Import& import, const ImportResult& result)
{
    const bool several = import.paths.size() > 1;
    qsizetype shown = 0;
    for (const audience::Refusal& refusal : result.refusals) {
        if (++shown > refusalsShown)
            break;
        const QString where =
            refusal.field.isEmpty() ? Text::tr("the whole row")
            : refusal.value.isEmpty()
                ? refusal.field
                : u"%1 \"%2\""_s.arg(refusal.field, refusal.value.simplified().left(valueShown));
        const QString text = Text::tr("Line %1, %2: %3").arg(refusal.line).arg(where, reasonOf(refusal));
        out.line(several ? u"%1: %2"_s.arg(import.paths.value(static_cast<qsizetype>(refusal.file)), text)
                         : text);
    }
    if (result.refused > refusalsShown)
        out.line(Text::tr("… and %1 more; --json lists them.").arg(result.refused - refusalsShown));
}

/// What the rows did beside being added: to consent, to open deliveries, to what was known before.
void printEffects(Output& out, const ImportResult& result, bool dryRun)
{
    if (result.staysOut > 0)
        out.line(Text::tr("%1 of them stay out: they opted out or are suppressed.").arg(result.staysOut));
    if (result.withdrawals > 0)
        out.line(Text::tr("Opt-outs of the file: %1. Open deliveries left out at once: %2.")
                     .arg(result.withdrawals)
                     .arg(result.excluded));
    if (result.unclear > 0)
        out.line(
            Text::tr("Rows with a status that Mailwright does not know: %1. They came in without a basis.")
                .arg(result.unclear));
    if (result.updated > 0 && !dryRun)
        out.line(Text::tr("Of the updated ones the file's values count now; what it leaves empty stays as it "
                          "was, and so does each address's spelling."));
}

void print(Context& context, const Import& import, const ImportResult& result)
{
    Output& out = context.out();
    const auto leftOut = leftOutOf(import, result);
    const auto files = static_cast<qint64>(leftOut.size());
    for (const LeftOut& file : leftOut)
        out.message(Text::tr("\"%1\" was left out: %2").arg(file.file, file.why));
    for (const ImportNote& note : notesOf(result))
        out.message(import.paths.size() == 1
                        ? note.text
                        : u"%1: %2"_s.arg(import.paths.value(static_cast<qsizetype>(note.file)), note.text));
    printRefusals(out, import, result);
    out.line(Text::tr("Read %1: %2 added, %3 updated, %4 unchanged, %5 refused.")
                 .arg(result.read + files)
                 .arg(result.added)
                 .arg(result.updated)
                 .arg(result.unchanged)
                 .arg(result.refused + files));
    if (files > 0)
        out.line(Text::tr("Of the refused, %1 are whole files, which count as one each.").arg(files));
    printEffects(out, result, import.request.dryRun);
    if (result.id.isValid())
        out.line(Text::tr("To take it back: contacts undo-import %1").arg(result.id.value()));
    else if (import.request.dryRun)
        out.line(Text::tr("This was a dry run: nothing was written."));
}

Answer answerOf(Context& context, const Import& import)
{
    if (!import.outcome)
        return failed(Exit::NeedsALook, Code::Stopped, Text::tr("Stopped. Nothing was imported."));
    if (!*import.outcome)
        return base::fail(failureOf(import.outcome->error(), import.paths.join(u", ")));
    const ImportResult& result = **import.outcome;
    if (result.cancelled) {
        context.out().message(Text::tr("Stopped. Nothing was imported."));
        context.out().object(jsonOf(import, ImportResult()));
        return Exit::NeedsALook;
    }
    context.out().object(jsonOf(import, result));
    print(context, import, result);
    if (result.read > 0 && result.consents == 0 && !import.request.dryRun)
        context.out().message(Text::tr("No consent basis came with these contacts; only those that have one "
                                       "from before can be mailed."));
    return result.refused > 0 || !result.unreadable.empty() || !import.unopened.empty() ? Exit::NeedsALook
                                                                                        : Exit::Done;
}

} // namespace

std::vector<std::pair<QString, QString>> consentFields(const QString& text)
{
    static const QRegularExpression name(u"(?:^|,)\\s*(basis|source|at|wording)="_s);
    std::vector<std::pair<QString, QString>> fields;
    qsizetype valueFrom = 0;
    for (auto it = name.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (!fields.empty())
            fields.back().second = text.sliced(valueFrom, match.capturedStart() - valueFrom).trimmed();
        fields.emplace_back(match.captured(1), QString());
        valueFrom = match.capturedEnd();
    }
    if (!fields.empty())
        fields.back().second = text.sliced(valueFrom).trimmed();
    return fields;
}

void runImport(Context& context, Finish finish)
{
    auto import = importFrom(context);
    if (!import)
        return finish(base::fail(import.error()));
    // The files are read on the job's thread; nobody else touches them meanwhile.
    runJob(
        context, Text::tr("bytes read"),
        [&context, import = *import](base::JobControl& control) {
            workspace::Workspace& workspace = context.workspace();
            campaign::OpenDeliveryExcluder deliveries;
            audience::ImportService service({.vault = workspace.vault(),
                                             .hashKey = workspace.keys().hashKey,
                                             .log = workspace.log(),
                                             .clock = workspace.clock(),
                                             .deliveries = deliveries});
            import->outcome = service.run(import->request, control);
        },
        [&context, import = *import, finish] { finish(answerOf(context, *import)); });
}

} // namespace mw::cli
