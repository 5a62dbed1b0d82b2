// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupcheck.h"
#include "base/callqueue.h"
#include "workspace/backups.h"
#include "workspace/backupstate.h"

#include <QThreadPool>
#include <QTimer>

namespace mw::workspace {

class Office;

/// Makes backups of the open workspace when they are due, also while mail goes out, and at a person's word;
/// knows which there are. What fails is tried again after growing pauses, at once when a folder that was gone
/// is back. In the office's own thread; folders are looked at on a thread of its own, for a drive may take
/// its time.
class BackupKeeper : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    BackupKeeper(Office& office, const base::Clock& clock, QObject* parent = nullptr);
    ~BackupKeeper() override;

    /// Of its jobs, as a person reads it.
    void setTitle(const QString& title) { m_title = title; }
    /// The VFS that backups are written by; for tests.
    void setVfs(const QByteArray& name) { m_vfs = name; }

    /// From now on backups are made when they are due, the first one not in the first minute.
    void watch();
    void unwatch();
    /// Looks at plan and folder now, instead of within half a minute.
    void look();
    /// The folder too, which somebody else may have changed.
    void lookAgain();

    [[nodiscard]] const BackupState& state() const { return m_state; }
    /// Whatever the plan says.
    void makeNow();
    using Kept = std::function<void(const vault::DbResult<void>&)>;
    void setPlan(const backup::BackupPlan& plan, QObject* receiver, Kept answer);
    using Checked = std::function<void(const vault::DbResult<backup::BackupResult<backup::BackupFacts>>&)>;
    /// A job that reads one wholly.
    void check(const QString& file, const QString& title, QObject* receiver, Checked answer);

Q_SIGNALS:
    void changed();

private:
    struct Inside;  ///< what the workspace says
    struct Outside; ///< what the folder says
    void take(const std::shared_ptr<const Inside>& inside);
    void lookAtFolder();
    void takeFolder(std::uint64_t watch, const std::shared_ptr<const Outside>& outside);
    void decide();
    [[nodiscard]] bool shouldMake() const;
    [[nodiscard]] bool isToldGone() const;
    void make();
    void made(const vault::DbResult<backup::BackupResult<backup::BackupMaker::Made>>& result);
    void pauseAfter(const backup::BackupError& error);
    void put();
    [[nodiscard]] QString folderOf(const Inside& inside) const;

    Office& m_office;
    const base::Clock& m_clock;
    QString m_title = QStringLiteral("Backup");
    QByteArray m_vfs;
    QTimer m_timer;
    BackupState m_state;
    std::shared_ptr<const Inside> m_inside;
    std::shared_ptr<const Outside> m_outside;
    std::uint64_t m_watch = 0; ///< counts: answers to an earlier one are of another workspace
    bool m_watching = false;
    bool m_asking = false;
    bool m_again = false;  ///< somebody asked meanwhile
    bool m_stale = false;  ///< the folder is another than when it was looked at
    bool m_fresh = false;  ///< the folder was looked at for this decision
    bool m_wanted = false; ///< by a person
    bool m_running = false;
    bool m_insists = false; ///< the one that runs
    int m_failures = 0;
    std::chrono::steady_clock::time_point m_notBefore{};
    base::CallQueue m_here;
    QThreadPool m_pool; ///< goes first: its work posts to the queue
};

} // namespace mw::workspace
