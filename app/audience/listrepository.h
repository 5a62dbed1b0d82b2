// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/audienceerror.h"
#include "base/clock.h"
#include "base/strongid.h"
#include "vault/database.h"

#include <optional>
#include <vector>

namespace mw::audience {

struct List
{
    base::ListId id{};
    QString name{};
    base::PurposeId purpose{};
    std::int64_t contacts = 0; ///< kept, not counted
    base::Timestamp createdAt{};
};

/// Lists and who is on them. Statements only: changes happen inside the caller's transaction. What came with
/// an import that is not published is not seen, nor is a list that was deleted.
class ListRepository
{
public:
    explicit ListRepository(vault::Database& database) : m_database(database) {}

    /// Letter case (ASCII) and doubled blanks aside.
    [[nodiscard]] vault::DbResult<std::optional<List>> find(const QString& name) const;
    [[nodiscard]] vault::DbResult<std::optional<List>> byId(base::ListId list) const;
    /// All, by name.
    [[nodiscard]] vault::DbResult<std::vector<List>> all() const;
    /// The name is 1 to 200 characters without controls.
    [[nodiscard]] AudienceResult<base::ListId> add(const QString& name, base::PurposeId purpose,
                                                   base::Timestamp now);
    [[nodiscard]] AudienceResult<void> rename(base::ListId list, const QString& name);
    /// Deletes it in a way that show() takes back: its contacts stay, nobody sees it, no campaign plans with
    /// it.
    [[nodiscard]] AudienceResult<void> hide(base::ListId list);
    /// Answers its name: another where its own is taken by now.
    [[nodiscard]] AudienceResult<QString> show(base::ListId list);
    /// True: the contact was not on it.
    [[nodiscard]] AudienceResult<bool> addContact(base::ListId list, base::ContactId contact);
    /// True: the contact was on it.
    [[nodiscard]] vault::DbResult<bool> removeContact(base::ListId list, base::ContactId contact);
    /// By rising contact id from after `after`.
    [[nodiscard]] vault::DbResult<std::vector<base::ContactId>>
    membersAfter(base::ListId list, base::ContactId after, int limit) const;
    [[nodiscard]] vault::DbResult<std::vector<List>> listsOf(base::ContactId contact) const;

private:
    [[nodiscard]] vault::DbResult<std::vector<List>> read(const QString& sql,
                                                          const QVariantList& values) const;

    vault::Database& m_database;
};

/// The name as it is kept; null when it is empty, too long or has control characters.
[[nodiscard]] std::optional<QString> listName(const QString& text);

} // namespace mw::audience
