// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "vault/database.h"

#include <QString>
#include <vector>

namespace mw::campaign {

template <typename Id>
struct Named
{
    Id id{};
    QString name{};
};

/// The latest `limit`, newest first; without service mail.
[[nodiscard]] vault::DbResult<std::vector<Named<base::CampaignId>>> campaignNames(vault::Database& database,
                                                                                  int limit);
[[nodiscard]] vault::DbResult<std::vector<Named<base::TemplateId>>> templateNames(vault::Database& database,
                                                                                  int limit);

} // namespace mw::campaign
