// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/settings.h"
#include "ui/settings/section.h"

#include <QDateTime>

#include <optional>

class QComboBox;

namespace mw::kit {
class Button;
class Callout;
class LinkLabel;
class Switch;
struct Problem;
} // namespace mw::kit

namespace mw::settingspage {

/// What opens a workspace.
struct ProtectionFacts
{
    bool keychain = false;
    bool keychainThere = false; ///< this computer has one that answers
    bool passphrase = false;
    bool recovery = false;
    QDateTime recoveryMade{}; ///< null where it is not told
};

enum class ProtectionDeed {
    AddKeychain,
    RemoveKeychain,
    AddPassphrase,
    ChangePassphrase,
    RemovePassphrase,
    MakeRecovery, ///< the first one, or another in its place
    RemoveRecovery,
    Lock,
};

/// What opens the workspace, each with what can be done about it, and when it locks itself. What is told is
/// given; what is wanted is signalled.
class ProtectionSection : public Section
{
    Q_OBJECT
public:
    explicit ProtectionSection(shell::Settings& settings, QWidget* parent = nullptr);

    /// nullopt: not read yet; nothing can be changed.
    void setFacts(const std::optional<ProtectionFacts>& facts);
    /// What could not be done, until something is.
    void setProblem(const kit::Problem& problem);

Q_SIGNALS:
    void wanted(mw::settingspage::ProtectionDeed deed);

private:
    void addWays();
    void addLocking();
    void putKeychain(const ProtectionFacts& facts);
    void putPassphrase(const ProtectionFacts& facts);
    void putRecovery(const ProtectionFacts& facts);
    void readSettings();

    shell::Settings& m_settings;
    ProtectionFacts m_facts;
    kit::Callout* m_problem;
    kit::SettingRow* m_keychain = nullptr;
    kit::SettingRow* m_passphrase = nullptr;
    kit::LinkLabel* m_removePassphrase = nullptr;
    kit::SettingRow* m_recovery = nullptr;
    kit::LinkLabel* m_removeRecovery = nullptr;
    kit::Button* m_lock = nullptr;
    QComboBox* m_lockAfter = nullptr;
    kit::Switch* m_goOn = nullptr;
};

} // namespace mw::settingspage
