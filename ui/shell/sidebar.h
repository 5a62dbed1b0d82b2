// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pagefacts.h"

#include <QWidget>

class QVBoxLayout;

namespace mw::shell {

class FindButton;
class NavItem;
class WorkspaceHead;

/// The workspace, the way to find or do anything, and the pages in the order of the work.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(const std::vector<PageId>& pages, QWidget* parent = nullptr);

    void setWorkspace(const QString& name, const QString& colour);
    /// A page that is not in here leaves none marked.
    void setCurrent(PageId page);
    void setBadge(PageId page, const QString& text, bool warning);
    /// Icons only.
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    [[nodiscard]] NavItem* item(PageId page) const; ///< null when it isn't in here
    /// The marked page, or the first one.
    void takeFocus();

Q_SIGNALS:
    void pageChosen(mw::shell::PageId page);
    void findWanted();
    void switchWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fit();

    WorkspaceHead* m_head;
    FindButton* m_find;
    QVBoxLayout* m_outer;
    std::map<PageId, NavItem*> m_items;
    bool m_narrow = false;
};

} // namespace mw::shell
