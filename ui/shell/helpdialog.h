// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/questiondialog.h"
#include "shell/command.h"

#include <vector>

namespace mw::shell {

struct CommandGroup
{
    QString title{};
    std::vector<Command> commands{};
};

/// Help for a page: every command that has a key, as it is at this moment, and the keys that hold everywhere.
class HelpDialog : public kit::QuestionDialog
{
    Q_OBJECT
public:
    HelpDialog(const QString& page, const std::vector<CommandGroup>& groups, QWidget* parent);
};

} // namespace mw::shell
