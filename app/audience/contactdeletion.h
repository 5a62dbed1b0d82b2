// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/job.h"
#include "base/strongid.h"
#include "consent/opendeliveries.h"
#include "vault/writetransaction.h"

#include <span>

namespace mw::audience {

using DeletionId = base::StrongId<struct DeletionTag>;

struct Deleted
{
    DeletionId id{}; ///< invalid where nobody was there to delete
    std::int64_t contacts = 0;
    std::int64_t excluded = 0; ///< open deliveries that were moved
    bool cancelled = false;    ///< those counted are deleted all the same
};

struct Restored
{
    std::int64_t contacts = 0; ///< those that were added or imported again since are not counted
    bool cancelled = false;
};

/// How many are deleted and can be brought back.
[[nodiscard]] vault::DbResult<std::int64_t> deletedCount(vault::Database& database);

/// Deletes contacts at a person's word, and brings them back. A deleted contact is on no list and never
/// mailed, its open deliveries are excluded in the same transaction, and nothing finds it. Its row stays with
/// address, attributes, records and deliveries, so that all of it is there again when it is brought back,
/// and so that its opt-outs hold when the address is added or imported again. Works in slices through the
/// gate.
class ContactDeletion
{
public:
    struct Parts
    {
        vault::Database& database;
        vault::WriterGate& gate;
        consent::OpenDeliveries& deliveries;
        const base::Clock& clock;
    };
    explicit ContactDeletion(const Parts& parts) : m_parts(parts) {}

    /// Leaves out who is not there any more.
    [[nodiscard]] vault::DbResult<Deleted> remove(std::span<const base::ContactId> contacts,
                                                  const base::JobControl& control);
    /// With lists, attributes and records as they were; deliveries that were excluded stay so.
    [[nodiscard]] vault::DbResult<Restored> restore(DeletionId deletion, const base::JobControl& control);
    /// Some, whichever deletion took them.
    [[nodiscard]] vault::DbResult<Restored> restore(std::span<const base::ContactId> contacts,
                                                    const base::JobControl& control);

private:
    [[nodiscard]] vault::DbResult<bool> removeOne(base::ContactId contact, Deleted& done,
                                                  base::Timestamp now);
    [[nodiscard]] vault::DbResult<void> parkLists(base::ContactId contact, DeletionId deletion);
    struct Hidden
    {
        base::ContactId id{};
        DeletionId deletion{};
        QString email{};
        QByteArray attributes{};
    };
    [[nodiscard]] vault::DbResult<std::vector<Hidden>> hiddenFrom(vault::DbResult<vault::Rows> rows) const;
    [[nodiscard]] vault::DbResult<std::int64_t> restoreSome(DeletionId deletion,
                                                            vault::WriteTransaction& slice);
    [[nodiscard]] vault::DbResult<bool> restoreIfDeleted(base::ContactId contact);
    [[nodiscard]] vault::DbResult<void> restoreOne(const Hidden& hidden);
    [[nodiscard]] vault::DbResult<void> rejoin(base::ListId list, base::ContactId contact,
                                               base::ImportId import);
    [[nodiscard]] vault::DbResult<void> settle();

    Parts m_parts;
};

} // namespace mw::audience
