// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backupmaker.h"

#include "backup/backupname.h"
#include "backup/folderlock.h"
#include "backup/sealedslice.h"
#include "base/platform.h"

#include <chrono>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <sqlite3.h>

namespace mw::backup {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = BackupError::Kind;
using vault::DbError;

namespace {

constexpr int pagesInSlice = 256;
constexpr int stretches = 3; // copy, sum, check

/// Of makes of this workspace that were killed; the lock says that none is under way.
void removeUnfinished(const QString& folder, const QString& workspace)
{
    const QDir dir(folder);
    for (const QString& file : dir.entryList({u"*"_s + unfinishedEnding}, QDir::Files | QDir::System)) {
        const auto name = BackupName::parse(file.chopped(unfinishedEnding.size()));
        if (name && name->workspace == workspace)
            QFile::remove(dir.filePath(file));
    }
}

/// The first second from `now` on whose name is free: the clock may have been set back.
BackupName freeName(const QString& folder, const QString& workspace, base::Timestamp now)
{
    BackupName name{workspace, std::chrono::floor<std::chrono::seconds>(now)};
    while (QFileInfo::exists(folder + u'/' + name.fileName()))
        name.madeAt += 1s;
    return name;
}

/// Keying the vault again changes the caller's while a backup is on its way.
vault::DataKeys copyOf(const vault::DataKeys& keys)
{
    vault::DataKeys copy;
    copy.current = keys.current;
    for (const auto& [generation, key] : keys.byGeneration)
        copy.byGeneration.emplace(generation, key.clone());
    return copy;
}

/// The backup interface has one error for both sides.
BackupError errorOfCopy(int code, const QString& folder)
{
    const DbError error = vault::dbErrorFromCode(code, QString::fromUtf8(sqlite3_errstr(code)));
    const bool ofVault = error.kind == DbError::Kind::Damaged || error.kind == DbError::Kind::WrongKey ||
                         error.kind == DbError::Kind::Busy;
    return ofVault ? errorOfVault(error) : errorOfTarget(code, folder);
}

} // namespace

BackupMaker::BackupMaker(const Source& source, const base::Clock& clock, QByteArray below)
    : m_vaultPath(source.vaultPath),
      m_slotsPath(source.slotsPath),
      m_vfs(source.vfs),
      m_keys(copyOf(source.keys)),
      m_mostLog(source.mostLog),
      m_clock(clock),
      m_below(std::move(below))
{
}

BackupResult<BackupMaker::Slots> BackupMaker::readSource() const
{
    QFile file(m_slotsPath);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(BackupError{Kind::SlotsUnusable, m_slotsPath});
    const QByteArray bytes = file.read(BackupHead::mostSlots + 1);
    const auto parsed = vault::KeySlots::parse(bytes);
    if (!parsed || bytes.size() > BackupHead::mostSlots)
        return base::fail(BackupError{Kind::SlotsUnusable, m_slotsPath});
    if (!keysFit(*parsed, bytes, m_keys))
        return base::fail(BackupError{Kind::KeysUnfit, m_slotsPath});
    return Slots{bytes, parsed->vaultId()};
}

BackupResult<BackupMaker::Made> BackupMaker::make(const QString& folder, const QString& name,
                                                  const base::JobControl& control)
{
    const QString workspace = safeFileName(name);
    const QString place = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    if (!QFileInfo(place).isDir())
        return base::fail(BackupError{Kind::FolderGone, place});
    const auto slotsFile = readSource();
    if (!slotsFile)
        return base::fail(slotsFile.error());
    QLockFile lock(place + u'/' + workspace + u".mwbackup.lock"_s);
    if (auto taken = takeLock(lock, place); !taken)
        return base::fail(taken.error());
    removeUnfinished(place, workspace);
    const BackupName made = freeName(place, workspace, m_clock.now());
    const QString path = place + u'/' + made.fileName();
    const QString part = path + unfinishedEnding;
    auto copied = fill(part, made.madeAt, *slotsFile, control);
    if (copied && !base::platform::replaceDurably(part, path))
        copied = base::fail(errorOfTarget(SQLITE_IOERR, place));
    if (!copied) {
        QFile::remove(part);
        return base::fail(copied.error());
    }
    return Made{path,
                {.madeAt = made.madeAt,
                 .contacts = copied->counts.contacts,
                 .deliveries = copied->counts.deliveries,
                 .migration = int(copied->counts.migration),
                 .bytes = copied->head.fileSize(),
                 .vaultId = slotsFile->vaultId}};
}

BackupResult<BackupMaker::Copied> BackupMaker::fill(const QString& part, base::Timestamp madeAt,
                                                    const Slots& slotsFile,
                                                    const base::JobControl& control) const
{
    const QString folder = QFileInfo(part).absolutePath();
    // With lengths of zero it is no backup yet, under whatever name.
    const BackupHead begun(madeAt, slotsFile.bytes.size(), 0);
    {
        DiskFile file(part, DiskFile::Mode::Make, m_below);
        QByteArray start = begun.serialise() + slotsFile.bytes;
        start.append(qsizetype(begun.vaultStart()) - start.size(), '\0');
        if (const int rc = file.write(0, start); rc != SQLITE_OK)
            return base::fail(errorOfTarget(rc, folder));
    }
    const auto counts = copyVault(part, begun.vaultStart(), control);
    if (!counts)
        return base::fail(counts.error());
    const auto head = finish(part, begun, slotsFile, control);
    if (!head)
        return base::fail(head.error());
    const auto recounted =
        checkVault(part, head->vaultStart(), m_keys, {control, head->vaultSize(), 2, stretches}, m_below);
    if (!recounted) {
        const bool gone = !QFileInfo(folder).isDir();
        return base::fail(gone ? BackupError{Kind::FolderGone, folder} : recounted.error());
    }
    if (*recounted != *counts)
        return base::fail(BackupError{Kind::Damaged, u"the copy differs"_s});
    return Copied{*counts, *head};
}

BackupResult<VaultCounts> BackupMaker::copyVault(const QString& part, std::int64_t start,
                                                 const base::JobControl& control) const
{
    auto from = Connection::open(m_vfs.uri(m_vaultPath), Connection::Access::Read, control);
    if (!from) {
        const BackupError error = errorOfVault(from.error());
        return base::fail(error.kind == Kind::Io ? BackupError{Kind::VaultUnreadable, error.detail} : error);
    }
    if (!m_vfs.isBelow(from->handle()))
        return base::fail(BackupError{Kind::VaultUnreadable, m_vaultPath});
    // The first question after BEGIN takes the snapshot; the copy is of the same one.
    if (auto begun = from->run("BEGIN"); !begun)
        return base::fail(errorOfVault(begun.error()));
    const auto counts = countsOf(*from);
    if (!counts)
        return base::fail(errorOfVault(counts.error()));
    if (counts->applicationId != mailwrightApplicationId)
        return base::fail(BackupError{Kind::VaultUnreadable, m_vaultPath});
    const QString folder = QFileInfo(part).absolutePath();
    SealedSlice slice(part, m_keys, m_below);
    auto to = slice.toWrite(start, control);
    if (!to)
        return base::fail(to.error().kind == DbError::Kind::Cancelled ? BackupError{Kind::Cancelled}
                                                                      : errorOfTarget(SQLITE_IOERR, folder));
    if (auto copied = copyPages(*from, *to, folder, control); !copied)
        return base::fail(copied.error());
    return *counts;
}

BackupResult<void> BackupMaker::copyPages(Connection& from, Connection& to, const QString& folder,
                                          const base::JobControl& control) const
{
    constexpr auto page = std::int64_t(vault::format::pageSize);
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (backup == nullptr)
        return base::fail(errorOfCopy(sqlite3_extended_errcode(to.handle()), folder));
    int rc = SQLITE_OK;
    Kind givenUp = Kind::Io;
    while (rc == SQLITE_OK) {
        if (control.cancelled())
            givenUp = Kind::Cancelled;
        else if (QFileInfo(m_vaultPath + u"-wal"_s).size() > m_mostLog)
            givenUp = Kind::LogTooLong;
        if (givenUp != Kind::Io)
            break;
        rc = sqlite3_backup_step(backup, pagesInSlice);
        const std::int64_t all = sqlite3_backup_pagecount(backup);
        Stretch{control, all * page, 0, stretches}.report((all - sqlite3_backup_remaining(backup)) * page);
    }
    const int ended = sqlite3_backup_finish(backup);
    if (givenUp != Kind::Io)
        return base::fail(BackupError{givenUp, m_vaultPath});
    if (rc != SQLITE_DONE)
        return base::fail(errorOfCopy(ended != SQLITE_OK ? ended : rc, folder));
    return {};
}

BackupResult<BackupHead> BackupMaker::finish(const QString& part, const BackupHead& begun,
                                             const Slots& slotsFile, const base::JobControl& control) const
{
    const QString folder = QFileInfo(part).absolutePath();
    DiskFile file(part, DiskFile::Mode::Write, m_below);
    if (file.opened() != SQLITE_OK)
        return base::fail(errorOfTarget(file.opened(), folder));
    const BackupHead head(begun.madeAt(), slotsFile.bytes.size(), file.size() - begun.vaultStart());
    if (const int rc = file.write(0, head.serialise()); rc != SQLITE_OK)
        return base::fail(errorOfTarget(rc, folder));
    // Read back from the file, not reckoned from what was meant to be written.
    const auto sum = sumOf(file, head, {control, head.vaultSize(), 1, stretches});
    if (!sum)
        return base::fail(sum.error());
    const QByteArray trailer = trailerOf(*sum, m_keys, slotsFile.vaultId);
    if (trailer.isEmpty())
        return base::fail(BackupError{Kind::Io, u"no memory"_s});
    int rc = file.write(head.trailerStart(), trailer);
    if (rc == SQLITE_OK)
        rc = file.sync();
    if (rc != SQLITE_OK)
        return base::fail(errorOfTarget(rc, folder));
    return head;
}

} // namespace mw::backup
