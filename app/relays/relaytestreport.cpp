// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/relaytestreport.h"

#include <algorithm>

namespace mw::relays {

bool RelayTestReport::passed() const
{
    return std::all_of(steps.begin(), steps.end(), [](const StepResult& step) {
        return step.verdict == StepVerdict::Good || step.verdict == StepVerdict::Warning;
    });
}

std::optional<Advice> RelayTestReport::mainAdvice() const
{
    for (const auto verdict : {StepVerdict::Bad, StepVerdict::Warning})
        for (const StepResult& step : steps)
            if (step.verdict == verdict && !step.advice.empty())
                return step.advice.front();
    return std::nullopt;
}

} // namespace mw::relays
