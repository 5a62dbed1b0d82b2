// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupdesk.h"

#include "shell/problems.h"
#include "workspace/backupkeeper.h"
#include "workspace/office.h"

#include <QDir>
#include <QFileDialog>

namespace mw::settingspage {

using backup::BackupPlan;
using workspace::BackupKeeper;

BackupDesk::BackupDesk(workspace::Office& office, const base::Clock& clock, BackupSection& section)
    : QObject(&section), m_office(office), m_clock(clock), m_section(section)
{
    connect(&section, &BackupSection::planWanted, this, &BackupDesk::plan);
    connect(&section, &BackupSection::folderWanted, this, &BackupDesk::chooseFolder);
    connect(&section, &BackupSection::saveWanted, this, &BackupDesk::save);
    connect(&section, &BackupSection::checkWanted, this, &BackupDesk::check);
    connect(&office.backups(), &BackupKeeper::changed, this, &BackupDesk::put);
    put();
}

void BackupDesk::put()
{
    m_section.setState(m_office.backups().state(), m_clock.now());
}

void BackupDesk::read()
{
    m_office.backups().lookAgain();
}

void BackupDesk::save()
{
    m_office.backups().makeNow();
}

void BackupDesk::plan(const BackupPlan& plan)
{
    m_office.backups().setPlan(plan, this, [this](const vault::DbResult<void>& kept) {
        if (!kept) {
            put();
            m_section.setProblem(shell::problemOf(kept.error()));
        }
    });
}

void BackupDesk::chooseFolder()
{
    const auto& state = m_office.backups().state();
    auto* dialog = new QFileDialog(m_section.window(), tr("Keep backups in"), state.folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        BackupPlan changed = m_office.backups().state().plan.value_or(BackupPlan{});
        changed.folder = QDir::cleanPath(folder);
        plan(changed);
    });
    dialog->open();
}

void BackupDesk::check(const QString& file)
{
    using Facts = backup::BackupResult<backup::BackupFacts>;
    m_section.setChecking(file);
    m_office.backups().check(
        file, tr("Checking a backup"), this, [this, file](const vault::DbResult<Facts>& facts) {
            m_section.setVerdict(file,
                                 facts ? *facts : Facts(base::fail(backup::errorOfVault(facts.error()))));
        });
}

} // namespace mw::settingspage
