// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/command.h"
#include "shell/pagefacts.h"

#include <vector>

namespace mw::shell {

class PageStack;
class Settings;
class UndoStack;

/// The menus of a window, in their order; the front page's commands stand in Page.
enum class MenuId { Workspace, Edit, Go, Page, View, Help };

struct MenuGroup
{
    MenuId menu;
    std::vector<Command> commands; ///< parted from the next group of the same menu by a line
};

/// What a window itself can do, besides its pages.
struct WindowDeeds
{
    std::function<void(Place)> go{};
    std::function<void()> find{};
    std::function<void()> switchWorkspace{};
    std::function<void()> lock{};
    std::function<void()> quit{};
    std::function<void()> help{};
    std::function<void(int)> nextPane{}; ///< 1 or -1
};

[[nodiscard]] std::vector<MenuGroup> windowCommands(const WindowDeeds& deeds, PageStack& pages,
                                                    const PageFactory& factory, UndoStack& undo,
                                                    Settings& settings);
[[nodiscard]] QString titleOf(MenuId menu);

} // namespace mw::shell
