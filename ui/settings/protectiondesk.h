// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/protectionsection.h"
#include "workspace/office.h"

#include <QPointer>

namespace mw::shell {
class PassphraseDialog;
class RecoveryDesk;
} // namespace mw::shell

namespace mw::settingspage {

/// Does what the protection section asks for: reads what opens the workspace, asks for what is to be typed,
/// changes it in the workspace's thread.
class ProtectionDesk : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    ProtectionDesk(workspace::Office& office, ProtectionSection& section);

    void read();

Q_SIGNALS:
    void lockWanted();

private:
    using Change = std::function<workspace::WorkspaceResult<void>(workspace::Protection&)>;

    void act(ProtectionDeed deed);
    void change(Change work, std::function<void(const workspace::WorkspaceResult<void>&)> then = {});
    void addKeychain();
    void askForPassphrase(bool isFirst);
    void onPassphrase(shell::PassphraseDialog& dialog, bool isFirst);
    /// Asks first, or goes on with what was stopped.
    void changeKey();
    void rekey();
    void putRekeying();
    /// Asks first: what is left must be enough.
    void remove(ProtectionDeed deed);

    workspace::Office& m_office;
    ProtectionSection& m_section;
    shell::RecoveryDesk* m_recovery;
    workspace::VaultLock m_lock;
};

} // namespace mw::settingspage
