// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firststart/step.h"

class QLineEdit;

namespace mw::kit {
class ColourChoice;
class FormField;
class WorkspaceTile;
} // namespace mw::kit

namespace mw::firststart {

/// Name and colour of the workspace.
class WorkspaceStep : public Step
{
    Q_OBJECT
public:
    explicit WorkspaceStep(const shell::PageContext& context, QWidget* parent = nullptr);

    QString heading() const override;
    QString sentence() const override;
    QString name() const override;
    QString fact(const workspace::FirstStartFacts& facts) const override;
    bool isDone(const workspace::FirstStartFacts&) const override { return true; }
    void take(const workspace::FirstStartFacts& facts) override;
    QString primary() const override;
    QString busy() const override;
    void go() override;

private:
    void showTile();

    QLineEdit* m_name;
    kit::FormField* m_field;
    kit::ColourChoice* m_colour;
    kit::WorkspaceTile* m_tile;
    bool m_filled = false;
};

} // namespace mw::firststart
