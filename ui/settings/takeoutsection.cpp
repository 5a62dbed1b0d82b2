// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/takeoutsection.h"

#include "base/errorcodes.h"
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/foreigntext.h"
#include "kit/questiondialog.h"
#include "kit/settingrow.h"
#include "kit/switch.h"
#include "shell/problems.h"
#include "workspace/office.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>
#include <QUrl>

namespace mw::settingspage {

using namespace Qt::StringLiterals;
using kit::Problem;
using takeout::TakeoutError;

namespace {

constexpr qsizetype longestName = 60;

/// As folders may be called everywhere.
QString folderName(const QString& workspace)
{
    QString name;
    for (const QChar c : workspace.left(longestName))
        name += c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : u' ';
    return name.simplified();
}

/// A name that is not taken yet: an export never goes into a folder that holds something.
QString freeFolder(const QString& place, const QString& name)
{
    const QDir dir(place);
    for (int number = 1;; ++number) {
        const QString path = dir.filePath(number == 1 ? name : u"%1 (%2)"_s.arg(name).arg(number));
        if (!QFileInfo::exists(path))
            return path;
    }
}

QString shownPath(const QString& path)
{
    return kit::visible(QDir::toNativeSeparators(path), 200);
}

} // namespace

TakeoutSection::TakeoutSection(workspace::Office& office, QWidget* parent)
    : Section(u"takeout"_s, tr("Take everything with you"), parent),
      m_office(office),
      m_outcome(new kit::Callout(kit::Tone::Success, {}, {})),
      m_open(kit::button(tr("Open the folder"), kit::ButtonRole::Small, kit::Icon::Folder)),
      m_export(kit::button(tr("Export everything…"), kit::ButtonRole::Small, kit::Icon::Export)),
      m_sqlite(new kit::Switch(tr("Also as one SQLite file")))
{
    m_outcome->addButton(m_open);
    m_outcome->hide();
    m_export->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_sqlite->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    kit::SettingRow* form = addRow(tr("Form"));
    form->setControl(m_sqlite);
    form->setExplanation(tr("Always: tables as CSV and JSON Lines, each described, for any other program."));
    kit::SettingRow* row = addRow(tr("Export"));
    row->setControl(m_export);
    row->setExplanation(
        tr("Contacts, consent, templates, campaigns, deliveries and logs; no passwords. It is not "
           "encrypted."));
    row->setLine(false);
    add(m_outcome);
    connect(m_export, &QAbstractButton::clicked, this, &TakeoutSection::choosePlace);
    connect(m_open, &QAbstractButton::clicked, this, &TakeoutSection::showFolder);
}

void TakeoutSection::choosePlace()
{
    auto* dialog = new QFileDialog(window(), tr("Where is the export to be put?"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &TakeoutSection::ask);
    dialog->open();
}

void TakeoutSection::ask(const QString& place)
{
    const QString name = m_office.facts().name;
    const kit::Question question{
        .icon = kit::Icon::Export,
        .title = tr("Export everything in “%1”, not encrypted?").arg(name),
        .text =
            tr("Whoever can read the folder can read all contacts. Delete it when you no longer need it."),
        .points = {{kit::QuestionPoint::Kind::Stays, tr("The workspace stays as it is, and encrypted.")},
                   {kit::QuestionPoint::Kind::Touches, tr("The log keeps that it was exported, and when.")}},
        .act = tr("Export everything"),
        .safe = tr("Leave it")};
    kit::QuestionDialog::ask(window(), question, this, [this, place, name](bool yes) {
        if (!yes)
            return;
        const QString today = QDate::currentDate().toString(Qt::ISODate);
        m_office.act<QString>( // not here: a disk may be slow
            this,
            [place, wanted = u"%1 %2"_s.arg(folderName(name), today).trimmed()](workspace::Room&) {
                return freeFolder(place, wanted);
            },
            [this](const QString& folder) { write(folder); });
    });
}

void TakeoutSection::write(const QString& folder)
{
    m_export->setEnabled(false);
    m_outcome->hide();
    m_office.start<Taken>(
        tr("Exporting everything"), this,
        [folder, plainSqlite = m_sqlite->isChecked()](workspace::JobRoom& room) {
            return takeout::exportWorkspace(
                room.database, folder,
                {.clock = room.workspace.clock(), .log = room.workspace.log(), .plainSqlite = plainSqlite},
                room.control);
        },
        [this](const vault::DbResult<Taken>& taken) { tell(taken); });
}

void TakeoutSection::tell(const vault::DbResult<Taken>& taken)
{
    m_export->setEnabled(true);
    m_open->hide();
    if (!taken) {
        m_outcome->set(kit::Tone::Danger, {}, {});
        m_outcome->setProblem(shell::problemOf(taken.error()));
    } else if (!*taken) {
        m_outcome->set(kit::Tone::Danger, {}, {});
        m_outcome->setProblem(problemOf(taken->error()));
    } else if ((*taken)->cancelled) {
        m_outcome->set(kit::Tone::Neutral, tr("Stopped."), tr("Nothing was exported."));
    } else {
        m_folder = (*taken)->folder;
        m_open->show();
        m_outcome->set(
            kit::Tone::Success, tr("Everything is exported."),
            tr("It lies in %1. README.txt there says what each file holds.").arg(shownPath(m_folder)));
    }
    m_outcome->show();
}

void TakeoutSection::showFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder));
}

Problem problemOf(const TakeoutError& error)
{
    using Kind = TakeoutError::Kind;
    const auto code = toText(base::ErrorCode::FileUnwritable);
    const QString kept = TakeoutSection::tr("Nothing was exported.");
    switch (error.kind) {
    case Kind::Exists:
        return {TakeoutSection::tr("“%1” holds something already.").arg(shownPath(error.detail)), kept,
                TakeoutSection::tr("Choose another place."), code};
    case Kind::NoSuchPlace:
        return {TakeoutSection::tr("There is no folder “%1”.").arg(shownPath(error.detail)), kept,
                TakeoutSection::tr("Choose another place, or plug its drive in."), code};
    case Kind::InsideWorkspace:
        return {
            TakeoutSection::tr("That lies in the workspace's own folder, and an export is not encrypted."),
            kept, TakeoutSection::tr("Choose a folder elsewhere."), code};
    case Kind::Write:
        return {TakeoutSection::tr("The export can't be written (%1).").arg(error.detail),
                TakeoutSection::tr("Nothing of it was left."),
                TakeoutSection::tr("Choose another place, or make room."), code};
    case Kind::LogTooLong:
        return {TakeoutSection::tr("Too much is being written to the workspace."), kept,
                TakeoutSection::tr("Try again when nothing is imported or sent."),
                toText(base::ErrorCode::VaultBusy)};
    case Kind::Database:
        break;
    }
    return shell::problemOf(error.database);
}

} // namespace mw::settingspage
