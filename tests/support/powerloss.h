// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace mw::support {

/// What a power cut left, in numbers, so that a test can tell whether it tested anything.
struct Survival
{
    int files = 0;
    int unsyncedFiles = 0;  ///< had changes that no sync covered
    int sectorsKept = 0;    ///< unsynced sector writes that reached the disk
    int sectorsLost = 0;    ///< and those that did not
    int namesTakenBack = 0; ///< creations and removals that did not reach the disk
};

struct SurvivalError
{
    enum class Kind { NoSource, NoSideLogs, TargetNotEmpty, CannotRead, CannotWrite };
    Kind kind = Kind::NoSource;
    QString detail;
};

/// Writes into `targetFolder` (made here; absent or empty before) what a power cut at this instant would
/// leave of `sourceFolder` and its subfolders, given the side logs of the VFS that its databases were written
/// through. Equal input and seed give equal output. The source and the logs stay as they are: call it for
/// many seeds.
///
/// The model, meant to be more hostile than a disk:
/// - What an xSync covered is there. Files that were never opened through the VFS are copied as they stand.
/// - Unsynced writes go to the page cache; each sector (512 or 4096 bytes, by seed) of each write may reach
/// the
///   disk, with the cache's content of that moment, or not: so writes vanish, come out of order, and tear at
///   sector borders; a sector itself is whole, and bytes beside the written ones stay (SQLite's powersafe
///   overwrite). By seed, writes up to some point survive whole and later ones with a chance between 0 and 1;
///   every file draws for itself.
/// - A file's length is one unit more that reaches the disk or not, at each write that grows it and each
/// truncation.
///   A sector within the length that nothing reached holds zeros or garbage.
/// - A creation or removal is settled by a folder sync: the first xSync of a journal or WAL opened for
/// creation
///   (as SQLite's unix VFS does it) or xDelete with its sync flag. Until then each name draws for itself
///   which of its states it is found in; a removed file can come back. A database file that no journal's or
///   WAL's sync followed may be gone, synced or not.
/// - `*-shm` files are memory and never survive.
[[nodiscard]] base::Result<Survival, SurvivalError>
surviveTo(const QString& sourceFolder, const QString& sideLogs, const QString& targetFolder, quint32 seed);

} // namespace mw::support
