// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/relaytester.h"

#include <algorithm>
#include <future>

namespace mw::workspace {

using namespace Qt::StringLiterals;

std::optional<mail::EmailAddress> testSenderFor(const std::vector<campaign::SenderIdentity>& identities,
                                                const relays::Relay& relay)
{
    QStringList texts;
    for (const campaign::SenderIdentity& identity : identities)
        texts.append(identity.fromEmail);
    texts.append(relay.user);
    if (relay.kind == relays::RelayKind::Practice)
        texts.append(u"test@example.com"_s);
    for (const QString& text : texts)
        if (auto address = mail::EmailAddress::parse(text))
            return *address;
    return std::nullopt;
}

namespace {

/// Steps that have their verdict.
qint64 seen(const relays::RelayTestReport& report)
{
    return std::ranges::count_if(report.steps, [](const relays::StepResult& step) {
        return step.verdict != relays::StepVerdict::NotReached;
    });
}

} // namespace

struct RelayTester::Walk
{
    Walk(relays::RelayTestSubject subject, const base::Clock& clock, const RelayTesterOptions& options)
        : resolver(options.resolver), test(std::move(subject), resolver, clock, options.test)
    {
    }

    net::DnsResolver resolver;
    relays::RelayTest test;
};

RelayTester::RelayTester(Office& office, const base::Clock& clock, RelayTesterOptions options,
                         QObject* parent)
    : QObject(parent),
      m_office(office),
      m_clock(clock),
      m_options(std::move(options)),
      m_there(std::make_unique<base::CallQueue>())
{
    m_thread.setObjectName(u"relaytest"_s);
    m_there->moveToThread(&m_thread);
}

RelayTester::~RelayTester()
{
    m_office.delist(m_job);
    if (!m_thread.isRunning())
        return;
    // Sockets and the resolver go where they were made.
    std::promise<void> ended;
    m_there->post([this, &ended] {
        m_walk.reset();
        ended.set_value();
    });
    ended.get_future().wait();
    m_thread.quit();
    m_thread.wait();
}

void RelayTester::start(const relays::Relay& relay, const QString& title,
                        std::optional<base::Secret> password)
{
    if (!m_thread.isRunning())
        m_thread.start();
    m_there->post([this] { m_walk.reset(); });
    end();
    m_running = true;
    m_notBegun = {.host = relay.host, .port = relay.port, .security = relay.security, .user = relay.user};
    m_job = m_office.enlist(title, [this] { stop(); });
    m_walking = false;
    const quint64 id = ++m_last;
    // std::function wants what it holds to be copyable; a secret is not.
    auto held = password ? std::make_shared<base::Secret>(std::move(*password)) : nullptr;
    m_office.actLater<Subject>(
        this,
        [relay, held](Room& room, const std::function<void(Subject)>& done) {
            prepare(room, relay, held, done);
        },
        [this, id](Subject subject) {
            if (id != m_last || !m_running)
                return;
            if (subject)
                return walk(std::move(*subject));
            end();
            Q_EMIT failed(subject.error());
        });
}

void RelayTester::prepare(Room& room, const relays::Relay& relay, std::shared_ptr<base::Secret> password,
                          const std::function<void(Subject)>& done)
{
    // Without identities it asks with the user's name, or not at all; that the vault fails shows elsewhere.
    const auto identities =
        room.services.catalogue().identities().value_or(std::vector<campaign::SenderIdentity>());
    const auto subjectOf = [identities](const relays::Relay& asked, base::Secret secret) {
        return std::make_shared<relays::RelayTestSubject>(relays::RelayTestSubject{
            .relay = asked, .password = std::move(secret), .sender = testSenderFor(identities, asked)});
    };
    if (password || (!relay.id.isValid() && relay.kind != relays::RelayKind::Practice))
        return done(subjectOf(relay, password ? std::move(*password) : base::Secret()));
    room.accesses.resolve({relay},
                          [subjectOf, done](base::Result<RelayAccesses::Accesses, AccessError> accesses) {
                              if (!accesses)
                                  return done(base::fail(accesses.error()));
                              sending::RelayAccess& access = *accesses->front();
                              done(subjectOf(access.relay, std::move(access.password)));
                          });
}

void RelayTester::walk(std::shared_ptr<relays::RelayTestSubject> subject)
{
    m_walking = true;
    m_there->post([this, id = m_last, subject = std::move(subject)] {
        m_walk = std::make_unique<Walk>(std::move(*subject), m_clock, m_options);
        const auto direct = Qt::DirectConnection; // in that thread, which only leaves them here
        connect(
            &m_walk->test, &relays::RelayTest::changed, this,
            [this, id](const relays::RelayTestReport& report) { tell(id, report, false); }, direct);
        connect(
            &m_walk->test, &relays::RelayTest::finished, this,
            [this, id](const relays::RelayTestReport& report) { tell(id, report, true); }, direct);
        m_walk->test.start();
    });
}

void RelayTester::tell(quint64 walk, const relays::RelayTestReport& report, bool ended)
{
    m_here.post([this, walk, report, ended] {
        if (walk != m_last)
            return;
        if (!ended) {
            m_office.report(m_job, seen(report), relays::testSteps);
            Q_EMIT changed(report);
            return;
        }
        end();
        Q_EMIT finished(report);
    });
}

void RelayTester::cancel()
{
    m_office.cancel(m_job); // which calls stop()
}

void RelayTester::stop()
{
    if (m_walking) {
        m_there->post([this] {
            if (m_walk)
                m_walk->test.cancel();
        });
        return;
    }
    end(); // the keychain's answer comes too late
    m_notBegun.cancelled = true;
    Q_EMIT finished(m_notBegun);
}

void RelayTester::end()
{
    m_running = m_walking = false;
    m_office.delist(std::exchange(m_job, 0));
}

} // namespace mw::workspace
