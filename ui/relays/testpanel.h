// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/problem.h"
#include "ui/relays/testwords.h"

#include <QWidget>

#include <array>

class QVBoxLayout;

namespace mw::kit {
class Button;
class Callout;
class IconLabel;
class Label;
} // namespace mw::kit

namespace mw::relayspage {

class TestStepRow;

/// A relay test as it goes, and what came of it.
class TestPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TestPanel(QWidget* parent = nullptr);

    /// Says what a test does.
    void showNothing();
    void showRunning(const relays::RelayTestReport& report);
    /// `source`: where the provider tells how to get its password; may be empty.
    void showReport(const relays::RelayTestReport& report, const QDateTime& at, const QUrl& source);
    /// It could not begin.
    void showProblem(const kit::Problem& problem);
    /// In a form that stands above, what mends it is there already.
    void setMendable(bool mendable) { m_mendable = mendable; }

Q_SIGNALS:
    void mendWanted(mw::relayspage::Mend mend);
    void sourceWanted(const QUrl& source);

private:
    void showSteps(bool shown);

    kit::Label* m_intro;
    kit::Callout* m_callout;
    kit::Button* m_mend;
    kit::Button* m_how;
    QWidget* m_steps;
    std::array<TestStepRow*, relays::testSteps> m_rows{};
    QWidget* m_foot;
    kit::Label* m_time;
    Mend m_mendKind = Mend::None;
    QUrl m_source{};
    bool m_mendable = true;
};

} // namespace mw::relayspage
