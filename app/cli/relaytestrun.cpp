// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/relaytestrun.h"

#include "cli/context.h"
#include "cli/failures.h"
#include "cli/lookups.h"
#include "cli/relaytestwords.h"
#include "net/dnsresolver.h"
#include "relays/relaytest.h"
#include "workspace/relayaccesses.h"
#include "workspace/relaytester.h"
#include "workspace/services.h"

namespace mw::cli {

using namespace Qt::StringLiterals;
using workspace::RelayAccesses;

namespace {

/// Everything that lives while a test runs; deletes itself.
class RelayTestRun : public QObject
{
public:
    RelayTestRun(Context& context, Finish finish)
        : m_context(context),
          m_finish(std::move(finish)),
          m_accesses(context.workspace()),
          m_resolver(optionsOf(context))
    {
    }

    void start(const relays::Relay& relay)
    {
        m_accesses.resolve({relay},
                           [this](base::Result<RelayAccesses::Accesses, workspace::AccessError> came) {
                               if (!came)
                                   return end(base::fail(failureOf(came.error())));
                               walk(came->front()->relay, std::move(came->front()->password));
                           });
    }

private:
    static net::ResolverOptions optionsOf(const Context& context)
    {
        net::ResolverOptions options;
        if (context.dnsServer())
            options.servers = {*context.dnsServer()};
        return options;
    }

    void walk(const relays::Relay& relay, base::Secret password)
    {
        auto sender = senderFor(relay);
        if (!sender)
            return end(base::fail(sender.error()));
        m_test = std::make_unique<relays::RelayTest>(
            relays::RelayTestSubject{.relay = relay, .password = std::move(password), .sender = *sender},
            m_resolver, m_context.clock(),
            relays::RelayTestOptions{.resolverOnly = m_context.dnsServer().has_value()});
        connect(m_test.get(), &relays::RelayTest::finished, this, &RelayTestRun::show);
        m_context.onInterrupt([this] { m_test->cancel(); });
        m_test->start();
    }

    /// The first sender identity's address; without one the user's name, which often is an address.
    Try<std::optional<mail::EmailAddress>> senderFor(const relays::Relay& relay)
    {
        auto identities = m_context.services().catalogue().identities();
        if (!identities)
            return base::fail(failureOf(identities.error()));
        return workspace::testSenderFor(*identities, relay);
    }

    void show(const relays::RelayTestReport& report)
    {
        m_context.out().object({{u"steps"_s, jsonOf(report)}});
        print(m_context.out(), report);
        end(report.passed() ? Exit::Done : Exit::NeedsALook);
    }

    void end(const Answer& answer)
    {
        m_context.onInterrupt({});
        const Finish finish = m_finish;
        // The practice relay goes before the workspace does; and not from within its own answer.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [this, finish, answer] {
                delete this;
                finish(answer);
            },
            Qt::QueuedConnection);
    }

    Context& m_context;
    Finish m_finish;
    RelayAccesses m_accesses;
    net::DnsResolver m_resolver;
    std::unique_ptr<relays::RelayTest> m_test;
};

} // namespace

void runRelayTest(Context& context, Finish finish)
{
    auto relay = lookups::relay(context, context.arguments().at(0));
    if (!relay)
        return finish(base::fail(relay.error()));
    auto* run = new RelayTestRun(context, std::move(finish));
    run->start(*relay);
}

} // namespace mw::cli
