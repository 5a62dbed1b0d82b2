// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importpage.h"

#include "kit/button.h"
#include "kit/card.h"
#include "kit/label.h"
#include "kit/pageheader.h"
#include "kit/stepper.h"
#include "kit/theme.h"
#include "ui/import/checkstep.h"
#include "ui/import/columnsmodel.h"
#include "ui/import/columnsstep.h"
#include "ui/import/columnsview.h"
#include "ui/import/decidestep.h"
#include "ui/import/donestep.h"
#include "ui/import/filestep.h"
#include "ui/import/scrolled.h"

#include <QFileInfo>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace mw::importpage {

using namespace Qt::StringLiterals;
using kit::space::s12;
using kit::space::s8;

namespace {

constexpr std::chrono::milliseconds tick{250};

} // namespace

ImportPage::ImportPage(const shell::PageContext& context, QWidget* parent)
    : shell::Page(shell::PageId::Import, parent),
      m_office(context.office),
      m_clock(context.clock),
      m_controller(context.office),
      m_header(new kit::PageHeader(tr("Import contacts"))),
      m_cancel(kit::button(tr("Cancel import"), kit::ButtonRole::Quiet)),
      m_steps(new kit::Stepper),
      m_stack(new QStackedWidget),
      m_file(new FileStep(context.settings)),
      m_columns(new ColumnsStep),
      m_decide(new DecideStep),
      m_check(new CheckStep(context.settings)),
      m_done(new DoneStep),
      m_progress(new QTimer(this))
{
    kit::setGround(this, kit::Token::Surface);
    setAcceptDrops(true);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    m_header->setCrumbs({tr("Audience")});
    m_header->addAction(m_cancel);
    page->addWidget(m_header);
    m_steps->setSteps(
        {{tr("File")}, {tr("Columns")}, {tr("Consent and list")}, {tr("Check")}, {tr("Import")}});
    auto* steps = new QHBoxLayout;
    constexpr int side = kit::space::page - kit::size::ringMargin; // the circles' rings need that room
    steps->setContentsMargins(side, 0, side, s12);
    steps->addWidget(m_steps);
    page->addLayout(steps);
    for (QWidget* step : std::initializer_list<QWidget*>{m_file, m_columns, m_decide, m_check, m_done})
        m_stack->addWidget(new Scrolled(step));
    page->addWidget(m_stack, 1);
    page->addWidget(buildFoot());
    m_progress->setInterval(tick);
    connectSteps();
    connectController();
    m_controller.readBeside();
    tell();
}

QWidget* ImportPage::buildFoot()
{
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new kit::Rule);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kit::space::page, s12, kit::space::page, s12);
    row->setSpacing(kit::space::s16);
    m_back = kit::button(QString(), kit::ButtonRole::Normal, kit::Icon::ChevronLeft);
    m_note = kit::hint({});
    m_next = kit::button(QString(), kit::ButtonRole::Primary);
    m_next->setIconAfter(true);
    row->addWidget(m_back);
    row->addWidget(m_note, 1);
    row->addWidget(m_next);
    column->addLayout(row);
    connect(m_back, &QAbstractButton::clicked, this, &ImportPage::back);
    connect(m_next, &QAbstractButton::clicked, this, &ImportPage::next);
    return foot;
}

void ImportPage::connectSteps()
{
    connect(m_header, &kit::PageHeader::crumbPressed, this,
            [this] { Q_EMIT wants({.page = shell::PageId::Audience}); });
    connect(m_cancel, &QAbstractButton::clicked, this, &ImportPage::cancelAll);
    connect(m_steps, &kit::Stepper::stepActivated, this, [this](int step) { go(static_cast<Step>(step)); });
    connect(m_file, &FileStep::fileChosen, this, [this](const QString& path) { take({.path = path}); });
    connect(m_file, &FileStep::pasteWanted, this, &ImportPage::paste);
    connect(m_file, &FileStep::csvChanged, this,
            [this](const audience::CsvOptions& csv) { m_controller.setCsv(csv); });
    connect(m_file, &FileStep::takeBackWanted, this, [this](base::ImportId id) {
        const auto& all = m_controller.imports();
        const auto found = std::ranges::find(all, id, &audience::ImportRecord::id);
        if (found != all.end())
            takeBack(id, found->added + found->updated, [](const QString&) {});
    });
    connect(m_file, &FileStep::listWanted, this, [this](base::ListId list) {
        Q_EMIT wants({.page = shell::PageId::Audience, .part = u"list:%1"_s.arg(list.value())});
    });
    connect(m_columns, &ColumnsStep::readingWanted, this, [this] { go(Step::File); });
    connect(m_columns, &ColumnsStep::changed, this, [this] {
        m_controller.forgetCheck();
        tell();
    });
    connect(m_decide, &DecideStep::changed, this, [this] {
        m_controller.forgetCheck();
        tell();
    });
    connect(m_check, &CheckStep::saveWanted, this,
            [this](const QString& path) { m_controller.saveVerdicts(path); });
    connect(m_check, &CheckStep::cancelWanted, &m_controller, &ImportController::cancel);
    connect(m_check, &CheckStep::againWanted, this, &ImportPage::readAgain);
    connect(m_done, &DoneStep::cancelWanted, &m_controller, &ImportController::cancel);
    connect(m_done, &DoneStep::takeBackWanted, this, [this] {
        if (const auto& result = m_controller.result())
            takeBack(result->id, result->added + result->updated, [](const QString&) {});
    });
}

void ImportPage::connectController()
{
    const ImportController* c = &m_controller;
    connect(c, &ImportController::lookBegan, this, [this] {
        m_file->showReading(m_controller.source());
        tell();
    });
    connect(c, &ImportController::looked, this, [this] {
        m_file->showLook(*m_controller.look(), m_controller.csv());
        m_columns->showLook(*m_controller.look());
        m_decide->proposeName(QFileInfo(m_controller.source().name()).completeBaseName());
        tell();
    });
    connect(c, &ImportController::lookFailed, this, [this](const kit::Problem& problem) {
        go(Step::File);
        m_file->showProblem(problem);
    });
    connect(c, &ImportController::readFailed, m_file, &FileStep::showProblem);
    connect(c, &ImportController::listsRead, this, [this] {
        m_decide->setLists(m_controller.lists());
        if (m_wantedList.isValid())
            m_decide->chooseList(std::exchange(m_wantedList, {}));
    });
    connect(c, &ImportController::importsRead, this, [this] {
        m_file->setImports(m_controller.imports());
        tell();
    });
    connect(c, &ImportController::workChanged, this, &ImportPage::tellWork);
    connect(m_progress, &QTimer::timeout, this, &ImportPage::tellProgress);
    connect(c, &ImportController::checked, this, [this] {
        m_check->showCheck(*m_controller.lastCheck());
        tell();
        if (m_step == Step::Check)
            m_next->setFocus(Qt::OtherFocusReason);
    });
    connect(c, &ImportController::checkFailed, this, &ImportPage::showProblem);
    connect(c, &ImportController::checkCancelled, this, [this] { go(Step::Decide); });
    connect(c, &ImportController::saved, this, [this](qint64 rows, const QString& path) {
        if (rows > 0)
            m_check->showSaved(rows, path);
    });
    connect(c, &ImportController::saveFailed, m_check, &CheckStep::showProblem);
    connect(c, &ImportController::imported, this, [this] {
        m_done->showResult(*m_controller.result(), m_importedTo, m_controller.lastCheck()->rows);
        offerUndo(*m_controller.result());
        tell();
        m_next->setFocus(Qt::OtherFocusReason);
    });
    connect(c, &ImportController::importFailed, this, &ImportPage::showProblem);
    connect(c, &ImportController::importCancelled, this, [this] { go(Step::Check); });
}

bool ImportPage::isReadOnly() const
{
    return m_office.facts().access == workspace::Access::ReadOnly;
}

bool ImportPage::isEntered() const
{
    return !m_controller.source().isEmpty() && !m_controller.result();
}

// Arriving.

void ImportPage::arrive(const shell::Place& place)
{
    if (place.object > 0) {
        m_wantedList = base::ListId(place.object);
        m_controller.readBeside();
    }
    if (!place.text.isEmpty())
        take({.path = place.text});
    else if (place.part == u"paste")
        paste();
    tell();
}

void ImportPage::go(Step step)
{
    m_step = step;
    m_stack->setCurrentIndex(static_cast<int>(step));
    tell();
    switch (step) {
    case Step::File:
        m_file->focusFirst();
        break;
    case Step::Columns:
        m_columns->view().setFocus(Qt::OtherFocusReason);
        break;
    case Step::Decide:
        m_decide->focusFirst();
        break;
    case Step::Check:
    case Step::Done:
        m_back->setFocus(Qt::OtherFocusReason); // what is next comes with the job's end
        break;
    }
}

void ImportPage::next()
{
    switch (m_step) {
    case Step::File:
        return go(Step::Columns);
    case Step::Columns:
        if (!m_columns->refusal().isEmpty())
            return m_columns->focusFault();
        if (m_controller.look()->survey.headerLine > 0)
            m_controller.remember(m_columns->columns().plan());
        m_decide->setColumns(m_columns->columns().columnOf(audience::ImportField::ConsentBasis) >= 0,
                             m_columns->columns().columnOf(audience::ImportField::ConsentAt) >= 0);
        return go(Step::Decide);
    case Step::Decide:
        return check();
    case Step::Check:
        return import();
    case Step::Done:
        break;
    }
    Q_EMIT wants({.page = shell::PageId::Audience,
                  .part = u"list:%1"_s.arg(m_controller.result() ? m_controller.result()->list.value() : 0)});
}

void ImportPage::back()
{
    if (m_step == Step::Done && m_controller.result())
        return startAnew();
    if (m_step != Step::File)
        go(static_cast<Step>(static_cast<int>(m_step) - 1));
}

ImportPlan ImportPage::plan() const
{
    return {.source = m_controller.source(),
            .stamp = m_controller.look()->stamp,
            .csv = m_controller.csv(),
            .columns = m_columns->columns().plan(),
            .list = m_decide->list(),
            .consent = m_decide->consent()};
}

void ImportPage::check()
{
    if (!m_decide->validate(m_clock.now()))
        return;
    if (!m_controller.lastCheck()) {
        m_check->showNothing();
        m_controller.check(plan());
    }
    go(Step::Check);
}

void ImportPage::import()
{
    m_importedTo = m_decide->list();
    m_done->clear();
    m_controller.import();
    go(Step::Done);
}

void ImportPage::showProblem(const kit::Problem& problem)
{
    m_check->showProblem(problem);
    go(Step::Check);
}

bool ImportPage::readAgain()
{
    if (m_controller.source().isEmpty() || m_controller.result() ||
        m_controller.work() != ImportController::Work::None)
        return false;
    if (m_step == Step::Check) {
        m_controller.forgetCheck();
        check();
    } else {
        m_controller.lookAgain();
    }
    return true;
}

bool ImportPage::makeNew()
{
    if (isReadOnly())
        return false;
    m_file->chooseFile();
    return true;
}

} // namespace mw::importpage
