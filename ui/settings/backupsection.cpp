// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupsection.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/flowlayout.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/piece.h"
#include "kit/settingrow.h"
#include "kit/words.h"
#include "shell/backupwords.h"
#include "shell/problems.h"
#include "shell/statuswords.h"
#include "ui/settings/backuprow.h"

#include <QComboBox>
#include <QDir>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::settingspage {

using namespace Qt::StringLiterals;
using backup::BackupPlan;
using Every = BackupPlan::Every;

namespace {

constexpr std::size_t fewRows = 5;

} // namespace

BackupSection::BackupSection(QWidget* parent)
    : Section(u"backups"_s, tr("Backups"), parent),
      m_problemRow(new QWidget),
      m_problem(new kit::Callout(kit::Problem{}))
{
    auto* apart = new QVBoxLayout(m_problemRow); // from the title
    apart->setContentsMargins(0, kit::space::s12, 0, 0);
    apart->addWidget(m_problem);
    add(m_problemRow);
    addPlan();
    addKeeping();
    addFolder();
    addLast();
    addList();
    setState({}, {});
}

void BackupSection::addPlan()
{
    m_every = new QComboBox;
    m_every->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_every->addItem(tr("Off"), int(Every::Never));
    m_every->addItem(tr("Every hour"), int(Every::Hour));
    m_every->addItem(tr("Every day"), int(Every::Day));
    m_every->addItem(tr("Every week"), int(Every::Week));
    m_every->setPlaceholderText(tr("Choose…"));
    kit::SettingRow* row = addRow(tr("Make one"));
    row->setControl(m_every);
    m_every->setAccessibleName(tr("How often backups are made"));
    row->setExplanation(
        tr("While the workspace is open, also while mail goes out. A backup is encrypted as the "
           "workspace is, and opens with what opens it now."));
    connect(m_every, &QComboBox::activated, this, [this] { Q_EMIT planWanted(shownPlan()); });
}

void BackupSection::addKeeping()
{
    auto* content = new QWidget;
    auto* flow = new kit::FlowLayout(kit::space::s16, kit::space::s8, content);
    const std::array words{tr("hours", "backups of the last 3 hours"),
                           tr("days", "backups of the last 7 days"),
                           tr("weeks", "backups of the last 5 weeks")};
    const std::array names{tr("Backups of how many hours are kept"), tr("Backups of how many days are kept"),
                           tr("Backups of how many weeks are kept")};
    for (std::size_t i = 0; i < m_keep.size(); ++i) {
        auto* pair = new QWidget;
        auto* line = new QHBoxLayout(pair);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(kit::space::s8);
        m_keep[i] = new QSpinBox;
        m_keep[i]->setRange(0, BackupPlan::mostKept);
        m_keep[i]->setKeyboardTracking(false);
        m_keep[i]->setAccessibleName(names[i]);
        line->addWidget(m_keep[i]);
        line->addWidget(kit::body(words[i]));
        flow->addWidget(pair);
        connect(m_keep[i], &QSpinBox::valueChanged, this, [this] {
            if (!m_putting)
                Q_EMIT planWanted(shownPlan());
        });
    }
    kit::SettingRow* row = addRow(tr("Keep"));
    row->setControl(content);
    row->setExplanation(
        tr("The newest one of each hour, day and week, for so many of them. The others are deleted once "
           "the next backup is saved; the newest of all stays."));
}

void BackupSection::addFolder()
{
    m_folder = addRow(tr("Folder"));
    m_folder->setAction(tr("Choose…"));
    connect(m_folder, &kit::SettingRow::activated, this, &BackupSection::folderWanted);
    m_own = m_folder->addAction(tr("Use the workspace's own"));
    connect(m_own, &QAbstractButton::clicked, this, [this] {
        BackupPlan plan = shownPlan();
        plan.folder.clear();
        Q_EMIT planWanted(plan);
    });
}

void BackupSection::addLast()
{
    auto* content = new QWidget;
    auto* line = new kit::FlowLayout(kit::space::s16, kit::space::s8, content);
    constexpr int ring = kit::size::ringMargin; // of the button
    line->setContentsMargins(0, ring, ring, ring);
    m_lastWords = kit::body({});
    m_save = kit::button(tr("Save a backup now"), kit::ButtonRole::Small, kit::Icon::Backup);
    line->addWidget(m_lastWords);
    line->addWidget(m_save);
    m_last = addRow(tr("Last one"));
    m_last->setControl(content);
    connect(m_save, &QAbstractButton::clicked, this, [this] {
        if (!m_save->isBusy())
            Q_EMIT saveWanted();
    });
}

void BackupSection::addList()
{
    addSpacing(kit::space::s12);
    m_count = kit::muted({});
    add(m_count);
    m_list = new QWidget;
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    add(m_list);
    m_more = new kit::LinkLabel({}, kit::Type::Body);
    add(m_more, Qt::AlignLeading);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_all = true;
        putList(m_now);
        if (!m_rows.empty())
            m_list->nextInFocusChain()->setFocus(Qt::OtherFocusReason);
    });
}

/// What stands in the controls.
BackupPlan BackupSection::shownPlan() const
{
    BackupPlan plan = m_state.plan.value_or(BackupPlan{});
    if (m_every->currentIndex() >= 0)
        plan.every = Every(m_every->currentData().toInt());
    plan.keepHours = m_keep[0]->value();
    plan.keepDays = m_keep[1]->value();
    plan.keepWeeks = m_keep[2]->value();
    return plan;
}

void BackupSection::setState(const workspace::BackupState& state, base::Timestamp now)
{
    m_state = state;
    m_now = now;
    m_putting = true;
    putPlan();
    m_putting = false;
    putProblem(now);
    putLast(now);
    putList(now);
}

void BackupSection::putPlan()
{
    const bool known = m_state.isKnown;
    m_every->setEnabled(known);
    m_every->setCurrentIndex(known && m_state.plan ? m_every->findData(int(m_state.plan->every)) : -1);
    const BackupPlan plan = m_state.plan.value_or(BackupPlan{});
    const std::array kept{plan.keepHours, plan.keepDays, plan.keepWeeks};
    for (std::size_t i = 0; i < m_keep.size(); ++i) {
        m_keep[i]->setEnabled(known && m_state.plan && plan.every != Every::Never);
        if (!m_keep[i]->hasFocus()) // somebody types
            m_keep[i]->setValue(kept[i]);
    }
    m_folder->setValue(m_state.isOwnFolder ? tr("In the workspace's own folder")
                                           : QDir::toNativeSeparators(m_state.folder));
    m_own->setVisible(known && m_state.plan && !m_state.isOwnFolder);
    m_folder->action()->setVisible(known && m_state.plan);
    m_folder->setExplanation(m_state.isOnSameDisk
                                 ? tr("On the same disk as the workspace: a broken disk takes both.")
                                 : QString());
}

void BackupSection::putProblem(base::Timestamp now)
{
    m_problemRow->setVisible(m_state.isKnown && (!m_state.plan || m_state.failure || !m_state.isArmed));
    if (m_problemRow->isHidden())
        return;
    if (!m_state.plan)
        m_problem->set(kit::Tone::Warning, tr("The plan of backups can't be read."),
                       tr("None is made or deleted by a guess. Choose anew how often backups are made."));
    else if (m_state.failure) {
        kit::Problem problem = shell::problemOf(m_state.failure->error, shell::BackupDeed::Make);
        problem.what = tr("%1: %2", "time, what happened")
                           .arg(kit::nearTime(shell::localTime(m_state.failure->at), shell::localTime(now)),
                                problem.what);
        m_problem->setProblem(problem);
    } else
        m_problem->set(
            kit::Tone::Info, tr("This copy makes no backups by itself."),
            tr("It may not send, and the one that may has the same backups. Arm it at the bottom of "
               "the window if it is the one to go on with."));
}

void BackupSection::setProblem(const kit::Problem& problem)
{
    m_problem->setProblem(problem);
    m_problemRow->show();
}

void BackupSection::putLast(base::Timestamp now)
{
    m_save->setEnabled(m_state.isKnown);
    if (m_state.isRunning)
        m_save->setBusy(tr("Saving…"));
    else
        m_save->setIdle();
    const QDateTime present = shell::localTime(now);
    if (!m_state.isKnown)
        m_lastWords->setText(tr("Looking…"));
    else if (m_state.lastGood)
        m_lastWords->setText(kit::nearTime(shell::localTime(*m_state.lastGood), present));
    else
        m_lastWords->setText(tr("None yet"));
    m_lastWords->setToolTip(
        kit::plainToolTip(m_state.lastGood ? kit::fullTime(shell::localTime(*m_state.lastGood)) : QString()));
    QString next;
    if (m_state.isKnown && !m_state.isPlanned())
        next = tr("None is made by itself.");
    else if (m_state.nextAt && *m_state.nextAt <= now)
        next = tr("The next one is made in a moment.");
    else if (m_state.nextAt)
        next = tr("The next one is due about %1.")
                   .arg(kit::nearTime(shell::localTime(*m_state.nextAt), present));
    m_last->setExplanation(next);
}

void BackupSection::putList(base::Timestamp now)
{
    const auto& existing = m_state.existing;
    const std::size_t shown = m_all ? existing.size() : std::min(existing.size(), fewRows);
    auto* column = static_cast<QVBoxLayout*>(m_list->layout());
    std::erase_if(m_rows, [&](const auto& entry) {
        const auto end = existing.begin() + static_cast<std::ptrdiff_t>(shown);
        if (std::find_if(existing.begin(), end, [&](const auto& one) { return one.path == entry.first; }) !=
            end)
            return false;
        column->removeWidget(entry.second);
        entry.second->hide();
        entry.second->deleteLater();
        return true;
    });
    QWidget* before = m_save;
    for (std::size_t i = 0; i < shown; ++i) {
        BackupRow*& row = m_rows[existing[i].path];
        if (!row) {
            row = new BackupRow(existing[i]);
            const QString file = existing[i].path;
            connect(row, &BackupRow::checkWanted, this, [this, file] { Q_EMIT checkWanted(file); });
            connect(row, &BackupRow::restoreWanted, this, [this, file] { Q_EMIT restoreWanted(file); });
        }
        if (column->indexOf(row) != static_cast<int>(i))
            column->insertWidget(static_cast<int>(i), row);
        row->setNow(shell::localTime(now));
        before = row->putAfter(before);
    }
    m_count->setText(existing.empty() ? tr("There is no backup in the folder.")
                                      : tr("%Ln backups", nullptr, static_cast<int>(existing.size())));
    m_count->setVisible(m_state.isKnown && (m_state.isFolderThere || !existing.empty()));
    m_list->setVisible(shown > 0);
    m_more->setText(tr("Show all %Ln backups", nullptr, static_cast<int>(existing.size())));
    m_more->setVisible(shown < existing.size());
}

void BackupSection::setChecking(const QString& file)
{
    if (const auto row = m_rows.find(file); row != m_rows.end())
        row->second->setChecking(true);
}

void BackupSection::setVerdict(const QString& file, const backup::BackupResult<backup::BackupFacts>& facts)
{
    if (const auto row = m_rows.find(file); row != m_rows.end())
        row->second->setVerdict(facts);
}

} // namespace mw::settingspage
