// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/catalogue.h"

#include "mail/emailaddress.h"
#include "mail/mailbox.h"
#include "smtp/tls.h"
#include "vault/writetransaction.h"

#include <algorithm>

namespace mw::workspace {

using namespace Qt::StringLiterals;
using Kind = CatalogueError::Kind;

namespace {

constexpr qsizetype longestName = 200;

bool hasControl(const QString& text, bool linesAllowed)
{
    return std::any_of(text.begin(), text.end(), [&](QChar c) {
        return c.category() == QChar::Other_Control && !(linesAllowed && (c == u'\n' || c == u'\t'));
    });
}

bool isGoodName(const QString& name)
{
    return !name.trimmed().isEmpty() && name.size() <= longestName && !hasControl(name, false);
}

CatalogueError fault(Kind kind, const QString& detail)
{
    return {.kind = kind, .detail = detail};
}

CatalogueError databaseFault(const vault::DbError& error)
{
    return {.kind = Kind::Database, .detail = error.detail, .database = error};
}

} // namespace

template <typename Id, typename Add>
CatalogueResult<Id> Catalogue::inTransaction(const QString& table, const QString& name, Add add)
{
    if (!isGoodName(name))
        return base::fail(fault(Kind::BadName, name));
    auto transaction = vault::WriteTransaction::begin(m_parts.database, m_parts.gate, vault::Writer::Click);
    if (!transaction)
        return base::fail(databaseFault(transaction.error()));
    auto there = m_parts.database.value(u"SELECT id FROM %1 WHERE name = ?"_s.arg(table), name);
    if (!there)
        return base::fail(databaseFault(there.error()));
    if (!there->isNull())
        return base::fail(fault(Kind::NameTaken, name));
    vault::DbResult<Id> added = add();
    if (!added)
        return base::fail(databaseFault(added.error()));
    if (auto done = transaction->commit(); !done)
        return base::fail(databaseFault(done.error()));
    base::LogEntry entry;
    entry.code = u"MW-1140"_s;
    entry.text = u"%1 %2 was added"_s.arg(table).arg(added->value());
    m_parts.log.write(entry);
    return *added;
}

CatalogueResult<base::ListId> Catalogue::addList(const QString& name, base::PurposeId purpose)
{
    const auto kept = audience::listName(name);
    if (!kept)
        return base::fail(fault(Kind::BadName, name));
    return inTransaction<base::ListId>(u"list"_s, *kept, [&]() -> vault::DbResult<base::ListId> {
        auto added = audience::ListRepository(m_parts.database).add(*kept, purpose, m_parts.clock.now());
        if (added)
            return *added;
        // Name and purpose were looked at before: what is left is the database's.
        return base::fail(vault::DbError{added.error().database.kind, added.error().detail});
    });
}

namespace {

CatalogueResult<void> checkIdentity(const campaign::SenderIdentity& identity)
{
    if (!mail::EmailAddress::parse(identity.fromEmail))
        return base::fail(fault(Kind::BadAddress, identity.fromEmail));
    if (!identity.replyTo.isEmpty() && !mail::EmailAddress::parse(identity.replyTo))
        return base::fail(fault(Kind::BadAddress, identity.replyTo));
    if (hasControl(identity.fromName, false))
        return base::fail(fault(Kind::BadText, u"from"_s));
    if (hasControl(identity.postal, true))
        return base::fail(fault(Kind::BadText, u"postal"_s));
    return {};
}

} // namespace

CatalogueResult<void> Catalogue::changeIdentity(const campaign::SenderIdentity& identity)
{
    if (auto good = checkIdentity(identity); !good)
        return good;
    if (!isGoodName(identity.name))
        return base::fail(fault(Kind::BadName, identity.name));
    auto transaction = vault::WriteTransaction::begin(m_parts.database, m_parts.gate, vault::Writer::Click);
    if (!transaction)
        return base::fail(databaseFault(transaction.error()));
    campaign::CampaignRepository repository(m_parts.database);
    const auto namesake = repository.identity(identity.name);
    if (!namesake)
        return base::fail(databaseFault(namesake.error()));
    if (*namesake && (*namesake)->id != identity.id)
        return base::fail(fault(Kind::NameTaken, identity.name));
    if (auto changed = repository.changeIdentity(identity); !changed)
        return base::fail(databaseFault(changed.error()));
    if (auto done = transaction->commit(); !done)
        return base::fail(databaseFault(done.error()));
    m_parts.log.write(
        {.code = u"MW-1145"_s, .text = u"sender identity %1 was changed"_s.arg(identity.id.value())});
    return {};
}

CatalogueResult<base::IdentityId> Catalogue::addIdentity(const campaign::SenderIdentity& identity)
{
    if (auto good = checkIdentity(identity); !good)
        return base::fail(good.error());
    return inTransaction<base::IdentityId>(u"sender_identity"_s, identity.name, [&] {
        return campaign::CampaignRepository(m_parts.database).addIdentity(identity, m_parts.clock.now());
    });
}

CatalogueResult<base::TemplateId> Catalogue::addTemplate(const campaign::MailTemplate& mail)
{
    if (hasControl(mail.subject, false))
        return base::fail(fault(Kind::BadText, u"subject"_s));
    for (const QString& part : {mail.html, mail.text.value_or(QString())})
        if (part.contains(QChar::Null))
            return base::fail(fault(Kind::BadText, u"html"_s));
    return inTransaction<base::TemplateId>(u"template"_s, mail.name, [&] {
        return campaign::CampaignRepository(m_parts.database).addTemplate(mail, m_parts.clock.now());
    });
}

namespace {

CatalogueResult<void> checkRelay(const relays::Relay& relay)
{
    const bool oddHost = relay.host.isEmpty() || relay.host.size() > 255 || relay.host.contains(u' ') ||
                         hasControl(relay.host, false);
    if (oddHost)
        return base::fail(fault(Kind::BadHost, relay.host));
    if (hasControl(relay.user, false))
        return base::fail(fault(Kind::BadText, u"user"_s));
    if (relay.security == smtp::Security::None && !smtp::isLoopbackHost(relay.host))
        return base::fail(fault(Kind::NeedsTls, relay.host));
    if (!relay.caPem.isEmpty() && !smtp::tlsConfiguration(relay.caPem))
        return base::fail(fault(Kind::BadCertificate, relay.name));
    return {};
}

} // namespace

CatalogueResult<void> Catalogue::withRelay(base::RelayId relay, const QString& code, const QString& text,
                                           const std::function<CatalogueResult<void>()>& change)
{
    auto transaction = vault::WriteTransaction::begin(m_parts.database, m_parts.gate, vault::Writer::Click);
    if (!transaction)
        return base::fail(databaseFault(transaction.error()));
    if (auto changed = change(); !changed)
        return changed;
    if (auto done = transaction->commit(); !done)
        return base::fail(databaseFault(done.error()));
    m_parts.log.write({.code = code, .text = text, .relay = relay});
    return {};
}

namespace {

CatalogueResult<void> asCatalogue(const vault::DbResult<void>& result)
{
    if (!result)
        return base::fail(databaseFault(result.error()));
    return {};
}

} // namespace

CatalogueResult<void> Catalogue::resumeRelay(base::RelayId relay)
{
    return withRelay(relay, u"MW-1142"_s, u"a relay's pause was lifted by a person"_s, [&] {
        return asCatalogue(relays::RelayRepository(m_parts.database).clearPause(relay, m_parts.clock.now()));
    });
}

CatalogueResult<void> Catalogue::changeRelay(const relays::Relay& relay)
{
    if (auto good = checkRelay(relay); !good)
        return good;
    if (!isGoodName(relay.name))
        return base::fail(fault(Kind::BadName, relay.name));
    return withRelay(relay.id, u"MW-1141"_s, u"relay %1 was changed"_s.arg(relay.id.value()),
                     [&]() -> CatalogueResult<void> {
                         relays::RelayRepository repository(m_parts.database);
                         const auto namesake = repository.find(relay.name);
                         if (!namesake)
                             return base::fail(databaseFault(namesake.error()));
                         if (*namesake && (*namesake)->id != relay.id)
                             return base::fail(fault(Kind::NameTaken, relay.name));
                         auto done = repository.change(relay);
                         if (done)
                             done = repository.rename(relay.id, relay.name);
                         if (done) // what it was paused for may be mended
                             done = repository.clearPause(relay.id, m_parts.clock.now());
                         return asCatalogue(done);
                     });
}

CatalogueResult<void> Catalogue::removeRelay(base::RelayId relay)
{
    return withRelay(relay, u"MW-1143"_s, u"relay %1 was removed"_s.arg(relay.value()),
                     [&]() -> CatalogueResult<void> {
                         if (relay == relays::practiceRelay) // built in
                             return base::fail(fault(Kind::InUse, {}));
                         const auto uses = campaign::CampaignRepository(m_parts.database).countThrough(relay);
                         if (!uses)
                             return base::fail(databaseFault(uses.error()));
                         if (*uses > 0)
                             return base::fail(fault(Kind::InUse, QString::number(*uses)));
                         return asCatalogue(relays::RelayRepository(m_parts.database).remove(relay));
                     });
}

CatalogueResult<void> Catalogue::restoreRelay(const relays::Relay& relay)
{
    return withRelay(relay.id, u"MW-1144"_s, u"relay %1 was put back"_s.arg(relay.id.value()),
                     [&]() -> CatalogueResult<void> {
                         relays::RelayRepository repository(m_parts.database);
                         const auto namesake = repository.find(relay.name);
                         if (!namesake)
                             return base::fail(databaseFault(namesake.error()));
                         if (*namesake)
                             return base::fail(fault(Kind::NameTaken, relay.name));
                         return asCatalogue(repository.restore(relay, m_parts.clock.now()));
                     });
}

CatalogueResult<base::RelayId> Catalogue::addRelay(const relays::Relay& relay)
{
    if (auto good = checkRelay(relay); !good)
        return base::fail(good.error());
    return inTransaction<base::RelayId>(u"relay"_s, relay.name, [&] {
        return relays::RelayRepository(m_parts.database).add(relay, m_parts.clock.now());
    });
}

vault::DbResult<std::vector<campaign::SenderIdentity>> Catalogue::identities()
{
    return campaign::CampaignRepository(m_parts.database).identities();
}

vault::DbResult<std::vector<campaign::MailTemplate>> Catalogue::mailTemplates()
{
    return campaign::CampaignRepository(m_parts.database).mailTemplates();
}

vault::DbResult<std::vector<relays::Relay>> Catalogue::relays()
{
    return relays::RelayRepository(m_parts.database).all();
}

} // namespace mw::workspace
