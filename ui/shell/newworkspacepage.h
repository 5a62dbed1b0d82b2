// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/problem.h"
#include "shell/protectionchoice.h"

#include <QWidget>

class QLineEdit;
class QScrollArea;

namespace mw::kit {
class Button;
class Callout;
class ColourChoice;
class FormField;
class Label;
class WorkspaceTile;
} // namespace mw::kit

namespace mw::shell {

/// What is asked before a workspace is made: its name, its colour, where it is kept and what protects it.
class NewWorkspacePage : public QWidget
{
    Q_OBJECT
public:
    explicit NewWorkspacePage(QWidget* parent = nullptr);

    /// `folder`: where workspaces are kept unless the person chooses another.
    void begin(const QString& folder, const QString& colour);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString colour() const;
    /// Of the workspace to be.
    [[nodiscard]] QString path() const;
    void setFolder(const QString& folder);
    /// What protects it is asked from the first call on. With the keychain chosen, createWanted() waits until
    /// that has answered.
    void setKeychain(KeychainState state);
    [[nodiscard]] Protection protection() const;
    void setBusy(bool busy);
    /// At the field that is at fault, or above all.
    void setNameError(const QString& sentence);
    void setPassphraseError(const QString& sentence);
    void setProblem(const kit::Problem& problem);

Q_SIGNALS:
    void createWanted();
    void folderWanted();
    void leaveWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void put();
    void fit();
    void tryToCreate();
    void goOn();
    void stopWaiting();
    void reveal(QWidget* widget);

    QString m_folder;
    QScrollArea* m_area;
    QWidget* m_form;
    kit::WorkspaceTile* m_tile;
    QLineEdit* m_name;
    kit::FormField* m_nameField;
    kit::ColourChoice* m_colour;
    kit::Label* m_place;
    kit::Button* m_change;
    ProtectionChoice* m_protection;
    kit::FormField* m_protectionField;
    kit::Callout* m_problem;
    kit::Button* m_create;
    kit::Button* m_back;
    bool m_isProtected = false; ///< somebody told what there is of a keychain
    bool m_waits = false;       ///< for its answer, to go on
};

/// A folder's name for a workspace of this name: nothing in it that a file system refuses.
[[nodiscard]] QString folderNameOf(const QString& name);

} // namespace mw::shell
