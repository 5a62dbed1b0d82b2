// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/verdictsink.h"

#include <span>

namespace mw::audience {

/// Keeps the first rows of each verdict, so that a million of them take no more room than some ten thousand.
class VerdictStore final : public VerdictSink
{
public:
    static constexpr std::size_t usualMost = 10'000;
    explicit VerdictStore(std::size_t mostOfEach = usualMost) : m_most(mostOfEach) {}

    [[nodiscard]] bool wants(Verdict verdict) const override;
    void take(RowVerdict&& row) override;

    [[nodiscard]] const RowVerdict& row(std::size_t index) const { return m_rows[index]; }
    /// Rows of all verdicts from the files' beginning up to the first one that was not kept.
    [[nodiscard]] std::size_t withoutGap() const { return m_full ? m_withoutGap : m_rows.size(); }
    /// Indices of the rows kept of this verdict.
    [[nodiscard]] std::span<const std::size_t> of(Verdict verdict) const;

private:
    [[nodiscard]] std::vector<std::size_t>& listOf(Verdict verdict)
    {
        return m_byVerdict[static_cast<std::size_t>(verdict)];
    }

    std::size_t m_most;
    std::vector<RowVerdict> m_rows;
    std::array<std::vector<std::size_t>, allVerdicts.size()> m_byVerdict;
    std::size_t m_withoutGap = 0;
    bool m_full = false; ///< of one verdict all that there is room for is kept
};

} // namespace mw::audience
