// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/windowcommands.h"

#include "shell/pagestack.h"
#include "shell/settings.h"
#include "shell/undostack.h"

#include <QCoreApplication>

namespace mw::shell {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::shell::WindowCommands)
};

std::vector<Command> ofWorkspace(const WindowDeeds& deeds, const PageStack& pages)
{
    std::vector<Command> commands;
    if (pages.has(PageId::Campaigns))
        commands.push_back({.id = u"campaigns.new"_s,
                            .title = Text::tr("New campaign"),
                            .icon = u"add"_s,
                            .key = Qt::CTRL | Qt::SHIFT | Qt::Key_N,
                            .run = [go = deeds.go] { go({.page = PageId::Campaigns, .part = u"new"_s}); }});
    if (pages.has(PageId::Import))
        commands.push_back({.id = u"import"_s,
                            .title = Text::tr("Import contacts…"),
                            .icon = u"import"_s,
                            .key = Qt::CTRL | Qt::Key_I,
                            .run = [go = deeds.go] { go({.page = PageId::Import}); }});
    if (pages.has(PageId::Answers))
        commands.push_back({.id = u"answers"_s,
                            .title = Text::tr("Go through answers…"),
                            .icon = u"inbox"_s,
                            .run = [go = deeds.go] { go({.page = PageId::Answers}); }});
    return commands;
}

std::vector<Command> ofProgram(const WindowDeeds& deeds)
{
    return {{.id = u"workspace.switch"_s,
             .title = Text::tr("Switch workspace…"),
             .icon = u"switch"_s,
             .key = Qt::CTRL | Qt::Key_O,
             .run = deeds.switchWorkspace},
            {.id = u"workspace.lock"_s,
             .title = Text::tr("Lock the workspace"),
             .icon = u"lock"_s,
             .key = Qt::CTRL | Qt::Key_L,
             .run = deeds.lock},
            {.id = u"quit"_s,
             .title = Text::tr("Quit Mailwright"),
             .icon = u"quit"_s,
             .key = Qt::CTRL | Qt::Key_Q,
             .run = deeds.quit}};
}

std::vector<Command> ofUndo(UndoStack& undo)
{
    return {{.id = u"undo"_s,
             .title = undo.canUndo() ? Text::tr("Undo: %1").arg(undo.undoText()) : Text::tr("Undo"),
             .icon = u"undo"_s,
             .key = Qt::CTRL | Qt::Key_Z,
             .enabled = undo.canUndo(),
             .whyNot = Text::tr("There is nothing to undo."),
             .run = [&undo] { undo.undo(); }},
            {.id = u"redo"_s,
             .title = undo.canRedo() ? Text::tr("Do again: %1").arg(undo.redoText()) : Text::tr("Do again"),
             .icon = u"redo"_s,
             .key = Qt::CTRL | Qt::SHIFT | Qt::Key_Z,
             .enabled = undo.canRedo(),
             .whyNot = Text::tr("Nothing was undone."),
             .run = [&undo] { undo.redo(); }}};
}

std::vector<Command> ofFinding(const WindowDeeds& deeds, PageStack& pages)
{
    const auto onPage = [&pages](bool (Page::*answer)()) {
        return [&pages, answer] {
            if (pages.front())
                (pages.front()->*answer)();
        };
    };
    return {{.id = u"find"_s,
             .title = Text::tr("Find or do anything…"),
             .icon = u"search"_s,
             .key = Qt::CTRL | Qt::Key_K,
             .run = deeds.find},
            {.id = u"page.find"_s,
             .title = Text::tr("Find in this page"),
             .icon = u"search"_s,
             .key = Qt::CTRL | Qt::Key_F,
             .run = onPage(&Page::findHere)},
            {.id = u"page.new"_s,
             .title = Text::tr("New on this page"),
             .icon = u"add"_s,
             .key = Qt::CTRL | Qt::Key_N,
             .run = onPage(&Page::makeNew)},
            {.id = u"page.read-again"_s,
             .title = Text::tr("Check or read again"),
             .icon = u"refresh"_s,
             .key = Qt::Key_F5,
             .run = onPage(&Page::readAgain)}};
}

std::vector<Command> ofGoing(const WindowDeeds& deeds, PageStack& pages)
{
    return {{.id = u"back"_s,
             .title = Text::tr("Back"),
             .icon = u"back"_s,
             .key = Qt::ALT | Qt::Key_Left,
             .enabled = pages.canGoBack(),
             .whyNot = Text::tr("There is no earlier page."),
             .run = [&pages] { pages.back(); }},
            {.id = u"forward"_s,
             .title = Text::tr("Forward"),
             .icon = u"forward"_s,
             .key = Qt::ALT | Qt::Key_Right,
             .enabled = pages.canGoForward(),
             .whyNot = Text::tr("There is no later page."),
             .run = [&pages] { pages.forward(); }},
            {.id = u"pane.next"_s,
             .title = Text::tr("Next pane"),
             .key = Qt::Key_F6,
             .run = [next = deeds.nextPane] { next(1); }},
            {.id = u"pane.previous"_s,
             .title = Text::tr("Previous pane"),
             .key = Qt::SHIFT | Qt::Key_F6,
             .run = [next = deeds.nextPane] { next(-1); }}};
}

std::vector<Command> ofPages(const WindowDeeds& deeds, const PageFactory& factory)
{
    std::vector<Command> commands;
    int digit = 0;
    for (const PageId page : sidebarPages(factory)) {
        Command command{.id = u"page."_s + QLatin1StringView(factsOf(page).word),
                        .title = nameOf(page),
                        .icon = QString::fromLatin1(kit::iconName(factsOf(page).icon)),
                        .run = [go = deeds.go, page] { go({.page = page}); }};
        if (++digit <= 10)
            command.key = QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + digit % 10));
        commands.push_back(std::move(command));
    }
    return commands;
}

Command choice(Settings& settings, const QString& key, const QString& value, const QString& otherwise,
               const QString& title, const QString& icon)
{
    const bool now = settings.value(key, otherwise).toString() == value;
    return {.id = u"view.%1.%2"_s.arg(key, value),
            .title = title,
            .icon = icon,
            .enabled = !now,
            .whyNot = Text::tr("It is so already."),
            .run = [&settings, key, value] { settings.setValue(key, value); }};
}

} // namespace

std::vector<MenuGroup> windowCommands(const WindowDeeds& deeds, PageStack& pages, const PageFactory& factory,
                                      UndoStack& undo, Settings& settings)
{
    const QString theme = u"theme"_s;
    const QString density = u"density"_s;
    const QString system = u"system"_s;
    const QString comfortable = u"comfortable"_s;
    return {
        {MenuId::Workspace, ofWorkspace(deeds, pages)},
        {MenuId::Workspace, ofProgram(deeds)},
        {MenuId::Edit, ofUndo(undo)},
        {MenuId::Edit, ofFinding(deeds, pages)},
        {MenuId::Go, ofGoing(deeds, pages)},
        {MenuId::Go, ofPages(deeds, factory)},
        {MenuId::View,
         {choice(settings, theme, system, system, Text::tr("Light or dark as the system"), u"desktop"_s),
          choice(settings, theme, u"light"_s, system, Text::tr("Light"), u"sun"_s),
          choice(settings, theme, u"dark"_s, system, Text::tr("Dark"), u"moon"_s)}},
        {MenuId::View,
         {choice(settings, density, comfortable, comfortable, Text::tr("Comfortable rows"), u"density"_s),
          choice(settings, density, u"compact"_s, comfortable, Text::tr("Compact rows"), u"density"_s)}},
        {MenuId::Help,
         {{.id = u"help"_s,
           .title = Text::tr("Help for this page"),
           .icon = u"help"_s,
           .key = Qt::Key_F1,
           .run = deeds.help}}},
    };
}

QString titleOf(MenuId menu)
{
    switch (menu) {
    case MenuId::Workspace:
        return Text::tr("&Workspace");
    case MenuId::Edit:
        return Text::tr("&Edit");
    case MenuId::Go:
        return Text::tr("&Go");
    case MenuId::Page:
        return Text::tr("&Page");
    case MenuId::View:
        return Text::tr("&View");
    case MenuId::Help:
        return Text::tr("&Help");
    }
    return {};
}

} // namespace mw::shell
