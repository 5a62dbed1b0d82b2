// SPDX-License-Identifier: GPL-3.0-or-later
// The real window over N contacts (default 1,000,000): how long its event loop keeps events waiting while
// one goes through the pages, scrolls, searches and sorts; first alone, then beside an import of M rows
// (default 1,000,000; again and again until the walk is over) and a campaign to a tenth of the N through
// the practice relay, in the same process. Prints for each phase the longest gap of the loop, how much of
// that the window's thread was on the CPU and how much it waited for a core, the gap below which 99.9 % of
// the time lie, and the longest gap without its waiting for a core ("own"), which other programs have no part
// in; then the maxima over all phases. Ends with 1 when a page it is to measure is not in the build.
//
// Usage: bench_window FOLDER [--contacts N] [--rows M] [--quiet] [--stacks]
//   FOLDER    is made, and keeps the prepared workspace for the next run (about 1 GB for a million, and twice
//             that while it runs). --quiet: without import and campaign. --stacks: where the thread was in
//             gaps of more than half the limit, to stderr (c++filt reads it).
// Without a display: QT_QPA_PLATFORM=offscreen. The figures are only worth something on a quiet machine: the
// load average stands beside them.
#include "base/clock.h"
#include "bench/benchworkspace.h"
#include "bench/stallmeter.h"
#include "bench/walk.h"
#include "bench/windowhands.h"
#include "kit/style.h"
#include "shell/commandpalette.h"
#include "shell/looks.h"
#include "shell/pagestack.h"
#include "shell/windowhouse.h"
#include "shell/workspacewindow.h"
#include "ui/pages.h"
#include "workspace/starter.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>

#include <cstdio>

using namespace mw;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bench::Rest;
using bench::Until;
using bench::Walk;
using campaign::DeliveryState;
using shell::PageId;

namespace {

constexpr auto limit = 50ms; // issue 3
constexpr auto frame = 16ms;
constexpr auto patience = 20s;

struct Options
{
    QString folder{};
    int contacts = 1'000'000;
    int rows = 1'000'000;
    bool quiet = false;
    bool stacks = false;
};

double ms(std::chrono::nanoseconds time)
{
    return static_cast<double>(time.count()) / 1e6;
}

QByteArray loadAverage()
{
    QFile file(u"/proc/loadavg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').first() : QByteArray("?");
}

class Bench : public QObject
{
public:
    Bench(shell::WindowHouse& house, const bench::BenchFolder& folder, const Options& options)
        : m_house(house), m_folder(folder), m_options(options), m_meter(limit, options.stacks)
    {
    }

    Walk run()
    {
        m_path = m_folder.workingCopy(m_options.contacts);
        begin(u"opening the window"_s);
        m_house.open({.workspace = m_path});
        const auto there = [this] { return m_house.window(m_path) != nullptr; };
        if (!co_await Until(there, patience))
            qFatal("the workspace was not opened");
        m_window = m_house.window(m_path);
        m_stack = m_window->findChild<shell::PageStack*>();
        co_await Rest(1s);
        end();
        m_longest = {}; // before that there was nothing to wait for
        m_longestOwn = {};
        m_over = 0;
        co_await walkThrough();
        if (!m_options.quiet) {
            co_await startLoad();
            co_await walkThrough();
            co_await seeTheEnd();
        }
        tellAll();
        m_stopping = true;
        m_house.quitNow();
    }
    [[nodiscard]] bool isComplete() const { return m_complete; }

private:
    // What else goes on.
    Walk startLoad()
    {
        workspace::Office& office = *m_house.office(m_path);
        m_loaded = true;
        begin(u"a campaign is planned"_s);
        import();
        using Armed = workspace::WorkspaceResult<vault::Disarmed>;
        office.act<Armed>(
            this, [](workspace::Room& room) { return room.workspace.arm(); },
            [&office, this](const Armed&) {
                office.starter().prepare(base::CampaignId(1), u"Bench"_s, u"a bench"_s, this,
                                         [](const auto& prepared) {
                                             if (!prepared || !*prepared)
                                                 qFatal("the campaign was not planned");
                                         });
            });
        const auto sends = [this] { return sent() > 0; };
        if (!co_await Until(sends, 600s))
            qFatal("nothing is sent");
        end();
    }
    void import()
    {
        workspace::Office& office = *m_house.office(m_path);
        const QString path = m_folder.importFile(m_options.rows);
        using Done = audience::ImportOutcome<audience::ImportResult>;
        m_import = office.start<Done>(
            u"Import"_s, this,
            [path](workspace::JobRoom& room) -> Done {
                QFile file(path);
                if (!file.open(QIODevice::ReadOnly))
                    qFatal("%s can't be read", qPrintable(path));
                room.changed = {workspace::Topic::Contacts, workspace::Topic::Lists,
                                workspace::Topic::Consent};
                return room.services.imports().run(
                    {.files = {{&file, u"import.csv"_s}},
                     .list = u"Imported"_s,
                     .columns = {.allColumns = true},
                     .consent =
                         audience::ImportConsent{.basis = consent::Basis::Consent, .source = u"bench"_s}},
                    room.control);
            },
            [this](const vault::DbResult<Done>& done) {
                if (m_stopping)
                    return;
                if (!done || !*done)
                    qFatal("the import failed");
                std::printf("    (an import of %lld rows came in)\n", static_cast<long long>((*done)->read));
                ++m_imports;
                import();
            });
    }
    [[nodiscard]] QString load() const
    {
        if (!m_loaded)
            return {};
        workspace::Office& office = *m_house.office(m_path);
        qint64 percent = 0;
        for (const workspace::JobView& job : office.jobs())
            if (job.id == m_import && job.total > 0)
                percent = job.done * 100 / job.total;
        return u"%1 imports and %2 %, %3 sent"_s.arg(m_imports).arg(percent).arg(sent());
    }
    [[nodiscard]] qint64 sent() const
    {
        qint64 accepted = 0;
        for (const auto& [id, counts] : m_house.office(m_path)->senderStatus().campaigns)
            accepted += counts.of(DeliveryState::Accepted);
        return accepted;
    }

    // Phases.
    void begin(const QString& phase) { m_meter.begin(m_loaded ? phase + u" (loaded)"_s : phase); }
    void end()
    {
        const auto figures = m_meter.end();
        std::printf("%-34s %6.1f s  longest %6.1f ms (%5.1f on the CPU, %5.1f for a core)  99.9 %% %5.1f ms  "
                    "over %lld ms: %d  own %5.1f ms  %.2f cores  %s\n",
                    qPrintable(figures.phase), ms(figures.took) / 1000, ms(figures.longest.all),
                    ms(figures.longest.onCpu), ms(figures.longest.forCore), ms(figures.nearlyAll),
                    static_cast<long long>(limit.count()), figures.over, ms(figures.longestOwn),
                    figures.processCpu / (ms(figures.took) / 1000), qPrintable(load()));
        std::fflush(stdout);
        if (figures.longest.all > m_longest.longest.all)
            m_longest = figures;
        m_longestOwn = std::max(m_longestOwn, figures.longestOwn);
        m_over += figures.over;
    }
    void tellAll() const
    {
        std::printf("\nlongest over all: %.1f ms, in “%s” (%.1f ms of it on the CPU, %.1f ms waiting for a "
                    "core); %d gaps over %lld ms; longest without the waiting for a core %.1f ms; load "
                    "average %s%s\n",
                    ms(m_longest.longest.all), qPrintable(m_longest.phase), ms(m_longest.longest.onCpu),
                    ms(m_longest.longest.forCore), m_over, static_cast<long long>(limit.count()),
                    ms(m_longestOwn), loadAverage().constData(),
                    m_complete ? "" : "; not all was measured: see “not built”");
    }

    Walk walkThrough()
    {
        begin(u"nothing is done"_s);
        co_await Rest(2s);
        end();
        std::vector<PageId> pages = shell::sidebarPages(m_pages);
        if (m_pages.contains(PageId::Import))
            pages.push_back(PageId::Import);
        for (const PageId page : pages)
            co_await visit(page);
        begin(u"through all pages quickly"_s);
        for (int round = 0; round < 3; ++round)
            for (const PageId page : pages) {
                m_window->go({.page = page});
                co_await Rest(150ms);
            }
        end();
        co_await find();
        co_await audience();
    }

    Walk visit(PageId page)
    {
        const QString name = QString::fromLatin1(shell::factsOf(page).word);
        begin(u"page %1"_s.arg(name));
        m_window->go({.page = page});
        co_await Rest(1500ms);
        end();
        auto* view = bench::largestSeen<QAbstractItemView>(*m_stack->front());
        if (!view || page == PageId::Audience || view->verticalScrollBar()->maximum() == 0)
            co_return;
        begin(u"page %1: scroll"_s.arg(name));
        co_await drag(*view->verticalScrollBar(), 120);
        end();
    }

    Walk find()
    {
        begin(u"find (Ctrl+K)"_s);
        auto* palette = m_window->findChild<shell::CommandPalette*>();
        bench::press(*m_window, Qt::Key_K, Qt::ControlModifier);
        const auto open = [palette] { return palette->isVisible(); };
        if (!co_await Until(open, 1s))
            std::printf("    Ctrl+K does not open it: skipped\n");
        for (const QChar letter : u"achterberg 77"_s) {
            if (!palette->isVisible())
                break;
            bench::type(*palette->field(), letter);
            co_await Rest(120ms);
        }
        co_await Rest(1s);
        palette->dismiss();
        end();
    }

    Walk drag(QScrollBar& bar, int steps)
    {
        for (int i = 1; i <= 2 * steps; ++i) {
            const int at = i <= steps ? i : 2 * steps - i; // down, and up again
            bar.setValue(static_cast<int>(static_cast<qint64>(bar.maximum()) * at / steps));
            co_await Rest(frame);
        }
    }

    Walk audience()
    {
        if (!m_pages.contains(PageId::Audience)) {
            std::printf("page audience: not built, skipped\n");
            m_complete = false;
            co_return;
        }
        begin(u"audience: comes"_s);
        m_window->go({.page = PageId::Audience});
        const auto filled = [this] {
            m_table = bench::largestSeen<QTableView>(*m_stack->front());
            return m_table && bench::isFilled(*m_table);
        };
        QElapsedTimer since;
        since.start();
        const bool there = co_await Until(filled, patience);
        const auto first = since.elapsed();
        co_await Rest(2s);
        end();
        if (!there)
            qFatal("the audience page shows no contacts");
        std::printf("    first lines after %lld ms; %d rows\n", static_cast<long long>(first),
                    m_table->model()->rowCount());
        co_await scroll();
        co_await search();
        co_await sort();
    }

    Walk scroll()
    {
        begin(u"audience: scroll end to end"_s);
        co_await drag(*m_table->verticalScrollBar(), 300);
        end();
        begin(u"audience: Page Down held"_s);
        m_table->setFocus();
        for (int i = 0; i < 150; ++i) {
            bench::press(*m_table, Qt::Key_PageDown);
            co_await Rest(33ms);
        }
        end();
        begin(u"audience: jumps"_s);
        std::vector<double> times;
        for (int i = 1; i <= 20; ++i) {
            QScrollBar& bar = *m_table->verticalScrollBar();
            bar.setValue(static_cast<int>(static_cast<qint64>(bar.maximum()) * (i * 13 % 20) / 20));
            QElapsedTimer since;
            since.start();
            const auto filled = [this] { return bench::isFilled(*m_table); };
            if (!co_await Until(filled, patience))
                std::printf("    the lines did not come\n");
            times.push_back(static_cast<double>(since.nsecsElapsed()) / 1e6);
            co_await Rest(50ms);
        }
        end();
        std::ranges::sort(times);
        std::printf("    lines after a jump: median %.0f ms, at most %.0f ms\n", times[times.size() / 2],
                    times.back());
    }

    /// Until the model was reset and all that is seen is there; answers with the milliseconds, or -1.
    Walk untilShown(const std::function<void()>& act, double& milliseconds,
                    std::chrono::milliseconds mayTake = patience)
    {
        bool reset = false;
        QElapsedTimer since;
        const QMetaObject::Connection watch =
            connect(m_table->model(), &QAbstractItemModel::modelReset, this, [&reset] { reset = true; });
        since.start();
        act();
        const auto shown = [this, &reset] {
            return reset && (!m_table->isVisible() || bench::isFilled(*m_table));
        };
        const bool came = co_await Until(shown, mayTake);
        milliseconds = came ? static_cast<double>(since.nsecsElapsed()) / 1e6 : -1;
        disconnect(watch);
    }

    Walk search()
    {
        auto* field = bench::largestSeen<QLineEdit>(*m_stack->front());
        if (!field)
            qFatal("the audience page has no field to search in");
        begin(u"audience: search, letters"_s);
        field->setFocus();
        QString told;
        QString typed;
        for (const QChar letter : u"norgaard 77"_s) {
            double took = 0;
            typed += letter;
            const std::function<void()> act = [field, letter] { bench::type(*field, letter); };
            co_await untilShown(act, took, letter == u' ' ? 400ms : 5s);
            told +=
                took < 0 ? u" %1 –"_s.arg(typed.back()) : u" %1 %2"_s.arg(typed.back()).arg(took, 0, 'f', 0);
            co_await Rest(300ms);
        }
        end();
        std::printf("    first lines, ms after each letter (the field's own rest of 180 in it):%s; %d rows\n",
                    qPrintable(told), m_table->model()->rowCount());
        begin(u"audience: search is emptied"_s);
        double took = 0;
        const std::function<void()> act = [field] { bench::press(*field, Qt::Key_Escape); };
        co_await untilShown(act, took);
        co_await Rest(1s);
        end();
    }

    Walk sort()
    {
        QHeaderView& header = *m_table->horizontalHeader();
        for (int section = 0; section < header.count(); ++section) {
            if (header.isSectionHidden(section))
                continue;
            const QString name = m_table->model()->headerData(section, Qt::Horizontal).toString();
            for (int round = 0; round < 2; ++round) {
                begin(u"audience: sort by %1"_s.arg(name));
                double took = 0;
                const std::function<void()> act = [&header, section] { bench::click(header, section); };
                co_await untilShown(act, took, 2s);
                co_await Rest(1s);
                end();
                if (took < 0)
                    break; // not one to sort by
                std::printf("    first lines after %.0f ms\n", took);
            }
        }
    }

    /// The first import comes in while the contacts are looked at.
    Walk seeTheEnd()
    {
        begin(u"until an import came in"_s);
        const auto in = [this] { return m_imports > 0; };
        if (!co_await Until(in, 600s))
            std::printf("    it did not\n");
        co_await Rest(5s);
        end();
    }

    shell::WindowHouse& m_house;
    const bench::BenchFolder& m_folder;
    Options m_options;
    shell::PageFactory m_pages = builtPages();
    bench::StallMeter m_meter;
    QString m_path;
    shell::WorkspaceWindow* m_window = nullptr;
    shell::PageStack* m_stack = nullptr;
    QTableView* m_table = nullptr;
    std::uint64_t m_import = 0;
    int m_imports = 0;
    bool m_loaded = false;
    bool m_stopping = false;
    bool m_complete = true;
    bench::StallMeter::Figures m_longest;
    std::chrono::nanoseconds m_longestOwn{0};
    int m_over = 0;
};

Options optionsOf(const QCoreApplication& application)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption contacts(u"contacts"_s, {}, u"N"_s, u"1000000"_s);
    const QCommandLineOption rows(u"rows"_s, {}, u"M"_s, u"1000000"_s);
    const QCommandLineOption quiet(u"quiet"_s);
    const QCommandLineOption stacks(u"stacks"_s);
    parser.addOptions({contacts, rows, quiet, stacks});
    parser.addPositionalArgument(u"FOLDER"_s, {});
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    return {.folder = parser.positionalArguments().constFirst(),
            .contacts = parser.value(contacts).toInt(),
            .rows = parser.value(rows).toInt(),
            .quiet = parser.isSet(quiet),
            .stacks = parser.isSet(stacks)};
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const Options options = optionsOf(application);
    const bench::BenchFolder folder(options.folder);
    static_cast<void>(folder.prepared(options.contacts));
    if (!options.quiet)
        static_cast<void>(folder.importFile(options.rows));
    QFile::remove(folder.file(u"window.ini"_s));
    shell::Settings settings(folder.file(u"window.ini"_s));
    shell::followSettings(settings, kit::Style::install());
    const base::SystemClock clock;
    const shell::PageFactory pages = builtPages();
    shell::WindowHouse house({.settings = settings,
                              .clock = clock,
                              .pages = pages,
                              .defaultFolder = folder.file(u"workspaces"_s),
                              .stateFolder = folder.stateFolder(),
                              .keychain = [&folder] { return folder.keychain(); }});
    QObject::connect(&house, &shell::WindowHouse::ended, &application, &QCoreApplication::quit);
    std::printf("%d contacts, %d rows to import, platform %s, %u cores, load average %s\n", options.contacts,
                options.rows, qPrintable(QApplication::platformName()), std::thread::hardware_concurrency(),
                loadAverage().constData());
    Bench bench(house, folder, options);
    Walk walk = bench.run();
    QTimer::singleShot(0, &application, [&walk] { walk.start(); });
    QApplication::exec();
    return bench.isComplete() ? 0 : 1;
}
