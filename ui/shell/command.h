// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QKeySequence>
#include <QString>

namespace mw::shell {

/// Something a person can do, as menu, palette and tooltip show it.
struct Command
{
    QString id{};    ///< stable, for "used lately": "audience.import"
    QString title{}; ///< "Import contacts…"; an ellipsis means: asks first
    QString icon{};
    QKeySequence key{};
    bool enabled = true;
    QString whyNot{}; ///< for a disabled one
    std::function<void()> run{};
};

/// Something that was done and can be undone, for the undo bar and Ctrl+Z.
struct Undoable
{
    QString text{};  ///< "12 contacts deleted"
    QString where{}; ///< where undo stays afterwards: "Logs keep it for 30 days"; may be empty
    /// Starts undoing; answers later with an empty text, or what went wrong.
    std::function<void(std::function<void(QString problem)> done)> undo{};
    std::function<void(std::function<void(QString problem)> done)> redo{}; ///< none = cannot be done again
};

} // namespace mw::shell
