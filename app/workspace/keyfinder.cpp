// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/keyfinder.h"

#include "vault/secretstorechooser.h"

namespace mw::workspace {

bool KeyFinder::hasKeychain(const WorkspaceOptions& options)
{
    if (!m_keychain)
        m_keychain = options.keychain ? options.keychain() : vault::systemKeychain();
    return m_keychain != nullptr;
}

vaultkeys::Answer KeyFinder::completing(WorkspaceOptions options, Answer answer)
{
    return [options = std::move(options),
            answer = std::move(answer)](const WorkspaceResult<SharedVaultKeys>& keys) mutable {
        if (!keys)
            return answer(base::fail(keys.error()));
        options.keys = vaultkeys::source(*keys);
        answer(options);
    };
}

void KeyFinder::forOpening(const QString& path, WorkspaceOptions options, QObject* context, Answer answer)
{
    if (options.keys)
        return answer(options);
    const auto lock = vaultkeys::lockOf(path);
    if (lock && lock->plain && options.upgrade)
        return forMaking(std::move(options), context, std::move(answer));
    if (!lock || !lock->keychain || !hasKeychain(options))
        return answer(options); // opening says why it can't
    vaultkeys::unlockByKeychain(path, *m_keychain, context,
                                completing(std::move(options), std::move(answer)));
}

void KeyFinder::forMaking(WorkspaceOptions options, QObject* context, Answer answer)
{
    if (options.keys)
        return answer(options);
    const WorkspaceError none{.kind = WorkspaceError::Kind::NoProtection};
    if (!hasKeychain(options))
        return answer(base::fail(none));
    vaultkeys::makeInKeychain(
        *m_keychain, context,
        completing(std::move(options),
                   [answer = std::move(answer), none](const WorkspaceResult<WorkspaceOptions>& found) {
                       if (found || !found.error().keychain)
                           return answer(found);
                       WorkspaceError error = none;
                       error.keychain = found.error().keychain;
                       answer(base::fail(error));
                   }));
}

} // namespace mw::workspace
