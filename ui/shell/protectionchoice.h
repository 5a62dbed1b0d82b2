// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QWidget>

class QRadioButton;

namespace mw::kit {
class Label;
}

namespace mw::shell {

class PassphraseField;

/// What is known of this computer's keychain.
enum class KeychainState {
    Asking, ///< it has not answered yet
    There,
    None, ///< none answers
};

/// How a workspace is to be protected. Moves, never copied: it may hold a passphrase.
struct Protection
{
    bool keychain = true;
    base::Secret passphrase{}; ///< UTF-8, where it is not the keychain
};

/// What protects a new workspace, or an older one that is to be encrypted: this computer's keychain, so that
/// nothing is typed, or a passphrase; where no keychain answers, the passphrase alone.
class ProtectionChoice : public QWidget
{
    Q_OBJECT
public:
    explicit ProtectionChoice(QWidget* parent = nullptr);

    /// From the start: the keychain, and no passphrase.
    void begin();
    void setKeychain(KeychainState state);
    [[nodiscard]] KeychainState keychain() const { return m_state; }
    [[nodiscard]] bool isByKeychain() const;
    void choose(bool keychain);
    /// False: the keychain is chosen and has not answered yet; settled() tells.
    [[nodiscard]] bool isSettled() const;
    /// False: the passphrase lacks something, which is said at its fields.
    bool check();
    [[nodiscard]] Protection protection() const;
    void setNames(const QStringList& names);
    [[nodiscard]] PassphraseField& field() const { return *m_field; }

Q_SIGNALS:
    /// The other way was chosen.
    void changed();
    void settled();
    /// Return in the last field.
    void entered();

protected:
    void changeEvent(QEvent* event) override;

private:
    void put();
    void fit();

    KeychainState m_state = KeychainState::Asking;
    QRadioButton* m_byKeychain;
    QRadioButton* m_byPassphrase;
    kit::Label* m_keychainHint;
    kit::Label* m_passphraseHint;
    kit::Label* m_none;
    PassphraseField* m_field;
    std::vector<QWidget*> m_indented;
};

} // namespace mw::shell
