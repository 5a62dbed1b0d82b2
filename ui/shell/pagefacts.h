// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"
#include "shell/page.h"

#include <functional>
#include <map>
#include <optional>

namespace mw::shell {

/// Makes a page for a window. A page that is not in the factory is nowhere: not in the sidebar, the palette
/// or the keys.
using PageMaker = std::function<Page*(const PageContext& context, QWidget* parent)>;
using PageFactory = std::map<PageId, PageMaker>;

/// What the window knows of a page without having made it.
struct PageFacts
{
    PageId id;
    const char* word; ///< on the command line and in settings: "audience"
    kit::Icon icon;
    int group; ///< those of one group stand together in the sidebar; -1: not in it
};

[[nodiscard]] const PageFacts& factsOf(PageId page);
/// As the sidebar says it.
[[nodiscard]] QString nameOf(PageId page);
[[nodiscard]] std::optional<PageId> pageOfWord(const QString& word);
/// Of those that the factory has, in the sidebar's order; Settings last.
[[nodiscard]] std::vector<PageId> sidebarPages(const PageFactory& factory);

} // namespace mw::shell
