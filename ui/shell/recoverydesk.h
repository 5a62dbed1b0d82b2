// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/problem.h"
#include "workspace/office.h"

namespace mw::shell {

/// Makes a recovery code for an open workspace: shows it, asks it back, and only then lets it open anything.
class RecoveryDesk : public QObject
{
    Q_OBJECT
public:
    /// `over`: its dialog is of that widget's window. Both outlive this.
    RecoveryDesk(workspace::Office& office, QWidget& over);

    /// `replaces`: there is one already.
    void make(bool replaces);

Q_SIGNALS:
    void failed(const mw::kit::Problem& problem);

private:
    void show(const workspace::NewRecovery& made, bool replaces);
    void keep(const workspace::NewRecovery& made);

    workspace::Office& m_office;
    QWidget& m_over;
};

} // namespace mw::shell
