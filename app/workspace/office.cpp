// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/office.h"

#include "workspace/backupkeeper.h"
#include "workspace/rekey.h"
#include "workspace/starter.h"

#include <algorithm>
#include <future>

namespace mw::workspace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct Office::Staff
{
    Staff(std::unique_ptr<Workspace> opened, const campaign::AddedWords& words)
        : workspace(std::move(opened)),
          services(*workspace, workspace->database(), words),
          accesses(*workspace),
          dispatch(*workspace, accesses),
          protection(*workspace),
          room{*workspace, services, accesses, dispatch, protection}
    {
    }

    std::unique_ptr<Workspace> workspace;
    Services services;
    RelayAccesses accesses;
    Dispatch dispatch;
    Protection protection;
    Room room;
};

struct Office::RunningJob
{
    JobView view;
    std::unique_ptr<Job> job;       ///< null for what is enlisted
    std::function<void()> cancel{}; ///< of what is enlisted
    Topics changed{};
};

Office::Office(const base::Clock& clock, campaign::AddedWords words, QObject* parent)
    : QObject(parent),
      m_clock(clock),
      m_words(std::move(words)),
      m_starter(std::make_unique<Starter>(*this, clock)),
      m_backups(std::make_unique<BackupKeeper>(*this, clock)),
      m_there(std::make_unique<base::CallQueue>())
{
    m_thread.setObjectName(u"workspace"_s);
    m_there->moveToThread(&m_thread);
    m_thread.start();
    // After imports, withdrawals and campaigns, once what comes together has come; and each hour.
    m_noting.setSingleShot(true);
    m_noting.setInterval(2s);
    connect(&m_noting, &QTimer::timeout, this, &Office::noteLedgerHead);
    connect(this, &Office::changed, this, [this](const Topics& topics) {
        if (topics.contains(Topic::Consent) || topics.contains(Topic::Contacts) ||
            topics.contains(Topic::Campaigns))
            m_noting.start();
    });
    m_hourly.setInterval(1h);
    connect(&m_hourly, &QTimer::timeout, this, &Office::noteLedgerHead);
    m_hourly.start();
}

Office::~Office()
{
    end();
    m_thread.quit();
    m_thread.wait();
}

void Office::open(const QString& path, Access access, const WorkspaceOptions& options, QObject* receiver,
                  Opened answer)
{
    begin(
        path,
        [this, path, options](KeyFinder& finder, KeyFinder::Answer found) {
            finder.forOpening(path, options, m_there.get(), std::move(found));
        },
        [this, path, access](const WorkspaceOptions& complete) {
            return Workspace::open(path, access, m_clock, complete);
        },
        receiver, std::move(answer));
}

void Office::create(const QString& path, const QString& name, const WorkspaceOptions& options,
                    QObject* receiver, Opened answer)
{
    begin(
        path,
        [this, options](KeyFinder& finder, KeyFinder::Answer found) {
            finder.forMaking(options, m_there.get(), std::move(found));
        },
        [this, path, name](const WorkspaceOptions& complete) {
            return Workspace::create(path, name, m_clock, complete);
        },
        receiver, std::move(answer));
}

void Office::begin(const QString& path, Find find, Make make, QObject* receiver, Opened answer)
{
    m_there->post([this, path, find = std::move(find), make = std::move(make),
                   receiver = QPointer<QObject>(receiver), answer = std::move(answer)] {
        m_finder = std::make_unique<KeyFinder>();
        find(*m_finder, [this, path, make, receiver,
                         answer](const WorkspaceResult<WorkspaceOptions>& complete) {
            auto made = complete ? make(*complete)
                                 : WorkspaceResult<std::unique_ptr<Workspace>>(base::fail(complete.error()));
            if (!made && made.error().isLocked())
                if (const auto lock = vaultkeys::lockOf(path))
                    made.error().lock = *lock;
            opened(std::move(made), receiver, answer);
        });
    });
}

/// In the workspace's thread.
void Office::opened(WorkspaceResult<std::unique_ptr<Workspace>> made, QPointer<QObject> receiver,
                    Opened answer)
{
    auto facts = std::make_shared<WorkspaceResult<OfficeFacts>>(base::fail(WorkspaceError{}));
    if (!made) {
        *facts = base::fail(made.error());
    } else if (auto disarmed = (*made)->disarmed(); !disarmed) {
        *facts = base::fail(workspaceError(disarmed.error()));
    } else {
        const WorkspaceKeys& keys = (*made)->keys();
        *facts = OfficeFacts{.path = (*made)->folder().path(),
                             .id = keys.id,
                             .name = keys.name,
                             .colour = keys.colour,
                             .access = (*made)->access(),
                             .upgraded = (*made)->wasUpgraded(),
                             .disarmed = *disarmed,
                             .rekeying = (*made)->access() == Access::Write &&
                                         (*made)->vaultKeys()->slots.isBeingRekeyed()};
        m_staff = std::make_unique<Staff>(std::move(*made), m_words);
        watchSending(m_staff->dispatch, m_staff->accesses);
        if (m_staff->workspace->access() == Access::Write)
            m_staff->dispatch.look();
    }
    m_here.post([this, facts, receiver, answer, workspace = m_staff ? m_staff->workspace.get() : nullptr] {
        if (*facts) {
            m_facts = **facts;
            m_workspace = workspace;
            m_reader = std::make_unique<vault::Reader>(
                workspace->vault().path(),
                vault::OpenOptions{.vfs = workspace->vault().options().vfs, .readOnly = true});
            if (m_facts.access == Access::Write) {
                m_starter->watch();
                m_backups->watch();
            }
        }
        if (receiver)
            answer(*facts);
    });
}

void Office::noteLedgerHead()
{
    if (isOpen() && m_facts.access == Access::Write)
        visit([](Room& room) { room.workspace.noteLedgerHead(); });
}

void Office::setAppearance(const QString& name, const QString& colour, QObject* receiver, Opened answer)
{
    act<WorkspaceResult<void>>(
        this, [name, colour](Room& room) { return room.workspace.setAppearance(name, colour); },
        [this, name, colour, receiver = QPointer<QObject>(receiver),
         answer = std::move(answer)](const WorkspaceResult<void>& result) {
            if (result) {
                m_facts.name = name;
                m_facts.colour = colour;
                Q_EMIT factsChanged();
            }
            if (receiver)
                answer(result ? WorkspaceResult<OfficeFacts>(m_facts) : base::fail(result.error()));
        });
}

void Office::arm(QObject* receiver, std::function<void(const WorkspaceResult<vault::Disarmed>&)> answer)
{
    act<WorkspaceResult<vault::Disarmed>>(
        this, [](Room& room) { return room.workspace.arm(); },
        [this, receiver = QPointer<QObject>(receiver),
         answer = std::move(answer)](const WorkspaceResult<vault::Disarmed>& result) {
            if (result) {
                m_facts.disarmed = vault::Disarmed::No;
                Q_EMIT factsChanged();
                look();
            }
            if (receiver)
                answer(result);
        });
}

void Office::rekey(const QString& title, QObject* receiver,
                   std::function<void(const WorkspaceResult<void>&)> answer)
{
    if (rekeying())
        return;
    m_rekeying = m_lastJob + 1; // known before jobsChanged() tells of it
    start<WorkspaceResult<void>>(
        title, this,
        [](JobRoom& room) {
            room.changed = {Topic::Protection};
            return workspace::rekey(room.workspace, room.database, room.control);
        },
        [this, receiver = QPointer<QObject>(receiver),
         answer = std::move(answer)](const vault::DbResult<WorkspaceResult<void>>& result) {
            m_facts.rekeying = !result || !*result;
            if (receiver)
                answer(result ? *result : base::fail(workspaceError(result.error())));
        });
}

std::optional<JobView> Office::rekeying() const
{
    const auto found = m_jobs.find(m_rekeying);
    return found == m_jobs.end() ? std::nullopt : std::optional(found->second->view);
}

void Office::watchSending(Dispatch& dispatch, RelayAccesses& accesses)
{
    const auto direct = Qt::DirectConnection; // in that thread, which only leaves them here
    connect(
        &dispatch, &Dispatch::status, this,
        [this](const sending::SenderStatus& status) { m_here.post([this, status] { takeStatus(status); }); },
        direct);
    connect(
        &dispatch, &Dispatch::failed, this,
        [this](const sending::SenderFault& fault) {
            m_here.post([this, fault] {
                if (fault.kind == sending::SenderFault::Kind::Disarmed)
                    m_facts.disarmed = fault.disarmed;
                Q_EMIT senderFailed(fault);
            });
        },
        direct);
    connect(
        &dispatch, &Dispatch::relayUnavailable, this,
        [this](base::RelayId relay, const AccessError& error) {
            m_here.post([this, relay, error] { Q_EMIT relayUnavailable(relay, error); });
        },
        direct);
    connect(
        &accesses, &RelayAccesses::practiceStored, this,
        [this] { m_here.post([this] { Q_EMIT changed({Topic::Practice}); }); }, direct);
    connect(
        &dispatch, &Dispatch::databaseFailed, this,
        [this](const vault::DbError& error) { m_here.post([this, error] { Q_EMIT databaseFailed(error); }); },
        direct);
}

void Office::takeStatus(const sending::SenderStatus& status)
{
    Topics topics;
    if (status.campaigns.size() != m_status.campaigns.size())
        topics.insert(Topic::Campaigns);
    for (const auto& [id, counts] : status.campaigns) {
        const auto before = std::find_if(m_status.campaigns.begin(), m_status.campaigns.end(),
                                         [&](const auto& entry) { return entry.first == id; });
        if (before == m_status.campaigns.end() || before->second.n != counts.n)
            topics.insert(Topic::Deliveries);
    }
    m_status = status;
    Q_EMIT senderStatusChanged();
    if (!topics.empty())
        Q_EMIT changed(topics);
}

void Office::visit(std::function<void(Room&)> work)
{
    m_there->post([this, work = std::move(work)] {
        if (m_staff)
            work(m_staff->room);
    });
}

void Office::leave(Topics topics, std::function<void()> answer)
{
    m_here.post([this, topics = std::move(topics), answer = std::move(answer)] {
        answer();
        if (!topics.empty())
            Q_EMIT changed(topics);
    });
}

std::uint64_t Office::startJob(const QString& title, std::function<void(JobRoom&)> work,
                               std::function<void(const vault::DbError&)> failed, std::function<void()> ended)
{
    const std::uint64_t id = ++m_lastJob;
    auto running = std::make_unique<RunningJob>();
    running->view = {.id = id, .title = title, .startedAt = std::chrono::steady_clock::now()};
    RunningJob& mine = *running;
    running->job = std::make_unique<Job>(
        [this, &mine, work = std::move(work), failed = std::move(failed)](base::JobControl& control) {
            auto database = m_workspace->vault().connect(16);
            if (!database)
                return failed(database.error());
            Services services(*m_workspace, **database, m_words);
            JobRoom room{*m_workspace, **database, services, control};
            work(room);
            mine.changed = std::move(room.changed);
        });
    connect(running->job.get(), &Job::progressed, this, [this, &mine](qint64 done, qint64 total) {
        mine.view.done = done;
        mine.view.total = total;
        Q_EMIT jobsChanged();
    });
    connect(running->job.get(), &Job::finished, this, [this, id, ended = std::move(ended)] {
        auto found = m_jobs.extract(id);
        Q_EMIT jobsChanged();
        ended();
        if (!found.mapped()->changed.empty())
            Q_EMIT changed(found.mapped()->changed);
        found.mapped()->job.release()->deleteLater(); // this is its signal
        if (m_closed && m_jobs.empty())
            closeUp();
    });
    Job& job = *running->job;
    m_jobs.emplace(id, std::move(running));
    job.start();
    Q_EMIT jobsChanged();
    return id;
}

void Office::describe(std::uint64_t job, bool inBytes, bool byItself)
{
    const auto found = m_jobs.find(job);
    if (found == m_jobs.end())
        return;
    found->second->view.inBytes = inBytes;
    found->second->view.byItself = byItself;
    Q_EMIT jobsChanged();
}

std::uint64_t Office::enlist(const QString& title, std::function<void()> cancel)
{
    auto running = std::make_unique<RunningJob>();
    running->view = {
        .id = ++m_lastJob, .title = title, .inSteps = true, .startedAt = std::chrono::steady_clock::now()};
    running->cancel = std::move(cancel);
    m_jobs.emplace(m_lastJob, std::move(running));
    Q_EMIT jobsChanged();
    return m_lastJob;
}

void Office::report(std::uint64_t enlisted, qint64 done, qint64 total)
{
    const auto found = m_jobs.find(enlisted);
    if (found == m_jobs.end())
        return;
    found->second->view.done = done;
    found->second->view.total = total;
    Q_EMIT jobsChanged();
}

void Office::delist(std::uint64_t enlisted)
{
    if (m_jobs.erase(enlisted) == 0)
        return;
    Q_EMIT jobsChanged();
    if (m_closed && m_jobs.empty())
        closeUp();
}

std::vector<JobView> Office::jobs() const
{
    std::vector<JobView> views;
    for (const auto& [id, running] : m_jobs)
        views.push_back(running->view);
    return views;
}

void Office::cancel(std::uint64_t job)
{
    const auto found = m_jobs.find(job);
    if (found == m_jobs.end())
        return;
    found->second->view.cancelling = true;
    if (found->second->job)
        found->second->job->cancel();
    else if (const auto cancel = found->second->cancel) // a copy: it may delist itself meanwhile
        cancel();
    Q_EMIT jobsChanged();
}

void Office::look()
{
    if (m_held)
        return;
    visit([](Room& room) { room.dispatch.look(); });
}

void Office::relaysChanged()
{
    if (m_held)
        return; // the sender takes them as they are when it begins again
    visit([](Room& room) { room.dispatch.relaysChanged(); });
}

void Office::stopSending(QObject* receiver, std::function<void()> stopped)
{
    visit([this, receiver = QPointer<QObject>(receiver), stopped = std::move(stopped)](Room& room) {
        room.dispatch.stop([this, receiver, stopped] {
            leave({}, [receiver, stopped] {
                if (receiver)
                    stopped();
            });
        });
    });
}

void Office::setHeld(bool held)
{
    if (m_held == held || !isOpen())
        return;
    m_held = held;
    if (held) {
        m_starter->rest();
        stopSending(this, [] {});
        return;
    }
    if (m_facts.access == Access::Write)
        m_starter->watch();
    look();
}

void Office::close(QObject* receiver, std::function<void()> done)
{
    m_closed = [receiver = QPointer<QObject>(receiver), done = std::move(done)] {
        if (receiver)
            done();
    };
    m_backups->unwatch(); // none begins now
    if (m_jobs.empty())
        return closeUp();
    for (const JobView& job : jobs()) // the last one that ends closes up
        cancel(job.id);
}

// Jobs and reader are gone first: they use the workspace.
void Office::closeUp()
{
    m_starter->unwatch();
    m_reader.reset();
    m_workspace = nullptr;
    m_facts = {};
    m_status = {};
    const auto gone = [this] {
        m_staff.reset();
        m_finder.reset();
        leave({}, [this] {
            if (const auto closed = std::exchange(m_closed, {}))
                closed();
        });
    };
    m_there->post([this, gone] {
        if (m_staff)
            m_staff->dispatch.stop([this, gone] { m_there->post(gone); }); // not from within its signal
        else
            gone();
    });
}

void Office::end()
{
    m_starter->unwatch();
    m_backups->unwatch();
    m_jobs.clear();
    m_reader.reset();
    std::promise<void> ended;
    m_there->post([this, &ended] {
        m_staff.reset();
        m_finder.reset();
        ended.set_value();
    });
    ended.get_future().wait();
}

} // namespace mw::workspace
