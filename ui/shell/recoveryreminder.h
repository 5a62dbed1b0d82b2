// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

namespace mw::shell {

class RecoveryDesk;

/// The notice that a workspace has no recovery code, there until it has one; "Later" puts it off for a while.
/// Knows by itself whether to show, and makes the code.
class RecoveryReminder : public QWidget
{
    Q_OBJECT
public:
    explicit RecoveryReminder(const PageContext& context, QWidget* parent = nullptr);

private:
    void read();
    void putOff();
    [[nodiscard]] bool isPutOff() const;
    [[nodiscard]] QString settingsKey() const;

    PageContext m_context;
    RecoveryDesk* m_desk;
};

} // namespace mw::shell
