// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/workspacestep.h"

#include "kit/colourchoice.h"
#include "kit/formfield.h"
#include "shell/problems.h"
#include "ui/firststart/forms.h"
#include "workspace/office.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace mw::firststart {

WorkspaceStep::WorkspaceStep(const shell::PageContext& context, QWidget* parent) : Step(context, parent)
{
    m_name = new QLineEdit;
    m_name->setMaxLength(longestText);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kit::space::s8);
    m_tile = new kit::WorkspaceTile;
    line->addWidget(m_tile);
    line->addWidget(m_name, 1);
    row->setFocusProxy(m_name);
    m_field = new kit::FormField(tr("Name"), row,
                                 tr("Your shop, or the client you write for. It stands in every window."));
    m_name->setAccessibleName(tr("Name"));
    m_colour = new kit::ColourChoice;
    auto* colour = new kit::FormField(tr("Colour"), m_colour, tr("So that no two workspaces are mixed up."));

    QVBoxLayout* form = formColumn(this);
    form->addWidget(m_field);
    form->addWidget(colour);
    form->addStretch();

    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_field->setError({});
        showTile();
    });
    connect(m_colour, &kit::ColourChoice::colourChosen, this, [this] { showTile(); });
}

QString WorkspaceStep::heading() const
{
    return tr("Name your workspace");
}

QString WorkspaceStep::sentence() const
{
    return tr("A workspace keeps one shop's contacts, mails and records in one folder on this computer.");
}

QString WorkspaceStep::name() const
{
    return tr("Name your workspace");
}

QString WorkspaceStep::fact(const workspace::FirstStartFacts&) const
{
    return context().office.facts().name;
}

void WorkspaceStep::take(const workspace::FirstStartFacts&)
{
    if (m_filled)
        return;
    m_filled = true;
    m_name->setText(context().office.facts().name);
    m_colour->setColour(context().office.facts().colour);
    showTile();
}

QString WorkspaceStep::primary() const
{
    return tr("Go on to the sender");
}

QString WorkspaceStep::busy() const
{
    return tr("Saving…");
}

void WorkspaceStep::go()
{
    const QString name = m_name->text().trimmed();
    if (name == context().office.facts().name && m_colour->colour() == context().office.facts().colour) {
        Q_EMIT chose([](workspace::FirstStart&) {}, true);
        return;
    }
    context().office.setAppearance(name, m_colour->colour(), this,
                                   [this](const workspace::WorkspaceResult<workspace::OfficeFacts>& result) {
                                       if (result) {
                                           Q_EMIT chose([](workspace::FirstStart&) {}, true);
                                           return;
                                       }
                                       if (result.error().kind == workspace::WorkspaceError::Kind::BadName) {
                                           m_field->setError(
                                               tr("A name has 1 to 200 characters on one line."));
                                           m_name->setFocus();
                                           Q_EMIT failed({});
                                           return;
                                       }
                                       Q_EMIT failed(shell::problemOf(result.error()));
                                   });
}

void WorkspaceStep::showTile()
{
    m_tile->set(m_name->text(), m_colour->colour());
}

} // namespace mw::firststart
