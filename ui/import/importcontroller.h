// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importrepository.h"
#include "audience/listrepository.h"
#include "ui/import/importjobs.h"
#include "workspace/office.h"

namespace mw::importpage {

/// What an import has come to, and the jobs that bring it on. They go on while the page is out of sight; one
/// at a time, save that a new look at the file replaces an old one.
class ImportController : public QObject
{
    Q_OBJECT
public:
    enum class Work { None, Checking, Saving, Importing, TakingBack };
    using Undone = std::function<void(const Outcome<audience::UndoResult>&)>;

    explicit ImportController(workspace::Office& office, QObject* parent = nullptr);

    [[nodiscard]] const ImportSource& source() const { return m_source; }
    [[nodiscard]] const audience::CsvOptions& csv() const { return m_csv; }
    /// None while it is read, and after it could not be.
    [[nodiscard]] const std::optional<Look>& look() const { return m_look; }
    [[nodiscard]] bool isLooking() const { return m_lookJob != 0; }
    /// None before a check, and once something was changed after it.
    [[nodiscard]] const std::optional<Check>& lastCheck() const { return m_check; }
    [[nodiscard]] const std::optional<audience::ImportResult>& result() const { return m_result; }
    [[nodiscard]] bool isTakenBack() const { return m_takenBack; }
    [[nodiscard]] Work work() const { return m_work; }
    [[nodiscard]] std::optional<workspace::JobView> job() const;

    void take(const ImportSource& source);
    void setCsv(const audience::CsvOptions& csv);
    void lookAgain();
    /// Another choice: what was checked counts no more.
    void forgetCheck();
    /// As at the beginning.
    void forgetAll();

    void check(const ImportPlan& plan);
    /// What was checked.
    void import();
    void saveVerdicts(const QString& path);
    void takeBack(base::ImportId import, Undone done);
    void cancel();

    /// Keeps what the columns stand for; a failure to do so costs nothing but the memory.
    void remember(const audience::ColumnPlan& plan);
    /// Reads the lists and the latest imports again; told by listsRead() and importsRead().
    void readBeside();
    [[nodiscard]] const std::vector<audience::List>& lists() const { return m_lists; }
    [[nodiscard]] const std::vector<audience::ImportRecord>& imports() const { return m_imports; }

Q_SIGNALS:
    void lookBegan();
    void looked();
    void lookFailed(const mw::kit::Problem& problem);
    void listsRead();
    void importsRead();
    void readFailed(const mw::kit::Problem& problem);
    void workChanged();
    void progressed();
    void checked();
    void checkFailed(const mw::kit::Problem& problem);
    void checkCancelled();
    void saved(qint64 rows, const QString& path);
    void saveFailed(const mw::kit::Problem& problem);
    void imported();
    void importFailed(const mw::kit::Problem& problem);
    void importCancelled();

private:
    template <typename T>
    void begin(Work work, const QString& title, std::function<Outcome<T>(workspace::JobRoom&)> job,
               std::function<void(const Outcome<T>&)> answer);
    void end();
    void onLooked(const Outcome<Look>& look);
    void onChecked(const Outcome<Check>& check);
    void onImported(const Outcome<audience::ImportResult>& result);

    workspace::Office& m_office;
    ImportSource m_source;
    audience::CsvOptions m_csv;
    std::optional<Look> m_look;
    std::uint64_t m_lookJob = 0;
    ImportPlan m_plan; ///< of the last check
    std::optional<Check> m_check;
    std::optional<audience::ImportResult> m_result;
    bool m_takenBack = false;
    Work m_work = Work::None;
    std::uint64_t m_job = 0;
    std::vector<audience::List> m_lists;
    std::vector<audience::ImportRecord> m_imports;
};

} // namespace mw::importpage
