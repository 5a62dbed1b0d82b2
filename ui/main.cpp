// SPDX-License-Identifier: GPL-3.0-or-later
// The window: puts together settings, pages and the house of windows.
#include "base/clock.h"
#include "base/platform.h"
#include "kit/style.h"
#include "shell/language.h"
#include "shell/leavewatch.h"
#include "shell/looks.h"
#include "shell/singleinstance.h"
#include "shell/sleepinhibitor.h"
#include "shell/windowhouse.h"
#include "ui/pages.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QIcon>
#include <QStandardPaths>

#include <cstdio>

using namespace mw;
using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::Program)
};

struct Options
{
    shell::OpenRequest request;
    bool quitAfterPaint = false;
};

Options optionsOf(const QCoreApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Campaign manager with a bundled sender."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption workspace(u"workspace"_s, Text::tr("Open the workspace in DIR."), u"DIR"_s);
    const QCommandLineOption import(u"import"_s, Text::tr("Import the contacts of FILE into it."), u"FILE"_s);
    const QCommandLineOption page(u"page"_s, Text::tr("Come to the page NAME: home, audience, outbox …"),
                                  u"NAME"_s);
    const QCommandLineOption quit(u"quit-after-paint"_s,
                                  Text::tr("Print the milliseconds until the window shows, and end."));
    parser.addOptions({workspace, import, page, quit});
    parser.addPositionalArgument(u"DIR"_s, Text::tr("The same as --workspace DIR."), u"[DIR]"_s);
    parser.process(application);
    Options options;
    options.request.workspace = parser.value(workspace);
    if (options.request.workspace.isEmpty() && !parser.positionalArguments().isEmpty())
        options.request.workspace = parser.positionalArguments().constFirst();
    options.request.importFile = parser.value(import);
    options.request.page = shell::pageOfWord(parser.value(page));
    options.quitAfterPaint = parser.isSet(quit);
    return options;
}

QString below(QStandardPaths::StandardLocation location, const QString& name)
{
    return QStandardPaths::writableLocation(location) + u"/mailwright/"_s + name;
}

void wire(shell::WindowHouse& house, shell::SingleInstance& instance)
{
    QObject::connect(&house, &shell::WindowHouse::ended, &house, &QCoreApplication::quit);
    QObject::connect(&instance, &shell::SingleInstance::asked, &house, [&house](const QJsonObject& request) {
        house.open(shell::OpenRequest::fromJson(request));
    });
    base::platform::onInterrupt([&house] { house.quitNow(); });
}

void endAfterHandOver(bool answered)
{
    if (!answered)
        std::fprintf(stderr, "%s\n", qPrintable(Text::tr("Mailwright is running but does not answer.")));
    QCoreApplication::exit(answered ? 0 : 1);
}

} // namespace

int main(int argc, char* argv[])
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    base::platform::disableCoreDumps();
    base::platform::restrictNewFiles();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"mailwright"_s);
    QApplication::setApplicationDisplayName(u"Mailwright"_s);
    QApplication::setApplicationVersion(QStringLiteral(MAILWRIGHT_VERSION));
    QApplication::setDesktopFileName(u"mailwright"_s);
    QApplication::setWindowIcon(QIcon(u":/app/mailwright.svg"_s));
    QApplication::setQuitOnLastWindowClosed(false);

    shell::Settings settings(below(QStandardPaths::GenericConfigLocation, u"window.ini"_s));
    shell::language::install(application, settings.value(u"language"_s).toString());
    const Options options = optionsOf(application);
    shell::SingleInstance instance(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation));
    const base::SystemClock clock;
    const shell::PageFactory pages = builtPages();
    std::optional<shell::WindowHouse> house;
    if (options.quitAfterPaint || instance.claim()) {
        shell::followSettings(settings, kit::Style::install());
        house.emplace(shell::WindowHouse::Parts{
            .settings = settings,
            .clock = clock,
            .pages = pages,
            .defaultFolder = below(QStandardPaths::GenericDataLocation, u"workspaces"_s),
            .inhibitor = &shell::SleepInhibitor::make,
            .leaveWatch = &shell::LeaveWatch::make});
        wire(*house, instance);
        if (options.quitAfterPaint)
            QObject::connect(&*house, &shell::WindowHouse::firstPainted, &application, [&] {
                std::printf("%lld\n", static_cast<long long>(sinceStart.elapsed()));
                std::fflush(stdout);
                house->quitNow();
            });
        house->open(options.request);
    } else {
        instance.handOver(options.request.toJson(), &endAfterHandOver);
    }
    return QApplication::exec();
}
