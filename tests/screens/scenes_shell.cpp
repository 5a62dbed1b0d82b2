// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "kit/tokens.h"
#include "screens/scenes.h"
#include "shell/commandpalette.h"
#include "shell/jobspanel.h"
#include "shell/newworkspacepage.h"
#include "shell/pagestack.h"
#include "shell/quitquestion.h"
#include "shell/senderwatch.h"
#include "shell/sidebar.h"
#include "shell/sleepinhibitor.h"
#include "shell/startpage.h"
#include "shell/statusbar.h"
#include "shell/workspacewindow.h"
#include "support/samplepages.h"

#include <QLineEdit>

namespace mw::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using shell::PageId;
using shell::SenderView;
using State = SenderView::State;

namespace {

/// Some commands in the front page, one of which can't be done.
void offerCommands(shell::WorkspaceWindow& window)
{
    static_cast<SamplePage*>(window.pages().front())->offered = {
        {.id = u"sample.import"_s,
         .title = u"Reimport"_s,
         .icon = u"import"_s,
         .key = Qt::CTRL | Qt::Key_R,
         .run = [] {}},
        {.id = u"sample.off"_s, .title = u"Freeze"_s, .enabled = false, .run = [] {}}};
}

std::unique_ptr<shell::WorkspaceWindow> windowOf(Stage& stage)
{
    auto* watch = new shell::SenderWatch(stage.office(), stage.clock());
    auto window = std::make_unique<shell::WorkspaceWindow>(shell::WorkspaceWindow::Parts{
        stage.office(), *watch, stage.settings(), stage.clock(), samplePages()});
    watch->setParent(window.get());
    offerCommands(*window);
    window->setMinimumSize(1, 1); // the pictures' sizes, whatever the screen
    return window;
}

shell::WorkspaceWindow& asWindow(QWidget& widget)
{
    return static_cast<shell::WorkspaceWindow&>(widget);
}

Scene window(const QString& name, std::function<void(Stage&, shell::WorkspaceWindow&)> after)
{
    return {.name = name,
            .build = [](Stage& stage) -> std::unique_ptr<QWidget> { return windowOf(stage); },
            .after = [after = std::move(after)](Stage& stage,
                                                QWidget& widget) { after(stage, asWindow(widget)); },
            .window = true};
}

Scene status(const QString& name, const SenderView& view)
{
    return window(name, [view](Stage&, shell::WorkspaceWindow& shown) {
        shown.statusBar().setSender(view);
        shown.statusBar().setAwake(wordsOf(shell::SleepInhibitor::State::System));
        shown.statusBar().setBackup({.text = u"Last backup 09:23"_s});
    });
}

SenderView sending(const QString& name = u"Stollen pre-order 2026"_s)
{
    return {.state = State::Sending,
            .campaign = name,
            .campaigns = 1,
            .done = 6'332,
            .total = 10'482,
            .perMinute = 412,
            .doneAbout = QDateTime(QDate(2026, 11, 19), QTime(10, 39))};
}

const QString longName =
    u"Konditorei und Bäckerei am Mühlentor GmbH & Co. KG, vormals Gebrüder Kornblume "_s + QString(220, u'W');
const QString arabic = u"مخبز زهرة الذرة – العروض الأسبوعية"_s;

shell::RowFacts row(const QString& name, int colour, qint64 open = 0, qint64 inDoubt = 0)
{
    shell::RowFacts facts;
    facts.known.path = u"/home/hanna/.local/share/mailwright/workspaces/%1.mailwright"_s.arg(name);
    facts.known.there = true;
    facts.known.facts = workspace::PublicFacts{
        .id = {},
        .name = name,
        .colour = QColor::fromRgb(kit::workspaceColours[static_cast<std::size_t>(colour) % 8]).name(),
        .createdAt = {},
        .changedAt = {},
        .campaigns = 12,
        .open = open,
        .inDoubt = inDoubt};
    return facts;
}

Scene start(const QString& name, std::vector<shell::RowFacts> rows,
            std::function<void(shell::StartPage&)> after = {})
{
    return {.name = name,
            .build = [rows](Stage&) -> std::unique_ptr<QWidget> {
                auto page = std::make_unique<shell::StartPage>();
                page->setRows(rows, QDateTime(QDate(2026, 11, 19), QTime(10, 5)));
                return page;
            },
            .after =
                [after = std::move(after)](Stage&, QWidget& widget) {
                    if (after)
                        after(static_cast<shell::StartPage&>(widget));
                },
            .window = true};
}

std::vector<shell::RowFacts> usualRows()
{
    const QDateTime backup(QDate(2026, 11, 19), QTime(9, 23));
    std::vector<shell::RowFacts> rows{row(u"Kornblume Bakery"_s, 0, 4'150), row(u"Hafen Books"_s, 1, 0, 3),
                                      row(u"Zur Linde"_s, 2), row(u"Yoga am Kanal"_s, 4, 1'204)};
    rows[0].sender = sending();
    rows[0].known.lastBackup = backup;
    rows[1].known.lastBackup = backup.addDays(-1);
    rows[1].sender = SenderView{.state = State::Disarmed, .disarmed = vault::Disarmed::Moved};
    rows[2].known.lastBackup = backup.addDays(-30);
    return rows;
}

std::vector<shell::RowFacts> failingRows()
{
    std::vector<shell::RowFacts> rows{row(u"Kornblume Bakery"_s, 0), row(u"Hafen Books"_s, 1),
                                      row(u"Zur Linde"_s, 2), row(u"Yoga am Kanal"_s, 3)};
    rows[0].problem = kit::Problem{.what = u"mailwright-cli (4711) has this workspace open."_s,
                                   .kept = u"Nothing was changed."_s,
                                   .todo = u"Close it there, or wait until it is done."_s,
                                   .code = u"MW-1105"_s};
    rows[0].mend = u"Try again"_s;
    rows[1].problem = kit::Problem{.what = u"The workspace was made by an older Mailwright."_s,
                                   .kept = u"It was left as it is."_s,
                                   .todo = u"Bring it up to date; a backup is made first."_s,
                                   .code = u"MW-1108"_s};
    rows[1].mend = u"Bring it up to date"_s;
    rows[2].opening = true;
    rows[3].known.there = false;
    rows[3].known.facts.reset();
    return rows;
}

void addStart(std::vector<Scene>& scenes)
{
    scenes.push_back(start(u"start-empty"_s, {}));
    scenes.push_back(start(u"start-usual"_s, usualRows()));
    scenes.push_back(start(u"start-failing"_s, failingRows()));
    std::vector<shell::RowFacts> forty;
    for (int i = 1; i <= 40; ++i)
        forty.push_back(row(u"Client %1"_s.arg(i), i, i % 5 == 0 ? i * 100 : 0, i % 7 == 0 ? i : 0));
    scenes.push_back(start(u"start-full"_s, forty));
    std::vector<shell::RowFacts> names{row(longName, 0, 12, 3), row(arabic, 1, 5),
                                       row(u"🥨 बेकरी"_s, 2)};
    names[0].sender = sending(longName);
    scenes.push_back(start(u"start-names"_s, names));
    scenes.push_back(
        start(u"start-nothing-found"_s, forty, [path = forty.front().known.path](shell::StartPage& page) {
            page.findChild<QLineEdit*>()->setText(u"xyz"_s);
            Stage::until([&] { return !page.row(path)->isVisible(); });
        }));
    const auto form = [](const QString& name, std::function<void(shell::NewWorkspacePage&)> fill) {
        return Scene{.name = name,
                     .build = [fill](Stage&) -> std::unique_ptr<QWidget> {
                         auto page = std::make_unique<shell::NewWorkspacePage>();
                         page->begin(u"/home/hanna/.local/share/mailwright/workspaces"_s, u"#8257AE"_s);
                         fill(*page);
                         return page;
                     },
                     .after = {},
                     .window = true};
    };
    scenes.push_back(form(u"start-new"_s, [](shell::NewWorkspacePage& page) {
        page.findChild<QLineEdit*>()->setText(u"Hafen Books"_s);
    }));
    scenes.push_back(form(u"start-new-failing"_s, [](shell::NewWorkspacePage& page) {
        page.findChild<QLineEdit*>()->setText(longName);
        page.setNameError(u"A workspace needs a name."_s);
        page.setProblem({.what = u"The disk is full."_s,
                         .kept = u"What was saved before stays, nothing was lost."_s,
                         .todo = u"Free some space, then go on."_s,
                         .code = u"MW-1102"_s});
    }));
}

void addStatus(std::vector<Scene>& scenes)
{
    scenes.push_back(status(u"window-idle"_s, {}));
    scenes.push_back(status(u"window-sending"_s, sending()));
    scenes.push_back(status(u"window-sending-names"_s, sending(longName)));
    SenderView several = sending();
    several.campaigns = 3;
    scenes.push_back(status(u"window-sending-several"_s, several));
    SenderView waiting = sending();
    waiting.state = State::Waiting;
    waiting.until = QDateTime(QDate(2026, 11, 19), QTime(10, 50));
    scenes.push_back(status(u"window-waiting"_s, waiting));
    scenes.push_back(status(u"window-paused"_s, {.paused = 2}));
    scenes.push_back(
        status(u"window-disarmed"_s, {.state = State::Disarmed, .disarmed = vault::Disarmed::RolledBack}));
    scenes.push_back(
        status(u"window-no-password"_s,
               {.state = State::Unavailable,
                .campaigns = 1,
                .relay = 2,
                .problem = {.what = u"The password of the relay Hafenpost was not found; a locked keychain "
                                    "answers so too."_s,
                            .kept = u"Nothing was sent, all deliveries stay queued."_s,
                            .todo = u"Unlock the keychain, then go on."_s,
                            .code = u"MW-1201"_s}}));
    scenes.push_back(status(u"window-stopped"_s, {.state = State::Stopped,
                                                  .problem = {.what = u"The disk is full."_s,
                                                              .kept = u"Nothing was lost."_s,
                                                              .todo = u"Free some space, then go on."_s,
                                                              .code = u"MW-1102"_s}}));
}

void addDialogs(std::vector<Scene>& scenes)
{
    scenes.push_back(window(u"window-undo"_s, [](Stage&, shell::WorkspaceWindow& shown) {
        shown.sidebar().setBadge(PageId::Relays, u"The relay Hafenpost is paused"_s, true);
        shown.sidebar().setBadge(PageId::Audience, u"4"_s, false);
        Q_EMIT shown.pages().did({.text = u"1,146 contacts deleted."_s,
                                  .where = u"Undo is kept for 30 days in Audience, History."_s,
                                  .undo = [](auto done) { done({}); }});
    }));
    scenes.push_back(
        window(u"window-arm"_s, [](Stage&, shell::WorkspaceWindow& shown) { shown.askToArm(); }));
    scenes.push_back(
        window(u"window-help"_s, [](Stage&, shell::WorkspaceWindow& shown) { shown.openHelp(); }));
    scenes.push_back(
        window(u"palette-open"_s, [](Stage&, shell::WorkspaceWindow& shown) { shown.openPalette(); }));
    scenes.push_back(window(u"palette-found"_s, [](Stage& stage, shell::WorkspaceWindow& shown) {
        const auto list = stage.addList(u"Newsletter"_s);
        stage.addContacts(list, 40);
        stage.addContact(u"anna.with.a.very.long.address.that.has.to.be.cut@example.com"_s,
                         {{u"first_name"_s, longName}}, list);
        static_cast<void>(stage.addTemplate(u"Annual report"_s));
        shown.openPalette();
        shown.palette().field()->setText(u"ann"_s);
    }));
    scenes.push_back(window(u"palette-nothing"_s, [](Stage&, shell::WorkspaceWindow& shown) {
        shown.openPalette();
        shown.palette().field()->setText(u"qqqqq"_s);
    }));
    scenes.push_back(window(u"window-quit"_s, [](Stage&, shell::WorkspaceWindow& shown) {
        auto* question = new shell::QuitQuestion(
            {{.workspace = u"Kornblume Bakery"_s, .sender = sending(), .jobs = {u"Import people.csv"_s}}},
            true, &shown);
        question->open();
    }));
    scenes.push_back(window(u"window-quit-names"_s, [](Stage&, shell::WorkspaceWindow& shown) {
        auto* question = new shell::QuitQuestion(
            {{.workspace = longName.left(120), .sender = sending(arabic), .jobs = {}}}, false, &shown);
        question->open();
    }));
}

} // namespace

std::vector<Scene> shellScenes()
{
    std::vector<Scene> scenes;
    addStart(scenes);
    addStatus(scenes);
    addDialogs(scenes);
    return scenes;
}

} // namespace mw::test
