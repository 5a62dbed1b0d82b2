// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/relayspage.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/card.h"
#include "kit/emptypage.h"
#include "kit/metrics.h"
#include "kit/pageheader.h"
#include "kit/theme.h"
#include "kit/windowsizes.h"
#include "kit/words.h"
#include "shell/problems.h"
#include "shell/settings.h"
#include "ui/relays/practicedetail.h"
#include "ui/relays/practicelist.h"
#include "ui/relays/relaydetail.h"
#include "ui/relays/relayeditor.h"
#include "ui/relays/relaylist.h"
#include "ui/relays/scrollpane.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QUrl>

namespace mw::relayspage {

using namespace kit;
using namespace Qt::StringLiterals;
using shell::PageId;
using shell::Place;
using workspace::Topic;

namespace {

constexpr int leastDetail = 520; // pixels that a relay wants beside the list
const QString newPart = u"new"_s;
const QString testPart = u"test"_s;
const QString practicePart = u"practice"_s;

} // namespace

RelaysPage::RelaysPage(const shell::PageContext& context, QWidget* parent,
                       const workspace::RelayTesterOptions& options)
    : Page(PageId::Relays, parent),
      m_context(context),
      m_model(new RelayListModel(context.clock, this)),
      m_tester(new workspace::RelayTester(context.office, context.clock, options, this)),
      m_header(new PageHeader(tr("Relays"))),
      m_problem(new Callout(Problem{})),
      m_list(new RelayList),
      m_chooser(new QComboBox),
      m_rule(new Rule(Qt::Vertical)),
      m_stack(new QStackedWidget),
      m_empty(
          new EmptyPage(Drawing::Relays, tr("Add the relay that you already pay for"),
                        tr("Your provider's SMTP, a sending service, or your own mail server. Until then the "
                           "practice relay takes everything and reaches nobody."))),
      m_detail(new RelayDetail(context.clock)),
      m_practice(new PracticeDetail(context)),
      m_editor(new RelayEditor(context))
{
    kit::setGround(this, Token::Surface);
    build();
    connectDetails();
    connectEditor();
    m_readLater.setSingleShot(true);
    m_readLater.setInterval(std::chrono::seconds(1));
    connect(&m_readLater, &QTimer::timeout, this, &RelaysPage::read);
    m_clock.setInterval(std::chrono::seconds(15)); // rests end by themselves
    connect(&m_clock, &QTimer::timeout, this, &RelaysPage::read);
    connect(&m_context.office, &workspace::Office::changed, this, [this](const workspace::Topics& topics) {
        if (topics.contains(Topic::Practice))
            m_practice->readAgain();
        if (topics.contains(Topic::Relays) || topics.contains(Topic::Campaigns))
            read();
        else if ((topics.contains(Topic::Deliveries) || topics.contains(Topic::Practice)) &&
                 !m_readLater.isActive())
            m_readLater.start();
    });
    connect(&m_context.office, &workspace::Office::senderStatusChanged, this, &RelaysPage::onSenderStatus);
    connect(m_tester, &workspace::RelayTester::changed, this, &RelaysPage::onTesting);
    connect(m_tester, &workspace::RelayTester::finished, this, &RelaysPage::onTested);
    connect(m_tester, &workspace::RelayTester::failed, this, &RelaysPage::onTestFailed);
    read();
    m_practice->readAgain();
}

void RelaysPage::build()
{
    auto* add = m_header->setPrimary(tr("Add relay"), Icon::Add);
    connect(add, &QAbstractButton::clicked, this, [this] { makeNew(); });
    auto* addFirst = button(tr("Add relay"), ButtonRole::Primary, Icon::Add);
    auto* inbox = button(tr("Read practice messages"), ButtonRole::Normal);
    m_empty->setPrimary(addFirst);
    m_empty->setSecondary(inbox);
    connect(addFirst, &QAbstractButton::clicked, this, [this] { makeNew(); });
    connect(inbox, &QAbstractButton::clicked, this, [this] { select(relays::practiceRelay); });

    m_list->setModel(m_model);
    m_chooser->setModel(m_model);
    m_chooser->setAccessibleName(tr("Relay"));
    auto* nothing = new ScrollPane;
    nothing->column()->addWidget(m_empty);
    m_stack->addWidget(nothing);
    m_stack->addWidget(m_detail);
    m_stack->addWidget(m_practice);
    m_stack->addWidget(m_editor);

    auto* chooserRow = new QHBoxLayout;
    chooserRow->setContentsMargins(space::page, 0, space::page, 0);
    chooserRow->addWidget(m_chooser);
    auto* problemRow = new QHBoxLayout;
    problemRow->setContentsMargins(space::page, 0, space::page, 0);
    problemRow->addWidget(m_problem);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_list);
    body->addWidget(m_rule);
    body->addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(problemRow);
    column->addLayout(chooserRow);
    column->addLayout(body, 1);
    m_problem->hide();
    arrange();

    // What is current changes with the mere focus; what is selected, by a person.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection& now) {
                if (!now.isEmpty())
                    chooseByPerson(now.indexes().front().row());
            });
    connect(m_chooser, &QComboBox::activated, this, &RelaysPage::chooseByPerson);
}

void RelaysPage::connectDetails()
{
    connect(m_detail, &RelayDetail::testWanted, this, [this] { startTest(m_selected); });
    connect(m_detail, &RelayDetail::testStopWanted, m_tester, &workspace::RelayTester::cancel);
    connect(m_detail, &RelayDetail::changeWanted, this,
            [this](RelayForm::Field field) { openEditor(m_selected, field); });
    connect(m_detail, &RelayDetail::deleteWanted, this, &RelaysPage::remove);
    connect(m_detail, &RelayDetail::resumeWanted, this, &RelaysPage::resume);
    connect(m_detail, &RelayDetail::sourceWanted, this, &RelaysPage::askOpen);
    connect(m_detail, &RelayDetail::copyWanted, this, [this] {
        const auto tested = m_reports.constFind(m_selected.value());
        const RelayFacts* facts = m_model->find(m_selected);
        if (tested != m_reports.cend() && facts)
            QGuiApplication::clipboard()->setText(asText(nameOf(facts->relay), tested->report, tested->at));
    });
    connect(m_practice, &PracticeDetail::testWanted, this, [this] { startTest(relays::practiceRelay); });
    connect(m_practice, &PracticeDetail::testStopWanted, m_tester, &workspace::RelayTester::cancel);
    connect(m_practice, &PracticeDetail::linkWanted, this,
            [this](const QString& url) { askOpen(QUrl(url)); });
    connect(&m_practice->list(), &PracticeList::deleteAllWanted, this, &RelaysPage::askDeleteMessages);
    connect(&m_practice->list(), &PracticeList::practiseWanted, this,
            [this] { Q_EMIT wants({.page = PageId::Campaigns, .part = newPart}); });
}

void RelaysPage::connectEditor()
{
    connect(m_editor, &RelayEditor::saved, this, &RelaysPage::onSaved);
    connect(m_editor, &RelayEditor::cancelled, this, &RelaysPage::closeEditor);
    connect(m_editor, &RelayEditor::sourceWanted, this, &RelaysPage::askOpen);
    connect(m_editor, &RelayEditor::testStopWanted, m_tester, &workspace::RelayTester::cancel);
    connect(m_editor, &RelayEditor::testWanted, this,
            [this](const relays::Relay& relay, const std::shared_ptr<base::Secret>& password) {
                m_testing = {};
                m_editor->showTesting({});
                m_tester->start(relay,
                                tr("Testing “%1”").arg(relay.name.isEmpty() ? relay.host : nameOf(relay)),
                                password ? std::optional(std::move(*password)) : std::nullopt);
            });
}

void RelaysPage::read()
{
    m_context.office.ask<std::vector<RelayFacts>>(
        this,
        [now = m_context.clock.now()](vault::Database& database) { return readRelayFacts(database, now); },
        [this](const vault::DbResult<std::vector<RelayFacts>>& facts) { take(facts); });
}

void RelaysPage::take(const vault::DbResult<std::vector<RelayFacts>>& facts)
{
    m_problem->setVisible(!facts);
    if (!facts)
        return m_problem->setProblem(shell::problemOf(facts.error()));
    m_model->set(*facts);
    const int setUp = m_model->rowCount() - 1; // beside the practice relay
    m_header->setFact(setUp == 1  ? tr("1 set up")
                      : setUp > 1 ? tr("%1 set up").arg(formatCount(setUp))
                                  : QString());
    tellBadge();
    if (!std::exchange(m_loaded, true))
        m_selected = base::RelayId(m_context.settings.value(u"relays/selected"_s, 0).toLongLong());
    if (!m_model->find(m_selected))
        m_selected = setUp > 0 ? m_model->relayAt(0) : base::RelayId();
    if (const auto pending = std::exchange(m_pending, {}))
        return apply(*pending);
    showSelected();
}

void RelaysPage::onSenderStatus()
{
    QHash<std::int64_t, int> connections;
    const sending::SenderStatus& status = m_context.office.senderStatus();
    if (!status.idle)
        for (const sending::RelayStatus& relay : status.relays)
            if (relay.connections > 0)
                connections.insert(relay.relay.value(), relay.connections);
    if (!m_model->setConnections(connections))
        return;
    if (const RelayFacts* facts = m_model->find(m_selected); facts && !facts->isPractice())
        m_detail->show(*facts);
}

void RelaysPage::tellBadge()
{
    const base::Timestamp now = m_context.clock.now();
    const auto& all = m_model->relays();
    const auto paused = std::count_if(all.begin(), all.end(), [now](const RelayFacts& facts) {
        return facts.rests(now) && !facts.pause->until;
    });
    Q_EMIT badgeChanged(paused == 0   ? QString()
                        : paused == 1 ? tr("1 relay waits for you")
                                      : tr("%1 relays wait for you").arg(formatCount(paused)),
                        paused > 0);
}

void RelaysPage::arrive(const Place& place)
{
    m_front = true;
    m_clock.start();
    if (!m_loaded) {
        m_pending = place;
        return;
    }
    read();
    m_practice->readAgain();
    apply(place);
}

void RelaysPage::leave()
{
    m_front = false;
    m_clock.stop();
}

void RelaysPage::apply(const Place& place)
{
    if (place.part == newPart) {
        makeNew();
    } else if (place.part == practicePart) {
        leaveEditor([this, place] {
            select(relays::practiceRelay);
            m_practice->showList();
            if (!place.text.isEmpty())
                m_practice->list().search(place.text);
            if (place.object != 0)
                m_practice->openMessage(place.object);
        });
    } else if (place.object != 0) {
        leaveEditor([this, place] {
            select(base::RelayId(place.object));
            if (place.part == testPart)
                startTest(m_selected);
        });
    } else {
        showSelected();
    }
}

Place RelaysPage::place() const
{
    Place place{.page = PageId::Relays};
    if (m_selected == relays::practiceRelay && m_practice->tab() == PracticeDetail::Tab::Messages) {
        place.part = practicePart;
        place.object = m_practice->message();
    } else if (m_selected.isValid()) {
        place.object = m_selected.value();
    }
    return place;
}

void RelaysPage::select(base::RelayId relay)
{
    if (!m_model->find(relay))
        return;
    m_selected = relay;
    m_context.settings.setValue(u"relays/selected"_s, qlonglong(relay.value()));
    if (m_stack->currentWidget() == m_editor)
        m_stack->setCurrentWidget(m_detail);
    showSelected();
}

void RelaysPage::chooseByPerson(int row)
{
    const base::RelayId relay = m_model->relayAt(row);
    if (!relay.isValid() || (relay == m_selected && m_stack->currentWidget() != m_editor))
        return;
    leaveEditor([this, relay] { select(relay); });
}

void RelaysPage::showSelected()
{
    const int row = m_model->rowOf(m_selected);
    {
        const QSignalBlocker still(m_list->selectionModel());
        m_list->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                                  QItemSelectionModel::ClearAndSelect);
    }
    m_list->viewport()->update();
    m_chooser->setCurrentIndex(row);
    const RelayFacts* facts = m_model->find(m_selected);
    const bool nothing = !facts || !m_selected.isValid();
    m_header->primary()->setVisible(!nothing);
    if (m_stack->currentWidget() == m_editor)
        return;
    if (nothing)
        return m_stack->setCurrentIndex(0);
    if (facts->isPractice()) {
        if (m_practice->message() == 0 && m_practice->list().isHidden())
            m_practice->showList();
        m_stack->setCurrentWidget(m_practice);
    } else {
        m_detail->show(*facts);
        m_stack->setCurrentWidget(m_detail);
    }
    showTestOf(m_selected);
}

void RelaysPage::openEditor(base::RelayId relay, RelayForm::Field field)
{
    const RelayFacts* facts = m_model->find(relay);
    if (!facts || facts->isPractice())
        return;
    m_stack->setCurrentWidget(m_editor);
    m_editor->startChange(facts->relay, field);
}

void RelaysPage::closeEditor()
{
    leaveEditor([this] {
        if (m_tester->isRunning() && !m_testing.isValid())
            m_tester->cancel();
        m_stack->setCurrentIndex(0);
        showSelected();
    });
}

void RelaysPage::onSaved(base::RelayId relay)
{
    m_reports.remove(relay.value());
    m_model->forgetReport(relay);
    m_selected = relay;
    m_context.settings.setValue(u"relays/selected"_s, qlonglong(relay.value()));
    m_stack->setCurrentIndex(0);
    m_detail->setTab(RelayDetail::Tab::Test);
    // It is not in the list before that is read again.
    m_pending = Place{.page = PageId::Relays, .object = relay.value()};
    read();
}

bool RelaysPage::makeNew()
{
    leaveEditor([this] {
        m_header->primary()->setVisible(true);
        m_stack->setCurrentWidget(m_editor);
        m_editor->startNew();
    });
    return true;
}

bool RelaysPage::findHere()
{
    select(relays::practiceRelay);
    m_practice->showList();
    m_practice->list().focusSearch();
    return true;
}

bool RelaysPage::readAgain()
{
    read();
    m_practice->readAgain();
    return true;
}

bool RelaysPage::escape()
{
    if (m_stack->currentWidget() == m_editor) {
        closeEditor();
        return true;
    }
    if (m_stack->currentWidget() != m_practice)
        return false;
    if (m_practice->message() != 0) {
        m_practice->showList();
        return true;
    }
    return m_practice->list().clearSearch();
}

void RelaysPage::arrange()
{
    const bool beside = width() >= m_list->sizeHint().width() + scaled(this, leastDetail);
    m_list->setFixedWidth(m_list->sizeHint().width());
    m_list->setVisible(beside);
    m_rule->setVisible(beside);
    m_chooser->setVisible(!beside);
    for (ScrollPane* pane : m_stack->findChildren<ScrollPane*>())
        pane->setBeside(beside);
}

void RelaysPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void RelaysPage::keyPressEvent(QKeyEvent* event)
{
    const RelayFacts* facts = m_model->find(m_selected);
    if (m_list->hasFocus() && facts && !facts->isPractice()) {
        if (event->key() == Qt::Key_Delete && facts->campaigns == 0)
            return remove();
        if (event->key() == Qt::Key_F2)
            return openEditor(m_selected, RelayForm::Field::Name);
    }
    Page::keyPressEvent(event);
}

} // namespace mw::relayspage
