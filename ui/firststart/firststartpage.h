// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firststart/step.h"

#include <vector>

class QScrollArea;
class QStackedWidget;

namespace mw::kit {
class Button;
class Callout;
class Label;
class LinkLabel;
class Stepper;
} // namespace mw::kit

namespace mw::firststart {

/// The first campaign, from a name for the workspace to a message read as it arrived. Each step keeps what it
/// made, so the page can be left at any time and goes on where it was.
class FirstStartPage : public shell::Page
{
    Q_OBJECT
public:
    explicit FirstStartPage(const shell::PageContext& context, QWidget* parent = nullptr);

    void arrive(const shell::Place& place) override;
    [[nodiscard]] std::vector<shell::Command> commands() override;
    bool readAgain() override;

    [[nodiscard]] int step() const;
    /// Facts were read and are shown.
    [[nodiscard]] bool isReady() const { return m_ready; }
    void showStep(int step);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeAside();
    QWidget* makeFoot();
    void addStep(Step* step);
    [[nodiscard]] Step& now() const;
    [[nodiscard]] int firstOpen() const;
    void read(bool andShowFirstOpen);
    void take(const workspace::FirstStartFacts& facts);
    void prepare(kit::Stepper* stepper);
    void showSteps();
    void showWords();
    void press();
    void goBack();
    void keep(const std::function<void(workspace::FirstStart&)>& change, bool forward);
    void tell(const kit::Problem& problem);
    void leaveFor(const shell::Place& place);

    shell::PageContext m_context;
    workspace::FirstStartFacts m_facts;
    std::vector<Step*> m_steps;
    std::vector<QScrollArea*> m_areas;
    QWidget* m_aside = nullptr;
    kit::Stepper* m_stepper = nullptr;
    kit::Stepper* m_stepperAbove = nullptr; ///< in a narrow window
    QWidget* m_above = nullptr;
    kit::Label* m_heading = nullptr;
    kit::Label* m_sentence = nullptr;
    kit::Callout* m_problem = nullptr;
    QStackedWidget* m_stack = nullptr;
    kit::Button* m_back = nullptr;
    kit::LinkLabel* m_skip = nullptr;
    kit::Button* m_go = nullptr;
    bool m_ready = false;
    bool m_writing = false; ///< our own change is told as any other; it is read once
};

} // namespace mw::firststart
