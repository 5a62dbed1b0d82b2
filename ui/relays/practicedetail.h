// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/problem.h"
#include "shell/page.h"
#include "ui/relays/relayfacts.h"

class QStackedWidget;
class QTabBar;

namespace mw::kit {
class Button;
class Label;
} // namespace mw::kit
namespace mw::relays {
struct RelayTestReport;
}

namespace mw::relayspage {

class PracticeList;
class PracticeReader;
class ScrollPane;
class TestPanel;

/// The practice relay: its inbox, the addresses it acts on, its test.
class PracticeDetail : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Messages, Addresses, Test };

    explicit PracticeDetail(const shell::PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PracticeList& list() { return *m_list; }
    [[nodiscard]] Tab tab() const;
    void setTab(Tab tab);
    /// Shows the list.
    void showList();
    void openMessage(std::int64_t message);
    [[nodiscard]] std::int64_t message() const; ///< 0: the list is shown
    void readAgain();

    void showTest(const relays::RelayTestReport* report, const QDateTime& at);
    void showTesting(const relays::RelayTestReport& report);
    void showTestProblem(const kit::Problem& problem);

Q_SIGNALS:
    void testWanted();
    void testStopWanted();
    void linkWanted(const QString& url);

private:
    void build();
    void showTab(Tab tab);
    void step(int rows);
    void tellNeighbours();

    bool m_testing = false;
    QStackedWidget* m_pages;
    ScrollPane* m_overview;
    kit::Button* m_test;
    QTabBar* m_tabs;
    PracticeList* m_list;
    QWidget* m_addresses;
    TestPanel* m_panel;
    PracticeReader* m_reader;
};

} // namespace mw::relayspage
