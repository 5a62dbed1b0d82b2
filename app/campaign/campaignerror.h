// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/messagerenderer.h"
#include "campaign/preflight.h"

namespace mw::campaign {

struct CampaignError
{
    enum class Kind {
        Database,
        NoSuchCampaign,
        NameTaken,
        BadName,     ///< see campaignName()
        BadTime,     ///< schedule: no time, or one that is over
        BadAddress,  ///< a test mail's; detail = the text
        Changed,     ///< the draft was changed while it was made ready
        RedFindings, ///< `findings`
        WrongState,  ///< detail = the state it is in
        NoSuchDelivery,
        NotInDoubt,      ///< resolve: detail = the state it is in
        NothingRendered, ///< rebuild: nothing was made for this contact
        Render,          ///< `render`
    };
    Kind kind = Kind::Database;
    QString detail{};
    vault::DbError database{};
    std::vector<Finding> findings{};
    std::optional<RenderError> render{};

    CampaignError(Kind why, QString what = {}) : kind(why), detail(std::move(what)) {}
    CampaignError(const vault::DbError& error) : detail(error.detail), database(error) {}
    CampaignError(const RenderError& error) : kind(Kind::Render), detail(error.detail), render(error) {}
};

template <typename T>
using CampaignResult = base::Result<T, CampaignError>;

} // namespace mw::campaign
