// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/problem.h"
#include "ui/relays/relayfacts.h"
#include "ui/relays/relayform.h"
#include "ui/relays/scrollpane.h"
#include "ui/relays/testwords.h"

class QLayout;
class QTabBar;

namespace mw::kit {
class Button;
class Callout;
class Label;
class SettingRow;
class StackedBar;
} // namespace mw::kit

namespace mw::relayspage {

class TestPanel;

/// What there is to know of one relay: its test, settings and limits, and why it rests.
class RelayDetail : public ScrollPane
{
    Q_OBJECT
public:
    enum class Tab { Test, Settings, Limits };

    explicit RelayDetail(const base::Clock& clock, QWidget* parent = nullptr);

    void show(const RelayFacts& facts);
    void setTab(Tab tab);
    [[nodiscard]] base::RelayId relayId() const { return m_facts.relay.id; }

    /// Null: not tested in this session.
    void showTest(const relays::RelayTestReport* report, const QDateTime& at);
    void showTesting(const relays::RelayTestReport& report);
    void showTestProblem(const kit::Problem& problem);

Q_SIGNALS:
    void testWanted();
    void testStopWanted();
    void changeWanted(mw::relayspage::RelayForm::Field field);
    void deleteWanted();
    void resumeWanted();
    void copyWanted();
    void sourceWanted(const QUrl& source);

private:
    QLayout* head();
    void addSettings();
    void addLimits();
    void showTab(Tab tab);
    kit::SettingRow* settingRow(const QString& name, RelayForm::Field field);
    void showPause();
    void showSettings();
    void showLimits();

    const base::Clock& m_clock;
    RelayFacts m_facts{};
    bool m_testing = false;
    kit::Label* m_name;
    kit::Label* m_endpoint;
    kit::Button* m_copy;
    kit::Button* m_test;
    kit::Callout* m_pause;
    kit::Button* m_resume;
    QWidget* m_words;
    kit::Label* m_wordsLabel;
    QTabBar* m_tabs;
    std::array<std::vector<QWidget*>, 3> m_parts; ///< by tab
    TestPanel* m_panel;
    kit::SettingRow* m_nameRow;
    kit::SettingRow* m_server;
    kit::SettingRow* m_security;
    kit::SettingRow* m_login;
    kit::SettingRow* m_authority;
    kit::Button* m_delete;
    kit::Label* m_whyKept;
    kit::SettingRow* m_connections;
    kit::SettingRow* m_rate;
    kit::SettingRow* m_day;
    kit::SettingRow* m_used;
    kit::StackedBar* m_usedBar;
};

} // namespace mw::relayspage
