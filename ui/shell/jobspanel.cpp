// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/jobspanel.h"

#include "base/clock.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/progressrow.h"
#include "kit/theme.h"
#include "kit/windowsizes.h"
#include "shell/jobwords.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::shell {

using namespace kit;

JobsPanel::JobsPanel(workspace::Office& office, const base::Clock& clock, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint),
      m_office(office),
      m_clock(clock),
      m_rows(new QVBoxLayout(this))
{
    setAccessibleName(tr("Jobs"));
    setWindowTitle(tr("Jobs"));
    setGround(this, Token::Raised);
    m_rows->setContentsMargins(space::s16, space::s16, space::s16, space::s16);
    m_rows->setSpacing(space::s16);
    m_rows->addWidget(section(tr("Jobs")));
    connect(&office, &workspace::Office::jobsChanged, this, [this] {
        if (isVisible())
            put();
    });
}

void JobsPanel::put()
{
    const std::vector<workspace::JobView> jobs = m_office.jobs();
    for (auto it = m_shown.begin(); it != m_shown.end();) {
        const bool runs = std::any_of(jobs.begin(), jobs.end(),
                                      [&](const workspace::JobView& job) { return job.id == it->first; });
        if (!runs)
            it->second->deleteLater();
        it = runs ? std::next(it) : m_shown.erase(it);
    }
    if (jobs.empty()) {
        close();
        return;
    }
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(m_clock.now()));
    for (const workspace::JobView& job : jobs) {
        ProgressRow*& row = m_shown[job.id];
        if (!row) {
            row = new ProgressRow(job.title);
            row->setCancel(tr("Cancel", "a job"));
            row->cancelButton()->setAccessibleName(tr("Cancel %1").arg(job.title));
            connect(row, &ProgressRow::cancelled, this, [this, id = job.id] { m_office.cancel(id); });
            m_rows->addWidget(row);
        }
        row->setFact(factOf(job, m_clock.monotonic(), now));
        row->setValue(job.done, job.total);
        row->cancelButton()->setEnabled(!job.cancelling);
    }
    fit();
}

void JobsPanel::fit()
{
    const QRect screen = this->screen()->availableGeometry();
    const int width = std::min(scaled(this, size::jobsWidth), screen.width());
    layout()->activate();
    const int height =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    resize(width, std::min(height, screen.height()));
    if (!m_anchor)
        return;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QPoint corner = m_anchor->mapToGlobal(QPoint(mirrored ? m_anchor->width() : 0, 0));
    move(mirrored ? corner.x() - width : corner.x(), corner.y() - this->height() - space::s4);
}

void JobsPanel::openAbove(QWidget* anchor)
{
    m_anchor = anchor;
    put();
    if (m_shown.empty())
        return;
    show();
    fit();
    m_shown.begin()->second->cancelButton()->setFocus(Qt::TabFocusReason);
}

void JobsPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::box(&painter, rect(), {}, themeOf(this).color(Token::Control), 0);
}

void JobsPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace mw::shell
