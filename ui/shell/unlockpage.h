// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "kit/problem.h"
#include "vault/recoverycode.h"

#include <QWidget>

#include <memory>

namespace mw::kit {
class Button;
class Callout;
class Label;
class LinkLabel;
class PageHeader;
class WorkspaceTile;
} // namespace mw::kit

namespace mw::shell {

class RecoveryCodeField;
class SecretField;

/// A locked workspace, and what opens it.
struct UnlockFacts
{
    QString name{};
    QString colour{};
    bool passphrase = false;
    bool keychain = false;
    bool recovery = false;
    bool quick = false; ///< the keychain was not asked yet: it is the first way, one press
};

/// Asks for what opens a workspace: its passphrase, the recovery code, or this computer's keychain.
class UnlockPage : public QWidget
{
    Q_OBJECT
public:
    enum class Way { Passphrase, Code, Keychain };
    /// With the keychain asked, which may take until somebody answers its question, the other ways stay.
    enum class Busy { No, Opening, Keychain };

    explicit UnlockPage(QWidget* parent = nullptr);

    /// Forgets what was typed.
    void begin(const UnlockFacts& facts);
    void forget();
    [[nodiscard]] Way way() const { return m_way; }
    void choose(Way way);
    void setBusy(Busy busy);
    /// It was not opened: at the field that was tried last, or above all where that was the keychain.
    void setProblem(const kit::Problem& problem);
    /// What goes on in it while it is locked; nothing when empty.
    void setGoingOn(const QString& sentence);

Q_SIGNALS:
    // Shared, for they go to the thread that opens the workspace.
    void passphraseEntered(const std::shared_ptr<const mw::base::Secret>& passphrase);
    void codeEntered(const std::shared_ptr<const mw::vault::RecoveryCode>& code);
    void keychainWanted();
    void leaveWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildForm();
    void put();
    void fit();
    void unlock();
    void askKeychain();
    void takeFocus();
    [[nodiscard]] bool isQuick() const;

    UnlockFacts m_facts;
    Way m_way = Way::Passphrase;
    Way m_tried = Way::Passphrase;
    Busy m_busy = Busy::No;
    kit::PageHeader* m_header;
    QWidget* m_form;
    kit::WorkspaceTile* m_tile;
    kit::Label* m_name;
    kit::Label* m_goingOn;
    kit::Callout* m_problem;
    SecretField* m_passphrase;
    RecoveryCodeField* m_code;
    kit::Label* m_keychain;
    kit::LinkLabel* m_toPassphrase;
    kit::LinkLabel* m_toCode;
    kit::LinkLabel* m_toKeychain;
    kit::Label* m_asking; ///< in its place
    kit::Button* m_back;
    kit::Button* m_unlock;
};

} // namespace mw::shell
