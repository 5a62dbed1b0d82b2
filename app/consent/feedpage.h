// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace mw::consent {

/// Some rows of a table that is read from the newest back, by key range, in steps that are bounded also where
/// few rows fit.
template <typename Row>
struct FeedPage
{
    std::vector<Row> rows{};   ///< newest first
    std::int64_t lookedTo = 0; ///< the next step reads what is before this id
    bool end = false;          ///< there is nothing before it
};

} // namespace mw::consent
