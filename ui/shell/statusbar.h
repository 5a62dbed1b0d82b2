// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/backupwords.h"
#include "shell/senderview.h"
#include "shell/statuswords.h"

#include <QWidget>

class QProgressBar;

namespace mw::kit {
class IconLabel;
class Label;
class LinkLabel;
} // namespace mw::kit

namespace mw::shell {

/// The sender's own line below every page, and what runs beside it. It only shows; what stands in it is told
/// by its owner.
class StatusBar : public QWidget
{
    Q_OBJECT
public:
    explicit StatusBar(QWidget* parent = nullptr);

    void setSender(const SenderView& view);
    /// None hides it.
    void setJobs(const QString& summary);
    void setBackup(const BackupWords& words);
    /// What keeps the computer awake, or that nothing does; for the tooltip while something is sent.
    void setAwake(const QString& words);
    [[nodiscard]] const StatusWords& words() const { return m_words; }
    [[nodiscard]] QWidget* jobsButton() const;
    void takeFocus();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void armWanted();
    void placeWanted(const mw::shell::Place& place);
    void jobsWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void put();
    void fit();

    StatusWords m_words;
    SenderView m_view;
    QString m_awake;
    QWidget* m_sender;
    kit::IconLabel* m_icon;
    kit::Label* m_what;
    QProgressBar* m_bar;
    kit::Label* m_figures;
    kit::Label* m_rest;
    kit::LinkLabel* m_action;
    kit::IconLabel* m_jobsIcon;
    kit::LinkLabel* m_jobs;
    kit::IconLabel* m_backupIcon;
    kit::LinkLabel* m_backup;
};

} // namespace mw::shell
