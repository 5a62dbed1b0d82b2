// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "ui/logs/logmodel.h"

#include <QTimer>

namespace mw::kit {
class Button;
class Label;
class StateLabel;
class TableView;
} // namespace mw::kit

namespace mw::logs {

/// The lines: live while one is at the top, still further down; below them how far back was looked.
class LogList : public QWidget
{
    Q_OBJECT

public:
    explicit LogList(const shell::PageContext& context, QWidget* parent = nullptr);

    void showLines(const insight::LogQuery& query, std::int64_t line = 0);
    /// Looks for new lines; only while it is seen.
    void setLive(bool live);
    [[nodiscard]] LogModel& model() { return *m_model; }
    [[nodiscard]] const insight::LogRow* current() const;

Q_SIGNALS:
    void currentChanged();
    void opened();
    void failed(const mw::vault::DbError& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(const shell::PageContext& context);
    void onState();
    void onScrolled();
    void goToNewest();

    const base::Clock& m_clock;
    LogModel* m_model;
    kit::TableView* m_table;
    kit::StateLabel* m_live;
    kit::Label* m_looked;
    kit::Button* m_stop;
    kit::Button* m_newest;
    QTimer m_tail;
    std::int64_t m_wanted = 0; ///< line to be chosen once it is read
    std::int64_t m_kept = 0;   ///< chosen before a reset
    bool m_jumped = false;     ///< began at a line, not at the newest
};

} // namespace mw::logs
