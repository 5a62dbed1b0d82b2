// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <numeric>

namespace mw::audience {

/// What a row of an import comes to; each row has exactly one. One that an opt-out or a suppression keeps out
/// is StaysOut, whatever else it brings.
enum class Verdict { New, Changed, Same, StaysOut, Refused };

inline constexpr std::array allVerdicts{Verdict::New, Verdict::Changed, Verdict::Same, Verdict::StaysOut,
                                        Verdict::Refused};

class VerdictCounts
{
public:
    void add(Verdict verdict) { ++m_counts[static_cast<std::size_t>(verdict)]; }
    [[nodiscard]] std::int64_t of(Verdict verdict) const
    {
        return m_counts[static_cast<std::size_t>(verdict)];
    }
    [[nodiscard]] std::int64_t all() const
    {
        return std::accumulate(m_counts.begin(), m_counts.end(), std::int64_t{0});
    }
    bool operator==(const VerdictCounts&) const = default;

private:
    std::array<std::int64_t, allVerdicts.size()> m_counts{};
};

} // namespace mw::audience
