// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/conversion.h"

#include "base/platform.h"
#include "vault/database.h"
#include "vault/rowcomparison.h"

#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

namespace mw::vault {

using namespace Qt::StringLiterals;

namespace {

const QString sqlPageCount = u"PRAGMA page_count"_s;
const QString sqlFacts = u"SELECT (SELECT application_id FROM pragma_application_id),"
                         "(SELECT user_version FROM pragma_user_version)"_s;

QString unfinishedName(const QString& path)
{
    return path + u".encrypting"_s;
}

DbError error(DbError::Kind kind, const QString& detail)
{
    return {kind, detail};
}

struct Watch
{
    const base::JobControl& control;
    QString file;
    std::int64_t total;
};

/// Called by SQLite every thousand steps; non-zero stops the statement.
int onProgress(void* data)
{
    const auto& watch = *static_cast<const Watch*>(data);
    watch.control.report({QFileInfo(watch.file).size(), watch.total});
    return watch.control.cancelled() ? 1 : 0;
}

DbResult<QStringList> facts(Database& database)
{
    auto rows = database.query(sqlFacts);
    if (!rows)
        return base::fail(rows.error());
    QStringList out;
    if (rows->next())
        out << rows->text(0) << rows->text(1);
    return out;
}

DbResult<void> copyInto(Database& plain, const QString& copy, VaultVfs& vfs, const base::JobControl& control)
{
    const auto pages = plain.value(sqlPageCount);
    if (!pages)
        return base::fail(pages.error());
    // VACUUM INTO lays pages out with this size and with the reserve that is asked of the source; setting the
    // size forgets the reserve, so it comes first.
    if (auto done = plain.script("PRAGMA page_size=4096"); !done)
        return done;
    int reserve = int(format::reserve);
    sqlite3_file_control(plain.handle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve);
    QString uri = vfs.uri(copy);
    uri.replace(u'\'', u"''"_s);
    const Watch watch{control, copy, pages->toLongLong() * qint64(format::pageSize)};
    sqlite3_progress_handler(plain.handle(), 1000, onProgress, const_cast<Watch*>(&watch));
    auto done = plain.script("VACUUM INTO '" + uri.toUtf8() + "'");
    sqlite3_progress_handler(plain.handle(), 0, nullptr, nullptr);
    if (done)
        control.report({watch.total, watch.total});
    return done;
}

DbResult<void> compare(Database& plain, const QString& copy, const VaultVfs& vfs,
                       const base::JobControl& control)
{
    auto sealed = Database::open(copy, {.vfs = QString::fromLatin1(vfs.name()), .readOnly = true});
    if (!sealed)
        return base::fail(sealed.error());
    if (!vfs.isBelow((*sealed)->handle()))
        return base::fail(error(DbError::Kind::WrongVfs, copy));
    const auto sound = (*sealed)->value(u"PRAGMA integrity_check(1)"_s);
    const auto ours = facts(plain);
    const auto theirs = facts(**sealed);
    for (const DbError* failed : {sound ? nullptr : &sound.error(), ours ? nullptr : &ours.error(),
                                  theirs ? nullptr : &theirs.error()})
        if (failed)
            return base::fail(*failed);
    if (sound->toString() != u"ok" || *ours != *theirs)
        return base::fail(error(DbError::Kind::Damaged, u"the copy differs: "_s + sound->toString()));
    return compareRows(plain, **sealed, control);
}

/// Copies and compares while a second connection keeps writers out.
DbResult<void> makeCopy(const QString& path, const QString& copy, VaultVfs& vfs,
                        const base::JobControl& control)
{
    auto plain = Database::open(path, {});
    if (!plain)
        return base::fail(plain.error());
    auto guard = Database::open(path, {});
    if (!guard)
        return base::fail(guard.error());
    if (auto locked = (*guard)->script("BEGIN IMMEDIATE"); !locked)
        return locked;
    if (auto copied = copyInto(**plain, copy, vfs, control); !copied)
        return copied;
    return compare(**plain, copy, vfs, control);
}

} // namespace

DbResult<void> encryptInPlace(const QString& path, VaultVfs& vfs, std::shared_ptr<KeyRing> ring,
                              const base::JobControl& control)
{
    const auto kind = fileKind(path);
    if (!kind)
        return base::fail(kind.error());
    if (*kind != format::FileKind::Plain)
        return base::fail(error(DbError::Kind::Damaged, u"not a plain SQLite file"_s));
    const QString copy = unfinishedName(path);
    removeUnfinishedConversion(path);
    // Opening the file takes a log and a journal into it and removes them; pages in plain stand in both.
    const base::platform::Remains log(path + u"-wal"_s);
    const base::platform::Remains journal(path + u"-journal"_s);
    vfs.setKeys(copy, ring);
    auto made = makeCopy(path, copy, vfs, control);
    vfs.forgetKeys(copy);
    // The last connection takes the log into the file and removes it. Where it stays, somebody else is there.
    if (made && QFile::exists(path + u"-wal"_s))
        made = base::fail(error(DbError::Kind::Busy, path));
    if (made && !base::platform::replaceDurably(copy, path))
        made = base::fail(error(DbError::Kind::Io, path));
    if (!made) {
        removeUnfinishedConversion(path);
        return made;
    }
    vfs.setKeys(path, std::move(ring));
    return {};
}

void removeUnfinishedConversion(const QString& path)
{
    for (const QString& rest : {u""_s, u"-journal"_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(unfinishedName(path) + rest);
    for (const QString& rest : {u""_s, u"-journal"_s, u"-wal"_s})
        QFile::remove(path + rest + u".replaced"_s); // base::platform::replaceDurably() and Remains
}

} // namespace mw::vault
