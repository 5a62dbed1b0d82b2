// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/settings.h"
#include "ui/settings/section.h"

#include <QDateTime>

#include <optional>
#include <vector>

class QComboBox;

namespace mw::kit {
class Button;
class Callout;
class LinkLabel;
class Switch;
struct Problem;
} // namespace mw::kit

namespace mw::settingspage {

/// How its file is sealed.
enum class KeyState {
    Whole,    ///< by one key
    Changing, ///< a job puts another in its place
    Half,     ///< that was stopped
};

/// What opens a workspace.
struct ProtectionFacts
{
    bool keychain = false;
    bool keychainThere = false; ///< this computer has one that answers
    bool passphrase = false;
    bool recovery = false;
    QDateTime recoveryMade{}; ///< null where it is not told
    bool halfRekeyed = false; ///< a change of its key goes on, or was stopped
};

enum class ProtectionDeed {
    AddKeychain,
    RemoveKeychain,
    AddPassphrase,
    ChangePassphrase,
    RemovePassphrase,
    MakeRecovery, ///< the first one, or another in its place
    RemoveRecovery,
    ChangeKey, ///< or go on with it
    StopKey,
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
    /// The change of the key that is under way, in percent; nullopt: none is.
    void setRekeying(std::optional<int> percent);
    /// What could not be done, until something is.
    void setProblem(const kit::Problem& problem);
    void clearProblem();

Q_SIGNALS:
    void wanted(mw::settingspage::ProtectionDeed deed);

private:
    void addWays();
    void addLocking();
    void putKeychain(const ProtectionFacts& facts);
    void putPassphrase(const ProtectionFacts& facts);
    void putRecovery(const ProtectionFacts& facts);
    void putKey();
    [[nodiscard]] KeyState keyState() const;
    kit::Switch* addSwitch(const QString& row, const QString& text, const char16_t* key, bool byDefault,
                           const QString& explanation);
    void readSettings();

    shell::Settings& m_settings;
    ProtectionFacts m_facts;
    kit::Callout* m_problem;
    kit::SettingRow* m_keychain = nullptr;
    kit::SettingRow* m_passphrase = nullptr;
    kit::LinkLabel* m_removePassphrase = nullptr;
    kit::SettingRow* m_recovery = nullptr;
    kit::LinkLabel* m_removeRecovery = nullptr;
    kit::SettingRow* m_key = nullptr;
    std::optional<int> m_rekeying;
    bool m_known = false;
    kit::Button* m_lock = nullptr;
    QComboBox* m_lockAfter = nullptr;
    struct Toggle
    {
        kit::Switch* toggle;
        QString key;
        bool byDefault;
    };
    std::vector<Toggle> m_toggles;
};

} // namespace mw::settingspage
