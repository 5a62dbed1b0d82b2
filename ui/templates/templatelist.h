// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "ui/templates/templatemodel.h"

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;

namespace mw::kit {
class Callout;
class EmptyPage;
class Label;
class PageHeader;
class SearchField;
class TableView;
} // namespace mw::kit

namespace mw::templatespage {

/// The list of templates: searched, sorted, opened, renamed, copied, deleted.
class TemplateList : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateList(const shell::PageContext& context, QWidget* parent = nullptr);

    void read();
    void focusSearch();
    void focusTable();
    void search(const QString& text);
    bool clearSearch(); ///< false when there is nothing to clear
    [[nodiscard]] std::vector<campaign::TemplateSummary> selected() const;
    void select(base::TemplateId id);

Q_SIGNALS:
    void newWanted();
    void openWanted(mw::base::TemplateId id);
    void renameWanted(const mw::campaign::TemplateSummary& row);
    void copyWanted(const mw::campaign::TemplateSummary& row);
    void deleteWanted(const std::vector<mw::campaign::TemplateSummary>& rows);
    void selectionChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* makeTable();
    void take(std::vector<campaign::TemplateSummary> rows);
    void refresh();
    void onSelection();
    void openMenu(const QPoint& at);
    bool onKey(int key);

    shell::PageContext m_context;
    TemplateModel* m_model;
    kit::PageHeader* m_header;
    kit::SearchField* m_search;
    kit::TableView* m_table;
    kit::EmptyPage* m_empty;
    kit::EmptyPage* m_nothing;
    kit::Callout* m_problem;
    QStackedWidget* m_stack;
    QWidget* m_selectionBar;
    kit::Label* m_selectionWords;
    std::vector<QWidget*> m_single; ///< what is for one row alone
    bool m_wasRead = false;
};

} // namespace mw::templatespage
