// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/workspacerow.h"

class QScrollArea;
class QVBoxLayout;

namespace mw::kit {
class Button;
class EmptyPage;
class PageHeader;
class SearchField;
} // namespace mw::kit

namespace mw::shell {

/// The workspaces that a person knows, to open one, make one, or take one out of the list.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

    /// Rows keep their widgets, and so the focus, by path.
    void setRows(const std::vector<RowFacts>& rows, const QDateTime& now);
    [[nodiscard]] WorkspaceRow* row(const QString& path) const;
    void scrollTo(const QString& path);
    void takeFocus();

Q_SIGNALS:
    void openWanted(const QString& path);
    void mendWanted(const QString& path);
    void showFolderWanted(const QString& path);
    void removeWanted(const QString& path);
    void createWanted();
    void openFolderWanted();
    void restoreWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    WorkspaceRow* made(const QString& path);
    void filter();
    void moveFocus(QWidget* from, int step);

    kit::PageHeader* m_header;
    kit::SearchField* m_search;
    QWidget* m_searchRow;
    QScrollArea* m_area;
    QVBoxLayout* m_list;
    kit::EmptyPage* m_empty;
    kit::Button* m_first = nullptr; ///< on the empty page
    kit::EmptyPage* m_nothing;
    std::vector<WorkspaceRow*> m_rows; ///< in the order of the list
};

} // namespace mw::shell
