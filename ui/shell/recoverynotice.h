// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/callout.h"

namespace mw::shell {

/// For Home and the settings, while a workspace has no recovery code.
class RecoveryNotice : public kit::Callout
{
    Q_OBJECT
public:
    explicit RecoveryNotice(QWidget* parent = nullptr);

Q_SIGNALS:
    void makeWanted();
    /// "Later": not to be shown again for a while.
    void laterWanted();
};

} // namespace mw::shell
