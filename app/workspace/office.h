// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/callqueue.h"
#include "vault/reader.h"
#include "workspace/job.h"
#include "workspace/keyfinder.h"
#include "workspace/officeroom.h"

#include <QThread>
#include <QTimer>

namespace mw::workspace {

class BackupKeeper;
class Starter;

/// What a window knows of a workspace from the moment it is open.
struct OfficeFacts
{
    QString path{};
    QString id{};
    QString name{};
    QString colour{}; ///< #RRGGBB
    Access access = Access::Write;
    bool upgraded = false;
    vault::Disarmed disarmed = vault::Disarmed::No;
    bool rekeying = false; ///< a change of its key was stopped half-way: rekey() goes on
};

/// A job as the window shows it.
struct JobView
{
    std::uint64_t id = 0;
    QString title{};
    qint64 done = 0;
    qint64 total = 0; ///< 0 = not known yet
    /// They are steps, each as long as it takes: neither a rate nor an end can be told from them.
    bool inSteps = false;
    bool inBytes = false;
    /// The program began it and does it again where it is stopped: nobody is asked whether it may be.
    bool byItself = false;
    std::chrono::steady_clock::time_point startedAt{};
    bool cancelling = false;
};

/// One open workspace, for a window: its thread never waits. What is asked runs on the reader thread, what is
/// done on the workspace's own, long work on a thread each; answers come by the event loop of the thread
/// that made this, and none when the receiver is gone. Sending goes on by itself while this is open.
class Office : public QObject
{
    Q_OBJECT
public:
    /// `clock` outlives this. `words` go into mails that lack them.
    Office(const base::Clock& clock, campaign::AddedWords words, QObject* parent = nullptr);
    ~Office() override; ///< cancels jobs, waits for them and for what is on the wire

    using Opened = std::function<void(const WorkspaceResult<OfficeFacts>&)>;
    /// Once an office. After a failure it is empty, and may try again.
    void open(const QString& path, Access access, const WorkspaceOptions& options, QObject* receiver,
              Opened answer);
    void create(const QString& path, const QString& name, const WorkspaceOptions& options, QObject* receiver,
                Opened answer);
    [[nodiscard]] bool isOpen() const { return m_reader != nullptr; }
    [[nodiscard]] const OfficeFacts& facts() const { return m_facts; }
    /// Those that go into mails which lack them.
    [[nodiscard]] const campaign::AddedWords& words() const { return m_words; }
    /// Makes campaigns ready and sends them; scheduled ones by itself while the workspace is open for
    /// writing.
    [[nodiscard]] Starter& starter() { return *m_starter; }
    /// Saves the workspace by its plan and at a person's word, while it is open for writing.
    [[nodiscard]] BackupKeeper& backups() { return *m_backups; }
    /// At a person's word: this copy is the one that sends from now on. facts() tell it before the answer
    /// comes, and factsChanged(); then sending begins.
    void arm(QObject* receiver, std::function<void(const WorkspaceResult<vault::Disarmed>&)> answer);
    /// Another name and colour; facts() tell them before the answer comes, and factsChanged().
    void setAppearance(const QString& name, const QString& colour, QObject* receiver, Opened answer);
    /// Seals the file under a new key, or goes on where that was stopped; `title` is the job's. One at a
    /// time: a second call is ignored, and has no answer.
    void rekey(const QString& title, QObject* receiver,
               std::function<void(const WorkspaceResult<void>&)> answer);
    /// That job, while it runs.
    [[nodiscard]] std::optional<JobView> rekeying() const;
    /// Lets what is on the wire finish, ends jobs, closes the workspace. Then `done`.
    void close(QObject* receiver, std::function<void()> done);

    /// `question` runs on the reader thread, at most 2 s. No answer where none is open.
    template <typename T>
    void ask(QObject* receiver, std::function<vault::DbResult<T>(vault::Database&)> question,
             std::function<void(const vault::DbResult<T>&)> answer)
    {
        if (!m_reader)
            return;
        m_reader->ask<T>(receiver, std::move(question),
                         [answer = std::move(answer)](vault::Reader::RequestId,
                                                      const vault::DbResult<T>& result) { answer(result); });
    }

    /// `work` runs on the workspace's thread; short, for other clicks wait behind it.
    template <typename T>
    void act(QObject* receiver, std::function<T(Room&)> work, std::function<void(T)> answer)
    {
        actLater<T>(
            receiver,
            [work = std::move(work)](Room& room, const std::function<void(T)>& done) { done(work(room)); },
            std::move(answer));
    }

    /// The same for work whose result comes later, by that thread's event loop: passwords.
    template <typename T>
    void actLater(QObject* receiver, std::function<void(Room&, std::function<void(T)>)> work,
                  std::function<void(T)> answer)
    {
        visit([this, receiver = QPointer<QObject>(receiver), work = std::move(work),
               answer = std::move(answer)](Room& room) {
            work(room, [this, receiver, answer, &room](T value) {
                auto held = std::make_shared<T>(std::move(value));
                leave(std::exchange(room.changed, {}), [receiver, answer, held] {
                    if (receiver)
                        answer(std::move(*held));
                });
            });
        });
    }

    /// Long work with a connection of its own. It stands in jobs() until it ends.
    template <typename T>
    std::uint64_t start(const QString& title, QObject* receiver, std::function<T(JobRoom&)> work,
                        std::function<void(const vault::DbResult<T>&)> answer)
    {
        auto held = std::make_shared<std::optional<vault::DbResult<T>>>();
        return startJob(
            title, [held, work = std::move(work)](JobRoom& room) { held->emplace(work(room)); },
            [held](const vault::DbError& error) { held->emplace(base::fail(error)); },
            [held, receiver = QPointer<QObject>(receiver), answer = std::move(answer)] {
                if (receiver && held->has_value())
                    answer(**held);
            });
    }
    /// How a job that runs is shown; one that is gone is ignored.
    void describe(std::uint64_t job, bool inBytes, bool byItself);
    /// Work in steps that goes on elsewhere and by itself: it stands in jobs() until delist(), for which
    /// closing waits. `cancel` is called by cancel(), and when the workspace closes.
    std::uint64_t enlist(const QString& title, std::function<void()> cancel);
    void report(std::uint64_t enlisted, qint64 done, qint64 total);
    void delist(std::uint64_t enlisted); ///< also one that is gone
    [[nodiscard]] std::vector<JobView> jobs() const;
    void cancel(std::uint64_t job);

    /// Campaigns, pauses or the queue were changed: the sender looks again, and is started where needed.
    void look();
    /// For relays and passwords.
    void relaysChanged();
    /// Nothing leaves until look(); what is on the wire finishes first.
    void stopSending(QObject* receiver, std::function<void()> stopped);
    /// The same, and look() does nothing and scheduled campaigns wait, until it is false again.
    void setHeld(bool held);
    [[nodiscard]] bool isHeld() const { return m_held; }
    [[nodiscard]] const sending::SenderStatus& senderStatus() const { return m_status; }

Q_SIGNALS:
    void changed(const mw::workspace::Topics& topics);
    void factsChanged(); ///< name, colour, or whether it may send
    void jobsChanged();
    void senderStatusChanged();
    void senderFailed(const mw::sending::SenderFault& fault);
    void relayUnavailable(mw::base::RelayId relay, const mw::workspace::AccessError& error);
    void databaseFailed(const mw::vault::DbError& error);

private:
    struct Staff; ///< the workspace and its services, in their thread
    struct RunningJob;
    using Make = std::function<WorkspaceResult<std::unique_ptr<Workspace>>(const WorkspaceOptions&)>;
    using Find = std::function<void(KeyFinder&, KeyFinder::Answer)>;

    void begin(const QString& path, Find find, Make make, QObject* receiver, Opened answer);
    void opened(WorkspaceResult<std::unique_ptr<Workspace>> made, QPointer<QObject> receiver, Opened answer);
    void visit(std::function<void(Room&)> work);
    void leave(Topics changed, std::function<void()> answer);       ///< from the workspace's thread
    void watchSending(Dispatch& dispatch, RelayAccesses& accesses); ///< in the workspace's thread
    void noteLedgerHead();
    void takeStatus(const sending::SenderStatus& status);
    std::uint64_t startJob(const QString& title, std::function<void(JobRoom&)> work,
                           std::function<void(const vault::DbError&)> failed, std::function<void()> ended);
    void closeUp();
    void end();

    const base::Clock& m_clock;
    campaign::AddedWords m_words;
    OfficeFacts m_facts;
    QThread m_thread;
    std::unique_ptr<KeyFinder> m_finder; ///< its thread's
    std::unique_ptr<Staff> m_staff;      ///< its thread's, made and ended there
    Workspace* m_workspace = nullptr;    ///< for jobs: the parts of it that any thread may use
    std::unique_ptr<vault::Reader> m_reader;
    std::map<std::uint64_t, std::unique_ptr<RunningJob>> m_jobs;
    std::uint64_t m_lastJob = 0;
    std::uint64_t m_rekeying = 0; ///< the job
    bool m_held = false;
    sending::SenderStatus m_status;
    std::function<void()> m_closed;
    std::unique_ptr<Starter> m_starter;
    std::unique_ptr<BackupKeeper> m_backups;
    std::unique_ptr<base::CallQueue> m_there; ///< lives in m_thread
    QTimer m_noting;
    QTimer m_hourly;
    base::CallQueue m_here;
};

} // namespace mw::workspace
