// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/restorer.h"

#include <QWidget>

class QLineEdit;
class QScrollArea;

namespace mw::kit {
class Button;
class Callout;
class FormField;
class KeyValueList;
class Label;
class LinkLabel;
class ProgressRow;
struct Problem;
} // namespace mw::kit

namespace mw::shell {

class RecoveryCodeField;
class SecretField;

/// Makes a workspace out of a backup: tells what the file is, asks for what opens it where the keychain does
/// not, and for a new folder; then restores. A backup is never restored over anything.
class RestorePage : public QWidget
{
    Q_OBJECT
public:
    enum class Step {
        Reading,
        Unreadable,
        Asking, ///< the keychain
        Key,
        Place,
        Restoring,
    };

    explicit RestorePage(QWidget* parent = nullptr);
    ~RestorePage() override;

    /// Empty: this computer's keychain.
    void setKeychain(workspace::Restorer::Make keychain) { m_keychain = std::move(keychain); }
    /// `folder`: where workspaces are kept unless the person chooses another.
    void begin(const QString& file, const QString& folder);
    void setFolder(const QString& folder);
    void setName(const QString& name);
    /// The passphrase or the recovery code is asked for, whatever the keychain says.
    void askFor(bool code);
    [[nodiscard]] Step step() const { return m_step; }
    /// Of the workspace to be.
    [[nodiscard]] QString path() const;
    /// False: it is being restored, and goes on.
    [[nodiscard]] bool mayLeave() const { return m_step != Step::Restoring; }
    void takeFocus();

Q_SIGNALS:
    void folderWanted();
    void leaveWanted();
    /// `keys` open it.
    void restored(const QString& path, const mw::workspace::SharedVaultKeys& keys);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildForm();
    void wire();
    void wireRestorer();
    void put();
    void fit();
    void go(Step step);
    void goOn();
    void leave();
    void tell(const kit::Problem& problem);
    void onRead(const workspace::BackupHeading& heading);
    void onNotUnlocked(const workspace::WorkspaceError& error);
    void unlock();
    void restore();
    [[nodiscard]] QString name() const;

    workspace::Restorer::Make m_keychain;
    std::unique_ptr<workspace::Restorer> m_restorer; ///< one for each backup
    workspace::BackupHeading m_heading;
    QString m_folder;
    Step m_step = Step::Reading;
    bool m_byCode = false;
    bool m_isOpening = false;
    QScrollArea* m_area;
    QWidget* m_form;
    kit::KeyValueList* m_facts;
    kit::Callout* m_problem;
    kit::Label* m_waiting;
    SecretField* m_passphrase;
    RecoveryCodeField* m_code;
    kit::LinkLabel* m_otherWay;
    QLineEdit* m_name;
    kit::FormField* m_nameField;
    kit::Label* m_place;
    kit::Button* m_change;
    kit::FormField* m_placeField;
    kit::Label* m_disarmed;
    kit::ProgressRow* m_progress;
    kit::Button* m_back;
    kit::Button* m_act;
};

} // namespace mw::shell
