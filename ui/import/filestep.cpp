// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/filestep.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/emptypage.h"
#include "kit/formfield.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/tableview.h"
#include "kit/words.h"
#include "ui/import/adaptivelayout.h"
#include "ui/import/importsmodel.h"
#include "ui/import/importwords.h"
#include "ui/import/previewmodel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::importpage {

using namespace Qt::StringLiterals;
using audience::EncodingEvidence;
using audience::EncodingRequest;
using audience::HeaderMode;
using kit::formatCount;
using kit::space::s12;
using kit::space::s24;
using kit::space::s8;

namespace {

const QString folderKey = u"import/folder"_s;
constexpr int importsSeen = 6;

/// Entry 0 is "as found".
constexpr std::array encodings{EncodingRequest::Utf8, EncodingRequest::Utf16, EncodingRequest::Windows1252,
                               EncodingRequest::Latin1};
constexpr std::array delimiters{',', ';', '\t', '|'};

template <typename All, typename Value>
int indexOf(const All& all, const Value& value)
{
    const auto found = std::ranges::find(all, value);
    return found == all.end() ? 0 : static_cast<int>(found - all.begin()) + 1;
}

} // namespace

FileStep::FileStep(shell::Settings& settings, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_column(new QVBoxLayout(this)),
      m_problem(new kit::Callout(kit::Problem{})),
      m_empty(
          new kit::EmptyPage(kit::Drawing::Audience, tr("Import contacts"),
                             tr("Choose a CSV or TSV file, drop it here, or paste rows from a spreadsheet. "
                                "You see what comes in before anything is written."))),
      m_rows(new PreviewModel(this)),
      m_imports(new ImportsModel(this))
{
    m_column->setContentsMargins(kit::space::page, s8, kit::space::page, s24);
    m_column->setSpacing(kit::space::s16);
    m_problem->hide();
    m_choose = kit::button(tr("Choose a file…"), kit::ButtonRole::Primary, kit::Icon::Folder);
    m_paste = kit::button(tr("Paste from the clipboard"));
    m_empty->setPrimary(m_choose);
    m_empty->setSecondary(m_paste);
    connect(m_choose, &QAbstractButton::clicked, this, &FileStep::chooseFile);
    connect(m_paste, &QAbstractButton::clicked, this, &FileStep::pasteWanted);
    m_reading = buildReading();
    m_latest = buildImports();
    m_column->addWidget(m_problem);
    m_column->addWidget(m_empty, 1);
    m_column->addWidget(m_reading, 1);
    m_column->addWidget(m_latest);
    showNothing();
}

QWidget* FileStep::buildReading()
{
    auto* panel = new QWidget;
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, kit::size::ringMargin, 0, 0);
    column->setSpacing(s12);
    auto* head = new AdaptiveLayout(s12, s8);
    head->addWidget(kit::section(tr("How the file is read")));
    m_fact = kit::hint({});
    m_fact->setWordWrap(false);
    head->addWidget(m_fact);
    head->addGap();
    m_other = kit::button(tr("Choose another file…"), kit::ButtonRole::Small);
    connect(m_other, &QAbstractButton::clicked, this, &FileStep::chooseFile);
    head->addWidget(m_other);
    column->addLayout(head);

    auto* choices = new AdaptiveLayout(kit::space::s16, s12);
    const auto addChoice = [&](const QString& label) {
        auto* combo = new QComboBox;
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(20);
        connect(combo, &QComboBox::currentIndexChanged, this, &FileStep::tellChoices);
        choices->addWidget(new kit::FormField(label, combo));
        return combo;
    };
    m_encoding = addChoice(tr("Letters are written in"));
    m_delimiter = addChoice(tr("Between the columns stand"));
    m_header = addChoice(tr("The first row"));
    column->addLayout(choices);
    m_doubt = kit::hint({});
    column->addWidget(m_doubt);

    m_preview = new kit::TableView;
    m_preview->setModel(m_rows);
    m_preview->setLeastRows(4);
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->setAccessibleName(tr("First rows of the file"));
    column->addWidget(m_preview, 1);
    return panel;
}

QWidget* FileStep::buildImports()
{
    auto* panel = new QWidget;
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, kit::size::ringMargin, 0, 0);
    column->setSpacing(s8);
    auto* head = new QHBoxLayout;
    head->setSpacing(kit::space::buttons);
    auto* title = kit::section(tr("Latest imports"));
    title->setWordWrap(true);
    head->addWidget(title, 1);
    m_showList = kit::button(tr("Show the list"), kit::ButtonRole::Small);
    m_takeBack = kit::button(tr("Take it back…"), kit::ButtonRole::Small, kit::Icon::Undo);
    head->addWidget(m_showList);
    head->addWidget(m_takeBack);
    column->addLayout(head);
    m_importsView = new kit::TableView;
    m_importsView->setModel(m_imports);
    m_importsView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_importsView->setAccessibleName(tr("Latest imports"));
    m_importsView->keepIn(&m_settings, u"import/latest"_s);
    m_importsView->setColumnLetters(0, 30);
    m_importsView->setColumnLetters(1, 18);
    m_importsView->setColumnLetters(2, 22);
    m_importsView->setColumnLetters(3, 26);
    column->addWidget(m_importsView);
    connect(m_importsView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FileStep::onImportChosen);
    const auto chosen = [this] { return m_imports->record(m_importsView->currentIndex().row()); };
    connect(m_takeBack, &QAbstractButton::clicked, this,
            [this, chosen] { Q_EMIT takeBackWanted(chosen().id); });
    connect(m_showList, &QAbstractButton::clicked, this,
            [this, chosen] { Q_EMIT listWanted(chosen().list); });
    return panel;
}

void FileStep::showNothing()
{
    m_problem->hide();
    m_reading->hide();
    m_rows->clear();
    m_empty->show();
    m_latest->setVisible(m_imports->rowCount() > 0);
}

void FileStep::showReading(const ImportSource&)
{
    m_problem->hide();
    m_empty->hide();
    m_latest->hide();
    m_reading->show();
    m_fact->setText(tr("It is being read…"));
}

void FileStep::showProblem(const kit::Problem& problem)
{
    m_problem->setProblem(problem);
    m_problem->show();
    m_rows->clear();
    m_fact->setText({});
    m_doubt->hide();
    // Of a file that never was read there is nothing to choose but another one.
    const bool read = m_encoding->count() > 0;
    m_reading->setVisible(read);
    m_empty->setVisible(!read);
}

void FileStep::showLook(const Look& look, const audience::CsvOptions& csv)
{
    m_problem->hide();
    const audience::FileSurvey& survey = look.survey;
    const auto columns = static_cast<int>(survey.header.size());
    const QString rows = survey.complete ? tr("%Ln rows", nullptr, static_cast<int>(survey.rows))
                                         : tr("about %Ln rows", nullptr, static_cast<int>(survey.allRows()));
    m_fact->setText(tr("%1, %2", "rows, columns").arg(rows, tr("%Ln columns", nullptr, columns)));
    fillChoices(survey, csv);
    const EncodingEvidence evidence = survey.dialect.encodingEvidence;
    const bool guessed = evidence == EncodingEvidence::EightBit || evidence == EncodingEvidence::MostlyUtf8 ||
                         evidence == EncodingEvidence::NulPattern;
    QStringList doubts;
    if (guessed)
        doubts << tr("The encoding is a guess: look below whether letters such as ä, é or ł came in right.");
    if (survey.faulty > 0)
        doubts << tr("%Ln of the first rows can't be read; they would be refused.", nullptr,
                     static_cast<int>(survey.faulty));
    m_doubt->setText(doubts.join(u' '));
    m_doubt->setVisible(!doubts.isEmpty());
    m_rows->set(survey);
    fitPreview();
}

void FileStep::fillChoices(const audience::FileSurvey& survey, const audience::CsvOptions& csv)
{
    const QScopedValueRollback filling(m_filling, true);
    const auto fill = [](QComboBox* combo, QStringList words, int current) {
        combo->clear();
        combo->addItems(words);
        combo->setCurrentIndex(current);
    };
    const QString found = tr("%1, as found", "how a file is read");
    fill(m_encoding,
         {found.arg(wordOf(survey.dialect.encoding)), u"UTF-8"_s, u"UTF-16"_s, u"Windows-1252"_s,
          u"ISO 8859-1"_s},
         indexOf(encodings, csv.encoding));
    QStringList words{found.arg(delimiterWord(survey.dialect.delimiter))};
    for (const char delimiter : delimiters)
        words << delimiterWord(static_cast<uchar>(delimiter));
    fill(m_delimiter, words, csv.delimiter ? indexOf(delimiters, *csv.delimiter) : 0);
    const QString names = tr("Names the columns");
    const QString contact = tr("Is a contact already");
    fill(m_header, {found.arg(survey.dialect.hasHeader ? names : contact), names, contact},
         csv.header == HeaderMode::Auto  ? 0
         : csv.header == HeaderMode::Yes ? 1
                                         : 2);
}

void FileStep::tellChoices()
{
    if (m_filling || m_encoding->currentIndex() < 0 || m_delimiter->currentIndex() < 0 ||
        m_header->currentIndex() < 0)
        return;
    audience::CsvOptions csv;
    if (const int i = m_encoding->currentIndex(); i > 0)
        csv.encoding = encodings.at(static_cast<std::size_t>(i - 1));
    if (const int i = m_delimiter->currentIndex(); i > 0)
        csv.delimiter = delimiters.at(static_cast<std::size_t>(i - 1));
    csv.header = std::array{HeaderMode::Auto, HeaderMode::Yes, HeaderMode::No}.at(
        static_cast<std::size_t>(m_header->currentIndex()));
    Q_EMIT csvChanged(csv);
}

void FileStep::fitPreview()
{
    if (m_rows->columnCount() == 0)
        return;
    constexpr int fittedColumns = 50; // measuring ten thousand would be felt
    m_preview->setColumnLetters(0, 5);
    for (int column = 1; column < std::min(m_rows->columnCount(), fittedColumns); ++column) {
        m_preview->resizeColumnToContents(column);
        const int letters = fontMetrics().averageCharWidth();
        m_preview->setColumnWidth(column,
                                  std::clamp(m_preview->columnWidth(column), 8 * letters, 32 * letters));
    }
}

void FileStep::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitPreview();
}

void FileStep::setImports(const std::vector<audience::ImportRecord>& imports)
{
    const bool none = imports.empty();
    m_imports->set(imports);
    m_importsView->setLeastRows(std::min(static_cast<int>(imports.size()), importsSeen));
    m_importsView->setMaximumHeight(m_importsView->minimumSizeHint().height() + s8);
    m_latest->setVisible(!none && !m_empty->isHidden());
    onImportChosen();
}

void FileStep::onImportChosen()
{
    const QModelIndexList rows = m_importsView->selectionModel()->selectedRows();
    const QString choose = tr("Choose an import below.");
    if (rows.isEmpty()) {
        m_takeBack->setRefusal(choose);
        m_showList->setRefusal(choose);
        return;
    }
    const audience::ImportRecord& record = m_imports->record(rows.front().row());
    m_takeBack->setRefusal(record.undoneAt ? tr("This import was taken back already.") : QString());
    m_showList->setRefusal(record.list.isValid() ? QString() : tr("The list is not there any more."));
}

void FileStep::setRefusal(const QString& why)
{
    for (kit::Button* button : {m_choose, m_paste, m_other})
        button->setRefusal(why);
    if (!why.isEmpty())
        m_takeBack->setRefusal(why);
}

void FileStep::setTakingBack(bool busy)
{
    if (busy)
        m_takeBack->setBusy(tr("Taking back…"));
    else if (m_takeBack->isBusy())
        m_takeBack->setIdle();
}

void FileStep::focusFirst()
{
    QWidget* first = m_reading->isHidden() ? static_cast<QWidget*>(m_choose) : m_encoding;
    first->setFocus(Qt::OtherFocusReason);
}

void FileStep::chooseFile()
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog =
        new QFileDialog(window(), tr("Choose a file to import"), m_settings.value(folderKey, home).toString(),
                        tr("Tables as text (*.csv *.tsv *.tab *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_settings.setValue(folderKey, QFileInfo(path).path());
        Q_EMIT fileChosen(path);
    });
    dialog->open();
}

} // namespace mw::importpage
