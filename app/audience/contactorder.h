// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/contactgather.h"

#include <optional>

namespace mw::audience {

enum class ContactField { Name, Email, Added, Updated };

struct ContactSort
{
    ContactField by = ContactField::Name;
    bool descending = false;

    bool operator==(const ContactSort&) const = default;
};

/// The ids of the contacts of a scope, in an order, found in steps of a few milliseconds so that other
/// questions pass between them. The first ones come at once, by key range from the order's own index; all of
/// them by reading that index through, or by sorting the few that a search found. For the thread of the
/// connection.
class ContactOrder
{
public:
    ContactOrder(const ContactScope& scope, const ContactSort& sort);

    struct Step
    {
        std::vector<base::ContactId>
            preview{};                       ///< the first of all, ahead of `more`, which brings them again
        std::vector<base::ContactId> more{}; ///< go behind those that came before
        bool complete = false;
    };
    /// Goes on for about `budget`.
    [[nodiscard]] vault::DbResult<Step> step(vault::Database& database, std::chrono::milliseconds budget);

    /// So many fill a screen: what a preview brings at most.
    static constexpr std::size_t previewSize = 100;

private:
    enum class Phase { Gather, Preview, Settle, Fetch, Walk, Done };
    struct Key
    {
        QByteArray text{};
        std::int64_t number = 0;
        base::ContactId contact{};
    };
    [[nodiscard]] vault::DbResult<void> advance(vault::Database& database, Step& step);
    [[nodiscard]] vault::DbResult<void> gather(vault::Database& database, Step& step);
    [[nodiscard]] vault::DbResult<void> preview(vault::Database& database, Step& step);
    [[nodiscard]] vault::DbResult<void> settle(vault::Database& database);
    [[nodiscard]] vault::DbResult<void> fetch(vault::Database& database, Step& step);
    [[nodiscard]] vault::DbResult<void> walk(vault::Database& database, Step& step);
    [[nodiscard]] vault::DbResult<void> findDeleted(vault::Database& database);
    [[nodiscard]] vault::DbResult<void> findHidden(vault::Database& database);
    void emitById(Step& step);
    void beginWalk();

    ContactScope m_scope;
    ContactSort m_sort;
    ContactGather m_gather;
    Deadline m_deadline{};
    Phase m_phase = Phase::Gather;
    bool m_previewed = false;
    std::vector<Key> m_keys{};         ///< Fetch: of those looked up so far
    std::size_t m_fetched = 0;         ///< Fetch: how many of the gathered
    std::optional<KeyWalk> m_walk{};   ///< Walk
    std::vector<std::int64_t> m_met{}; ///< Walk in the order of adding: those met, to be sorted
    IdSet m_wanted{};                  ///< Walk: only these, unless all are wanted
    IdSet m_deleted{};                 ///< Walk by address: that index holds them, too
    std::int64_t m_firstHidden = 0; ///< from this id on there are contacts of an import that nobody sees yet
};

} // namespace mw::audience
