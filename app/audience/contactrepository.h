// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/audienceerror.h"
#include "audience/contacthistory.h"
#include "mail/emailaddress.h"

#include <span>
#include <vector>

namespace mw::audience {

struct Contact
{
    base::ContactId id{};
    QString email{}; ///< the spelling first seen, which is mailed
    QJsonObject attributes{};
    int version = 1;
    base::ImportId import{}; ///< 1 = by hand
    base::Timestamp createdAt{};
    base::Timestamp updatedAt{};
};

/// Contacts. Statements only: changes happen inside the caller's transaction. What came with an import that
/// is not published is not seen, nor is who was erased or deleted.
class ContactRepository
{
public:
    explicit ContactRepository(vault::Database& database) : m_database(database) {}

    /// By the whole address, letter case aside. Null for what is no address, too.
    [[nodiscard]] vault::DbResult<std::optional<Contact>> find(const QString& email) const;
    [[nodiscard]] vault::DbResult<std::optional<Contact>> byId(base::ContactId contact) const;
    /// By rising id from after `after`; of one list when `list` is valid.
    [[nodiscard]] vault::DbResult<std::vector<Contact>> page(base::ListId list, base::ContactId after,
                                                             int limit) const;
    /// In the order of `contacts`; who is not seen any more is left out.
    [[nodiscard]] vault::DbResult<std::vector<Contact>>
    these(std::span<const base::ContactId> contacts) const;
    /// Kept, not counted.
    [[nodiscard]] vault::DbResult<std::int64_t> count() const;
    /// Attribute names ever seen, oldest first.
    [[nodiscard]] vault::DbResult<QStringList> attributeNames() const;

    /// `attributes`: name -> text; empty texts are left out. Whom a person deleted comes back under the same
    /// id, with its records, and with these attributes alone.
    [[nodiscard]] AudienceResult<base::ContactId> add(const QString& email, const QJsonObject& attributes,
                                                      base::Timestamp now);
    struct Edit
    {
        QString email{};          ///< null = as it was
        QJsonObject attributes{}; ///< name -> text, or null to take it away; others stay
    };
    /// A contact that is edited by hand is no longer its import's to delete. True: something changed.
    [[nodiscard]] AudienceResult<bool> edit(base::ContactId contact, const Edit& edit, base::Timestamp now);

private:
    [[nodiscard]] vault::DbResult<std::vector<Contact>> read(const QString& sql,
                                                             const QVariantList& values) const;
    [[nodiscard]] AudienceResult<void> keepNames(const QJsonObject& attributes);
    [[nodiscard]] vault::DbResult<void> adopt(base::ContactId hidden, const mail::EmailAddress& address,
                                              const QJsonObject& attributes, base::Timestamp now);
    [[nodiscard]] vault::DbResult<void> takeFromImport(base::ContactId contact, base::ImportId import);

    vault::Database& m_database;
};

} // namespace mw::audience
