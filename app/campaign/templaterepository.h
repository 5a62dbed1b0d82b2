// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "vault/database.h"

namespace mw::campaign {

/// A row of the list of templates.
struct TemplateSummary
{
    base::TemplateId id{};
    QString name{};
    QString subject{};
    base::Timestamp updatedAt{};
    std::optional<base::Timestamp> draftAt{}; ///< there is something written that is not saved
    std::int64_t campaigns = 0;               ///< that use it
};

struct TemplateRecord
{
    MailTemplate mail{};
    base::Timestamp createdAt{};
    base::Timestamp updatedAt{};
};

/// Who uses a template. A planned campaign has its message frozen.
struct TemplateUses
{
    std::vector<base::CampaignId> settled{}; ///< planned, or cancelled before that
    QStringList preparing{};                 ///< names of those that would miss it
};

/// Templates. Writes run inside a transaction of the caller's.
class TemplateRepository
{
public:
    explicit TemplateRepository(vault::Database& database) : m_db(database) {}

    /// By name.
    [[nodiscard]] vault::DbResult<std::vector<TemplateSummary>> summaries();
    [[nodiscard]] vault::DbResult<std::optional<TemplateRecord>> find(base::TemplateId id);
    [[nodiscard]] vault::DbResult<TemplateUses> uses(base::TemplateId id);
    [[nodiscard]] vault::DbResult<base::TemplateId> idOf(const QString& name); ///< not valid: there is none
    /// `name`, or the first of "name 2", "name 3" … that is free.
    [[nodiscard]] vault::DbResult<QString> freeName(const QString& name);

    /// With its id where that is valid: what was removed comes back as it was.
    [[nodiscard]] vault::DbResult<base::TemplateId> insert(const TemplateRecord& record);
    [[nodiscard]] vault::DbResult<void> change(const MailTemplate& mail, base::Timestamp now);
    [[nodiscard]] vault::DbResult<void> rename(base::TemplateId id, const QString& name, base::Timestamp now);
    /// Pictures and draft go with it. Nothing may use it any more.
    [[nodiscard]] vault::DbResult<void> remove(base::TemplateId id);
    /// An id that is not valid parts them from their template.
    [[nodiscard]] vault::DbResult<void> setTemplate(const std::vector<base::CampaignId>& campaigns,
                                                    base::TemplateId id);

private:
    vault::Database& m_db;
};

} // namespace mw::campaign
