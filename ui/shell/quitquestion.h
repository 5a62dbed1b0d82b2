// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/questiondialog.h"
#include "shell/senderview.h"

#include <vector>

namespace mw::shell {

/// What is going on in one workspace when the program is to end.
struct GoingOn
{
    QString workspace{};
    SenderView sender{};
    QStringList jobs{}; ///< titles
    [[nodiscard]] bool isAnything() const { return sender.isUnderWay() || !jobs.isEmpty(); }
};

/// Asks what becomes of what is going on: names campaigns and counts.
class QuitQuestion : public kit::QuestionDialog
{
    Q_OBJECT
public:
    enum class Answer { Stay, GoOn, PauseAndQuit };

    /// `tray`: it may go on there; else in a minimised window.
    QuitQuestion(const std::vector<GoingOn>& goingOn, bool tray, QWidget* parent);

Q_SIGNALS:
    void answered(mw::shell::QuitQuestion::Answer answer);

private:
    bool m_pauses = false;
};

} // namespace mw::shell
