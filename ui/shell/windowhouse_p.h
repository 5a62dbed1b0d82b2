// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/senderwatch.h"
#include "shell/windowhouse.h"
#include "shell/workspacewindow.h"

namespace mw::shell {

/// A workspace that is open, or is to be.
struct WindowHouse::Opened
{
    QString path{};
    std::unique_ptr<workspace::Office> office{};
    std::unique_ptr<SenderWatch> watch{};
    std::unique_ptr<WorkspaceWindow> window{};
    bool opening = true;
    bool closing = false;
    bool locked = false;          ///< out of sight until somebody unlocks it
    bool sendsOn = false;         ///< while it is locked
    bool settling = false;        ///< locked just now: whether it can be closed is asked next
    bool shutting = false;        ///< locked, and its file is being closed
    bool fresh = false;           ///< it was just made
    std::optional<Place> place{}; ///< to come to once it is open
    std::optional<workspace::WorkspaceError> error{}; ///< why it is not
    /// Was given while it was shutting.
    std::optional<workspace::WorkspaceOptions> unlockedBy{};

    /// Something is sent or done in it, or will be by itself.
    [[nodiscard]] bool isBusy() const
    {
        return (watch && (watch->view().isUnderWay() || watch->view().scheduled > 0)) ||
               !office->jobs().empty();
    }
};

} // namespace mw::shell
