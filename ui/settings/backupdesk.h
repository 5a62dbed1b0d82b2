// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/backupsection.h"

namespace mw::workspace {
class Office;
}

namespace mw::settingspage {

/// Does what the section of the backups asks for, by the workspace's keeper.
class BackupDesk : public QObject
{
    Q_OBJECT
public:
    /// All outlive this.
    BackupDesk(workspace::Office& office, const base::Clock& clock, BackupSection& section);

    void read();
    void save();

private:
    void put();
    void plan(const backup::BackupPlan& plan);
    void chooseFolder();
    void check(const QString& file);

    workspace::Office& m_office;
    const base::Clock& m_clock;
    BackupSection& m_section;
};

} // namespace mw::settingspage
