// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/rowverdict.h"

namespace mw::audience {

/// Hears of each row of a dry run, on the thread that runs it. ImportResult counts them all the same.
class VerdictSink
{
public:
    virtual ~VerdictSink() = default;
    /// False: rows of this verdict need not be told any more. A few more may come.
    [[nodiscard]] virtual bool wants(Verdict verdict) const = 0;
    /// In the order of the files and their lines.
    virtual void take(RowVerdict&& row) = 0;
};

} // namespace mw::audience
