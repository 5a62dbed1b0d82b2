// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/failure.h"

#include <functional>
#include <vector>

namespace mw::cli {

class Context;

/// Words in here are marked by QT_TRANSLATE_NOOP("mw::cli::Text", …) and shown through Text::tr().
struct Flag
{
    const char* name;            ///< without the dashes
    const char* value = nullptr; ///< what stands for the value in the help; null = a switch
    const char* help = nullptr;
    const char* choices = nullptr; ///< "none|starttls|tls"; for completion and refusal of anything else
    bool required = false;
    bool repeats = false;
};

struct Argument
{
    const char* name;
    bool optional = false;
    bool repeats = false; ///< the last one only
};

enum class Needs {
    Nothing,          ///< opens no workspace, starts in 30 ms
    WorkspaceRead,    ///< takes no lock: runs beside a living program
    WorkspaceWrite,   ///< the one writer
    WorkspaceUpgrade, ///< the same, and runs missing migrations
};

/// What --dns means to a verb.
enum class Dns {
    Unneeded, ///< no name is looked up
    Heeded,
    NotBuilt, ///< names are looked up, by the system alone so far
};

using Finish = std::function<void(Answer)>;
using Run = Answer (*)(Context&);
/// Returns at once and calls `finish` later, from the event loop or from within.
using Start = void (*)(Context&, Finish finish);

struct Verb
{
    const char* noun;
    const char* name;
    Needs needs = Needs::Nothing;
    const char* summary;
    const char* example;
    std::vector<Argument> arguments = {};
    std::vector<Flag> flags = {};
    Run run = nullptr;
    Start start = nullptr;
    Dns dns = Dns::Unneeded;
};

} // namespace mw::cli
