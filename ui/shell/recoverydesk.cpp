// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recoverydesk.h"

#include "shell/problems.h"
#include "shell/recoverycodedialog.h"

#include <QWidget>

namespace mw::shell {

using workspace::NewRecovery;
using workspace::Room;
using workspace::Topic;
using workspace::WorkspaceResult;

RecoveryDesk::RecoveryDesk(workspace::Office& office, QWidget& over)
    : QObject(&over), m_office(office), m_over(over)
{
}

void RecoveryDesk::make(bool replaces)
{
    m_office.act<WorkspaceResult<NewRecovery>>(
        this, [](Room& room) { return room.protection.makeRecovery(); },
        [this, replaces](const WorkspaceResult<NewRecovery>& made) {
            if (made)
                show(*made, replaces);
            else
                Q_EMIT failed(problemOf(made.error()));
        });
}

void RecoveryDesk::show(const NewRecovery& made, bool replaces)
{
    auto code = vault::RecoveryCode::parse(QString::fromLatin1(made.code->text().reveal()));
    if (!code)
        return; // it is its own text
    auto* dialog = new RecoveryCodeDialog(std::move(*code), m_office.facts().name, replaces, m_over.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, made] { keep(made); });
    dialog->open();
}

void RecoveryDesk::keep(const NewRecovery& made)
{
    m_office.act<WorkspaceResult<void>>(
        this,
        [made](Room& room) {
            room.changed = {Topic::Protection};
            return room.protection.keepRecovery(made);
        },
        [this](const WorkspaceResult<void>& kept) {
            if (kept)
                return;
            const kit::Problem problem = problemOf(kept.error());
            Q_EMIT failed({tr("The recovery code was not kept, and opens nothing."),
                           tr("What opened the workspace before still does."),
                           tr("Make another one, and cross out the code that you wrote down."),
                           problem.code});
        });
}

} // namespace mw::shell
