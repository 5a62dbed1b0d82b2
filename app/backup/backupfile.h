// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backuphead.h"
#include "backup/diskfile.h"
#include "backup/stretch.h"
#include "vault/keyslots.h"

namespace mw::backup {

/// The head of a file that may be anything.
[[nodiscard]] BackupResult<BackupHead> readHead(const QString& file);

/// The slots file inside a backup, for unlocking it by passphrase, recovery code or keychain. The rest of the
/// file is not looked at.
[[nodiscard]] BackupResult<vault::KeySlots> readSlots(const QString& file);
[[nodiscard]] BackupResult<QByteArray> readSlotsBytes(const QString& file, const BackupHead& head);

/// Whether these are the keys that the slots file was written with: it holds a MAC under them.
[[nodiscard]] bool keysFit(const vault::KeySlots& slotsFile, const QByteArray& bytes,
                           const vault::DataKeys& keys);

/// Called with each piece of the vault's pages, in order; a SQLite code other than SQLITE_OK ends it.
using PageSink = std::function<int(std::int64_t placeInVault, const QByteArray& bytes)>;

/// SHA-256 of all that stands before the trailer. Io is the sink's when `sinkCode` is set.
[[nodiscard]] BackupResult<QByteArray> sumOf(DiskFile& file, const BackupHead& head, const Stretch& stretch,
                                             const PageSink& sink = {}, int* sinkCode = nullptr);

/// SHA-256, and an HMAC under the current data key over it: damage is seen without a key, forgery with one.
[[nodiscard]] QByteArray trailerOf(const QByteArray& sum, const vault::DataKeys& keys,
                                   const QByteArray& vaultId);
/// Damaged or KeysUnfit.
[[nodiscard]] BackupResult<void> checkTrailer(DiskFile& file, const BackupHead& head, const QByteArray& sum,
                                              const vault::DataKeys& keys, const QByteArray& vaultId);

} // namespace mw::backup
