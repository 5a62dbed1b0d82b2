// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commandset.h"

#include "kit/button.h"
#include "kit/icon.h"
#include "kit/piece.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace mw::shell {

using namespace Qt::StringLiterals;

QString tipOf(const Command& command)
{
    const QString key = command.key.toString(QKeySequence::NativeText);
    const QString why = command.enabled ? QString() : command.whyNot;
    QStringList parts{command.title, key, why};
    parts.removeAll(QString());
    return parts.join(u" · ");
}

CommandSet::CommandSet(QWidget* window) : QObject(window), m_window(window) {}

void CommandSet::set(std::vector<Command> commands, const QSet<QKeySequence>& taken)
{
    m_commands = std::move(commands);
    for (auto it = m_actions.begin(); it != m_actions.end();) {
        const bool stays = std::any_of(m_commands.begin(), m_commands.end(),
                                       [&](const Command& command) { return command.id == it->first; });
        if (!stays) {
            it->second->setShortcut({}); // at once: somebody else may have it from now on
            it->second->deleteLater();
        }
        it = stays ? std::next(it) : m_actions.erase(it);
    }
    for (const Command& command : m_commands) {
        QAction*& action = m_actions[command.id];
        if (!action) {
            action = new QAction(this);
            m_window->addAction(action);
            connect(action, &QAction::triggered, this, [this, id = command.id] { run(id); });
        }
        action->setText(kit::literal(command.title));
        if (action->icon().isNull() && !command.icon.isEmpty())
            action->setIcon(kit::icon(command.icon));
        action->setShortcut(taken.contains(command.key) ? QKeySequence() : command.key);
        action->setEnabled(command.enabled);
        action->setToolTip(kit::plainToolTip(tipOf(command)));
    }
}

QSet<QKeySequence> CommandSet::keys() const
{
    QSet<QKeySequence> found;
    for (const Command& command : m_commands)
        if (!command.key.isEmpty())
            found.insert(command.key);
    return found;
}

QAction* CommandSet::action(const QString& id) const
{
    const auto found = m_actions.find(id);
    return found == m_actions.end() ? nullptr : found->second;
}

void CommandSet::addTo(QMenu* menu) const
{
    for (const Command& command : m_commands)
        menu->addAction(action(command.id));
}

void CommandSet::run(const QString& id)
{
    const auto found = std::find_if(m_commands.begin(), m_commands.end(),
                                    [&](const Command& command) { return command.id == id; });
    if (found == m_commands.end() || !found->enabled || !found->run)
        return;
    const auto work = found->run; // it may change the set
    work();
}

} // namespace mw::shell
