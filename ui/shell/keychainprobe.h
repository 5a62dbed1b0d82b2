// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/callqueue.h"
#include "shell/protectionchoice.h"
#include "vault/secretstore.h"

#include <QThread>

namespace mw::shell {

/// Whether this computer has a keychain that keeps what it is given. It is asked on a thread of its own, for
/// its question may stay on the screen.
class KeychainProbe : public QObject
{
    Q_OBJECT
public:
    using Make = std::function<std::unique_ptr<vault::SecretStore>()>;
    /// `make` is called on that thread; it may give none.
    explicit KeychainProbe(Make make, QObject* parent = nullptr);
    ~KeychainProbe() override;

    void ask();

Q_SIGNALS:
    void answered(mw::shell::KeychainState state);

private:
    Make m_make;
    std::unique_ptr<vault::SecretStore> m_keychain; ///< its thread's
    std::unique_ptr<base::CallQueue> m_there;
    base::CallQueue m_here;
    QThread m_thread;
};

} // namespace mw::shell
