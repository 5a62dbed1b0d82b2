// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"
#include "kit/problem.h"
#include "shell/page.h"
#include "workspace/firststart.h"

#include <functional>
#include <QWidget>

namespace mw::firststart {

/// One step of the first campaign. It shows what is known, takes what a person enters, and does one thing
/// when its primary button is pressed; all it does is saved when it says finished().
class Step : public QWidget
{
    Q_OBJECT
public:
    Step(const shell::PageContext& context, QWidget* parent) : QWidget(parent), m_context(context) {}

    [[nodiscard]] virtual QString heading() const = 0;
    [[nodiscard]] virtual QString sentence() const = 0;
    /// In the row of steps.
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString fact(const workspace::FirstStartFacts& facts) const = 0;
    [[nodiscard]] virtual bool isDone(const workspace::FirstStartFacts& facts) const = 0;

    /// Fresh facts; what a person is just typing stays.
    virtual void take(const workspace::FirstStartFacts& facts) = 0;
    [[nodiscard]] virtual QString primary() const = 0;
    [[nodiscard]] virtual std::optional<kit::Icon> primaryIcon() const { return {}; }
    /// Words while it is being done.
    [[nodiscard]] virtual QString busy() const = 0;
    /// Why the primary button can't be pressed now; empty: it can.
    [[nodiscard]] virtual QString refusal() const { return {}; }
    virtual void go() = 0;
    /// Stops what go() began, as far as it can be.
    virtual void cancel() {}
    /// Back within the step; false: the page goes to the step before.
    virtual bool back() { return false; }

Q_SIGNALS:
    /// What was chosen changed and is to be kept; the page writes it and then goes on where `forward`.
    void chose(const std::function<void(workspace::FirstStart&)>& change, bool forward);
    void failed(const mw::kit::Problem& problem);
    /// primary(), refusal(), heading() or sentence() may have changed.
    void changed();
    void wants(const mw::shell::Place& place);

protected:
    [[nodiscard]] const shell::PageContext& context() const { return m_context; }

private:
    shell::PageContext m_context;
};

} // namespace mw::firststart
