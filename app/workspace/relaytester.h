// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "net/dnsresolver.h"
#include "relays/relaytest.h"
#include "workspace/office.h"

namespace mw::workspace {

/// The address that a test asks a relay with: the first sender identity's that can be mailed, else the user's
/// name where it is one. Nothing: the test asks for no mail.
[[nodiscard]] std::optional<mail::EmailAddress>
testSenderFor(const std::vector<campaign::SenderIdentity>& identities, const relays::Relay& relay);

struct RelayTesterOptions
{
    net::ResolverOptions resolver = {};
    relays::RelayTestOptions test = {};
};

/// Walks to a relay for a window, one at a time, on a thread of its own. Meanwhile it is one of the office's
/// jobs. It goes on when nobody looks, and ends with this.
class RelayTester : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    RelayTester(Office& office, const base::Clock& clock, RelayTesterOptions options = {},
                QObject* parent = nullptr);
    ~RelayTester() override;

    /// As the relay is, which need not be saved. Without `password` the one that is kept for its id is taken.
    /// A test that runs is dropped without a word. `title` is the job's.
    void start(const relays::Relay& relay, const QString& title, std::optional<base::Secret> password = {});
    /// finished() comes with what was seen until then.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void changed(const mw::relays::RelayTestReport& report);
    void finished(const mw::relays::RelayTestReport& report);
    /// It could not begin: the keychain, or the practice relay.
    void failed(const mw::workspace::AccessError& error);

private:
    struct Walk; ///< lives in the thread
    using Subject = base::Result<std::shared_ptr<relays::RelayTestSubject>, AccessError>;

    static void prepare(Room& room, const relays::Relay& relay, std::shared_ptr<base::Secret> password,
                        const std::function<void(Subject)>& done);
    void walk(std::shared_ptr<relays::RelayTestSubject> subject);
    void stop();
    void end();
    void tell(quint64 walk, const relays::RelayTestReport& report, bool ended);

    Office& m_office;
    const base::Clock& m_clock;
    RelayTesterOptions m_options;
    bool m_running = false;
    bool m_walking = false; ///< what it needs is there, and it went to the thread
    quint64 m_last = 0;
    std::uint64_t m_job = 0;              ///< of the office
    relays::RelayTestReport m_notBegun{}; ///< what is asked, and nothing seen
    QThread m_thread;
    std::unique_ptr<Walk> m_walk;             ///< made and ended in the thread
    std::unique_ptr<base::CallQueue> m_there; ///< lives in the thread
    base::CallQueue m_here;
};

} // namespace mw::workspace
