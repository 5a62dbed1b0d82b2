// SPDX-License-Identifier: GPL-3.0-or-later
// Where the page's rows come from, and how it is begun anew: files, drops, the clipboard.
#include "base/errorcodes.h"
#include "kit/button.h"
#include "kit/questiondialog.h"
#include "ui/import/checkstep.h"
#include "ui/import/columnsmodel.h"
#include "ui/import/columnsstep.h"
#include "ui/import/decidestep.h"
#include "ui/import/donestep.h"
#include "ui/import/filestep.h"
#include "ui/import/importpage.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>

namespace mw::importpage {

using namespace Qt::StringLiterals;

namespace {

QString fileIn(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

void ImportPage::take(const ImportSource& source)
{
    if (isReadOnly() || (source.isFile() && m_controller.source().path == source.path && isEntered() &&
                         !m_controller.isLooking() && m_controller.look()))
        return go(isReadOnly() ? Step::File : m_step);
    if (m_controller.work() != ImportController::Work::None) {
        auto* told =
            new kit::QuestionDialog({.what = tr("An import is under way."),
                                     .kept = tr("It goes on."),
                                     .todo = tr("Choose “%1” again when it is done.").arg(source.name())},
                                    tr("Close"), window());
        told->setAttribute(Qt::WA_DeleteOnClose);
        told->open();
        return;
    }
    if (!isEntered() || m_step == Step::File)
        return takeAnyway(source);
    kit::QuestionDialog::ask(
        window(),
        {.icon = kit::Icon::Import,
         .title = tr("Import “%1” instead of “%2”?").arg(source.name(), m_controller.source().name()),
         .text = tr("What was chosen for the first file's columns and consent goes. Nothing of "
                    "it was written."),
         .act = tr("Import the new file"),
         .safe = tr("Keep the first file")},
        this, [this, source](bool yes) {
            if (yes)
                takeAnyway(source);
        });
}

void ImportPage::takeAnyway(const ImportSource& source)
{
    startAnew();
    m_controller.take(source);
}

void ImportPage::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    const auto refuse = [this](const QString& what, const QString& todo) {
        go(Step::File);
        m_file->showProblem({.what = what,
                             .kept = tr("Nothing was imported."),
                             .todo = todo,
                             .code = toText(base::ErrorCode::ImportUnreadable)});
    };
    if (text.trimmed().isEmpty())
        return refuse(tr("There is no text on the clipboard."),
                      tr("Copy the rows in the spreadsheet, headers too, then paste them here."));
    QByteArray rows = text.toUtf8();
    if (rows.size() > ImportSource::mostText)
        return refuse(tr("There are over 16 MB of text on the clipboard."),
                      tr("Save it as a file, then choose that."));
    take({.text = std::move(rows)});
}

void ImportPage::startAnew()
{
    m_controller.forgetAll();
    m_columns->columns().clear();
    m_decide->reset();
    m_check->showNothing();
    m_done->clear();
    m_file->showNothing();
    go(Step::File);
}

/// What runs is stopped first; a second press gives up what was entered.
void ImportPage::cancelAll()
{
    if (m_controller.work() == ImportController::Work::Importing)
        return m_controller.cancel();
    startAnew();
    Q_EMIT wants({.page = shell::PageId::Audience});
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!isReadOnly() && !fileIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent* event)
{
    if (const QString path = fileIn(*event->mimeData()); !path.isEmpty()) {
        event->acceptProposedAction();
        take({.path = path});
    }
}

} // namespace mw::importpage
