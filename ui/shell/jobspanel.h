// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/office.h"

#include <QFrame>

#include <map>

class QVBoxLayout;

namespace mw::kit {
class ProgressRow;
}

namespace mw::shell {

/// The jobs of a workspace, each with rate, time left and a way to stop it; opens above the status bar.
class JobsPanel : public QFrame
{
    Q_OBJECT
public:
    /// Both outlive this.
    JobsPanel(workspace::Office& office, const base::Clock& clock, QWidget* parent);

    /// Above `anchor`, where reading ends.
    void openAbove(QWidget* anchor);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void put();
    void fit();

    workspace::Office& m_office;
    const base::Clock& m_clock;
    QVBoxLayout* m_rows;
    std::map<std::uint64_t, kit::ProgressRow*> m_shown;
    QPointer<QWidget> m_anchor;
};

} // namespace mw::shell
