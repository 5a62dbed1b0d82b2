// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importchunk.h"
#include "audience/importtypes.h"
#include "base/job.h"

#include <functional>

namespace mw::audience {

/// Where the rows of an import go: into a batch, or nowhere (a dry run). Both judge alike.
class ImportTarget
{
public:
    virtual ~ImportTarget() = default;
    /// Judges and takes the chunk's rows; those of one contact are taken in the order of the file. Ends early
    /// when the job is cancelled. `progress` is told the rows done between slices.
    [[nodiscard]] virtual vault::DbResult<void> take(const ImportChunk& chunk,
                                                     const base::JobControl& control,
                                                     const std::function<void(std::size_t)>& progress) = 0;
};

} // namespace mw::audience
