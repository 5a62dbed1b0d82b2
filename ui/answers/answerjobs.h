// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbound/answerservice.h"
#include "kit/problem.h"
#include "workspace/officeroom.h"

#include <QStringList>

namespace mw::answers {

/// What a person handed over.
struct AnswerInput
{
    QStringList texts{};
    QStringList files{}; ///< paths
};

struct FoundAnswers
{
    std::vector<inbound::MatchedAnswer> answers{};
    std::vector<inbound::UnreadPiece> unread{};
    bool cancelled = false;
};

template <typename T>
using Outcome = base::Result<T, kit::Problem>;

// For the job's thread.
[[nodiscard]] Outcome<FoundAnswers> readAnswers(workspace::JobRoom& room, const AnswerInput& input);
/// All of it done, the answers to the campaign (if there is one) count as gone through.
[[nodiscard]] Outcome<inbound::AnswersApplied>
applyAnswers(workspace::JobRoom& room, const std::vector<inbound::AnswerDecision>& decisions,
             base::CampaignId campaign, const QString& campaignName);

} // namespace mw::answers
