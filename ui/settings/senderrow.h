// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"

#include <QWidget>

namespace mw::kit {
class LinkLabel;
}

namespace mw::settingspage {

/// One sender identity: its name, who it is from, where answers go and where the firm is found.
class SenderRow : public QWidget
{
    Q_OBJECT
public:
    SenderRow(const campaign::SenderIdentity& identity, bool mayChange, QWidget* parent = nullptr);

    /// Null where nothing may be changed.
    [[nodiscard]] kit::LinkLabel* action() const { return m_change; }

Q_SIGNALS:
    void activated();

private:
    kit::LinkLabel* m_change = nullptr;
};

} // namespace mw::settingspage
