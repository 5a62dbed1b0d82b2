// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "takeout/outfile.h"

#include <vector>

namespace mw::takeout {

/// What an export says of itself.
struct About
{
    QString workspaceId{};
    QString workspace{}; ///< its name
    QString colour{};
    base::Timestamp createdAt{};
    base::Timestamp at{}; ///< the moment of the export
    int migration = 0;    ///< of the vault's schema
    bool plainSqlite = false;
};

/// For a person who finds the folder: what it is, that it is not encrypted, what each file holds.
[[nodiscard]] QByteArray readme(const About& about);
/// Every file and field, from the table by which they are written; what stayed away and why.
[[nodiscard]] QByteArray formatDescription(const About& about);
/// For programs: counts and SHA-256 of each file.
[[nodiscard]] QByteArray manifest(const About& about, const std::vector<FileEntry>& files);

} // namespace mw::takeout
