// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "vault/dberror.h"

class QStackedWidget;

namespace mw::kit {
class Button;
class Callout;
class EmptyPage;
class Label;
class SearchField;
class TableView;
} // namespace mw::kit

namespace mw::relayspage {

class PracticeModel;

/// The practice relay's inbox as a list.
class PracticeList : public QWidget
{
    Q_OBJECT
public:
    explicit PracticeList(const shell::PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PracticeModel& model() { return *m_model; }
    void search(const QString& text);
    void focusSearch();
    /// True when there was something to clear.
    bool clearSearch();
    /// Moves the selection with what is read.
    void select(std::int64_t message);

Q_SIGNALS:
    void openWanted(qint64 message);
    void deleteAllWanted(qint64 newest, qint64 count);
    void practiseWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void onLoaded();
    void openCurrent(const QModelIndex& index);

    PracticeModel* m_model;
    kit::SearchField* m_search;
    kit::Label* m_count;
    kit::Button* m_deleteAll;
    kit::Callout* m_problem;
    kit::TableView* m_table;
    QStackedWidget* m_stack;
    kit::EmptyPage* m_empty;
    kit::EmptyPage* m_notFound;
    QWidget* m_bar;
};

} // namespace mw::relayspage
