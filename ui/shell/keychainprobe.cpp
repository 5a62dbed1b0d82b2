// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keychainprobe.h"

#include "vault/secretstorechooser.h"

namespace mw::shell {

KeychainProbe::KeychainProbe(Make make, QObject* parent)
    : QObject(parent), m_make(std::move(make)), m_there(std::make_unique<base::CallQueue>())
{
    m_thread.setObjectName(QStringLiteral("keychain"));
    m_there->moveToThread(&m_thread);
    m_thread.start();
}

KeychainProbe::~KeychainProbe()
{
    m_thread.quit();
    m_thread.wait();
}

void KeychainProbe::ask()
{
    m_there->post([this] {
        const auto tell = [this](bool there) {
            m_here.post(
                [this, there] { Q_EMIT answered(there ? KeychainState::There : KeychainState::None); });
        };
        m_keychain = m_make ? m_make() : vault::systemKeychain();
        if (!m_keychain)
            return tell(false);
        vault::probeKeychain(*m_keychain, m_there.get(),
                             [tell](const std::optional<vault::SecretError>& error) { tell(!error); });
    });
}

} // namespace mw::shell
