// SPDX-License-Identifier: GPL-3.0-or-later
// bench_send [MESSAGES [CONNECTIONS [ROUNDS [IMPORT_ROWS]]]]: sends personalised mails of about 10 kB to
// smtp-sink with the journal on, beside smtp-source in the same run, and says CPU seconds and messages a
// second of both. With IMPORT_ROWS, a last round sends while that many rows are imported, and says how long
// the sender waited for the writer gate.
#include "audience/importservice.h"
#include "base/platform.h"
#include "campaign/campaignservice.h"
#include "campaign/opendeliveryexcluder.h"
#include "relays/relayrepository.h"
#include "sending/sender.h"

#include <algorithm>
#include <cstdio>
#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <sys/resource.h>
#include <thread>

using namespace mw;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
auto need(T result, const char* what)
{
    if (!result)
        qFatal("%s failed", what);
    if constexpr (!std::is_void_v<typename T::value_type>)
        return std::move(*result);
}

class NoLog final : public base::LogSink
{
public:
    void write(const base::LogEntry&) override {}
};

double childCpuSeconds()
{
    rusage usage = {};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// smtp-sink on a free port of the loopback.
class Sink
{
public:
    Sink() : m_port(freePort())
    {
        m_process.start(u"sh"_s, {QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/peers/tool.sh"),
                                  u"smtp-sink"_s, u"127.0.0.1:%1"_s.arg(m_port), u"100"_s});
        for (int i = 0; i < 200; ++i) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_port);
            if (socket.waitForConnected(50))
                return;
            m_process.waitForFinished(25);
        }
        qFatal("smtp-sink did not start: sh tests/peers/fetch.sh brings it");
    }
    ~Sink()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    quint16 m_port;
    QProcess m_process;
};

QByteArray rows(int from, int count)
{
    QByteArray csv = "email,first_name,last_name,city,country,customer,since,note\n";
    for (int i = from; i < from + count; ++i) {
        const QByteArray n = QByteArray::number(i);
        csv += "person" + n + "@example.com,Anna" + n + ",Example,Exampletown,DE,C" + n +
               ",2024-05-01,likes tea\n";
    }
    return csv;
}

QString html()
{
    QString body = u"<html><body><p>Hello {{ first_name | default: \"there\" }},</p>\n"_s;
    while (body.size() < 9'300)
        body +=
            u"<p style=\"margin:0 0 12px\">News for {{ city }}: the spring range is in, and customers keep 10 %.</p>\n"_s;
    return body +
           u"<p><a href=\"{{ unsubscribe_url }}\">Unsubscribe</a> {{ sender_postal }}</p></body></html>"_s;
}

struct Shop
{
    QTemporaryDir folder;
    base::SystemClock clock;
    NoLog log;
    base::Secret hashKey{QByteArray(32, 'h')};
    base::Secret tokenKey{QByteArray(32, 't')};
    std::unique_ptr<vault::Vault> vault =
        need(vault::Vault::create(folder.filePath(u"vault.sqlite"_s), {}), "creating the vault");
    std::unique_ptr<vault::Database> database = need(vault->connect(32), "connecting");
    vault::SendGuard guard{folder.filePath(u"state"_s), u"00112233445566778899aabbccddeeff"_s, vault->path()};

    audience::ImportResult import(const QByteArray& csv, const QString& list)
    {
        QByteArray bytes = csv;
        QBuffer file(&bytes);
        file.open(QIODevice::ReadOnly);
        audience::ImportRequest request;
        request.files.push_back({&file, u"bench.csv"_s});
        request.list = list;
        request.columns.allColumns = true;
        request.consent = audience::ImportConsent{.basis = consent::Basis::Consent, .source = u"bench"_s};
        base::JobControl control;
        campaign::OpenDeliveryExcluder deliveries;
        return need(audience::ImportService({*vault, hashKey, log, clock, deliveries}).run(request, control),
                    "the import");
    }

    campaign::CampaignService service()
    {
        return campaign::CampaignService(
            {*database, vault->gate(), clock, log, hashKey, tokenKey, {u"Unsubscribe"_s}});
    }

    void makeCampaign(const QString& name, base::ListId list, quint16 port, int connections)
    {
        campaign::Campaign campaign;
        {
            auto transaction =
                need(vault::WriteTransaction::begin(*database, vault->gate(), vault::Writer::Click), "begin");
            campaign::CampaignRepository repository(*database);
            campaign.name = name;
            campaign.list = list;
            campaign.purpose = consent::firstPurpose;
            campaign.mailTemplate = need(
                repository.addTemplate(
                    {.name = name, .subject = u"News for {{ first_name }}"_s, .html = html()}, clock.now()),
                "template");
            campaign.identity = need(repository.addIdentity({.name = name,
                                                             .fromName = u"Shop"_s,
                                                             .fromEmail = u"news@example.org"_s,
                                                             .postal = u"1 Main Street"_s},
                                                            clock.now()),
                                     "identity");
            relays::Relay relay{.name = name,
                                .host = u"127.0.0.1"_s,
                                .port = port,
                                .security = smtp::Security::None,
                                .connections = connections};
            campaign.relays = {need(relays::RelayRepository(*database).add(relay, clock.now()), "relay")};
            need(transaction.commit(), "commit");
        }
        need(service().create(campaign), "campaign");
        base::JobControl control;
        need(service().prepare(name, {}, control), "planning");
    }

    /// Runs the sender until nothing is open; answers the counts.
    campaign::DeliveryCounts send(const QString& name)
    {
        auto campaign = need(service().find(name), "campaign");
        auto access = std::make_shared<sending::RelayAccess>();
        access->relay = *need(relays::RelayRepository(*database).find(campaign.relays.front()), "relay");
        sending::Sender sender;
        QObject::connect(&sender, &sending::Sender::status, [&](const sending::SenderStatus& status) {
            if (status.idle && !status.nextDue)
                sender.stop();
        });
        QObject::connect(&sender, &sending::Sender::failed, [] { qFatal("the sender failed"); });
        QObject::connect(&sender, &sending::Sender::stopped, qApp, &QCoreApplication::quit);
        sender.start({*vault,
                      guard,
                      clock,
                      log,
                      hashKey.clone(),
                      tokenKey.clone(),
                      base::platform::bootId(),
                      {access}});
        QCoreApplication::exec();
        return need(service().counts(name), "counts");
    }
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication application(argc, argv);
    const auto argument = [&](int i, int otherwise) { return argc > i ? std::atoi(argv[i]) : otherwise; };
    const int messages = argument(1, 10'000);
    const int connections = argument(2, 10);
    const int rounds = argument(3, 3);
    const int importRows = argument(4, 0);

    Shop shop;
    if (!shop.guard.arm(0))
        qFatal("arming failed");
    Sink sink;
    const auto imported = shop.import(rows(0, messages), u"Bench"_s);
    std::printf("%d messages, %d connections, Qt %s, %d cores\n", messages, connections, qVersion(),
                QThread::idealThreadCount());
    std::vector<double> ownCpu, ownRate, sourceCpu, sourceRate;
    for (int round = 0; round < rounds; ++round) {
        const QString name = u"round %1"_s.arg(round);
        shop.makeCampaign(name, imported.list, sink.port(), connections);
        QElapsedTimer clock;
        clock.start();
        const double before = base::platform::processCpuSeconds();
        const auto counts = shop.send(name);
        ownCpu.push_back(base::platform::processCpuSeconds() - before);
        ownRate.push_back(messages * 1000.0 / double(clock.elapsed()));
        if (counts.of(campaign::DeliveryState::Accepted) != messages)
            qFatal("only %lld of %d were accepted",
                   static_cast<long long>(counts.of(campaign::DeliveryState::Accepted)), messages);

        const double childBefore = childCpuSeconds();
        clock.restart();
        QProcess source;
        source.start(u"sh"_s, {QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/peers/tool.sh"), u"smtp-source"_s,
                               u"-s"_s, QString::number(connections), u"-m"_s, QString::number(messages),
                               u"-l"_s, u"10240"_s, u"-d"_s, u"-f"_s, u"news@example.org"_s, u"-t"_s,
                               u"person@example.com"_s, u"inet:127.0.0.1:%1"_s.arg(sink.port())});
        if (!source.waitForFinished(300'000) || source.exitCode() != 0)
            qFatal("smtp-source failed: %s", source.readAllStandardError().constData());
        sourceCpu.push_back(childCpuSeconds() - childBefore);
        sourceRate.push_back(messages * 1000.0 / double(clock.elapsed()));
        std::printf("round %d: Mailwright %.2f CPU s, %.0f/s; smtp-source (one constant message, no journal) "
                    "%.2f CPU s, %.0f/s\n",
                    round + 1, ownCpu.back(), ownRate.back(), sourceCpu.back(), sourceRate.back());
    }
    std::printf("median: Mailwright %.2f CPU s, %.0f messages/s; smtp-source %.2f CPU s, %.0f messages/s; "
                "ratio of CPU %.1f\n",
                median(ownCpu), median(ownRate), median(sourceCpu), median(sourceRate),
                median(ownCpu) / median(sourceCpu));
    const auto tellGate = [&](const char* when) {
        const auto sender = shop.vault->gate().statistics(vault::Writer::Sender);
        const auto job = shop.vault->gate().statistics(vault::Writer::Job);
        const auto ms = [](std::chrono::nanoseconds t) { return double(t.count()) / 1e6; };
        std::printf("%s: the sender took %lld turns at the gate, waited %.1f ms at most, held it %.1f ms; "
                    "jobs held it %.1f ms at most\n",
                    when, static_cast<long long>(sender.turns), ms(sender.longestWait),
                    ms(sender.longestHold), ms(job.longestHold));
    };
    tellGate("sending alone");
    if (importRows > 0) {
        const QByteArray csv = rows(messages, importRows);
        std::atomic_bool importing = true;
        std::thread job([&] {
            shop.import(csv, u"Large"_s);
            importing = false;
        });
        int sends = 0;
        for (; importing || sends == 0; ++sends) { // as many sends as the import lasts
            const QString name = u"beside %1"_s.arg(sends);
            shop.makeCampaign(name, imported.list, sink.port(), connections);
            shop.send(name);
        }
        job.join();
        std::printf("%d sends of %d beside an import of %d rows\n", sends, messages, importRows);
        tellGate("beside the import");
        std::printf("largest WAL %.0f MB, alarms %d\n",
                    double(shop.vault->checkpointer()->largestWal()) / 1e6,
                    shop.vault->checkpointer()->alarms());
    }
    return 0;
}
