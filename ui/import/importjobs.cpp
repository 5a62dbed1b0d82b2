// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importjobs.h"

#include "audience/columnmemory.h"
#include "audience/contactrepository.h"
#include "mail/mistypeddomain.h"
#include "shell/problems.h"
#include "ui/import/importproblems.h"
#include "ui/import/importwords.h"
#include "ui/import/verdictfile.h"

#include <QSet>

namespace mw::importpage {

using namespace Qt::StringLiterals;
using workspace::JobRoom;
using workspace::Topic;

namespace {

/// A column of bank numbers is never imported, whatever it was taken for.
void leaveOutBankNumbers(Look& look)
{
    for (std::size_t i = 0; i < look.columns.columns.size(); ++i)
        if (isBankColumn(look.survey.columns[i]))
            look.columns.columns[i] = {.header = look.columns.columns[i].header};
}

/// Attributes that contacts have already are taken without a question; nothing else that is unknown is.
void takeKnownAttributes(Look& look)
{
    for (audience::ColumnGuess& column : look.columns.columns) {
        if (column.use != audience::ColumnGuess::Use::Ignored ||
            column.why == audience::ColumnGuess::Why::Doubled)
            continue;
        const auto known = std::ranges::find_if(look.attributes, [&](const QString& name) {
            return name.compare(column.header, Qt::CaseInsensitive) == 0;
        });
        if (known == look.attributes.end())
            continue;
        column.use = audience::ColumnGuess::Use::Attribute;
        column.attribute = *known;
    }
}

audience::ImportRequest requestOf(const ImportPlan& plan, QIODevice* device)
{
    return {.files = {{device, plan.source.name()}},
            .list = plan.list,
            .csv = plan.csv,
            .columns = {.settled = plan.columns},
            .consent = plan.consent};
}

} // namespace

bool isBankColumn(const audience::ColumnSurvey& column)
{
    return column.bankNumbers > 0 && column.bankNumbers * 2 >= column.filled;
}

Outcome<Look> lookAt(JobRoom& room, const ImportSource& source, const audience::CsvOptions& csv)
{
    auto opened = open(source);
    if (!opened)
        return base::fail(opened.error());
    auto survey = audience::surveyFile(*opened->device, csv, room.workspace.clock().now(), room.control);
    if (!survey)
        return base::fail(problemOf(survey.error(), source.name()));
    Look look{.survey = *std::move(survey), .stamp = opened->stamp};
    const auto names = audience::ContactRepository(room.database).attributeNames();
    if (!names)
        return base::fail(shell::problemOf(names.error()));
    for (const QString& name : *names)
        if (!audience::importFieldFromText(name))
            look.attributes << name;
    look.columns = look.survey.guess;
    takeKnownAttributes(look);
    // "Column 1" of a file without a header says nothing of the next one's.
    if (look.survey.headerLine > 0) {
        const auto kept = audience::ColumnMemory(room.database).find(look.survey.header);
        if (!kept)
            return base::fail(shell::problemOf(kept.error()));
        if (*kept) {
            look.columns = (*kept)->plan;
            look.asOf = (*kept)->at;
        }
    }
    leaveOutBankNumbers(look);
    return look;
}

std::vector<std::pair<QString, QString>> mistypedIn(const audience::VerdictStore& rows)
{
    std::vector<std::pair<QString, QString>> found;
    QSet<QString> asked;
    for (const std::size_t index : rows.of(audience::Verdict::New)) {
        const QString domain = domainOf(rows.row(index).email);
        if (asked.contains(domain))
            continue;
        asked.insert(domain);
        if (const QString meant = mail::meantDomain(domain); !meant.isEmpty())
            found.emplace_back(domain, meant);
    }
    return found;
}

Outcome<Check> check(JobRoom& room, const ImportPlan& plan)
{
    auto opened = open(plan.source, plan.stamp);
    if (!opened)
        return base::fail(opened.error());
    auto rows = std::make_shared<audience::VerdictStore>();
    auto request = requestOf(plan, opened->device.get());
    request.dryRun = true;
    request.verdicts = rows.get();
    auto result = room.services.imports().run(request, room.control);
    if (!result)
        return base::fail(problemOf(result.error(), plan.source.name()));
    auto mistyped = mistypedIn(*rows);
    return Check{*std::move(result), std::move(rows), std::move(mistyped)};
}

Outcome<audience::ImportResult> import(JobRoom& room, const ImportPlan& plan)
{
    auto opened = open(plan.source, plan.stamp);
    if (!opened)
        return base::fail(opened.error());
    auto result = room.services.imports().run(requestOf(plan, opened->device.get()), room.control);
    if (!result)
        return base::fail(problemOf(result.error(), plan.source.name()));
    if (!result->cancelled)
        room.changed = {Topic::Contacts, Topic::Lists, Topic::Consent, Topic::Deliveries, Topic::Log};
    return *std::move(result);
}

Outcome<qint64> saveVerdicts(JobRoom& room, const ImportPlan& plan, const QString& path)
{
    auto opened = open(plan.source, plan.stamp);
    if (!opened)
        return base::fail(opened.error());
    VerdictFile file(path);
    if (auto begun = file.begin(); !begun)
        return base::fail(begun.error());
    auto request = requestOf(plan, opened->device.get());
    request.dryRun = true;
    request.verdicts = &file;
    const auto result = room.services.imports().run(request, room.control);
    if (!result)
        return base::fail(problemOf(result.error(), plan.source.name()));
    if (result->cancelled)
        return 0;
    return file.finish();
}

Outcome<audience::UndoResult> takeBack(JobRoom& room, base::ImportId import)
{
    auto undone = room.services.imports().undo(import, room.control);
    if (!undone)
        return base::fail(problemOf(undone.error(), {}));
    room.changed = {Topic::Contacts, Topic::Lists, Topic::Consent, Topic::Log};
    return *std::move(undone);
}

} // namespace mw::importpage
