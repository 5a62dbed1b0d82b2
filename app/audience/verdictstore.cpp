// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/verdictstore.h"

namespace mw::audience {

bool VerdictStore::wants(Verdict verdict) const
{
    return of(verdict).size() < m_most;
}

std::span<const std::size_t> VerdictStore::of(Verdict verdict) const
{
    return m_byVerdict[static_cast<std::size_t>(verdict)];
}

void VerdictStore::take(RowVerdict&& row)
{
    std::vector<std::size_t>& same = listOf(row.verdict);
    if (same.size() >= m_most)
        return;
    same.push_back(m_rows.size());
    m_rows.push_back(std::move(row));
    // From here on rows of this verdict are not told any more.
    if (same.size() == m_most && !std::exchange(m_full, true))
        m_withoutGap = m_rows.size();
}

} // namespace mw::audience
