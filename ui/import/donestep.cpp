// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/donestep.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/card.h"
#include "kit/label.h"
#include "kit/progressrow.h"
#include "kit/tableview.h"
#include "kit/words.h"
#include "ui/import/verdictmodel.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <limits>

namespace mw::importpage {

using audience::ImportResult;
using audience::Verdict;
using kit::formatCount;
using kit::space::s12;
using kit::space::s16;
using kit::space::s24;
using kit::space::s4;
using kit::space::s8;

namespace {

int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

void clearRow(QLayout* row)
{
    while (QLayoutItem* item = row->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

DoneStep::DoneStep(QWidget* parent)
    : QWidget(parent),
      m_problem(new kit::Callout(kit::Problem{})),
      m_progress(new kit::ProgressRow(QString())),
      m_goesOn(
          kit::hint(tr("You may leave this page; it goes on. Nothing of it is seen until all of it is in."))),
      m_outcome(new kit::Callout(kit::Tone::Success, QString(), QString())),
      m_stayOut(new kit::Callout(kit::Tone::Doubt, QString(), QString())),
      m_figuresPart(new QWidget),
      m_takeBack(kit::button(tr("Take it back…"), kit::ButtonRole::Normal, kit::Icon::Undo)),
      m_refusedPart(new QWidget),
      m_refusedNote(kit::hint({})),
      m_table(new kit::TableView),
      m_refused(new VerdictModel(this))
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(kit::space::page, s8, kit::space::page, s12);
    page->setSpacing(s16);
    page->addWidget(m_problem);
    page->addWidget(m_progress);
    page->addWidget(m_goesOn);
    page->addWidget(m_outcome);
    page->addWidget(m_figuresPart);
    page->addWidget(m_stayOut);
    // Not within a part of its own: its ring needs the page's margin.
    page->addWidget(m_takeBack, 0, Qt::AlignLeading);
    page->addWidget(m_refusedPart, 1);
    page->addStretch();

    m_figures = new QHBoxLayout(m_figuresPart);
    m_figures->setContentsMargins(0, 0, 0, 0);
    m_figures->setSpacing(s24);
    m_figuresPart->setSizePolicy(QSizePolicy::Preferred,
                                 QSizePolicy::Maximum); // its rules would grow with the page
    m_stayOut->setIcon(kit::Icon::ShieldCheck);

    auto* refused = new QVBoxLayout(m_refusedPart);
    refused->setContentsMargins(0, s8, 0, 0);
    refused->setSpacing(s8);
    refused->addWidget(kit::section(tr("Refused rows")));
    refused->addWidget(m_refusedNote);
    m_table->setModel(m_refused);
    m_table->setLeastRows(3);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Refused rows"));
    m_table->hideColumn(static_cast<int>(VerdictModel::Column::Verdict));
    m_table->setColumnLetters(0, 7);
    m_table->setColumnLetters(1, 34);
    m_table->setColumnLetters(2, 20);
    refused->addWidget(m_table, 1);

    connect(m_takeBack, &QAbstractButton::clicked, this, &DoneStep::takeBackWanted);
    connect(m_progress, &kit::ProgressRow::cancelled, this, &DoneStep::cancelWanted);
    clear();
}

void DoneStep::clear()
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_problem, m_progress, m_goesOn, m_outcome,
                                                         m_figuresPart, m_stayOut, m_takeBack, m_refusedPart})
        part->hide();
}

void DoneStep::showJob(const QString& title, const QString& cancel)
{
    m_problem->hide();
    m_progress->setTitle(title);
    m_progress->setFact({});
    m_progress->setValue(0, 0);
    if (!cancel.isEmpty() || m_progress->cancelButton())
        m_progress->setCancel(cancel);
    if (m_progress->cancelButton())
        m_progress->cancelButton()->setVisible(!cancel.isEmpty());
    m_progress->show();
    m_goesOn->setVisible(!cancel.isEmpty());
    m_takeBack->setEnabled(false);
}

void DoneStep::setProgress(qint64 done, qint64 all, const QString& fact)
{
    m_progress->setValue(done, all);
    m_progress->setFact(fact);
}

void DoneStep::hideJob()
{
    m_progress->hide();
    m_goesOn->hide();
    m_takeBack->setEnabled(true);
}

void DoneStep::showProblem(const kit::Problem& problem)
{
    m_problem->setProblem(problem);
    m_problem->show();
}

void DoneStep::addFigure(qint64 count, const QString& caption)
{
    if (m_figures->count() > 0)
        m_figures->addWidget(new kit::Rule(Qt::Vertical));
    auto* one = new QWidget;
    auto* column = new QVBoxLayout(one);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(kit::figure(formatCount(count)));
    auto* words = kit::muted(caption);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addStretch(); // where one caption has two lines, the others stay below their figures
    m_figures->addWidget(one, 1);
}

void DoneStep::showResult(const ImportResult& result, const QString& list,
                          std::shared_ptr<const audience::VerdictStore> rows)
{
    m_problem->hide();
    clearRow(m_figures);
    const auto& counts = result.verdicts;
    const qint64 came = result.read - result.refused;
    m_outcome->set(
        kit::Tone::Success, tr("%Ln rows came in.", nullptr, plural(came)),
        result.consents > 0
            ? tr("They stand on the list “%1”, each basis is recorded.").arg(list)
            : tr("They stand on the list “%1”. No basis came with them: only those who have one from "
                 "before can be mailed.")
                  .arg(list));
    addFigure(counts.of(Verdict::New), tr("new"));
    addFigure(counts.of(Verdict::Changed), tr("changed"));
    addFigure(counts.of(Verdict::Same), tr("same as before"));
    addFigure(counts.of(Verdict::StaysOut), tr("stay out"));
    addFigure(counts.of(Verdict::Refused), tr("refused"));
    QStringList outs;
    if (result.withdrawals > 0)
        outs << tr("%Ln opt-outs of the file are recorded.", nullptr, plural(result.withdrawals));
    if (result.excluded > 0)
        outs << tr("%Ln open deliveries are left out at once.", nullptr, plural(result.excluded));
    if (result.unclear > 0)
        outs << tr("%Ln rows have a status that is not known; they came in without a basis.", nullptr,
                   plural(result.unclear));
    const qint64 out = counts.of(Verdict::StaysOut);
    m_stayOut->set(kit::Tone::Doubt,
                   out > 0
                       ? tr("%Ln contacts stay out; an import cannot undo an opt-out.", nullptr, plural(out))
                       : tr("Nobody stays out."),
                   outs.join(u' '));
    m_stayOut->setVisible(out > 0 || !outs.isEmpty());
    m_takeBack->show();
    m_refused->set(std::move(rows));
    m_refused->show(Verdict::Refused);
    m_refusedPart->setVisible(result.refused > 0);
    const qint64 shown = m_refused->rowCount();
    const QString advice =
        tr("Mend them in the file, then import it again: what came in already stays as it is.");
    m_refusedNote->setText(
        shown < result.refused
            ? tr("The first %1 of %2. %3").arg(formatCount(shown), formatCount(result.refused), advice)
            : advice);
    m_outcome->show();
    m_figuresPart->show();
}

void DoneStep::showTakenBack(const audience::UndoResult& undone)
{
    m_problem->hide();
    clearRow(m_figures);
    m_outcome->set(kit::Tone::Info, tr("The import is taken back."),
                   tr("Opt-outs that it brought stay, and so does what was mailed or changed since."));
    addFigure(undone.removed, tr("contacts are gone"));
    addFigure(undone.unlisted, tr("left the list"));
    addFigure(undone.restored, tr("are as they were before"));
    m_stayOut->hide();
    m_takeBack->hide();
    m_refusedPart->hide();
    m_outcome->show();
    m_figuresPart->show();
}

} // namespace mw::importpage
