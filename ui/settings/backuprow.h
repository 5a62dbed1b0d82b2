// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupcheck.h"
#include "backup/existingbackups.h"

#include <QDateTime>
#include <QWidget>

namespace mw::kit {
class Label;
class LinkLabel;
class StateLabel;
} // namespace mw::kit

namespace mw::settingspage {

/// One backup that lies in the folder, and what a check said of it.
class BackupRow : public QWidget
{
    Q_OBJECT
public:
    explicit BackupRow(const backup::ExistingBackup& backup, QWidget* parent = nullptr);

    /// The words of its time are near to the present one.
    void setNow(const QDateTime& now);
    /// In the order of Tab, after `before`; the answer is its last one.
    QWidget* putAfter(QWidget* before);
    void setChecking(bool checking);
    void setVerdict(const backup::BackupResult<backup::BackupFacts>& facts);

Q_SIGNALS:
    void checkWanted();
    void restoreWanted();

private:
    backup::ExistingBackup m_backup;
    kit::Label* m_time;
    kit::Label* m_file;
    kit::StateLabel* m_verdict;
    kit::Label* m_why;
    kit::LinkLabel* m_check;
    kit::LinkLabel* m_restore;
};

} // namespace mw::settingspage
