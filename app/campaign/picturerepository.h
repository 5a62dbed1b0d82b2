// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "vault/database.h"

namespace mw::campaign {

/// Pictures of templates and of frozen campaign versions. Writes run inside a transaction of the caller's.
class PictureRepository
{
public:
    explicit PictureRepository(vault::Database& database) : m_db(database) {}

    /// Takes `name`, `fileName`, `picture` and `bytes`; one of that name is replaced. Bytes that are kept
    /// already are not stored again, and go when nothing refers to them.
    [[nodiscard]] vault::DbResult<StoredPicture> set(base::TemplateId mail, const StoredPicture& picture,
                                                     base::Timestamp now);
    /// False when there is none of that name.
    [[nodiscard]] vault::DbResult<bool> remove(base::TemplateId mail, const QString& name);
    /// By name, without bytes.
    [[nodiscard]] vault::DbResult<std::vector<StoredPicture>> ofTemplate(base::TemplateId mail);
    /// Empty when there is none.
    [[nodiscard]] vault::DbResult<QByteArray> bytesOf(PictureId id);
    [[nodiscard]] vault::DbResult<void> loadBytes(std::vector<StoredPicture>& pictures);

    /// By reference: the bytes are there already.
    [[nodiscard]] vault::DbResult<void> freeze(base::CampaignId campaign, int version,
                                               const std::vector<StoredPicture>& pictures);
    /// By name, with bytes.
    [[nodiscard]] vault::DbResult<std::vector<StoredPicture>> ofVersion(base::CampaignId campaign,
                                                                        int version);

private:
    vault::Database& m_db;
};

} // namespace mw::campaign
