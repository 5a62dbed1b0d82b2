// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/backups.h"

#include "workspace/backupnotes.h"

#include <QDir>
#include <QFile>

namespace mw::workspace::backups {

using namespace Qt::StringLiterals;
using backup::BackupError;
using backup::BackupMaker;
using backup::BackupResult;
using Kind = BackupError::Kind;

namespace {

void log(JobRoom& room, base::LogLevel level, const QString& code, const QString& text, const QString& detail)
{
    room.workspace.log().write({.level = level, .code = code, .text = text, .detail = detail});
}

/// What can't be written is logged alone: the backup itself is what counts, and the list of files shows it.
void keepOutcome(JobRoom& room, const BackupOutcome& outcome)
{
    const auto kept = backupnotes::keepOutcome(room.database, room.workspace.vault().gate(), outcome);
    if (!kept)
        log(room, base::LogLevel::Warning, u"MW-1163"_s, u"how a backup came out could not be kept"_s,
            kept.error().detail);
}

void noteFailure(JobRoom& room, const BackupError& error)
{
    log(room, base::LogLevel::Warning, u"MW-1161"_s, u"a backup could not be saved"_s, error.detail);
    auto outcome = backupnotes::readOutcome(room.database).value_or(BackupOutcome{});
    outcome.failure = BackupOutcome::Failure{room.workspace.clock().now(), error};
    keepOutcome(room, outcome);
}

void removeSurplus(JobRoom& room, const BackupOrder& order, const QByteArray& vaultId)
{
    const auto existing = backup::existingBackups(order.folder);
    if (!existing)
        return; // it went in this moment; the next backup says so
    int removed = 0;
    for (const auto& old : surplus(*order.plan, *existing, vaultId, room.workspace.clock().now())) {
        if (QFile::remove(old.path))
            ++removed;
        else
            log(room, base::LogLevel::Warning, u"MW-1163"_s, u"an old backup could not be deleted"_s,
                old.path);
    }
    if (removed > 0)
        log(room, base::LogLevel::Info, u"MW-1162"_s, u"%1 old backups were deleted"_s.arg(removed),
            order.folder);
}

} // namespace

bool passesByItself(Kind kind)
{
    return kind == Kind::Busy || kind == Kind::LogTooLong || kind == Kind::KeysUnfit;
}

BackupResult<BackupMaker::Made> make(JobRoom& room, const BackupOrder& order)
{
    room.changed = {Topic::Backups, Topic::Log};
    if (order.makeFolder)
        QDir().mkpath(order.folder);                         // making the backup says what is wrong
    const SharedVaultKeys keys = room.workspace.vaultKeys(); // as they are now: re-keying changes them
    BackupMaker maker({.vaultPath = room.workspace.folder().vaultPath(),
                       .slotsPath = room.workspace.folder().keysPath(),
                       .vfs = room.workspace.vfs(),
                       .keys = keys->keys},
                      room.workspace.clock(), order.vfs);
    auto made = maker.make(order.folder, order.name, room.control);
    if (!made) {
        const Kind kind = made.error().kind;
        if (kind != Kind::Cancelled && (order.insists || !passesByItself(kind)))
            noteFailure(room, made.error());
        return made;
    }
    keepOutcome(room, {.lastGood = made->facts.madeAt});
    log(room, base::LogLevel::Info, u"MW-1160"_s, u"a backup was saved and checked"_s, made->path);
    if (order.plan)
        removeSurplus(room, order, made->facts.vaultId);
    return made;
}

} // namespace mw::workspace::backups
