// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaignservice.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace mw::workspace {

class Office;
struct JobView;

/// Makes campaigns ready and sets them running: at a person's word, and scheduled ones when their time comes.
/// By itself it starts only what came due while it watched, and at most a quarter of an hour late: what is
/// found overdue when the workspace is opened, or after the computer slept, waits for a person, for nobody
/// wants to wake up to a mail that went out at night. In the office's own thread.
class Starter : public QObject
{
    Q_OBJECT
public:
    using Prepared = campaign::CampaignResult<campaign::DeliveryCounts>;
    using Answer = std::function<void(const vault::DbResult<Prepared>&)>;

    /// Both outlive this.
    Starter(Office& office, const base::Clock& clock, QObject* parent = nullptr);
    ~Starter() override;

    /// Plans it in a job and sends it. `title` is the job's. One at a time for a campaign: a second call is
    /// ignored, and its answer is the first one's.
    void prepare(base::CampaignId campaign, const QString& title, const QString& override, QObject* receiver,
                 Answer answer);
    /// The job that plans this campaign at the moment.
    [[nodiscard]] std::optional<JobView> jobOf(base::CampaignId campaign) const;

    /// From now on, scheduled campaigns are started.
    void watch();
    /// They wait until watch(); what is being made ready is brought to its end.
    void rest() { m_timer.stop(); }
    void unwatch();

Q_SIGNALS:
    /// Its time came and it could not be started; it stays scheduled, and waits for a person.
    void couldNotStart(mw::base::CampaignId campaign, const mw::campaign::CampaignError& error);

private:
    struct Waiting
    {
        std::uint64_t job = 0;
        std::vector<std::function<void(const vault::DbResult<Prepared>&)>> answers{};
    };
    struct Due
    {
        base::CampaignId id{};
        QString name{};
        base::Timestamp at{};
    };
    void look();
    void take(const std::vector<Due>& scheduled);
    void start(const Due& due);
    void end(base::CampaignId campaign, const vault::DbResult<Prepared>& result);

    Office& m_office;
    const base::Clock& m_clock;
    QTimer m_timer;
    base::Timestamp m_since{}; ///< nothing that came due before this is started
    std::map<std::int64_t, Waiting> m_preparing;
    std::map<std::int64_t, base::Timestamp> m_refused; ///< the time at which it could not be started
};

} // namespace mw::workspace
