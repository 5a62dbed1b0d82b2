// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaignanswers.h"
#include "insight/overview.h"
#include "vault/sendguard.h"
#include "workspace/backupstate.h"

namespace mw::home {

/// All that the first page shows, but for who may be mailed.
struct HomeFacts
{
    insight::Overview overview{};
    std::vector<campaign::AwaitedAnswers> awaited{}; ///< who asked to leave is not known yet; a few
    vault::Disarmed disarmed = vault::Disarmed::No;
    workspace::BackupState backups{};
    QString purpose{}; ///< the first one, for which may-be-mailed is counted
    base::PurposeId purposeId{};
    /// The relay whose password could not be had, and why; empty when all could.
    base::RelayId lockedRelay{};
    QString lockedWhy{};

    /// Nothing was ever sent or begun.
    [[nodiscard]] bool isNew() const { return overview.campaigns == 0; }
};

/// For the reader thread.
[[nodiscard]] vault::DbResult<HomeFacts> readHome(vault::Database& database, base::Timestamp now);

} // namespace mw::home
