// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/logsink.h"
#include "campaign/draftrepository.h"
#include "campaign/templatepictures.h"
#include "campaign/templaterepository.h"

namespace mw::campaign {

struct TemplateServiceError
{
    enum class Kind {
        Database,
        NoSuchTemplate,
        NameTaken,
        BadName,  ///< empty, over 200 characters, or with control characters
        BadText,  ///< a NUL, or a line end in the subject; detail = subject, html or text
        TooLarge, ///< over TemplateService::largest; detail = bytes
        InUse,    ///< remove: detail = a campaign that is being prepared with it; `campaigns` = how many
        Picture,  ///< `picture`
    };
    Kind kind = Kind::Database;
    QString detail{};
    qsizetype campaigns = 0;
    vault::DbError database{};
    TemplatePictureError picture{};
};

template <typename T>
using TemplateResult = base::Result<T, TemplateServiceError>;

struct NewPicture
{
    QString name{}; ///< of cid:NAME
    QString fileName{};
    QByteArray bytes{};
};

/// All that a removed template was, to bring it back.
struct RemovedTemplate
{
    TemplateRecord record{};
    std::vector<StoredPicture> pictures{}; ///< with bytes
    std::optional<Draft> draft{};
    std::vector<base::CampaignId> campaigns{};
};

/// What people do with templates, each as one synced transaction with a line in the log. What a planned
/// campaign says is frozen, so nothing here changes it. In the thread of its connection.
class TemplateService
{
public:
    using Parts = TemplatePictures::Parts;
    explicit TemplateService(const Parts& parts) : m_parts(parts) {}

    static constexpr qsizetype largest = 5 * 1024 * 1024; ///< bytes of HTML
    static constexpr qsizetype longestName = 200;

    /// Under its name, or with a number behind it where that is taken. For what a starter begins.
    [[nodiscard]] TemplateResult<base::TemplateId> add(const MailTemplate& mail,
                                                       const std::vector<NewPicture>& pictures);
    /// Everything of it but its pictures, which are there already; its draft goes. When it was saved.
    [[nodiscard]] TemplateResult<base::Timestamp> save(const MailTemplate& mail);
    [[nodiscard]] TemplateResult<void> rename(base::TemplateId id, const QString& name);
    /// With pictures and draft. `name` may get a number behind it.
    [[nodiscard]] TemplateResult<base::TemplateId> duplicate(base::TemplateId id, const QString& name);
    /// Refused while a campaign is being prepared with it.
    [[nodiscard]] TemplateResult<RemovedTemplate> remove(base::TemplateId id);
    [[nodiscard]] TemplateResult<void> restore(const RemovedTemplate& removed);
    /// Pictures go that neither the template nor its draft shows. When nobody edits it: an undone deletion may
    /// show them again.
    [[nodiscard]] TemplateResult<void> tidyPictures(base::TemplateId id);

private:
    template <typename T, typename Work>
    TemplateResult<T> inTransaction(Work work);
    [[nodiscard]] TemplateResult<TemplateRecord> existing(base::TemplateId id);
    [[nodiscard]] TemplateResult<void> refuseTaken(const MailTemplate& mail);
    [[nodiscard]] TemplateResult<void> dropUnshown(base::TemplateId id, const QStringList& shown);
    [[nodiscard]] TemplateResult<void> putPictures(base::TemplateId id,
                                                   const std::vector<StoredPicture>& pictures);
    void note(const QString& code, const QString& text);

    Parts m_parts;
};

} // namespace mw::campaign
