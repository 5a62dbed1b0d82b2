// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/backupkeeper.h"

#include "backup/backupname.h"
#include "workspace/office.h"

#include <algorithm>
#include <array>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace mw::workspace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using backup::BackupError;
using backup::BackupPlan;
using backup::BackupResult;
using Kind = BackupError::Kind;

namespace {

/// The longest sleep: a clock that is put right, and a drive that is plugged in, are noticed by then.
constexpr std::chrono::milliseconds longestSleep = 30s;
/// Whoever opens a workspace wants to do something first.
constexpr auto firstPause = 1min;
constexpr std::array<std::chrono::minutes, 4> pauses = {1min, 2min, 5min, 15min};
constexpr auto pauseAfterCancel = 1h;
/// A failure that passes by itself is told when it did not.
constexpr int patientTries = 3;

} // namespace

struct BackupKeeper::Inside
{
    std::optional<BackupPlan> plan{};
    BackupOutcome outcome{};
    bool armed = false;
    QByteArray vaultId{};
    QString vaultPath{};
    QString ownFolder{};
};

struct BackupKeeper::Outside
{
    QString folder{};
    BackupResult<std::vector<backup::ExistingBackup>> found{};
    bool sameDisk = false;
};

BackupKeeper::BackupKeeper(Office& office, const base::Clock& clock, QObject* parent)
    : QObject(parent), m_office(office), m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BackupKeeper::look);
    connect(&m_office, &Office::factsChanged, this, &BackupKeeper::look); // it may be armed now
}

BackupKeeper::~BackupKeeper()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void BackupKeeper::watch()
{
    ++m_watch;
    m_watching = true;
    m_notBefore = m_clock.monotonic() + firstPause;
    look();
}

void BackupKeeper::unwatch()
{
    ++m_watch;
    m_timer.stop();
    m_watching = m_asking = m_again = m_stale = m_wanted = m_running = false;
    m_failures = 0;
    m_inside.reset();
    m_outside.reset();
    m_state = {};
}

void BackupKeeper::look()
{
    if (!m_watching)
        return;
    m_timer.start(longestSleep);
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    m_fresh = false;
    using Answer = vault::DbResult<std::shared_ptr<const Inside>>;
    m_office.act<Answer>(
        this,
        [](Room& room) -> Answer {
            Workspace& workspace = room.workspace;
            auto plan = backupnotes::readPlan(workspace.database());
            auto outcome = backupnotes::readOutcome(workspace.database());
            const auto disarmed = workspace.disarmed();
            if (!plan || !outcome || !disarmed)
                return base::fail(!plan ? plan.error() : !outcome ? outcome.error() : disarmed.error());
            return std::make_shared<const Inside>(Inside{.plan = *plan,
                                                         .outcome = *outcome,
                                                         .armed = *disarmed == vault::Disarmed::No,
                                                         .vaultId = workspace.vaultKeys()->slots.vaultId(),
                                                         .vaultPath = workspace.folder().vaultPath(),
                                                         .ownFolder = workspace.folder().backupsPath()});
        },
        [this, watch = m_watch](const Answer& inside) {
            if (watch != m_watch)
                return;
            if (inside)
                return take(*inside);
            m_asking = false; // it is asked again in a moment
        });
}

void BackupKeeper::lookAgain()
{
    m_stale = true;
    look();
}

QString BackupKeeper::folderOf(const Inside& inside) const
{
    return inside.plan && !inside.plan->folder.isEmpty() ? inside.plan->folder : inside.ownFolder;
}

void BackupKeeper::take(const std::shared_ptr<const Inside>& inside)
{
    m_inside = inside;
    // A folder that was gone may be back; one that was there is looked at again before anything is made.
    if (!m_outside || m_outside->folder != folderOf(*inside) || !m_outside->found || m_stale)
        lookAtFolder();
    else
        decide();
}

void BackupKeeper::lookAtFolder()
{
    m_stale = false;
    m_pool.start([this, watch = m_watch, folder = folderOf(*m_inside), vaultPath = m_inside->vaultPath,
                  ownFolder = m_inside->ownFolder] {
        auto outside =
            std::make_shared<Outside>(Outside{.folder = folder, .found = backup::existingBackups(folder)});
        if (!outside->found && folder == ownFolder) // it is made when it is needed
            outside->found = std::vector<backup::ExistingBackup>();
        const QStorageInfo here(QFileInfo(vaultPath).absolutePath());
        const QStorageInfo there(folder == ownFolder ? here.rootPath() : folder);
        outside->sameDisk = here.isValid() && there.isValid() && here.device() == there.device();
        m_here.post([this, watch, outside] { takeFolder(watch, outside); });
    });
}

void BackupKeeper::takeFolder(std::uint64_t watch, const std::shared_ptr<const Outside>& outside)
{
    if (watch != m_watch)
        return;
    // Back: what failed for its sake is tried again at once.
    if (m_outside && !m_outside->found && outside->found && m_outside->folder == outside->folder)
        m_notBefore = std::min(m_notBefore, m_clock.monotonic());
    m_outside = outside;
    m_fresh = true;
    decide();
}

bool BackupKeeper::isToldGone() const
{
    const auto& failure = m_inside->outcome.failure;
    return failure && failure->error.kind == Kind::FolderGone && failure->error.detail == m_outside->folder;
}

bool BackupKeeper::shouldMake() const
{
    if (m_running || !m_inside || !m_outside)
        return false;
    if (m_wanted)
        return true;
    if (!m_inside->plan || !m_inside->armed || m_clock.monotonic() < m_notBefore)
        return false;
    if (!m_outside->found) // told once, and then not again until it is back
        return m_inside->plan->every != BackupPlan::Every::Never && !isToldGone();
    return isDue(*m_inside->plan, *m_outside->found, m_inside->vaultId, m_clock.now());
}

void BackupKeeper::decide()
{
    if (shouldMake() && !m_fresh)
        return lookAtFolder();
    m_asking = false;
    if (shouldMake())
        make();
    put();
    if (std::exchange(m_again, false))
        look();
}

void BackupKeeper::make()
{
    m_running = true;
    const bool byItself = !std::exchange(m_wanted, false);
    m_insists = !byItself || m_failures >= patientTries;
    const QString folder = folderOf(*m_inside);
    const BackupOrder order{.folder = folder,
                            .makeFolder = folder == m_inside->ownFolder,
                            .name = m_office.facts().name,
                            .plan = m_inside->armed ? m_inside->plan : std::nullopt,
                            .insists = m_insists,
                            .vfs = m_vfs};
    using Made = BackupResult<backup::BackupMaker::Made>;
    const std::uint64_t job = m_office.start<Made>(
        m_title, this, [order](JobRoom& room) { return backups::make(room, order); },
        [this, watch = m_watch](const vault::DbResult<Made>& result) {
            if (watch == m_watch)
                made(result);
        });
    m_office.describe(job, true, byItself);
}

void BackupKeeper::made(const vault::DbResult<BackupResult<backup::BackupMaker::Made>>& result)
{
    m_running = false;
    if (result && *result) {
        m_failures = 0;
        m_notBefore = m_clock.monotonic();
        m_office.act<bool>(
            this,
            [](Room& room) {
                room.workspace.writePublicFacts();
                return true;
            },
            [](bool) {});
    } else {
        pauseAfter(result ? result->error() : backup::errorOfVault(result.error()));
    }
    lookAgain();
}

void BackupKeeper::pauseAfter(const BackupError& error)
{
    if (error.kind == Kind::Cancelled) {
        m_notBefore = m_clock.monotonic() + pauseAfterCancel;
        return;
    }
    m_notBefore = m_clock.monotonic() +
                  pauses[std::min<std::size_t>(static_cast<std::size_t>(m_failures), pauses.size() - 1)];
    ++m_failures;
}

void BackupKeeper::put()
{
    if (!m_inside || !m_outside)
        return;
    const base::Timestamp now = m_clock.now();
    const QByteArray vaultId = m_inside->vaultId;
    BackupState state{.isKnown = true,
                      .plan = m_inside->plan,
                      .isArmed = m_inside->armed,
                      .folder = m_outside->folder,
                      .isOwnFolder = m_outside->folder == m_inside->ownFolder,
                      .isFolderThere = m_outside->found.has_value(),
                      .isOnSameDisk = m_outside->sameDisk,
                      .lastGood = m_inside->outcome.lastGood,
                      .failure = m_inside->outcome.failure,
                      .isRunning = m_running};
    if (m_outside->found) {
        const QString name = backup::safeFileName(m_office.facts().name);
        for (const backup::ExistingBackup& one : *m_outside->found) {
            const auto parsed = backup::BackupName::parse(QFileInfo(one.path).fileName());
            if (one.vaultId == vaultId || (one.vaultId.isEmpty() && parsed && parsed->workspace == name))
                state.existing.insert(state.existing.begin(), one);
        }
        const auto* newest = newestBackup(*m_outside->found, vaultId, now);
        state.lastGood = newest ? std::optional(newest->madeAt) : std::nullopt;
    }
    if (state.isPlanned()) {
        state.nextAt = state.lastGood ? *state.lastGood + intervalOf(state.plan->every) : now;
        if (const auto wait = std::chrono::ceil<std::chrono::milliseconds>(m_notBefore - m_clock.monotonic());
            wait > 0ms)
            state.nextAt = std::max(*state.nextAt, now + wait);
    }
    m_state = std::move(state);
    Q_EMIT changed();
}

void BackupKeeper::makeNow()
{
    if (m_running || !m_watching)
        return;
    m_wanted = true;
    look();
}

void BackupKeeper::setPlan(const BackupPlan& plan, QObject* receiver, Kept answer)
{
    m_office.act<vault::DbResult<void>>(
        this,
        [plan](Room& room) -> vault::DbResult<void> {
            Workspace& workspace = room.workspace;
            if (auto kept = backupnotes::keepPlan(workspace.database(), workspace.vault().gate(), plan);
                !kept)
                return kept;
            workspace.log().write({.code = u"MW-1164"_s, .text = u"the plan of backups was changed"_s});
            room.changed = {Topic::Backups, Topic::Log};
            return {};
        },
        [this, receiver = QPointer<QObject>(receiver),
         answer = std::move(answer)](const vault::DbResult<void>& kept) {
            if (kept) // a new folder has a new chance
                m_notBefore = std::min(m_notBefore, m_clock.monotonic());
            look();
            if (receiver)
                answer(kept);
        });
}

void BackupKeeper::check(const QString& file, const QString& title, QObject* receiver, Checked answer)
{
    if (!m_inside)
        return;
    const std::uint64_t job = m_office.start<BackupResult<backup::BackupFacts>>(
        title, receiver,
        [file, vfs = m_vfs](JobRoom& room) {
            const SharedVaultKeys keys = room.workspace.vaultKeys();
            return backup::verifyBackup(file, keys->keys, room.control, vfs);
        },
        std::move(answer));
    m_office.describe(job, true, false);
}

} // namespace mw::workspace
