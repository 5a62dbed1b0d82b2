// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/checkstep.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/flowlayout.h"
#include "kit/label.h"
#include "kit/progressrow.h"
#include "kit/segmented.h"
#include "kit/tableview.h"
#include "kit/words.h"
#include "ui/import/importwords.h"
#include "ui/import/verdictmodel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QVBoxLayout>

#include <limits>

namespace mw::importpage {

using namespace Qt::StringLiterals;
using audience::Verdict;
using kit::formatCount;
using kit::space::s12;
using kit::space::s16;
using kit::space::s24;
using kit::space::s8;

namespace {

const QString folderKey = u"import/verdictfolder"_s;

} // namespace

CheckStep::CheckStep(shell::Settings& settings, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_problem(new kit::Callout(kit::Problem{})),
      m_saved(new kit::Callout(kit::Tone::Success, QString(), QString())),
      m_progress(new kit::ProgressRow(QString())),
      m_rowsPart(new QWidget),
      m_filter(new kit::Segmented),
      m_save(kit::button(tr("Save verdicts…"), kit::ButtonRole::Small, kit::Icon::Export)),
      m_kept(kit::hint({})),
      m_table(new kit::TableView),
      m_model(new VerdictModel(this))
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(kit::space::page, s8, kit::space::page, s12);
    page->setSpacing(s12);
    for (QWidget* part : std::initializer_list<QWidget*>{m_problem, m_saved, m_progress, m_rowsPart})
        part->hide();
    page->addWidget(m_problem);
    page->addWidget(m_progress);
    page->addWidget(m_saved);
    page->addWidget(m_rowsPart, 1);
    page->addStretch();

    auto* column = new QVBoxLayout(m_rowsPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(s8);
    auto* head = new QWidget;
    auto* flow = new kit::FlowLayout(s12, s8, head);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(kit::section(tr("Row by row")));
    auto* note = kit::hint(tr("checked as chosen, nothing written yet"));
    note->setWordWrap(false);
    flow->addWidget(note);
    m_filter->setSmall(true);
    m_filter->setAccessibleName(tr("Which rows are shown"));
    m_filter->add(tr("All"));
    for (const Verdict verdict : audience::allVerdicts)
        m_filter->add(lookOf(verdict).word);
    flow->addWidget(m_filter);
    flow->addWidget(m_save);
    column->addWidget(head);
    column->addWidget(m_kept);
    m_table->setModel(m_model);
    m_table->setFlush(true);
    m_table->setLeastRows(4);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Verdict on each row"));
    m_table->setColumnLetters(0, 7);
    m_table->setColumnLetters(1, 34);
    m_table->setColumnLetters(2, 20);
    m_table->setColumnLetters(3, 14);
    m_table->keepIn(&m_settings, u"import/verdicts"_s);
    column->addWidget(m_table, 1);

    connect(m_filter, &kit::Segmented::currentChanged, this, &CheckStep::onFilter);
    connect(m_save, &QAbstractButton::clicked, this, &CheckStep::saveVerdicts);
    connect(m_progress, &kit::ProgressRow::cancelled, this, &CheckStep::cancelWanted);
}

void CheckStep::showNothing()
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_problem, m_saved, m_progress, m_rowsPart})
        part->hide();
    m_model->set({});
    m_canSave = false;
}

void CheckStep::showJob(const QString& title, const QString& cancel)
{
    m_problem->hide();
    m_saved->hide();
    m_progress->setTitle(title);
    m_progress->setFact({});
    m_progress->setValue(0, 0);
    m_progress->setCancel(cancel);
    m_progress->show();
    m_canSave = false;
    m_save->setEnabled(false);
}

void CheckStep::setProgress(qint64 done, qint64 all, const QString& fact)
{
    m_progress->setValue(done, all);
    m_progress->setFact(fact);
}

void CheckStep::hideJob()
{
    m_progress->hide();
    m_canSave = m_model->rowCount() > 0 || m_counts.all() > 0;
    m_save->setEnabled(m_canSave);
}

void CheckStep::showProblem(const kit::Problem& problem)
{
    m_problem->setProblem(problem);
    m_problem->show();
}

void CheckStep::showSaved(qint64 rows, const QString& path)
{
    m_saved->set(kit::Tone::Success,
                 tr("%n verdicts are saved.", nullptr,
                    static_cast<int>(std::min<qint64>(rows, std::numeric_limits<int>::max()))),
                 tr("They stand in “%1”.").arg(QFileInfo(path).fileName()));
    m_saved->show();
}

void CheckStep::showCheck(const Check& check)
{
    m_problem->hide();
    m_counts = check.result.verdicts;
    m_filter->setWord(0, tr("All %1").arg(formatCount(m_counts.all())));
    for (std::size_t i = 0; i < audience::allVerdicts.size(); ++i) {
        const Verdict verdict = audience::allVerdicts[i];
        m_filter->setWord(
            static_cast<int>(i) + 1,
            tr("%1 %2", "verdict and count").arg(lookOf(verdict).word, formatCount(m_counts.of(verdict))));
    }
    m_model->set(check.rows);
    m_filter->setCurrent(0);
    onFilter(0);
    m_rowsPart->show();
    m_canSave = true;
    m_save->setEnabled(true);
}

void CheckStep::onFilter(int index)
{
    m_model->show(index <= 0 ? std::optional<Verdict>()
                             : audience::allVerdicts.at(static_cast<std::size_t>(index - 1)));
    m_table->scrollToTop();
    tellKept();
}

void CheckStep::tellKept()
{
    const auto shown = m_model->shown();
    const qint64 all = shown ? m_counts.of(*shown) : m_counts.all();
    const qint64 here = m_model->rowCount();
    m_kept->setVisible(here < all);
    m_kept->setText(
        tr("The first %1 of %2 rows are shown. All are counted, and “Save verdicts” writes them all.")
            .arg(formatCount(here), formatCount(all)));
}

void CheckStep::saveVerdicts()
{
    auto* dialog = new QFileDialog(window(), tr("Save the verdicts"), m_settings.value(folderKey).toString(),
                                   tr("Tables as text (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(tr("verdicts.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_settings.setValue(folderKey, QFileInfo(path).path());
        Q_EMIT saveWanted(path);
    });
    dialog->open();
}

} // namespace mw::importpage
