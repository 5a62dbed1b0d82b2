// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/firststartpage.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/card.h"
#include "kit/icon.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/metrics.h"
#include "kit/stepper.h"
#include "kit/theme.h"
#include "shell/problems.h"
#include "ui/firststart/contactsstep.h"
#include "ui/firststart/messagestep.h"
#include "ui/firststart/practicestep.h"
#include "ui/firststart/programmark.h"
#include "ui/firststart/readstep.h"
#include "ui/firststart/senderstep.h"
#include "ui/firststart/workspacestep.h"
#include "workspace/office.h"

#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mw::firststart {

using kit::space::s12;
using kit::space::s16;
using kit::space::s24;
using kit::space::s32;
using kit::space::s48;
using kit::space::s8;
using workspace::FirstStart;
using workspace::FirstStartFacts;
using workspace::Topic;

namespace {
constexpr int asideWidth = 340;   // of the design's picture
constexpr int narrowBelow = 1000; // then the steps stand above
} // namespace

FirstStartPage::FirstStartPage(const shell::PageContext& context, QWidget* parent)
    : shell::Page(shell::PageId::FirstStart, parent), m_context(context)
{
    kit::setGround(this, kit::Token::Surface);
    auto* halves = new QHBoxLayout(this);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(0);
    halves->addWidget(makeAside());

    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_above = new QWidget;
    kit::setGround(m_above, kit::Token::Bg);
    auto* above = new QHBoxLayout(m_above);
    above->setContentsMargins(s48 - kit::size::ringMargin, s12, s48 - kit::size::ringMargin, s12);
    m_stepperAbove = new kit::Stepper(Qt::Horizontal);
    prepare(m_stepperAbove);
    above->addWidget(m_stepperAbove, 1);
    column->addWidget(m_above);
    auto* head = new QWidget;
    auto* words = new QVBoxLayout(head);
    words->setContentsMargins(s48, s32, s48, s16);
    words->setSpacing(s8);
    m_heading = new kit::Label({}, kit::Type::Figure, kit::Token::Text, kit::weight::strong);
    m_heading->setWordWrap(true);
    m_sentence = new kit::Label({}, kit::Type::Section, kit::Token::Muted);
    m_sentence->setWordWrap(true);
    m_problem = new kit::Callout(kit::Problem{});
    m_problem->hide();
    words->addWidget(m_heading);
    words->addWidget(m_sentence);
    words->addWidget(m_problem);
    m_stack = new QStackedWidget;
    column->addWidget(head);
    column->addWidget(m_stack, 1);
    column->addWidget(new kit::Rule);
    column->addWidget(makeFoot());
    halves->addWidget(right, 1);

    addStep(new WorkspaceStep(context));
    addStep(new SenderStep(context));
    addStep(new ContactsStep(context));
    addStep(new MessageStep(context));
    auto* practice = new PracticeStep(context);
    addStep(practice);
    addStep(new ReadStep(context));
    showSteps();
    showWords();

    connect(practice, &PracticeStep::stepWanted, this, &FirstStartPage::showStep);
    connect(&context.office, &workspace::Office::changed, this, [this](const workspace::Topics& topics) {
        const auto any = {Topic::Lists,     Topic::Identities, Topic::Templates,
                          Topic::Campaigns, Topic::Deliveries, Topic::Practice};
        if (isVisible() && !m_writing &&
            std::any_of(any.begin(), any.end(), [&](Topic t) { return topics.contains(t); }))
            read(false);
    });
    connect(&context.office, &workspace::Office::factsChanged, this, [this] { take(m_facts); });
}

QWidget* FirstStartPage::makeAside()
{
    m_aside = new QWidget;
    kit::setGround(m_aside, kit::Token::Bg);
    auto* column = new QVBoxLayout(m_aside);
    // The circles stand below the mark's edge; their rings need a little room before it.
    constexpr int ring = kit::size::ringMargin;
    column->setContentsMargins(s32 - ring, s32, s32 - ring, s32);
    column->setSpacing(s32);
    const auto addInside = [column](QWidget* widget) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(ring, 0, ring, 0);
        row->addWidget(widget);
        column->addLayout(row);
    };
    addInside(new ProgramMark);
    m_stepper = new kit::Stepper(Qt::Vertical);
    prepare(m_stepper);
    column->addWidget(m_stepper);
    column->addStretch();
    auto* foot = new kit::Label(
        tr("About three minutes. You can leave at any time and come back through Ctrl+K, First "
           "campaign."),
        kit::Type::Small, kit::Token::Muted);
    foot->setWordWrap(true);
    addInside(foot);
    return m_aside;
}

void FirstStartPage::prepare(kit::Stepper* stepper)
{
    connect(stepper, &kit::Stepper::stepActivated, this, &FirstStartPage::showStep);
}

QWidget* FirstStartPage::makeFoot()
{
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(s48, s16, s48, s16);
    row->setSpacing(s16);
    m_back = kit::button(tr("Back"), kit::ButtonRole::Normal, kit::Icon::ChevronLeft);
    m_skip = new kit::LinkLabel(tr("Go on without it"), kit::Type::Body);
    m_go = kit::button({}, kit::ButtonRole::Primary);
    row->addWidget(m_back);
    row->addWidget(m_skip);
    row->addStretch();
    row->addWidget(m_go);
    connect(m_back, &QPushButton::clicked, this, &FirstStartPage::goBack);
    connect(m_go, &QPushButton::clicked, this, &FirstStartPage::press);
    connect(m_skip, &QAbstractButton::clicked, this, [this] { leaveFor({.page = shell::PageId::Home}); });
    return foot;
}

void FirstStartPage::addStep(Step* step)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(s48, s8, s48, s24);
    column->addWidget(step);
    area->setWidget(box);
    box->setAutoFillBackground(false);
    m_stack->addWidget(area);
    m_areas.push_back(area);
    m_steps.push_back(step);
    connect(step, &Step::chose, this, &FirstStartPage::keep);
    connect(step, &Step::failed, this, &FirstStartPage::tell);
    connect(step, &Step::wants, this, &FirstStartPage::leaveFor);
    connect(step, &Step::changed, this, [this, step] {
        if (step == &now())
            showWords();
    });
}

int FirstStartPage::step() const
{
    return m_stack->currentIndex();
}

Step& FirstStartPage::now() const
{
    return *m_steps[static_cast<std::size_t>(std::max(0, m_stack->currentIndex()))];
}

int FirstStartPage::firstOpen() const
{
    // The first step is done from the start: a workspace has a name.
    for (std::size_t i = 1; i < m_steps.size(); ++i)
        if (!m_steps[i]->isDone(m_facts))
            return static_cast<int>(i);
    return static_cast<int>(m_steps.size()) - 1;
}

void FirstStartPage::arrive(const shell::Place&)
{
    read(!m_ready);
}

bool FirstStartPage::readAgain()
{
    read(false);
    return true;
}

std::vector<shell::Command> FirstStartPage::commands()
{
    return {};
}

void FirstStartPage::read(bool andShowFirstOpen)
{
    m_context.office.ask<FirstStartFacts>(
        this, [](vault::Database& database) { return workspace::firstStartFacts(database); },
        [this, andShowFirstOpen](const vault::DbResult<FirstStartFacts>& facts) {
            if (!facts) {
                tell(shell::problemOf(facts.error()));
                return;
            }
            take(*facts);
            if (andShowFirstOpen) // a workspace that was just made has its name
                showStep(firstOpen());
            m_ready = true;
        });
}

void FirstStartPage::take(const FirstStartFacts& facts)
{
    m_facts = facts;
    for (Step* step : m_steps)
        step->take(facts);
    showSteps();
    showWords();
}

void FirstStartPage::showSteps()
{
    std::vector<kit::Step> steps;
    for (const Step* step : m_steps)
        steps.push_back({.title = step->name(), .fact = step->fact(m_facts)});
    for (kit::Stepper* stepper : {m_stepper, m_stepperAbove}) {
        stepper->setSteps(steps);
        stepper->setReachable(firstOpen());
    }
}

void FirstStartPage::showStep(int step)
{
    m_problem->hide();
    m_stack->setCurrentIndex(step);
    now().take(m_facts);
    showWords();
    m_areas[static_cast<std::size_t>(step)]->verticalScrollBar()->setValue(0);
}

void FirstStartPage::showWords()
{
    Step& step = now();
    m_heading->setText(step.heading());
    m_sentence->setText(step.sentence());
    for (kit::Stepper* stepper : {m_stepper, m_stepperAbove})
        stepper->setCurrent(m_stack->currentIndex());
    m_back->setVisible(m_stack->currentIndex() > 0);
    m_skip->setVisible(m_stack->currentIndex() + 1 < static_cast<int>(m_steps.size()));
    if (m_go->isBusy())
        return;
    m_go->setText(step.primary());
    const auto icon = step.primaryIcon();
    m_go->setIcon(icon ? kit::icon(*icon) : QIcon());
    m_go->setRefusal(step.refusal());
}

void FirstStartPage::press()
{
    if (m_go->isBusy()) {
        now().cancel();
        return;
    }
    m_problem->hide();
    m_go->setBusy(now().busy());
    now().go();
}

void FirstStartPage::goBack()
{
    if (now().back() || m_stack->currentIndex() == 0) {
        showWords();
        return;
    }
    showStep(m_stack->currentIndex() - 1);
}

void FirstStartPage::keep(const std::function<void(FirstStart&)>& change, bool forward)
{
    FirstStart chosen = m_facts.chosen;
    change(chosen);
    m_writing = true;
    m_context.office.act<vault::DbResult<void>>(
        this,
        [chosen](workspace::Room& room) {
            return workspace::keepFirstStart(room.workspace.database(), room.workspace.vault().gate(),
                                             chosen);
        },
        [this, forward](const vault::DbResult<void>& result) {
            m_writing = false;
            m_go->setIdle();
            if (!result) {
                tell(shell::problemOf(result.error()));
                return;
            }
            const int next = std::min(m_stack->currentIndex() + 1, static_cast<int>(m_steps.size()) - 1);
            m_context.office.ask<FirstStartFacts>(
                this, [](vault::Database& database) { return workspace::firstStartFacts(database); },
                [this, forward, next](const vault::DbResult<FirstStartFacts>& facts) {
                    if (!facts) {
                        tell(shell::problemOf(facts.error()));
                        return;
                    }
                    take(*facts);
                    if (forward)
                        showStep(next);
                });
        });
}

void FirstStartPage::tell(const kit::Problem& problem)
{
    m_go->setIdle();
    showWords();
    if (problem.what.isEmpty()) // said at its field
        return;
    m_problem->setProblem(problem);
    m_problem->show();
}

void FirstStartPage::leaveFor(const shell::Place& place)
{
    if (place.page == shell::PageId::Home)
        keep([](FirstStart& chosen) { chosen.left = true; }, false);
    Q_EMIT wants(place);
}

void FirstStartPage::resizeEvent(QResizeEvent* event)
{
    shell::Page::resizeEvent(event);
    const int aside = kit::scaled(this, asideWidth);
    const bool narrow = width() < std::max(narrowBelow, 3 * aside);
    m_aside->setFixedWidth(aside);
    m_aside->setVisible(!narrow);
    m_above->setVisible(narrow);
}

} // namespace mw::firststart
