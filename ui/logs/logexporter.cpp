// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/logexporter.h"

#include "insight/logexport.h"
#include "kit/foreigntext.h"
#include "kit/questiondialog.h"
#include "shell/problems.h"
#include "workspace/office.h"

#include <QFileDialog>
#include <QFileInfo>

#include <limits>

namespace mw::logs {

using namespace Qt::StringLiterals;
using insight::LogExported;
using insight::LogExportError;

namespace {

using Result = base::Result<LogExported, LogExportError>;

} // namespace

LogExporter::LogExporter(const shell::PageContext& context, QWidget* window)
    : QObject(window), m_context(context), m_window(window)
{
}

void LogExporter::askWhere(const insight::LogQuery& query)
{
    auto* dialog = new QFileDialog(m_window, tr("Export what is seen"), QString(), tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(tr("log", "name of a file") + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, query](const QString& path) { write(query, path); });
    dialog->open();
}

void LogExporter::write(const insight::LogQuery& query, const QString& path)
{
    m_context.office.start<Result>(
        tr("Exporting the log"), this,
        [query, path](workspace::JobRoom& room) {
            return insight::exportLog(room.database, query, path, room.control);
        },
        [this, path](const vault::DbResult<Result>& result) {
            if (!result)
                return tell(shell::problemOf(result.error()));
            if (!*result) {
                const LogExportError& error = result->error();
                return tell(error.kind == LogExportError::Kind::Database
                                ? shell::problemOf(error.database)
                                : kit::Problem{.what = tr("“%1” can't be written (%2).")
                                                           .arg(kit::visible(QFileInfo(path).fileName(), 80),
                                                                error.detail),
                                               .kept = tr("The log itself is as it was."),
                                               .todo = tr("Choose another folder, or free some space."),
                                               .code = toText(base::ErrorCode::FileUnwritable)});
            }
            if ((*result)->cancelled)
                return;
            const int lines =
                static_cast<int>(std::min<std::int64_t>((*result)->lines, std::numeric_limits<int>::max()));
            Q_EMIT written(tr("%Ln lines written to %1", nullptr, lines)
                               .arg(kit::visible(QFileInfo(path).fileName(), 80)));
        });
}

void LogExporter::tell(const kit::Problem& problem)
{
    auto* dialog = new kit::QuestionDialog(problem, tr("Close"), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace mw::logs
