// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/checkstep.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/label.h"
#include "kit/progressrow.h"
#include "kit/segmented.h"
#include "kit/tableview.h"
#include "kit/words.h"
#include "ui/import/adaptivelayout.h"
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
using kit::space::s8;

namespace {

const QString folderKey = u"import/verdictfolder"_s;
constexpr std::size_t mostGuesses = 3;

} // namespace

CheckStep::CheckStep(shell::Settings& settings, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_problem(new kit::Callout(kit::Problem{})),
      m_saved(new kit::Callout(kit::Tone::Success, QString(), QString())),
      m_mistyped(new kit::Callout(kit::Tone::Warning, QString(), QString())),
      m_progress(new kit::ProgressRow(QString())),
      m_filter(new kit::Segmented),
      m_save(kit::button(tr("Save verdicts…"), kit::ButtonRole::Small, kit::Icon::Export)),
      m_kept(kit::hint({})),
      m_table(new kit::TableView),
      m_whole(kit::body({})),
      m_model(new VerdictModel(this))
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(kit::space::page, s8, kit::space::page, s12);
    page->setSpacing(s8);
    page->addWidget(m_problem);
    page->addWidget(m_progress);
    page->addWidget(m_saved);
    page->addWidget(m_mistyped);
    page->addLayout(buildHead());
    page->addWidget(m_kept);
    page->addWidget(m_table, 1);
    page->addWidget(m_whole);
    page->addStretch();
    m_whole->setWordWrap(true);
    auto* again = kit::button(tr("Check again"), kit::ButtonRole::Small);
    m_problem->addButton(again);
    connect(again, &QAbstractButton::clicked, this, &CheckStep::againWanted);
    m_table->setModel(m_model);
    m_table->setLeastRows(4);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Verdict on each row"));
    m_table->setColumnLetters(0, 7);
    m_table->setColumnLetters(1, 30);
    m_table->setColumnLetters(2, 16);
    m_table->setColumnLetters(3, 15);
    m_table->keepIn(&m_settings, u"import/verdicts"_s);
    showNothing();

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CheckStep::onRow);
    connect(m_filter, &kit::Segmented::currentChanged, this, &CheckStep::onFilter);
    connect(m_save, &QAbstractButton::clicked, this, &CheckStep::saveVerdicts);
    connect(m_progress, &kit::ProgressRow::cancelled, this, &CheckStep::cancelWanted);
}

QLayout* CheckStep::buildHead()
{
    auto* words = new AdaptiveLayout(s12, 0);
    auto* title = kit::section(tr("Row by row"));
    auto* note = kit::hint(tr("checked as chosen, nothing written yet"));
    note->setWordWrap(false);
    words->addWidget(title);
    words->addWidget(note);
    words->addGap();
    m_filter->setSmall(true);
    m_filter->setAccessibleName(tr("Which rows are shown"));
    m_filter->add(tr("All"));
    for (const Verdict verdict : audience::allVerdicts)
        m_filter->add(lookOf(verdict).word);
    auto* tools = new AdaptiveLayout(kit::space::buttons, s8);
    tools->addWidget(m_filter);
    tools->addWidget(m_save);
    tools->addGap();
    auto* head = new AdaptiveLayout(s12, s8);
    head->addLayout(words);
    head->addGap();
    head->addLayout(tools);
    m_rowParts = {title, note, m_filter, m_save, m_table};
    return head;
}

void CheckStep::showRows(bool shown)
{
    for (QWidget* part : m_rowParts)
        part->setVisible(shown);
}

void CheckStep::showNothing()
{
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_problem, m_saved, m_mistyped, m_progress, m_kept, m_whole})
        part->hide();
    showRows(false);
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
                 tr("%Ln verdicts are saved.", nullptr,
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
    tellMistyped(check.mistyped);
    m_model->set(check.rows);
    m_filter->setCurrent(0);
    onFilter(0);
    showRows(true);
    m_canSave = true;
    m_save->setEnabled(true);
}

/// Reasons never end in an ellipsis: the whole of the chosen row's stands below the table.
void CheckStep::onRow(const QModelIndex& now)
{
    const auto text = [&](VerdictModel::Column column) {
        return now.siblingAtColumn(static_cast<int>(column)).data().toString();
    };
    const QString why = text(VerdictModel::Column::Why);
    m_whole->setText(
        why.isEmpty() ? QString()
                      : tr("Line %1, %2: %3", "line, address, reason")
                            .arg(text(VerdictModel::Column::Line), text(VerdictModel::Column::Address), why));
    m_whole->setVisible(!why.isEmpty());
}

void CheckStep::onFilter(int index)
{
    m_model->show(index <= 0 ? std::optional<Verdict>()
                             : audience::allVerdicts.at(static_cast<std::size_t>(index - 1)));
    m_table->scrollToTop();
    onRow({});
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

/// They come in as they stand: a person knows better than a list of providers.
void CheckStep::tellMistyped(const std::vector<std::pair<QString, QString>>& domains)
{
    m_mistyped->setVisible(!domains.empty());
    QStringList guesses;
    for (std::size_t i = 0; i < std::min(domains.size(), mostGuesses); ++i)
        guesses << tr("%1: did they mean %2?").arg(domains[i].first, domains[i].second);
    if (domains.size() > mostGuesses)
        guesses << tr("%Ln domains more look like it.", nullptr,
                      static_cast<int>(domains.size() - mostGuesses));
    guesses << tr("The rows come in as they stand; mend them in the file if it is so.");
    m_mistyped->set(kit::Tone::Warning, tr("Some addresses look mistyped."), guesses.join(u' '));
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
