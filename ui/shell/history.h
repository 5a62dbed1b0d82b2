// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/place.h"

#include <optional>
#include <vector>

namespace mw::shell {

/// Where a person was, for "back" and "forward". The present place stands in it.
class History
{
public:
    /// A new place; what was ahead is forgotten. The place one is at already changes nothing.
    void visit(const Place& place);
    /// The page says where it is by now ("back" must lead there, not to where it was entered).
    void amend(const Place& place);
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    /// Moves and answers the place; none at the end.
    [[nodiscard]] std::optional<Place> back();
    [[nodiscard]] std::optional<Place> forward();

private:
    std::vector<Place> m_places;
    std::size_t m_at = 0;
};

} // namespace mw::shell
