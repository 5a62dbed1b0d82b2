// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "vault/database.h"
#include "workspace/job.h"

namespace mw::cli {

/// Runs `work` on a thread of its own, with progress on standard error; Ctrl+C cancels it. `then` is called
/// in the main thread when it is over. `context` outlives both.
void runJob(Context& context, const QString& words, workspace::Job::Work work, std::function<void()> then);

/// The same with a connection of its own, cache in megabytes. `work` is not called when there is none.
using DatabaseWork = std::function<void(vault::Database&, base::JobControl&)>;
void runDatabaseJob(Context& context, const QString& words, DatabaseWork work,
                    std::function<void(Try<void>)> then);

} // namespace mw::cli
