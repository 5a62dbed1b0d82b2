// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/loglist.h"

#include "kit/button.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/pill.h"
#include "kit/tableview.h"
#include "kit/words.h"
#include "shell/settings.h"
#include "ui/logs/logwords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QVBoxLayout>

#include <array>

namespace mw::logs {

using namespace std::chrono_literals;

namespace {

constexpr auto tailEvery = 500ms;
constexpr int rowsSeen = 5;
constexpr int codeFits = 600; ///< from this width on

} // namespace

LogList::LogList(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_clock(context.clock),
      m_model(new LogModel(context.office, context.clock, this)),
      m_table(new kit::TableView),
      m_live(new kit::StateLabel(kit::Icon::Live, {}, kit::Tone::Success)),
      m_looked(kit::hint({})),
      m_stop(kit::button(tr("Stop looking"), kit::ButtonRole::Small, kit::Icon::Stop)),
      m_newest(kit::button({}, kit::ButtonRole::Small, kit::Icon::Up))
{
    build(context);
    m_tail.setInterval(tailEvery);
    connect(&m_tail, &QTimer::timeout, m_model, &LogModel::poll);
    connect(m_model, &LogModel::stateChanged, this, &LogList::onState);
    connect(m_model, &LogModel::failed, this, &LogList::failed);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &LogList::onScrolled);
    connect(m_table, &QAbstractItemView::activated, this, &LogList::opened);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const insight::LogRow* row = current())
            m_kept = row->id;
        Q_EMIT currentChanged();
    });
    connect(m_stop, &QAbstractButton::clicked, this, [this] {
        if (m_model->isStopped())
            m_model->goOn();
        else
            m_model->stop();
    });
    connect(m_newest, &QAbstractButton::clicked, this, &LogList::goToNewest);
}

void LogList::build(const shell::PageContext& context)
{
    m_table->setAccessibleName(tr("Log lines"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    const std::array letters = {13, 44, 17, 9};
    for (int column = 0; column < LogModel::columns; ++column)
        m_table->setColumnLetters(column, letters[static_cast<std::size_t>(column)]);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(static_cast<int>(LogModel::Column::Event),
                                                      QHeaderView::Stretch);
    m_table->keepIn(&context.settings, QStringLiteral("logs/lines"));
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() +
                              rowsSeen * m_table->verticalHeader()->defaultSectionSize());
    m_live->setType(kit::Type::Small);
    m_stop->hide();
    m_newest->hide();
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(kit::space::s8, kit::space::s8, kit::space::s16, kit::space::s12);
    foot->setSpacing(kit::space::s12);
    foot->addWidget(m_live);
    foot->addWidget(m_looked, 1);
    foot->addWidget(m_stop, 0, Qt::AlignVCenter);
    foot->addWidget(m_newest, 0, Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kit::space::s16, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
}

/// What happened is worth more than its number, which the panel beside it says too.
void LogList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_table->setColumnHidden(static_cast<int>(LogModel::Column::Code), width() < kit::scaled(this, codeFits));
}

void LogList::showLines(const insight::LogQuery& query, std::int64_t line)
{
    m_wanted = line;
    m_jumped = line > 0;
    m_table->scrollToTop();
    m_model->setHeld(m_jumped);
    m_model->show(query, line);
}

void LogList::setLive(bool live)
{
    if (live)
        m_tail.start();
    else
        m_tail.stop();
}

void LogList::goToNewest()
{
    m_jumped = false;
    m_wanted = 0;
    if (m_model->moreThanCounted() || m_table->verticalScrollBar()->value() == 0)
        m_model->show(m_model->query());
    m_table->scrollToTop();
    onScrolled();
    m_table->setFocus(Qt::OtherFocusReason);
}

void LogList::onScrolled()
{
    m_model->setHeld(m_jumped || m_table->verticalScrollBar()->value() > 0);
    onState();
}

void LogList::onState()
{
    const std::int64_t wanted = m_wanted > 0 ? m_wanted : m_kept;
    if (!m_table->currentIndex().isValid() && wanted > 0)
        if (const int row = m_model->rowOf(wanted); row >= 0) {
            m_table->selectRow(row);
            if (m_wanted > 0)
                m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
            m_wanted = 0;
        }
    const bool held = m_jumped || m_table->verticalScrollBar()->value() > 0;
    m_live->set(held ? kit::Icon::Paused : kit::Icon::Live, held ? tr("Stands still") : tr("Live"),
                held ? kit::Tone::Neutral : kit::Tone::Success);
    const QString back = kit::nearTime(timeOf(m_model->lookedTo()), timeOf(m_clock.now()));
    const bool none = m_model->rowCount() == 0;
    if (m_model->isLoading())
        m_looked->setText({});
    else if (m_model->isSearching())
        m_looked->setText(tr("Looking back, at %1 now…").arg(back));
    else if (m_model->isAtEnd())
        m_looked->setText(none ? tr("No line fits.") : tr("Looked back to the first line."));
    else
        m_looked->setText(tr("Looked back to %1.").arg(back));
    const bool stopped = m_model->isStopped() && !m_model->isAtEnd();
    m_stop->setVisible((m_model->isSearching() && !m_model->isLoading()) || stopped);
    m_stop->setText(stopped ? tr("Look further back") : tr("Stop looking"));
    const int fresh = m_model->newLines();
    m_newest->setVisible(m_jumped || (held && fresh > 0));
    if (fresh == 0)
        m_newest->setText(tr("Go to the newest"));
    else if (m_model->moreThanCounted())
        m_newest->setText(tr("Over %Ln new lines", nullptr, fresh));
    else
        m_newest->setText(tr("%Ln new lines", nullptr, fresh));
}

const insight::LogRow* LogList::current() const
{
    return m_model->rowAt(m_table->currentIndex().row());
}

} // namespace mw::logs
