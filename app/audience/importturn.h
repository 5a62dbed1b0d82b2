// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace mw::audience {

/// Whose turn it is to import into a vault or to take an import back: one at a time over all threads, for the
/// next one begins by removing what an earlier one left unpublished.
class ImportTurn
{
public:
    /// False: somebody else's.
    [[nodiscard]] bool take() { return !m_taken.exchange(true); }
    void giveBack() { m_taken = false; }

private:
    std::atomic_bool m_taken = false;
};

} // namespace mw::audience
