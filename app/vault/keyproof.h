// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/pagecipher.h"

#include <functional>

namespace mw::vault {

/// Fills the whole buffer from a place of a file; false past its end, or when there is no such file.
using ReadAt = std::function<bool(std::int64_t, format::Buffer)>;

/// Do these keys open this file? Asked before SQLite sees it: with wrong keys every frame of the WAL and
/// every record of a journal looks cut off, and SQLite would take both for finished and remove them.
/// One page that opens is proof, for page 1 may be torn; where none does, a frame or a record is. Ok, BadTag
/// or UnknownKey.
[[nodiscard]] Opened proveKeys(const std::shared_ptr<const FileKeys>& keys, std::int64_t fileSize,
                               const ReadAt& main, const ReadAt& wal, const ReadAt& journal);

/// A file that begins with neither mark nor zeros may still be the torn first page of a new one: its journal
/// then says that there was nothing before.
[[nodiscard]] bool wasNothingBefore(const ReadAt& journal);

} // namespace mw::vault
