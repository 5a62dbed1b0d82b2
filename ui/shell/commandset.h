// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/command.h"

#include <QObject>
#include <QSet>

#include <map>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace mw::shell {

/// Commands as actions of a window, so that their keys work and menus show them. What a command does is
/// looked up when it is triggered: pages make new ones all the time.
class CommandSet : public QObject
{
    Q_OBJECT
public:
    /// `window` gets the actions.
    explicit CommandSet(QWidget* window);

    /// `taken`: keys that somebody else has now; two with one key would both stay dead.
    void set(std::vector<Command> commands, const QSet<QKeySequence>& taken = {});
    [[nodiscard]] const std::vector<Command>& commands() const { return m_commands; }
    [[nodiscard]] QSet<QKeySequence> keys() const;
    [[nodiscard]] QAction* action(const QString& id) const; ///< null for one that is not there
    /// In the order of the commands.
    void addTo(QMenu* menu) const;
    void run(const QString& id);

private:
    QWidget* m_window;
    std::vector<Command> m_commands;
    std::map<QString, QAction*> m_actions;
};

/// The text with its key, as a tooltip shows it.
[[nodiscard]] QString tipOf(const Command& command);

} // namespace mw::shell
