// SPDX-License-Identifier: GPL-3.0-or-later
// A million contacts as the audience page asks for them, beside what LIKE, OFFSET and ORDER BY would take.
// Prints milliseconds and CPU milliseconds. Usage: bench_audience [ROWS]
#include "audience/contactorder.h"
#include "audience/contactsummaries.h"
#include "audience/importservice.h"
#include "audience/listrepository.h"
#include "base/platform.h"
#include "support/nomails.h"
#include "vault/writetransaction.h"

#include <cstdio>
#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <thread>

using namespace mw;
using namespace Qt::StringLiterals;
using audience::ContactField;
using audience::ContactOrder;
using audience::ContactScope;
using audience::ContactSort;

namespace {

constexpr std::size_t screen = 60; // lines that are seen at once
constexpr std::chrono::milliseconds stepTime{15};

class NoLog final : public base::LogSink
{
public:
    void write(const base::LogEntry&) override {}
};

class NoCampaigns final : public consent::OpenDeliveries
{
public:
    vault::DbResult<std::int64_t> exclude(vault::Database&, const consent::Leaving&) override { return 0; }
    vault::DbResult<std::int64_t> excludeDomains(vault::Database&, vault::WriterGate&,
                                                 std::span<const consent::Leaving>) override
    {
        return 0;
    }
};

struct Measured
{
    double wall = 0; ///< milliseconds
    double cpu = 0;
};

class Stopwatch
{
public:
    Stopwatch() : m_cpu(base::platform::processCpuSeconds()) { m_timer.start(); }
    [[nodiscard]] Measured now() const
    {
        return {double(m_timer.nsecsElapsed()) / 1e6, (base::platform::processCpuSeconds() - m_cpu) * 1000};
    }

private:
    QElapsedTimer m_timer;
    double m_cpu;
};

[[noreturn]] void giveUp(const QString& why)
{
    std::printf("failed: %s\n", qPrintable(why));
    std::exit(1);
}

QByteArray makeCsv(int rows)
{
    static constexpr std::array firsts{"Anna", "Bernd", "Chiara", "Dorothee",
                                       "Elif", "Frank", "Gesa",   "Hakan"};
    static constexpr std::array lasts{"Becker", "Osterkamp",  "Rossi",   "Evers",
                                      "Yılmaz", "Achterberg", "Nørgaard"};
    QByteArray csv = "email,first_name,last_name,city,country,customer,year,street\r\n";
    csv.reserve(qsizetype(rows) * 130);
    for (int i = 0; i < rows; ++i) {
        const quint32 mixed = quint32(i) * 2654435761U; // in no order, as in life
        const QByteArray number = QByteArray::number(mixed, 36);
        csv += QByteArray("p.") + number + "@mail" + QByteArray::number(mixed % 977) + ".example.com," +
               firsts[mixed % firsts.size()] + "," + lasts[(mixed / 8) % lasts.size()] + " " +
               QByteArray::number(mixed % 9973) + ",Town " + QByteArray::number(mixed % 4999) +
               ",DE,customer-" + QByteArray::number(i) + "," + QByteArray::number(1950 + i % 60) +
               ",\"Street of the Tree, " + QByteArray::number(i % 300) + "\"\r\n";
    }
    return csv;
}

class Bench
{
public:
    explicit Bench(int rows)
        : m_rows(rows),
          m_path(m_folder.filePath(u"vault.sqlite"_s)),
          m_vault(std::move(*vault::Vault::create(m_path, {})))
    {
    }

    void run()
    {
        fill();
        m_database = std::move(*m_vault->connectReadOnly(32)); // as the window's reader
        std::printf("\n%-46s %17s %17s %22s\n", "", "first screen", "all of it", "LIKE, OFFSET, ORDER BY");
        sorts();
        searches();
        lists();
        jump();
    }

private:
    void fill()
    {
        QByteArray csv = makeCsv(m_rows);
        import(csv, u"Everybody"_s);
        // The same people again, on shorter lists.
        QByteArray tenth;
        QByteArray few;
        int line = 0;
        for (const QByteArray& row : csv.split('\n')) {
            if (line % 10 == 0)
                tenth += row + '\n';
            if (line % (m_rows / 80) == 0)
                few += row + '\n';
            ++line;
        }
        import(tenth, u"A tenth"_s);
        import(few, u"Few"_s);
    }
    void import(QByteArray& csv, const QString& list)
    {
        NoLog log;
        NoCampaigns deliveries;
        audience::ImportService service({*m_vault, m_key, log, m_clock, deliveries});
        QBuffer file(&csv);
        file.open(QIODevice::ReadOnly);
        const Stopwatch watch;
        const auto done = service.run(
            {.files = {{&file, u"bench.csv"_s}},
             .list = list,
             .columns = {.allColumns = true},
             .consent = audience::ImportConsent{.basis = consent::Basis::Consent, .source = u"bench"_s}},
            {});
        if (!done)
            giveUp(done.error().detail);
        std::printf("import of %lld rows: %.1f s, %.1f CPU s\n", static_cast<long long>(done->read),
                    watch.now().wall / 1000, watch.now().cpu / 1000);
    }

    struct Asked
    {
        Measured first{};
        Measured all{};
        double longestStep = 0;
        std::vector<base::ContactId> ids{};
    };
    Asked ask(const ContactScope& scope, const ContactSort& sort)
    {
        Asked asked;
        const Stopwatch watch;
        ContactOrder order(scope, sort);
        bool shown = false;
        for (bool complete = false; !complete;) {
            const Stopwatch one;
            const auto step = order.step(*m_database, stepTime);
            if (!step)
                giveUp(step.error().detail);
            asked.longestStep = std::max(asked.longestStep, one.now().wall);
            asked.ids.insert(asked.ids.end(), step->more.begin(), step->more.end());
            complete = step->complete;
            const auto& begin = step->preview.empty() ? asked.ids : step->preview;
            if (!shown && (complete || begin.size() >= screen)) {
                show(begin, 0);
                asked.first = watch.now();
                shown = true;
            }
        }
        asked.all = watch.now();
        return asked;
    }
    void show(const std::vector<base::ContactId>& ids, std::size_t from)
    {
        const auto part = std::span(ids).subspan(from, std::min(screen, ids.size() - from));
        const auto rows =
            audience::ContactSummaries(*m_database, m_key, m_mails, m_clock.now()).read(part, {});
        if (!rows || rows->size() != part.size())
            giveUp(u"lines are missing"_s);
    }
    Measured naive(const QString& sql)
    {
        const Stopwatch watch;
        auto rows = m_database->query(sql);
        if (!rows)
            giveUp(rows.error().detail);
        while (rows->next())
            static_cast<void>(rows->text(2));
        return watch.now();
    }
    void print(const QString& what, const Asked& asked, const Measured& plain)
    {
        std::printf(
            "%-46s %6.1f (%6.1f) ms %6.0f (%6.0f) ms %8.0f (%8.0f) ms   %zu, a step at most %.0f ms\n",
            qPrintable(what), asked.first.wall, asked.first.cpu, asked.all.wall, asked.all.cpu, plain.wall,
            plain.cpu, asked.ids.size(), asked.longestStep);
    }

    void sorts()
    {
        const std::array<std::pair<ContactField, const char*>, 4> fields{
            std::pair{ContactField::Name, "json_extract(attributes, '$.first_name')"},
            std::pair{ContactField::Email, "lower(email)"}, std::pair{ContactField::Added, "id"},
            std::pair{ContactField::Updated, "updated_at + 0"}};
        for (const auto& [field, key] : fields)
            for (const bool descending : {false, true})
                print(
                    u"all, by %1%2"_s.arg(QString::fromLatin1(key).section(u'(', -1),
                                          descending ? u" down"_s : u""_s),
                    ask({}, {field, descending}),
                    naive(
                        u"SELECT id, email, attributes FROM contact WHERE erased_at IS NULL ORDER BY %1 %2 "
                        "LIMIT 60 OFFSET 0"_s.arg(QString::fromLatin1(key), descending ? u"DESC"_s : u""_s)));
    }
    void searches()
    {
        for (const QString& text :
             {u"a"_s, u"b"_s, u"be"_s, u"zz"_s, u"yil"_s, u"com"_s, u"norgaard"_s, u"example.com"_s,
              u"customer-77123"_s, u"anna becker 77"_s, u"anna town 77"_s, u"nobody at all"_s})
            print(u"search “%1”"_s.arg(text), ask({.search = text}, {}),
                  naive(u"SELECT id, email, attributes FROM contact WHERE email LIKE '%%1%' OR attributes "
                        u"LIKE '%%1%' "
                        "ORDER BY json_extract(attributes, '$.first_name') LIMIT 60 OFFSET 0"_s.arg(text)));
    }
    void lists()
    {
        for (const QString& name : {u"Everybody"_s, u"A tenth"_s, u"Few"_s}) {
            const auto list = audience::ListRepository(*m_database).find(name).value();
            const QString sql =
                u"SELECT c.id, c.email, c.attributes FROM list_member m JOIN contact c ON c.id = "
                u"m.contact_id "
                "WHERE m.list_id = %1 ORDER BY json_extract(c.attributes, '$.first_name') LIMIT 60 OFFSET 0"_s
                    .arg(list->id.value());
            print(u"list “%1”"_s.arg(name), ask({.list = list->id}, {}), naive(sql));
            print(u"list “%1”, search “rossi”"_s.arg(name), ask({.list = list->id, .search = u"rossi"_s}, {}),
                  naive(sql));
        }
    }
    void jump()
    {
        const Asked asked = ask({}, {});
        const std::size_t at = asked.ids.size() * 7 / 10;
        const Stopwatch watch;
        show(asked.ids, at);
        const Measured page = watch.now();
        const Measured plain =
            naive(u"SELECT id, email, attributes FROM contact WHERE erased_at IS NULL ORDER BY "
                  "lower(email) LIMIT 60 OFFSET %1"_s.arg(at));
        std::printf("%-46s %6.1f (%6.1f) ms %17s %8.0f (%8.0f) ms\n", "jump to 70 %, by name", page.wall,
                    page.cpu, "", plain.wall, plain.cpu);
        // Right after the sort was changed: the order has to come so far first.
        const Stopwatch cold;
        ContactOrder order({}, {ContactField::Email, false});
        std::vector<base::ContactId> ids;
        while (ids.size() < at + screen) {
            const auto step = order.step(*m_database, stepTime);
            if (!step)
                giveUp(step.error().detail);
            ids.insert(ids.end(), step->more.begin(), step->more.end());
        }
        show(ids, at);
        std::printf("%-46s %6.1f (%6.1f) ms\n", "jump to 70 %, by another sort, at once", cold.now().wall,
                    cold.now().cpu);
    }

    int m_rows;
    QTemporaryDir m_folder;
    QString m_path;
    base::Secret m_key{QByteArray(32, 'k')};
    test::NoMails m_mails;
    base::SystemClock m_clock;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<vault::Database> m_database;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int asked = QCoreApplication::arguments().value(1).toInt();
    const int rows = asked > 0 ? asked : 1'000'000;
    std::printf("%d contacts of 8 columns, %u cores\n", rows, std::thread::hardware_concurrency());
    Bench(rows).run();
    return 0;
}
