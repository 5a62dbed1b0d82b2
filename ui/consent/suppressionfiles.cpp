// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/suppressionfiles.h"

#include "base/errorcodes.h"
#include "kit/foreigntext.h"
#include "kit/formfield.h"
#include "kit/metrics.h"
#include "kit/questiondialog.h"
#include "shell/problems.h"
#include "shell/settings.h"
#include "ui/consent/times.h"
#include "workspace/office.h"
#include "workspace/workspacekeys.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QStandardPaths>

namespace mw::consentpage {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using consent::SuppressionFileError;
using consent::SuppressionReason;
using Exported = base::Result<consent::SuppressionsExported, SuppressionFileError>;
using workspace::Topic;

namespace {

const QString folderKey = u"consent/folder"_s;
constexpr qsizetype longestName = 80;
constexpr std::size_t mostShown = 1000; ///< refused lines
constexpr int linesSeen = 7;

QString nameOf(const QString& path)
{
    return kit::visible(QFileInfo(path).fileName(), longestName);
}

} // namespace

SuppressionFiles::SuppressionFiles(const shell::PageContext& context, QWidget* window)
    : QObject(window), m_context(context), m_window(window)
{
}

QString SuppressionFiles::folder() const
{
    return m_context.settings
        .value(folderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .toString();
}

void SuppressionFiles::askImport()
{
    auto* dialog = new QFileDialog(m_window, tr("Import suppressions"), folder(),
                                   tr("Text and CSV files (*.csv *.txt *.tsv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_context.settings.setValue(folderKey, QFileInfo(path).absolutePath());
        askReason(path);
    });
    dialog->open();
}

void SuppressionFiles::askReason(const QString& path)
{
    kit::Question question;
    question.icon = kit::Icon::Import;
    question.title = tr("Suppress all that “%1” names?").arg(nameOf(path));
    question.text =
        tr("One address or domain a line; of a table the first column counts. Mail that waits for "
           "them is left out at once.");
    question.act = tr("Import suppressions");
    question.safe = tr("Cancel");
    auto* dialog = new kit::QuestionDialog(question, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* reason = new QComboBox;
    reason->addItem(tr("From a list of ours, no reason known"),
                    static_cast<int>(SuppressionReason::Imported));
    reason->addItem(tr("They unsubscribed elsewhere"), static_cast<int>(SuppressionReason::Unsubscribed));
    reason->addItem(tr("They object to mail"), static_cast<int>(SuppressionReason::Objected));
    reason->addItem(tr("Their mail comes back"), static_cast<int>(SuppressionReason::Bounced));
    auto* field = new kit::FormField(tr("Reason"), reason);
    const auto hint = [field, reason] {
        const auto chosen = static_cast<SuppressionReason>(reason->currentData().toInt());
        field->setHint(consent::isOptOut(chosen)
                           ? tr("These are opt-outs: only a new consent answers one, nobody can remove it.")
                           : tr("Can be removed again, one by one."));
    };
    hint();
    connect(reason, &QComboBox::currentIndexChanged, field, hint);
    dialog->addContent(field);
    connect(dialog, &QDialog::accepted, this, [this, path, reason] {
        import(path, static_cast<SuppressionReason>(reason->currentData().toInt()));
    });
    dialog->open();
}

SuppressionFiles::Imported SuppressionFiles::importNow(workspace::JobRoom& room, const QString& path,
                                                       SuppressionReason reason)
{
    Imported imported;
    const auto lines = consent::readSuppressionFile(path);
    if (!lines) {
        imported.fileError = lines.error();
        return imported;
    }
    std::vector<QString> texts;
    texts.reserve(lines->size());
    for (const consent::SuppressionLine& line : *lines)
        texts.push_back(line.text);
    room.changed = {Topic::Consent, Topic::Deliveries, Topic::Log};
    auto many = room.services.consent().suppressMany(texts, reason, room.control);
    if (!many) {
        imported.error = many.error();
        return imported;
    }
    imported.many = std::move(*many);
    for (const auto& refusal : imported.many.refusals)
        imported.refused.emplace_back((*lines)[static_cast<std::size_t>(refusal.line)], refusal.error);
    return imported;
}

void SuppressionFiles::import(const QString& path, SuppressionReason reason)
{
    m_context.office.start<Imported>(
        tr("Importing suppressions"), this,
        [path, reason](workspace::JobRoom& room) { return importNow(room, path, reason); },
        [this, path](const vault::DbResult<Imported>& imported) {
            if (!imported)
                tell(shell::problemOf(imported.error()));
            else
                report(*imported, path);
        });
}

void SuppressionFiles::report(const Imported& imported, const QString& path)
{
    if (imported.fileError)
        return tell(problemOf(*imported.fileError, path));
    if (imported.error)
        return tell(shell::problemOf(*imported.error, nameOf(path)));
    const consent::ConsentService::Many& many = imported.many;
    const QString added = tr("%Ln suppressions added.", nullptr, counted(many.added));
    const QString there = tr("%Ln were there already.", nullptr, counted(many.unchanged));
    QString outcome = many.unchanged > 0 ? tr("%1 %2", "two sentences").arg(added, there) : added;
    if (many.cancelled)
        outcome = tr("%1 %2", "two sentences").arg(outcome, tr("The rest was not read, as you cancelled."));
    if (imported.refused.empty())
        Q_EMIT told(outcome);
    else
        showRefused(imported, outcome);
}

void SuppressionFiles::showRefused(const Imported& imported, const QString& outcome)
{
    QStringList lines;
    for (const auto& [line, error] : imported.refused) {
        if (static_cast<std::size_t>(lines.size()) == mostShown) {
            const auto more = static_cast<std::int64_t>(imported.refused.size() - mostShown);
            lines << tr("and %Ln more lines", nullptr, counted(more));
            break;
        }
        lines << tr("Line %L1: %2")
                     .arg(line.number)
                     .arg(shell::problemOf(error, kit::visible(line.text, longestName)).what);
    }
    kit::Question question;
    question.icon = kit::Icon::Warning;
    question.title = tr("%Ln lines were refused", nullptr, counted(std::ssize(imported.refused)));
    question.text = outcome;
    question.act = tr("Copy the refused lines");
    question.safe = tr("Close");
    auto* dialog = new kit::QuestionDialog(question, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* text = new QPlainTextEdit(lines.join(u'\n'));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(tr("Refused lines"));
    text->setFixedHeight(linesSeen * kit::lineHeight(text->font()));
    dialog->addContent(text);
    connect(dialog, &QDialog::accepted, this,
            [lines] { QApplication::clipboard()->setText(lines.join(u'\n')); });
    dialog->open();
}

void SuppressionFiles::askExport()
{
    auto* dialog = new QFileDialog(m_window, tr("Export suppressions"), folder(), tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(tr("suppressions", "name of a file") + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_context.settings.setValue(folderKey, QFileInfo(path).absolutePath());
        exportTo(path);
    });
    dialog->open();
}

void SuppressionFiles::exportTo(const QString& path)
{
    m_context.office.start<Exported>(
        tr("Exporting suppressions"), this,
        [path](workspace::JobRoom& room) -> Exported {
            room.changed = {Topic::Log};
            const auto key = workspace::readHashKey(room.database);
            if (!key)
                return base::fail(SuppressionFileError{.database = key.error()});
            return consent::exportSuppressions(room.database, *key, room.workspace.log(), path, room.control);
        },
        [this, path](const vault::DbResult<Exported>& result) {
            if (!result)
                return tell(shell::problemOf(result.error()));
            const Exported& done = *result;
            if (!done)
                return tell(problemOf(done.error(), path));
            if (done->cancelled)
                return;
            const QString written =
                tr("%Ln suppressions written to “%1”.", nullptr, counted(done->written)).arg(nameOf(path));
            if (done->nameless == 0) {
                Q_EMIT told(written);
                return;
            }
            const QString missing = tr("%Ln of erased persons are not in it: only a hash is left.", nullptr,
                                       counted(done->nameless));
            Q_EMIT told(tr("%1 %2", "two sentences").arg(written, missing));
        });
}

kit::Problem SuppressionFiles::problemOf(const SuppressionFileError& error, const QString& path) const
{
    using Kind = SuppressionFileError::Kind;
    const QString name = nameOf(path);
    switch (error.kind) {
    case Kind::Database:
        return shell::problemOf(error.database);
    case Kind::Unwritable:
        return {tr("“%1” can't be written (%2).").arg(name, error.detail), tr("No file was made."),
                tr("Choose another place, or make room."), toText(ErrorCode::FileUnwritable)};
    case Kind::Unreadable:
        return {tr("“%1” can't be read (%2).").arg(name, error.detail), tr("Nothing was suppressed."),
                tr("Check that the file is there and that you may read it."),
                toText(ErrorCode::FileUnreadable)};
    case Kind::TooLarge:
        return {tr("“%1” is too large.").arg(name), tr("Nothing was suppressed."),
                tr("Split it: a file may have 256 MB."), toText(ErrorCode::FileUnreadable)};
    case Kind::NotText:
        break;
    }
    return {tr("“%1” is not a text in UTF-8.").arg(name), tr("Nothing was suppressed."),
            tr("Save it as CSV or text in UTF-8."), toText(ErrorCode::FileUnreadable)};
}

void SuppressionFiles::tell(const kit::Problem& problem)
{
    auto* dialog = new kit::QuestionDialog(problem, tr("Close"), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace mw::consentpage
