// SPDX-License-Identifier: GPL-3.0-or-later
// The sender as a program of its own, to be killed: `sendagent WORKSPACE STATE-FOLDER BOOT-ID [VFS]` sends
// the one campaign of a journey until nothing is due, prints its counts as JSON and exits with 0 (nothing is
// open), 1 (something is), 3 (disarmed) or 4 (could not work). MW_AGENT_PASSWORD is its relay's.
// MW_AGENT_DIE_SYNC=N:before and N:after kill it around its N-th fdatasync.
#include "journeys/journey.h"
#include "relays/relayrepository.h"
#include "sending/sender.h"

#include <csignal>
#include <cstdio>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace mw;

namespace {

std::atomic_int syncs = 0;

void dieAround(int number, const char* side)
{
    static const QByteArray wanted = qgetenv("MW_AGENT_DIE_SYNC");
    if (!wanted.isEmpty() && wanted == QByteArray::number(number) + ':' + side)
        ::kill(::getpid(), SIGKILL);
}

int say(const QJsonObject& object, int exitCode)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    return exitCode;
}

QJsonObject describe(const campaign::DeliveryCounts& counts)
{
    QJsonObject object;
    for (int state = 0; state < campaign::deliveryStateCount; ++state)
        object[campaign::toText(campaign::DeliveryState(state))] =
            qint64(counts.of(campaign::DeliveryState(state)));
    return object;
}

QString nameOf(vault::Disarmed disarmed)
{
    constexpr std::array names = {"no", "never_armed", "other_device", "moved", "replaced", "rolled_back"};
    return QLatin1StringView(names.at(std::size_t(disarmed)));
}

int finish(journeys::Journey& journey)
{
    const auto counts = journey.counts();
    return counts ? say(describe(*counts), counts->open() == 0 ? 0 : 1)
                  : say({{u"error"_s, counts.error()}}, 4);
}

int describe(const sending::SenderFault& fault)
{
    if (fault.kind == sending::SenderFault::Kind::Disarmed)
        return say({{u"disarmed"_s, nameOf(fault.disarmed)}}, 3);
    return say({{u"error"_s, fault.database.detail}, {u"fault"_s, int(fault.kind)}}, 4);
}

} // namespace

// In place of the C library's: SQLite and the send guard both sync by it.
extern "C" int fdatasync(int file)
{
    const int number = ++syncs;
    dieAround(number, "before");
    const long done = ::syscall(SYS_fdatasync, file);
    dieAround(number, "after");
    return static_cast<int>(done);
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 4)
        return say({{u"error"_s, u"WORKSPACE STATE-FOLDER BOOT-ID [VFS]"_s}}, 2);
    auto journey = journeys::Journey::open(arguments[1], arguments[2], arguments.value(4));
    if (!journey)
        return say({{u"error"_s, journey.error()}}, 4);
    journeys::Journey& open = **journey;
    auto relays = relays::RelayRepository(open.database()).all();
    if (!relays)
        return say({{u"error"_s, u"no relays"_s}}, 4);

    sending::SenderSetup setup{.vault = open.vault(),
                               .guard = open.guard(),
                               .clock = open.clock(),
                               .log = open.log(),
                               .hashKey = open.hashKey().clone(),
                               .tokenKey = open.tokenKey().clone(),
                               .bootId = arguments[3].toLatin1()};
    for (const relays::Relay& relay : *relays)
        if (relay.kind == relays::RelayKind::Smtp)
            setup.relays.push_back(std::make_shared<sending::RelayAccess>(
                sending::RelayAccess{relay, base::Secret(qgetenv("MW_AGENT_PASSWORD"))}));

    sending::Sender sender;
    QObject::connect(&sender, &sending::Sender::failed, &app,
                     [&](const sending::SenderFault& fault) { app.exit(describe(fault)); });
    QObject::connect(&sender, &sending::Sender::status, &app, [&](const sending::SenderStatus& status) {
        const auto soon = open.clock().now() + std::chrono::seconds(10);
        if (status.idle && (!status.nextDue || *status.nextDue > soon))
            sender.stop();
    });
    QObject::connect(&sender, &sending::Sender::stopped, &app, [&] { app.exit(finish(open)); });
    sender.start(std::move(setup));
    return app.exec();
}
