// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupcheck.h"
#include "ui/settings/section.h"
#include "workspace/backupstate.h"

#include <array>
#include <map>

class QComboBox;
class QSpinBox;

namespace mw::kit {
class Button;
class Callout;
class Label;
class LinkLabel;
struct Problem;
} // namespace mw::kit

namespace mw::settingspage {

class BackupRow;

/// When backups are made, how many stay and where; when the last one was; which there are. What is told is
/// given; what is wanted is signalled.
class BackupSection : public Section
{
    Q_OBJECT
public:
    explicit BackupSection(QWidget* parent = nullptr);

    void setState(const workspace::BackupState& state, base::Timestamp now);
    void setChecking(const QString& file);
    void setVerdict(const QString& file, const backup::BackupResult<backup::BackupFacts>& facts);
    /// What a person wanted and could not be done, until the next state.
    void setProblem(const kit::Problem& problem);

Q_SIGNALS:
    void planWanted(const mw::backup::BackupPlan& plan);
    void folderWanted();
    void saveWanted();
    void checkWanted(const QString& file);
    void restoreWanted(const QString& file);

private:
    void addPlan();
    void addKeeping();
    void addFolder();
    void addLast();
    void addList();
    [[nodiscard]] backup::BackupPlan shownPlan() const;
    void putProblem(base::Timestamp now);
    void putPlan();
    void putLast(base::Timestamp now);
    void putList(base::Timestamp now);

    workspace::BackupState m_state;
    base::Timestamp m_now{};
    bool m_putting = false; ///< what changes is no wish of a person's
    bool m_all = false;     ///< also those that are folded away
    QWidget* m_problemRow;
    kit::Callout* m_problem;
    QComboBox* m_every = nullptr;
    std::array<QSpinBox*, 3> m_keep{}; ///< hours, days, weeks
    kit::SettingRow* m_folder = nullptr;
    kit::LinkLabel* m_own = nullptr;
    kit::SettingRow* m_last = nullptr;
    kit::Label* m_lastWords = nullptr;
    kit::Button* m_save = nullptr;
    kit::Label* m_count = nullptr;
    QWidget* m_list = nullptr;
    std::map<QString, BackupRow*> m_rows; ///< by file
    kit::LinkLabel* m_more = nullptr;
};

} // namespace mw::settingspage
