// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

namespace mw::workspace {

/// Completes the options of a workspace that is to be made or opened: where nobody said what opens it, this
/// computer's keychain is asked. For the thread that opens the workspace, which needs an event loop; answers
/// come from there, or from within the call where no keychain is asked.
class KeyFinder
{
public:
    using Answer = std::function<void(const WorkspaceResult<WorkspaceOptions>&)>;

    /// Opening: Keychain where it did not give the key. Where the workspace has no key in a keychain, the
    /// options come back as they are. One that is not encrypted yet gets new keys, as a new one does.
    void forOpening(const QString& path, WorkspaceOptions options, QObject* context, Answer answer);
    /// NoProtection where there is no keychain that keeps the key.
    void forMaking(WorkspaceOptions options, QObject* context, Answer answer);

private:
    [[nodiscard]] bool hasKeychain(const WorkspaceOptions& options);
    [[nodiscard]] static vaultkeys::Answer completing(WorkspaceOptions options, Answer answer);

    std::unique_ptr<vault::SecretStore> m_keychain;
};

} // namespace mw::workspace
