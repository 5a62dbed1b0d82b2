// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importrepository.h"
#include "kit/problem.h"
#include "shell/settings.h"
#include "ui/import/importjobs.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace mw::kit {
class Button;
class Callout;
class EmptyPage;
class Label;
class TableView;
} // namespace mw::kit

namespace mw::importpage {

class ImportsModel;
class PreviewModel;

/// The first step: choose a file, see how it is read, and say otherwise where that is wrong.
class FileStep : public QWidget
{
    Q_OBJECT
public:
    explicit FileStep(shell::Settings& settings, QWidget* parent = nullptr);

    void showNothing();
    void showReading(const ImportSource& source);
    void showLook(const Look& look, const audience::CsvOptions& csv);
    void showProblem(const kit::Problem& problem);
    void setImports(const std::vector<audience::ImportRecord>& imports);
    /// A file can't be taken now, for this reason; empty: it can.
    void setRefusal(const QString& why);
    /// Opens the question which file.
    void chooseFile();

Q_SIGNALS:
    void fileChosen(const QString& path);
    void pasteWanted();
    void csvChanged(const mw::audience::CsvOptions& csv);
    void takeBackWanted(mw::base::ImportId import);
    void listWanted(mw::base::ListId list);

private:
    [[nodiscard]] QWidget* buildReading();
    [[nodiscard]] QWidget* buildImports();
    void fillChoices(const audience::FileSurvey& survey, const audience::CsvOptions& csv);
    void tellChoices();
    void fitPreview();
    void onImportChosen();

    shell::Settings& m_settings;
    QVBoxLayout* m_column;
    kit::Callout* m_problem;
    kit::EmptyPage* m_empty;
    QWidget* m_reading;
    kit::Label* m_fact = nullptr;
    kit::Label* m_doubt = nullptr;
    QComboBox* m_encoding = nullptr;
    QComboBox* m_delimiter = nullptr;
    QComboBox* m_header = nullptr;
    kit::TableView* m_preview = nullptr;
    PreviewModel* m_rows;
    QWidget* m_latest;
    kit::TableView* m_importsView = nullptr;
    kit::Button* m_takeBack = nullptr;
    kit::Button* m_showList = nullptr;
    kit::Button* m_choose = nullptr;
    kit::Button* m_paste = nullptr;
    kit::Button* m_other = nullptr;
    ImportsModel* m_imports;
    bool m_filling = false;
};

} // namespace mw::importpage
