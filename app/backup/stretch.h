// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"

#include <algorithm>

namespace mw::backup {

/// One of the equally long stretches of a job's way: the vault is gone through several times. In bytes.
struct Stretch
{
    const base::JobControl& control;
    std::int64_t length = 0;
    int number = 0;
    int of = 1;

    void report(std::int64_t done) const
    {
        control.report({number * length + std::clamp<std::int64_t>(done, 0, length), of * length});
    }
};

} // namespace mw::backup
