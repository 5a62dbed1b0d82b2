// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/exportdeed.h"

#include "shell/settings.h"
#include "ui/audience/audiencewords.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace mw::audiencepage {

using namespace Qt::StringLiterals;
using Exported = base::Result<audience::ExportResult, audience::ExportError>;

namespace {

const QString folderKey = u"audience/exportFolder"_s;

/// A name of a list is no name of a file everywhere.
QString fileName(const QString& name)
{
    QString safe;
    for (const QChar c : name)
        safe += c.isLetterOrNumber() || u"-_ "_s.contains(c) ? c : QChar(u'-');
    safe = safe.simplified().left(60);
    return (safe.isEmpty() ? u"contacts"_s : safe) + u".csv"_s;
}

} // namespace

void ExportDeed::ask(const audience::ExportOptions& options, std::int64_t count, const QString& name)
{
    const QString folder =
        m_context.settings
            .value(folderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
            .toString();
    auto* dialog = new QFileDialog(m_window, tr("Export contacts"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(fileName(name));
    connect(dialog, &QFileDialog::fileSelected, this, [this, options, count](const QString& path) {
        m_context.settings.setValue(folderKey, QFileInfo(path).absolutePath());
        write(options, count, path);
    });
    dialog->open();
}

void ExportDeed::write(const audience::ExportOptions& options, std::int64_t count, const QString& path)
{
    m_context.office.start<Exported>(
        tr("Exporting %Ln contacts", nullptr, counted(count)), this,
        [options, path](workspace::JobRoom& room) {
            return audience::ExportService(room.database).toFile(path, options, room.control);
        },
        [this, path](const vault::DbResult<Exported>& result) {
            if (!result)
                return tell(shell::problemOf(result.error()));
            const Exported& exported = *result;
            if (!exported && exported.error().kind == audience::ExportError::Kind::Database)
                return tell(shell::problemOf(exported.error().database));
            if (!exported)
                return tell({tr("“%1” can't be written (%2).").arg(path, exported.error().detail),
                             tr("No file was made."), tr("Choose another place, or make room."),
                             toText(base::ErrorCode::FileUnwritable)});
            if (!exported->cancelled)
                Q_EMIT written(exported->contacts, path);
        });
}

} // namespace mw::audiencepage
