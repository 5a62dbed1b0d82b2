// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

namespace mw::cli {

// One file of verbs for each noun; VerbTable puts them together.
[[nodiscard]] std::vector<Verb> workspaceVerbs();
[[nodiscard]] std::vector<Verb> backupVerbs();
[[nodiscard]] std::vector<Verb> listVerbs();
[[nodiscard]] std::vector<Verb> contactsVerbs();
[[nodiscard]] std::vector<Verb> consentVerbs();
[[nodiscard]] std::vector<Verb> suppressionVerbs();
[[nodiscard]] std::vector<Verb> identityVerbs();
[[nodiscard]] std::vector<Verb> relayVerbs();
[[nodiscard]] std::vector<Verb> templateVerbs();
[[nodiscard]] std::vector<Verb> campaignVerbs();
[[nodiscard]] std::vector<Verb> deliveryVerbs();
[[nodiscard]] std::vector<Verb> messageVerbs();
[[nodiscard]] std::vector<Verb> logVerbs();
[[nodiscard]] std::vector<Verb> replyVerbs();
[[nodiscard]] std::vector<Verb> addressVerbs();
[[nodiscard]] std::vector<Verb> htmlVerbs();
[[nodiscard]] std::vector<Verb> completionVerbs();

} // namespace mw::cli
