// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importcontroller.h"

#include "audience/columnmemory.h"
#include "shell/problems.h"
#include "vault/writetransaction.h"

#include <algorithm>

namespace mw::importpage {

using workspace::JobRoom;
using workspace::JobView;
using workspace::Topic;

namespace {

constexpr int importsShown = 20;

/// A job that could not begin says so as one that failed.
template <typename T>
Outcome<T> flat(const vault::DbResult<Outcome<T>>& result)
{
    return result ? *result : Outcome<T>(base::fail(shell::problemOf(result.error())));
}

} // namespace

ImportController::ImportController(workspace::Office& office, QObject* parent)
    : QObject(parent), m_office(office)
{
    connect(&m_office, &workspace::Office::jobsChanged, this, [this] {
        if (m_work != Work::None)
            Q_EMIT progressed();
    });
    connect(&m_office, &workspace::Office::changed, this, [this](const workspace::Topics& topics) {
        if (topics.contains(Topic::Lists) || topics.contains(Topic::Contacts))
            readBeside();
    });
}

std::optional<JobView> ImportController::job() const
{
    const auto jobs = m_office.jobs();
    const auto mine = std::ranges::find(jobs, m_job, &JobView::id);
    return m_work == Work::None || mine == jobs.end() ? std::nullopt : std::optional(*mine);
}

template <typename T>
void ImportController::begin(Work work, const QString& title, std::function<Outcome<T>(JobRoom&)> job,
                             std::function<void(const Outcome<T>&)> answer)
{
    m_work = work;
    auto mine = std::make_shared<std::uint64_t>(0); // shared with the answer, which comes after start()
    *mine = m_office.start<Outcome<T>>(
        title, this, std::move(job),
        [this, mine, answer = std::move(answer)](const vault::DbResult<Outcome<T>>& result) {
            if (*mine != m_job) // given up since
                return;
            end();
            answer(flat(result));
        });
    m_job = *mine;
    Q_EMIT workChanged();
}

void ImportController::end()
{
    m_work = Work::None;
    m_job = 0;
    Q_EMIT workChanged();
}

void ImportController::cancel()
{
    // What is being taken back counts as taken back already.
    if (m_work != Work::None && m_work != Work::TakingBack)
        m_office.cancel(m_job);
}

void ImportController::take(const ImportSource& source)
{
    forgetAll();
    m_source = source;
    lookAgain();
}

void ImportController::setCsv(const audience::CsvOptions& csv)
{
    m_csv = csv;
    lookAgain();
}

void ImportController::forgetCheck()
{
    m_check.reset();
    if (m_work != Work::Checking && m_work != Work::Saving)
        return;
    cancel();
    end();
}

void ImportController::forgetAll()
{
    if (m_lookJob)
        m_office.cancel(std::exchange(m_lookJob, 0));
    forgetCheck();
    m_source = {};
    m_csv = {};
    m_look.reset();
    m_result.reset();
    m_takenBack = false;
}

void ImportController::lookAgain()
{
    if (m_source.isEmpty())
        return;
    forgetCheck();
    if (m_lookJob)
        m_office.cancel(m_lookJob);
    m_look.reset();
    auto mine = std::make_shared<std::uint64_t>(0); // shared with the answer, which comes after start()
    *mine = m_office.start<Outcome<Look>>(
        tr("Reading %1").arg(m_source.name()), this,
        [source = m_source, csv = m_csv](JobRoom& room) { return lookAt(room, source, csv); },
        [this, mine](const vault::DbResult<Outcome<Look>>& result) {
            if (*mine == m_lookJob) // else another one was asked for since
                onLooked(flat(result));
        });
    m_lookJob = *mine;
    Q_EMIT lookBegan();
}

void ImportController::onLooked(const Outcome<Look>& look)
{
    m_lookJob = 0;
    if (!look) {
        Q_EMIT lookFailed(look.error());
        return;
    }
    m_look = *look;
    Q_EMIT looked();
}

void ImportController::check(const ImportPlan& plan)
{
    m_check.reset();
    m_plan = plan;
    begin<Check>(
        Work::Checking, tr("Checking %1").arg(plan.source.name()),
        [plan](JobRoom& room) { return importpage::check(room, plan); },
        [this](const Outcome<Check>& result) { onChecked(result); });
}

void ImportController::onChecked(const Outcome<Check>& check)
{
    if (!check) {
        Q_EMIT checkFailed(check.error());
    } else if (check->result.cancelled) {
        Q_EMIT checkCancelled();
    } else {
        m_check = *check;
        Q_EMIT checked();
    }
}

void ImportController::import()
{
    begin<audience::ImportResult>(
        Work::Importing, tr("Importing %1").arg(m_plan.source.name()),
        [plan = m_plan](JobRoom& room) { return importpage::import(room, plan); },
        [this](const Outcome<audience::ImportResult>& result) { onImported(result); });
}

void ImportController::onImported(const Outcome<audience::ImportResult>& result)
{
    if (!result) {
        Q_EMIT importFailed(result.error());
    } else if (result->cancelled) {
        Q_EMIT importCancelled();
    } else {
        m_result = *result;
        m_takenBack = false;
        readBeside();
        Q_EMIT imported();
    }
}

void ImportController::saveVerdicts(const QString& path)
{
    begin<qint64>(
        Work::Saving, tr("Saving the verdicts of %1").arg(m_plan.source.name()),
        [plan = m_plan, path](JobRoom& room) { return importpage::saveVerdicts(room, plan, path); },
        [this, path](const Outcome<qint64>& rows) {
            if (!rows)
                Q_EMIT saveFailed(rows.error());
            else
                Q_EMIT saved(*rows, path);
        });
}

void ImportController::takeBack(base::ImportId import, Undone done)
{
    begin<audience::UndoResult>(
        Work::TakingBack, tr("Taking an import back"),
        [import](JobRoom& room) { return importpage::takeBack(room, import); },
        [this, import, done = std::move(done)](const Outcome<audience::UndoResult>& result) {
            if (result && m_result && m_result->id == import)
                m_takenBack = true;
            readBeside();
            done(result);
        });
}

void ImportController::remember(const audience::ColumnPlan& plan)
{
    m_office.act<bool>(
        this,
        [plan](workspace::Room& room) {
            auto change =
                vault::WriteTransaction::begin(room.workspace.database(), room.workspace.vault().gate(),
                                               vault::Writer::Click, vault::Sync::Relaxed);
            return change &&
                   audience::ColumnMemory(room.workspace.database())
                       .keep(plan, room.workspace.clock().now()) &&
                   change->commit();
        },
        [](bool) {});
}

void ImportController::readBeside()
{
    m_office.ask<std::vector<audience::List>>(
        this, [](vault::Database& database) { return audience::ListRepository(database).all(); },
        [this](const vault::DbResult<std::vector<audience::List>>& lists) {
            if (!lists)
                return Q_EMIT readFailed(shell::problemOf(lists.error()));
            m_lists = *lists;
            Q_EMIT listsRead();
        });
    m_office.ask<std::vector<audience::ImportRecord>>(
        this,
        [](vault::Database& database) {
            return audience::ImportRepository(database).latest({}, importsShown);
        },
        [this](const vault::DbResult<std::vector<audience::ImportRecord>>& imports) {
            if (!imports)
                return Q_EMIT readFailed(shell::problemOf(imports.error()));
            m_imports = *imports;
            Q_EMIT importsRead();
        });
}

} // namespace mw::importpage
