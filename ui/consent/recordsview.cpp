// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/recordsview.h"

#include "kit/button.h"
#include "kit/card.h"
#include "kit/flowlayout.h"
#include "kit/foreigntext.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/searchfield.h"
#include "kit/tableview.h"
#include "shell/settings.h"
#include "ui/consent/times.h"
#include "ui/consentform/consentwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace mw::consentpage {

using namespace std::chrono_literals;
using Column = RecordModel::Column;
using consent::EventKind;
using workspace::Topic;

namespace {

constexpr auto restAfterChanges = 600ms;
constexpr int rowsSeen = 2;       // of two lines
constexpr int recorderFits = 980; ///< from this width on
constexpr int purposeFits = 800;
constexpr int sourceFits = 660;
constexpr qsizetype longestChoice = 60;
constexpr int choiceLetters = 18;
constexpr int anyEvent = -1;
constexpr int anyOptOut = -2;

void fillEvents(QComboBox* box)
{
    box->addItem(RecordsView::tr("All events"), anyEvent);
    box->addItem(RecordsView::tr("Opt-outs"), anyOptOut);
    for (const auto& word : consent::eventKindWords)
        box->addItem(consentform::wordOf(word.value), static_cast<int>(word.value));
}

std::vector<EventKind> kindsOf(int choice)
{
    if (choice == anyEvent)
        return {};
    if (choice == anyOptOut)
        return {EventKind::Withdrawn, EventKind::Objected};
    return {static_cast<EventKind>(choice)};
}

} // namespace

RecordsView::RecordsView(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new RecordModel(context, this)),
      m_search(new kit::SearchField(tr("How an address begins"))),
      m_purpose(new QComboBox),
      m_event(new QComboBox),
      m_table(new kit::TableView),
      m_foot(kit::hint({})),
      m_all(kit::button(tr("Show all records"), kit::ButtonRole::Small))
{
    build();
    listen();
}

void RecordsView::build()
{
    m_purpose->setAccessibleName(tr("For which purpose"));
    m_purpose->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_purpose->setMinimumContentsLength(choiceLetters);
    m_purpose->addItem(tr("All purposes"), 0);
    m_event->setAccessibleName(tr("Which events"));
    fillEvents(m_event);
    auto* filters = new kit::FlowLayout(kit::space::s8, kit::space::s8);
    filters->setContentsMargins(kit::space::page, kit::size::ringMargin, kit::space::page, kit::space::s12);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_search, m_purpose, m_event})
        filters->addWidget(widget);
    m_table->setAccessibleName(tr("Consent records"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTwoLines(true);
    m_table->setModel(m_model);
    const std::array letters = {12, 22, 27, 15, 20, 13};
    for (int column = 0; column < RecordModel::columns; ++column)
        m_table->setColumnLetters(column, letters[static_cast<std::size_t>(column)]);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(static_cast<int>(Column::Contact),
                                                      QHeaderView::Stretch);
    m_table->keepIn(&m_context.settings, QStringLiteral("consent/records"));
    m_table->setLeastRows(rowsSeen);
    m_all->hide();
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(kit::space::page, kit::space::s8, kit::space::page, kit::space::s12);
    foot->setSpacing(kit::space::s12);
    foot->addWidget(m_foot, 1);
    foot->addWidget(m_all, 0, Qt::AlignVCenter);
    auto* table = new QVBoxLayout;
    table->setContentsMargins(kit::space::s16, 0, kit::space::s16, 0);
    table->addWidget(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(filters);
    column->addWidget(new kit::Rule);
    column->addLayout(table, 1);
    column->addLayout(foot);
}

void RecordsView::listen()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(restAfterChanges);
    connect(&m_soon, &QTimer::timeout, this, &RecordsView::readAgain);
    connect(&m_context.office, &workspace::Office::changed, this, [this](const workspace::Topics& topics) {
        if (!topics.contains(Topic::Consent) && !topics.contains(Topic::Contacts))
            return;
        m_stale = true;
        if (m_seen && !m_soon.isActive())
            m_soon.start();
    });
    connect(m_search, &kit::SearchField::searched, this, &RecordsView::narrow);
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &RecordsView::narrow);
    connect(m_event, &QComboBox::currentIndexChanged, this, &RecordsView::narrow);
    connect(m_model, &FeedState::stateChanged, this, &RecordsView::tell);
    connect(m_model, &FeedState::failed, this, &RecordsView::failed);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RecordsView::keepChosen);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const consent::RecordRow* row = m_model->rowAt(index.row()))
            Q_EMIT opened(row->record.contact);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const consent::RecordRow* row = current())
            m_chosen = row->record.id;
        Q_EMIT currentChanged();
    });
    connect(m_all, &QAbstractButton::clicked, this, [this] {
        {
            const QSignalBlocker purpose(m_purpose);
            const QSignalBlocker event(m_event);
            m_purpose->setCurrentIndex(0);
            m_event->setCurrentIndex(0);
            m_search->put({});
        }
        narrow();
        m_search->setFocus(Qt::OtherFocusReason); // the button that had it is gone
    });
}

/// The row that was chosen stays so when the table is read anew.
void RecordsView::keepChosen()
{
    if (const int row = m_model->rowOf(m_chosen); row >= 0)
        m_table->selectRow(row);
}

void RecordsView::setSeen(bool seen)
{
    m_seen = seen;
    if (!seen || !m_stale)
        return;
    readAgain();
}

void RecordsView::readAgain()
{
    m_stale = false;
    m_soon.stop();
    readPurposes();
    if (std::exchange(m_shown, true))
        m_model->readAgain();
    else
        narrow();
}

void RecordsView::readPurposes()
{
    m_context.office.ask<std::vector<consent::Purpose>>(
        this, [](vault::Database& database) { return consent::ledger::purposes(database); },
        [this](const vault::DbResult<std::vector<consent::Purpose>>& purposes) {
            if (purposes)
                takePurposes(*purposes);
            else
                Q_EMIT failed(purposes.error());
        });
}

void RecordsView::takePurposes(const std::vector<consent::Purpose>& purposes)
{
    m_model->setPurposes(purposes);
    const QSignalBlocker quiet(m_purpose);
    for (std::size_t i = static_cast<std::size_t>(m_purpose->count()) - 1; i < purposes.size(); ++i)
        m_purpose->addItem(kit::visible(purposes[i].name, longestChoice), // purposes only get more
                           QVariant::fromValue(qlonglong(purposes[i].id.value())));
}

void RecordsView::narrow()
{
    m_shown = true;
    m_table->scrollToTop();
    m_model->show({.purpose = base::PurposeId(m_purpose->currentData().toLongLong()),
                   .kinds = kindsOf(m_event->currentData().toInt()),
                   .address = m_search->text().trimmed()});
}

void RecordsView::tell()
{
    const int rows = m_model->rowCount();
    const bool any = m_model->filter().isAny();
    m_all->setVisible(!any);
    if (m_model->isLoading())
        m_foot->setText({});
    else if (m_model->isLooking() && rows == 0)
        m_foot->setText(tr("Looking further back…"));
    else if (rows == 0)
        m_foot->setText(any ? tr("Nothing is recorded yet.") : tr("No record fits."));
    else if (m_model->isAtEnd())
        m_foot->setText(tr("%Ln records, newest first", nullptr, rows));
    else
        m_foot->setText(tr("The newest %Ln records; scroll for more", nullptr, rows));
}

void RecordsView::setAddress(const QString& address)
{
    m_search->put(address);
    narrow();
}

QString RecordsView::address() const
{
    return m_search->text().trimmed();
}

void RecordsView::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool RecordsView::clearAddress()
{
    if (m_search->text().isEmpty())
        return false;
    setAddress({});
    return true;
}

const consent::RecordRow* RecordsView::current() const
{
    return m_model->rowAt(m_table->currentIndex().row());
}

void RecordsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_table->setColumnHidden(static_cast<int>(Column::RecordedBy), width() < kit::scaled(this, recorderFits));
    m_table->setColumnHidden(static_cast<int>(Column::Purpose), width() < kit::scaled(this, purposeFits));
    m_table->setColumnHidden(static_cast<int>(Column::Source), width() < kit::scaled(this, sourceFits));
}

} // namespace mw::consentpage
