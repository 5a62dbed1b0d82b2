// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/contactdeletion.h"
#include "audience/contactrepository.h"
#include "audience/listrepository.h"
#include "base/logsink.h"
#include "base/secret.h"
#include "consent/consentchanges.h"

namespace mw::audience {

/// A person's changes to contacts and lists. One that touches a thing or a few is one synced transaction; one
/// that touches many goes in slices, and what was done before a cancel or an error stays. Each leaves a line
/// in the log. In the thread of its connection.
class AudienceService
{
public:
    struct Parts
    {
        vault::Database& database;
        vault::WriterGate& gate;
        const base::Secret& hashKey; ///< meta hash_key
        consent::OpenDeliveries& deliveries;
        base::LogSink& log;
        const base::Clock& clock;
    };
    explicit AudienceService(const Parts& parts);

    struct NewContact
    {
        QString email{};
        QJsonObject attributes{};
        std::vector<base::ListId> lists{};
        /// Why it may be mailed; contact and times are set here (a happenedAt of zero: now).
        std::optional<consent::ConsentEvent> consent{};
    };
    /// All of it or nothing.
    [[nodiscard]] AudienceResult<base::ContactId> add(const NewContact& contact);
    /// True: something changed.
    [[nodiscard]] AudienceResult<bool> edit(base::ContactId contact, const ContactRepository::Edit& edit);

    struct Moved
    {
        std::vector<base::ContactId> contacts{}; ///< who was not on it, or was, before: what an undo needs
        bool cancelled = false;
    };
    /// Leaves out who is not there any more.
    [[nodiscard]] AudienceResult<Moved>
    addToList(base::ListId list, std::span<const base::ContactId> contacts, const base::JobControl& control);
    [[nodiscard]] AudienceResult<Moved> removeFromList(base::ListId list,
                                                       std::span<const base::ContactId> contacts,
                                                       const base::JobControl& control);

    /// See ContactDeletion.
    [[nodiscard]] AudienceResult<Deleted> remove(std::span<const base::ContactId> contacts,
                                                 const base::JobControl& control);
    [[nodiscard]] AudienceResult<Restored> restore(DeletionId deletion, const base::JobControl& control);
    /// The same for some of those that are deleted, whichever deletion took them.
    [[nodiscard]] AudienceResult<Restored> restore(std::span<const base::ContactId> contacts,
                                                   const base::JobControl& control);

    [[nodiscard]] AudienceResult<void> renameList(base::ListId list, const QString& name);
    /// Its contacts stay.
    [[nodiscard]] AudienceResult<void> deleteList(base::ListId list);
    /// Answers its name: another where its own is taken by now.
    [[nodiscard]] AudienceResult<QString> restoreList(base::ListId list);

private:
    template <typename Change>
    auto inTransaction(Change change) -> decltype(change());
    template <typename Move>
    [[nodiscard]] AudienceResult<Moved> inSlices(std::span<const base::ContactId> contacts,
                                                 const base::JobControl& control, Move move);
    [[nodiscard]] AudienceResult<base::ContactId> addNow(const NewContact& contact);
    [[nodiscard]] ContactDeletion deletion() const;
    void log(const char* code, const QString& text, base::ContactId contact = {}) const;

    Parts m_parts;
    consent::SuppressionRepository m_suppressions;
    consent::ConsentChanges m_consent;
};

} // namespace mw::audience
