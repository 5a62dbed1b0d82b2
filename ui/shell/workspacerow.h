// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/problem.h"
#include "shell/senderview.h"
#include "shell/workspacebook.h"

#include <QWidget>

namespace mw::kit {
class Button;
class Callout;
class FlowLayout;
class Label;
} // namespace mw::kit

namespace mw::shell {

class WorkspaceTile;

/// What the start page tells of one workspace.
struct RowFacts
{
    KnownWorkspace known{};
    std::optional<SenderView> sender{}; ///< it is open in this program
    bool opening = false;
    std::optional<kit::Problem> problem{}; ///< why it could not be opened
    QString mend{};                        ///< the button that helps; none when empty
};

/// A workspace in the list of the start page: pressed, it opens.
class WorkspaceRow : public QWidget
{
    Q_OBJECT
public:
    explicit WorkspaceRow(QWidget* parent = nullptr);

    void set(const RowFacts& facts, const QDateTime& now);
    [[nodiscard]] const RowFacts& facts() const { return m_facts; }
    /// Its name or folder holds all of these words.
    [[nodiscard]] bool matches(const QString& words) const;

Q_SIGNALS:
    void openWanted();
    void mendWanted();
    void showFolderWanted();
    void removeWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    void putStates(const QDateTime& now);
    void showMenu(const QPoint& at);

    RowFacts m_facts;
    WorkspaceTile* m_tile;
    kit::Label* m_name;
    kit::Label* m_path;
    QWidget* m_states;
    kit::FlowLayout* m_flow;
    kit::Button* m_more;
    kit::Callout* m_problem;
    kit::Button* m_mend;
    bool m_pressed = false;
};

} // namespace mw::shell
