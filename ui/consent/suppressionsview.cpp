// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/suppressionsview.h"

#include "kit/button.h"
#include "kit/card.h"
#include "kit/emptypage.h"
#include "kit/flowlayout.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/searchfield.h"
#include "kit/tableview.h"
#include "shell/settings.h"
#include "ui/consent/scrolled.h"
#include "ui/consent/times.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mw::consentpage {

using namespace std::chrono_literals;
using Column = SuppressionModel::Column;
using workspace::Topic;

namespace {

constexpr auto restAfterChanges = 600ms;
constexpr int rowsSeen = 2;   // at least: what is told above it needs its room
constexpr int noteFits = 820; ///< from this width on
constexpr int kindFits = 620;

} // namespace

SuppressionsView::SuppressionsView(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new SuppressionModel(context, this)),
      m_search(new kit::SearchField(tr("Part of an address or domain"))),
      m_remove(kit::button(tr("Remove…"), kit::ButtonRole::Normal)),
      m_table(new kit::TableView),
      m_foot(kit::hint({})),
      m_stack(new QStackedWidget)
{
    build();
    listen();
    tell();
}

void SuppressionsView::build()
{
    auto* empty = new kit::EmptyPage(
        kit::Drawing::Audience, tr("Nobody is suppressed"),
        tr("Whoever unsubscribes, complains or can't be reached stands here and is never mailed. You can add "
           "addresses and domains, or import a list of another program."));
    auto* add = kit::button(tr("Add suppression…"), kit::ButtonRole::Primary, kit::Icon::Add);
    connect(add, &QAbstractButton::clicked, this, &SuppressionsView::addWanted);
    empty->setPrimary(add);
    m_empty = scrolled(empty);
    m_full = buildTable();
    m_stack->addWidget(m_full);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

QWidget* SuppressionsView::buildTable()
{
    auto* filters = new kit::FlowLayout(kit::space::s8, kit::space::s8);
    filters->setContentsMargins(kit::space::page, kit::size::ringMargin, kit::space::page, kit::space::s12);
    filters->addWidget(m_search);
    filters->addWidget(m_remove);
    m_table->setAccessibleName(tr("Suppressions"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    const std::array letters = {34, 10, 22, 12, 20};
    for (int column = 0; column < SuppressionModel::columns; ++column)
        m_table->setColumnLetters(column, letters[static_cast<std::size_t>(column)]);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(static_cast<int>(Column::Text), QHeaderView::Stretch);
    m_table->keepIn(&m_context.settings, QStringLiteral("consent/suppressions"));
    m_table->setLeastRows(rowsSeen);
    auto* table = new QVBoxLayout;
    table->setContentsMargins(kit::space::s16, 0, kit::space::s16, 0);
    table->addWidget(m_table);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(kit::space::page, kit::space::s8, kit::space::page, kit::space::s12);
    foot->addWidget(m_foot);
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(filters);
    column->addWidget(new kit::Rule);
    column->addLayout(table, 1);
    column->addLayout(foot);
    return made;
}

void SuppressionsView::listen()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(restAfterChanges);
    connect(&m_soon, &QTimer::timeout, this, &SuppressionsView::readAgain);
    connect(&m_context.office, &workspace::Office::changed, this, [this](const workspace::Topics& topics) {
        if (!topics.contains(Topic::Consent))
            return;
        m_stale = true;
        if (m_seen && !m_soon.isActive())
            m_soon.start();
    });
    connect(m_search, &kit::SearchField::searched, this, &SuppressionsView::narrow);
    connect(m_model, &FeedState::stateChanged, this, &SuppressionsView::tell);
    connect(m_model, &FeedState::failed, this, &SuppressionsView::failed);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SuppressionsView::keepChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const consent::SuppressionEntry* entry = current())
            m_chosen = entry->row.suppression.id;
        tell();
        Q_EMIT currentChanged();
    });
    connect(m_remove, &QAbstractButton::clicked, this, &SuppressionsView::removeWanted);
    auto* del = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    del->setContext(Qt::WidgetShortcut);
    connect(del, &QShortcut::activated, this, [this] {
        if (current())
            Q_EMIT removeWanted();
    });
}

/// The row that was chosen stays so when the table is read anew.
void SuppressionsView::keepChosen()
{
    if (const int row = m_model->rowOf(m_chosen); row >= 0)
        m_table->selectRow(row);
}

void SuppressionsView::setSeen(bool seen)
{
    m_seen = seen;
    if (!seen || !m_stale)
        return;
    readAgain();
}

void SuppressionsView::readAgain()
{
    m_stale = false;
    m_soon.stop();
    count();
    if (std::exchange(m_shown, true))
        m_model->readAgain();
    else
        narrow();
}

void SuppressionsView::count()
{
    m_context.office.ask<std::int64_t>(
        this, [](vault::Database& database) { return consent::countSuppressions(database); },
        [this](const vault::DbResult<std::int64_t>& count) {
            if (!count) {
                Q_EMIT failed(count.error());
                return;
            }
            m_count = *count;
            tell();
            Q_EMIT factChanged();
        });
}

bool SuppressionsView::isEmpty() const
{
    return m_count == 0 && m_model->text().isEmpty() && !m_model->isLoading();
}

QString SuppressionsView::fact() const
{
    return m_count && *m_count > 0 ? tr("%Ln suppressions in force", nullptr, counted(*m_count)) : QString();
}

void SuppressionsView::narrow()
{
    m_shown = true;
    m_table->scrollToTop();
    m_model->show(m_search->text().trimmed());
}

void SuppressionsView::tell()
{
    const int rows = m_model->rowCount();
    QWidget* const fits = isEmpty() ? m_empty : m_full;
    if (m_stack->currentWidget() != fits) {
        m_stack->setCurrentWidget(fits);
        Q_EMIT factChanged();
    }
    m_remove->setRefusal(current() ? QString() : tr("Choose a suppression first."));
    if (m_model->isLoading())
        m_foot->setText({});
    else if (m_model->isLooking() && rows == 0)
        m_foot->setText(tr("Looking further back…"));
    else if (rows == 0)
        m_foot->setText(tr("No suppression fits."));
    else if (m_model->isAtEnd())
        m_foot->setText(tr("%Ln suppressions, newest first", nullptr, rows));
    else
        m_foot->setText(tr("The newest %Ln suppressions; scroll for more", nullptr, rows));
}

void SuppressionsView::setText(const QString& text)
{
    m_search->put(text);
    narrow();
}

QString SuppressionsView::text() const
{
    return m_search->text().trimmed();
}

void SuppressionsView::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool SuppressionsView::clearText()
{
    if (m_search->text().isEmpty())
        return false;
    setText({});
    return true;
}

const consent::SuppressionEntry* SuppressionsView::current() const
{
    return m_model->rowAt(m_table->currentIndex().row());
}

void SuppressionsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_table->setColumnHidden(static_cast<int>(Column::Note), width() < kit::scaled(this, noteFits));
    m_table->setColumnHidden(static_cast<int>(Column::Kind), width() < kit::scaled(this, kindFits));
}

} // namespace mw::consentpage
