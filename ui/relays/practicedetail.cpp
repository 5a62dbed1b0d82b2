// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/practicedetail.h"

#include "kit/button.h"
#include "kit/label.h"
#include "ui/relays/practiceaddresses.h"
#include "ui/relays/practicelist.h"
#include "ui/relays/practicemodel.h"
#include "ui/relays/practicereader.h"
#include "ui/relays/scrollpane.h"
#include "ui/relays/testpanel.h"

#include <QBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QUrl>

namespace mw::relayspage {

using namespace kit;

PracticeDetail::PracticeDetail(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_pages(new QStackedWidget),
      m_overview(new ScrollPane),
      m_test(button(tr("Test relay"), ButtonRole::Small, Icon::Refresh)),
      m_tabs(new QTabBar),
      m_list(new PracticeList(context)),
      m_addresses(new PracticeAddresses(smtp::PracticeRules::builtIn())),
      m_panel(new TestPanel),
      m_reader(new PracticeReader(context))
{
    build();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { showTab(static_cast<Tab>(tab)); });
    connect(m_test, &QAbstractButton::clicked, this, [this] {
        m_tabs->setCurrentIndex(static_cast<int>(Tab::Test));
        m_testing ? Q_EMIT testStopWanted() : Q_EMIT testWanted();
    });
    connect(m_list, &PracticeList::openWanted, this, &PracticeDetail::openMessage);
    connect(&m_list->model(), &PracticeModel::loaded, this, &PracticeDetail::tellNeighbours);
    connect(m_reader, &PracticeReader::backWanted, this, &PracticeDetail::showList);
    connect(m_reader, &PracticeReader::newerWanted, this, [this] { step(-1); });
    connect(m_reader, &PracticeReader::olderWanted, this, [this] { step(1); });
    connect(m_reader, &PracticeReader::linkWanted, this, &PracticeDetail::linkWanted);
}

void PracticeDetail::build()
{
    for (const QString& name : {tr("Messages"), tr("Test addresses"), tr("Test")})
        m_tabs->addTab(name);
    m_tabs->setAccessibleName(tr("What to see of the practice relay"));
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s8);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    auto* title = new Label(tr("Practice relay"), Type::Dialog, Token::Text, weight::strong);
    title->setWordWrap(true);
    names->addWidget(title);
    auto* what = muted(tr("Built in; what it takes reaches nobody"));
    what->setWordWrap(true);
    names->addWidget(what);
    head->addLayout(names, 1);
    head->addWidget(m_test, 0, Qt::AlignTop);

    QVBoxLayout* column = m_overview->column();
    column->addLayout(head);
    column->addWidget(m_tabs);
    column->addWidget(m_list, 1'000); // all there is, when it is shown
    column->addWidget(m_addresses);
    column->addWidget(m_panel);
    column->addStretch(1);
    showTab(Tab::Messages);
    m_pages->addWidget(m_overview);
    m_pages->addWidget(m_reader);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
}

void PracticeDetail::showTab(Tab tab)
{
    m_list->setVisible(tab == Tab::Messages);
    m_addresses->setVisible(tab == Tab::Addresses);
    m_panel->setVisible(tab == Tab::Test);
    m_overview->toTop();
}

PracticeDetail::Tab PracticeDetail::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void PracticeDetail::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void PracticeDetail::showList()
{
    m_reader->close();
    m_pages->setCurrentIndex(0);
    setTab(Tab::Messages);
}

void PracticeDetail::openMessage(std::int64_t message)
{
    m_reader->open(message);
    m_pages->setCurrentIndex(1);
    m_list->select(message);
    tellNeighbours();
}

std::int64_t PracticeDetail::message() const
{
    return m_pages->currentIndex() == 1 ? m_reader->message() : 0;
}

void PracticeDetail::readAgain()
{
    m_list->model().readAgain();
}

void PracticeDetail::step(int rows)
{
    PracticeModel& model = m_list->model();
    const int row = model.rowOf(m_reader->message());
    const std::int64_t next = row < 0 ? 0 : model.idAt(row + rows);
    if (next != 0)
        openMessage(next);
}

void PracticeDetail::tellNeighbours()
{
    PracticeModel& model = m_list->model();
    const int row = model.rowOf(m_reader->message());
    m_reader->setNeighbours(row > 0, row >= 0 && row + 1 < model.total());
    if (row >= 0 && row + 1 >= model.rowCount())
        model.fetchMore({});
}

void PracticeDetail::showTest(const relays::RelayTestReport* report, const QDateTime& at)
{
    m_testing = false;
    m_test->setIdle();
    if (report)
        m_panel->showReport(*report, at, {});
    else
        m_panel->showNothing();
}

void PracticeDetail::showTesting(const relays::RelayTestReport& report)
{
    if (!m_testing)
        m_test->setBusy(tr("Stop the test"));
    m_testing = true;
    m_panel->showRunning(report);
}

void PracticeDetail::showTestProblem(const Problem& problem)
{
    m_testing = false;
    m_test->setIdle();
    m_panel->showProblem(problem);
}

} // namespace mw::relayspage
