// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/logfeed.h"
#include "shell/page.h"

#include <QTimer>

class QStackedWidget;

namespace mw::kit {
class Button;
class Callout;
class PageHeader;
class Pill;
} // namespace mw::kit

namespace mw::logs {

class LogExporter;
class LogFilterBar;
class LogList;
class LogPanel;
struct LogObjects;

/// The workspace's log: filter, search, live tail, and all there is to one line. Addresses are masked.
class LogsPage : public shell::Page
{
    Q_OBJECT

public:
    explicit LogsPage(const shell::PageContext& context, QWidget* parent = nullptr);

    void arrive(const shell::Place& place) override;
    void leave() override;
    [[nodiscard]] shell::Place place() const override;
    [[nodiscard]] std::vector<shell::Command> commands() override;
    bool findHere() override;
    bool readAgain() override;
    bool escape() override;

    [[nodiscard]] LogExporter& exporter() { return *m_exporter; }

private:
    void build();
    void readAnew(std::int64_t line = 0);
    void narrow(const LogObjects& to);
    void readNames();
    void onCurrent();
    void goWhy();
    void copy();
    void tellDone(const QString& words);
    void fail(const vault::DbError& error);

    shell::PageContext m_context;
    kit::PageHeader* m_header;
    kit::Pill* m_done;
    kit::Button* m_copy;
    kit::Button* m_export;
    kit::Callout* m_problem;
    LogFilterBar* m_bar;
    QStackedWidget* m_stack;
    QWidget* m_empty = nullptr;
    QWidget* m_split = nullptr;
    LogList* m_list;
    LogPanel* m_panel;
    LogExporter* m_exporter;
    QTimer m_doneFor;
    bool m_everShown = false;
};

} // namespace mw::logs
