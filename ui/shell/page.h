// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/command.h"
#include "shell/place.h"

#include <QWidget>
#include <vector>

namespace mw::base {
class Clock;
}
namespace mw::workspace {
class Office;
}

namespace mw::shell {

class Settings;

/// What every page is given. All outlive it.
struct PageContext
{
    workspace::Office& office;
    Settings& settings;
    const base::Clock& clock;
};

/// One page of the window: a widget with its controller and models. It fills the page area below nothing and
/// brings its own header. It knows no other page; it says where it wants to go.
class Page : public QWidget
{
    Q_OBJECT
public:
    Page(PageId id, QWidget* parent) : QWidget(parent), m_id(id) {}

    [[nodiscard]] PageId id() const { return m_id; }
    /// Comes to the front; `place.page` is this one. Also while it is shown already.
    virtual void arrive(const Place& place) = 0;
    /// Goes out of sight; what was typed stays, or is kept as a draft.
    virtual void leave() {}
    /// Where it is now, for "back".
    [[nodiscard]] virtual Place place() const { return {.page = m_id}; }
    /// Its commands at this moment, for menu and palette; keys work while it is in front.
    [[nodiscard]] virtual std::vector<Command> commands() { return {}; }
    /// Ctrl+F, F5, Ctrl+N, Esc; false: nothing here answers to it.
    virtual bool findHere() { return false; }
    virtual bool readAgain() { return false; }
    virtual bool makeNew() { return false; }
    virtual bool escape() { return false; }
    /// False: something would be lost; the page has asked its question and goes on by itself.
    virtual bool mayClose() { return true; }
    /// Keeps what it can at once, as leave() does. True: something that was typed is kept nowhere yet. Nobody
    /// is asked: the workspace is being locked, and nobody may be there.
    virtual bool holdsInput() { return false; }

Q_SIGNALS:
    void wants(const mw::shell::Place& place);
    void did(const mw::shell::Undoable& what);
    /// The window's question whether this copy may send.
    void armWanted();
    /// A workspace is to be made out of this backup.
    void restoreWanted(const QString& file);
    /// The workspace is to be out of sight until somebody unlocks it.
    void lockWanted();
    /// At the right in the sidebar: a count, or a warning sign with a tooltip.
    void badgeChanged(const QString& text, bool warning);

private:
    PageId m_id;
};

} // namespace mw::shell
