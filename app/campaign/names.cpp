// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/names.h"

namespace mw::campaign {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString selectCampaigns = u"SELECT id, name FROM campaign WHERE kind <> 2 ORDER BY id DESC LIMIT ?"_s;
const QString selectTemplates = u"SELECT id, name FROM template ORDER BY id DESC LIMIT ?"_s;

template <typename Id>
DbResult<std::vector<Named<Id>>> read(DbResult<vault::Rows> rows)
{
    if (!rows)
        return base::fail(rows.error());
    std::vector<Named<Id>> found;
    while (rows->next())
        found.push_back({Id(rows->integer(0)), rows->text(1)});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading names"_s});
    return found;
}

} // namespace

DbResult<std::vector<Named<base::CampaignId>>> campaignNames(vault::Database& database, int limit)
{
    return read<base::CampaignId>(database.query(selectCampaigns, limit));
}

DbResult<std::vector<Named<base::TemplateId>>> templateNames(vault::Database& database, int limit)
{
    return read<base::TemplateId>(database.query(selectTemplates, limit));
}

} // namespace mw::campaign
