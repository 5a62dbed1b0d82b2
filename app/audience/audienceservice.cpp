// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/audienceservice.h"

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::Sync;
using vault::Writer;
using vault::WriteTransaction;

namespace {

/// So many are one transaction that a person waits for; more go in slices.
constexpr std::size_t asOneClick = 200;

AudienceError consentRefused(const consent::ConsentError& error)
{
    if (error.kind == consent::ConsentError::Kind::Database)
        return audienceError(error.database);
    return {.kind = AudienceError::Kind::Consent, .detail = error.detail, .consent = error};
}

template <typename T>
AudienceResult<T> asAudience(vault::DbResult<T> result)
{
    if (!result)
        return base::fail(audienceError(result.error()));
    return std::move(*result);
}

} // namespace

AudienceService::AudienceService(const Parts& parts)
    : m_parts(parts), m_suppressions(parts.hashKey), m_consent(m_suppressions, parts.deliveries)
{
}

void AudienceService::log(const char* code, const QString& text, base::ContactId contact) const
{
    base::LogEntry entry;
    entry.code = QString::fromLatin1(code);
    entry.text = text;
    entry.contact = contact;
    m_parts.log.write(entry);
}

template <typename Change>
auto AudienceService::inTransaction(Change change) -> decltype(change())
{
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Click, Sync::Durable);
    if (!transaction)
        return base::fail(audienceError(transaction.error()));
    auto result = change();
    if (!result)
        return result;
    if (auto committed = transaction->commit(); !committed)
        return base::fail(audienceError(committed.error()));
    return result;
}

AudienceResult<base::ContactId> AudienceService::add(const NewContact& contact)
{
    const auto added = inTransaction([&] { return addNow(contact); });
    if (added)
        log("MW-2110", u"contact %1 was added by hand"_s.arg(added->value()), *added);
    return added;
}

AudienceResult<base::ContactId> AudienceService::addNow(const NewContact& contact)
{
    const base::Timestamp now = m_parts.clock.now();
    const auto added = ContactRepository(m_parts.database).add(contact.email, contact.attributes, now);
    if (!added)
        return added;
    for (const base::ListId list : contact.lists)
        if (auto joined = ListRepository(m_parts.database).addContact(list, *added); !joined)
            return base::fail(joined.error());
    if (!contact.consent)
        return added;
    consent::ConsentEvent event = *contact.consent;
    event.contact = *added;
    event.recordedAt = now;
    if (event.happenedAt == base::Timestamp())
        event.happenedAt = now;
    const auto recorded = m_consent.record(m_parts.database, event);
    return recorded ? added : base::fail(consentRefused(recorded.error()));
}

AudienceResult<bool> AudienceService::edit(base::ContactId contact, const ContactRepository::Edit& edit)
{
    const auto changed = inTransaction(
        [&] { return ContactRepository(m_parts.database).edit(contact, edit, m_parts.clock.now()); });
    if (changed && *changed)
        log("MW-2111", u"contact %1 was changed by hand"_s.arg(contact.value()), contact);
    return changed;
}

template <typename Move>
AudienceResult<AudienceService::Moved> AudienceService::inSlices(std::span<const base::ContactId> contacts,
                                                                 const base::JobControl& control, Move move)
{
    Moved moved;
    const bool click = contacts.size() <= asOneClick;
    for (std::size_t i = 0; i < contacts.size() && !control.cancelled();) {
        auto slice = WriteTransaction::begin(m_parts.database, m_parts.gate,
                                             click ? Writer::Click : Writer::Job, Sync::Durable);
        if (!slice)
            return base::fail(audienceError(slice.error()));
        std::vector<base::ContactId> so;
        do {
            const AudienceResult<bool> done = move(contacts[i]);
            if (!done && done.error().kind != AudienceError::Kind::UnknownContact)
                return base::fail(done.error());
            if (done && *done)
                so.push_back(contacts[i]);
            ++i;
        } while (i < contacts.size() && (click || slice->held() < vault::sliceTime));
        if (auto committed = slice->commit(); !committed)
            return base::fail(audienceError(committed.error()));
        moved.contacts.insert(moved.contacts.end(), so.begin(), so.end());
        control.report({static_cast<std::int64_t>(i), static_cast<std::int64_t>(contacts.size())});
    }
    moved.cancelled = control.cancelled();
    return moved;
}

AudienceResult<AudienceService::Moved> AudienceService::addToList(base::ListId list,
                                                                  std::span<const base::ContactId> contacts,
                                                                  const base::JobControl& control)
{
    auto moved = inSlices(contacts, control, [&](base::ContactId contact) {
        return ListRepository(m_parts.database).addContact(list, contact);
    });
    if (moved)
        log("MW-2112", u"%1 contacts were put on list %2"_s.arg(moved->contacts.size()).arg(list.value()));
    return moved;
}

AudienceResult<AudienceService::Moved>
AudienceService::removeFromList(base::ListId list, std::span<const base::ContactId> contacts,
                                const base::JobControl& control)
{
    auto moved = inSlices(contacts, control, [&](base::ContactId contact) {
        return asAudience(ListRepository(m_parts.database).removeContact(list, contact));
    });
    if (moved)
        log("MW-2113", u"%1 contacts were taken off list %2"_s.arg(moved->contacts.size()).arg(list.value()));
    return moved;
}

ContactDeletion AudienceService::deletion() const
{
    return ContactDeletion({.database = m_parts.database,
                            .gate = m_parts.gate,
                            .deliveries = m_parts.deliveries,
                            .clock = m_parts.clock});
}

AudienceResult<Deleted> AudienceService::remove(std::span<const base::ContactId> contacts,
                                                const base::JobControl& control)
{
    auto done = asAudience(deletion().remove(contacts, control));
    if (done && done->contacts > 0)
        log("MW-2114", u"deletion %1: %2 contacts, %3 open deliveries excluded"_s.arg(done->id.value())
                           .arg(done->contacts)
                           .arg(done->excluded));
    return done;
}

AudienceResult<Restored> AudienceService::restore(DeletionId id, const base::JobControl& control)
{
    auto done = asAudience(deletion().restore(id, control));
    if (done)
        log("MW-2115", u"deletion %1 taken back: %2 contacts"_s.arg(id.value()).arg(done->contacts));
    return done;
}

AudienceResult<Restored> AudienceService::restore(std::span<const base::ContactId> contacts,
                                                  const base::JobControl& control)
{
    auto done = asAudience(deletion().restore(contacts, control));
    if (done)
        log("MW-2115", u"%1 deleted contacts brought back"_s.arg(done->contacts));
    return done;
}

AudienceResult<void> AudienceService::renameList(base::ListId list, const QString& name)
{
    auto done = inTransaction([&] { return ListRepository(m_parts.database).rename(list, name); });
    if (done)
        log("MW-2116", u"list %1 has another name"_s.arg(list.value()));
    return done;
}

AudienceResult<void> AudienceService::deleteList(base::ListId list)
{
    auto done = inTransaction([&] { return ListRepository(m_parts.database).hide(list); });
    if (done)
        log("MW-2117", u"list %1 was deleted"_s.arg(list.value()));
    return done;
}

AudienceResult<QString> AudienceService::restoreList(base::ListId list)
{
    auto name = inTransaction([&] { return ListRepository(m_parts.database).show(list); });
    if (name)
        log("MW-2118", u"list %1 is back"_s.arg(list.value()));
    return name;
}

} // namespace mw::audience
