// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importtypes.h"

namespace mw::cli {

/// What a person should know of how a file was read, though nothing was refused for it.
struct ImportNote
{
    std::size_t file = 0; ///< index in ImportRequest::files
    QString field{};      ///< header of the column; empty for the file as a whole
    QString text{};
};

[[nodiscard]] std::vector<ImportNote> notesOf(const audience::ImportResult& result);

} // namespace mw::cli
