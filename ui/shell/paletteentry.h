// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/command.h"

namespace mw::shell {

/// A line of the palette: a command, or something to come to.
struct PaletteEntry
{
    Command command{};  ///< its id is what "used lately" keeps; empty: not kept
    QString detail{};   ///< muted, behind the title
    QString kind{};     ///< "Contact", at the end where a command has its key
    QString alias{};    ///< other words that find it
    bool found = false; ///< was looked up for what was typed, so it fits
};

} // namespace mw::shell
