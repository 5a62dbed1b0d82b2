// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recoverynotice.h"

#include "kit/button.h"

namespace mw::shell {

RecoveryNotice::RecoveryNotice(QWidget* parent)
    : kit::Callout(
          kit::Tone::Info, tr("This workspace has no recovery code."),
          tr("If this computer is lost or the passphrase forgotten, nobody can open the workspace or "
             "its backups any more, us included."),
          parent)
{
    setIcon(kit::Icon::Key);
    auto* make = kit::button(tr("Make a recovery code…"), kit::ButtonRole::Small);
    auto* later = kit::button(tr("Later"), kit::ButtonRole::Small);
    connect(make, &QAbstractButton::clicked, this, &RecoveryNotice::makeWanted);
    connect(later, &QAbstractButton::clicked, this, &RecoveryNotice::laterWanted);
    addButton(make);
    addButton(later);
}

} // namespace mw::shell
