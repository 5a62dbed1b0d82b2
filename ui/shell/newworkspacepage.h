// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/problem.h"

#include <QWidget>

class QLineEdit;

namespace mw::kit {
class Button;
class Callout;
class FormField;
class Label;
} // namespace mw::kit

namespace mw::shell {

class ColourChoice;
class WorkspaceTile;

/// What is asked before a workspace is made: its name, its colour, and where it is kept.
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
    void setBusy(bool busy);
    /// At the field that is at fault, or above all.
    void setNameError(const QString& sentence);
    void setProblem(const kit::Problem& problem);

Q_SIGNALS:
    void createWanted();
    void folderWanted();
    void leaveWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void put();
    void tryToCreate();

    QString m_folder;
    WorkspaceTile* m_tile;
    QLineEdit* m_name;
    kit::FormField* m_nameField;
    ColourChoice* m_colour;
    kit::Label* m_place;
    kit::Button* m_change;
    kit::Callout* m_problem;
    kit::Button* m_create;
    kit::Button* m_back;
};

/// A folder's name for a workspace of this name: nothing in it that a file system refuses.
[[nodiscard]] QString folderNameOf(const QString& name);

} // namespace mw::shell
