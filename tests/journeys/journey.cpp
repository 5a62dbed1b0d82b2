// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/journey.h"

#include "audience/importservice.h"
#include "campaign/campaignrepository.h"
#include "campaign/opendeliveryexcluder.h"
#include "relays/relayrepository.h"
#include "support/testkeys.h"
#include "vault/meta.h"
#include "vault/workspacefolder.h"

#include <QBuffer>

namespace mw::journeys {

using namespace Qt::StringLiterals;
using vault::Writer;
using vault::WriteTransaction;

namespace {

template <typename T, typename E>
[[nodiscard]] QString wordsOf(const base::Result<T, E>& result, const char* what)
{
    return QString::fromLatin1(what) + u": "_s + result.error().detail +
           u" (kind %1)"_s.arg(int(result.error().kind));
}

[[nodiscard]] Told<void> writeKeys(vault::Vault& vault)
{
    auto database = vault.connect(8);
    if (!database)
        return base::fail(wordsOf(database, "connect"));
    auto transaction = WriteTransaction::begin(**database, vault.gate(), Writer::Click);
    if (!transaction)
        return base::fail(wordsOf(transaction, "keys"));
    const std::initializer_list<std::pair<QString, QVariant>> values = {
        {u"workspace_id"_s, u"0123456789abcdef0123456789abcdef"_s},
        {u"name"_s, u"Client"_s},
        {u"hash_key"_s, QByteArray(32, 'h')},
        {u"token_key"_s, QByteArray(32, 't')},
        {u"send_sequence"_s, qlonglong(0)}};
    for (const auto& [key, value] : values)
        if (auto written = vault::meta::write(**database, key, value); !written)
            return base::fail(wordsOf(written, "meta"));
    if (auto done = transaction->commit(); !done)
        return base::fail(wordsOf(done, "keys"));
    return {};
}

[[nodiscard]] Told<base::ListId> importContacts(Journey& journey, int contacts)
{
    QByteArray csv = contactFile(contacts);
    QBuffer device(&csv);
    if (!device.open(QIODevice::ReadOnly))
        return base::fail(u"buffer"_s);
    audience::ImportRequest request;
    request.files.push_back({&device, u"contacts.csv"_s});
    request.list = listName;
    request.consent = audience::ImportConsent{.basis = consent::Basis::Consent, .source = u"test"_s};
    campaign::OpenDeliveryExcluder deliveries;
    audience::ImportService service(
        {journey.vault(), journey.hashKey(), journey.log(), journey.clock(), deliveries});
    auto imported = service.run(request, base::JobControl());
    if (!imported)
        return base::fail(wordsOf(imported, "import"));
    if (imported->added != contacts)
        return base::fail(u"the import added %1 of %2"_s.arg(imported->added).arg(contacts));
    return imported->list;
}

[[nodiscard]] Told<campaign::Campaign> addParts(Journey& journey, const Plan& plan, base::ListId list)
{
    const base::Timestamp now = journey.clock().now();
    campaign::Campaign wanted;
    auto transaction = WriteTransaction::begin(journey.database(), journey.vault().gate(), Writer::Click);
    if (!transaction)
        return base::fail(wordsOf(transaction, "parts"));
    campaign::CampaignRepository repository(journey.database());
    auto identity = repository.addIdentity({.name = u"shop"_s,
                                            .fromName = u"The Shop"_s,
                                            .fromEmail = u"news@example.com"_s,
                                            .postal = u"1 Main Street\n12345 Sometown"_s},
                                           now);
    auto mail =
        repository.addTemplate({.name = u"hello"_s, .subject = templateSubject, .html = templateHtml}, now);
    relays::Relay relay = plan.relay;
    relay.name = u"loopback"_s;
    auto relayId = relays::RelayRepository(journey.database()).add(relay, now);
    if (!identity || !mail || !relayId)
        return base::fail(u"identity, template or relay could not be added"_s);
    if (auto done = transaction->commit(); !done)
        return base::fail(wordsOf(done, "parts"));
    wanted.name = campaignName;
    wanted.list = list;
    wanted.purpose = base::PurposeId(1);
    wanted.identity = *identity;
    wanted.mailTemplate = *mail;
    wanted.relays = {*relayId};
    auto created = journey.campaigns().create(wanted);
    if (!created)
        return base::fail(wordsOf(created, "campaign"));
    return std::move(*created);
}

} // namespace

QByteArray addressOf(int contact)
{
    return "contact" + QByteArray::number(contact) + (contact % 2 ? "@example.com" : "@example.org");
}

QByteArray nameOf(int contact)
{
    return "Name" + QByteArray::number(contact);
}

QByteArray contactFile(int contacts)
{
    QByteArray csv = "email,first_name\r\n";
    for (int i = 1; i <= contacts; ++i)
        csv += addressOf(i) + ',' + nameOf(i) + "\r\n";
    return csv;
}

relays::Relay loopbackRelay(quint16 port, int connections)
{
    return {
        .host = u"127.0.0.1"_s, .port = port, .security = smtp::Security::None, .connections = connections};
}

Told<std::unique_ptr<Journey>> Journey::open(const QString& workspace, const QString& state,
                                             const QString& vfs)
{
    const auto folder = vault::WorkspaceFolder::open(workspace);
    if (!folder)
        return base::fail(wordsOf(folder, "folder"));
    auto keys = test::testKeysOf(workspace)();
    if (!keys)
        return base::fail(wordsOf(keys, "keys"));
    std::unique_ptr<Journey> journey(new Journey);
    journey->m_vfs = std::make_unique<vault::VaultVfs>("vault", vfs.toLatin1());
    journey->m_vfs->setKeys(folder->vaultPath(), (*keys)->keys.ring());
    const QString sealed = QString::fromLatin1(journey->m_vfs->name());
    auto vault = vault::Vault::open(folder->vaultPath(), {.vfs = sealed});
    if (!vault)
        return base::fail(wordsOf(vault, "vault"));
    journey->m_vault = std::move(*vault);
    auto database = journey->m_vault->connect(8);
    if (!database)
        return base::fail(wordsOf(database, "connect"));
    journey->m_database = std::move(*database);
    auto id = vault::meta::read(*journey->m_database, u"workspace_id"_s);
    auto hashKey = vault::meta::read(*journey->m_database, u"hash_key"_s);
    auto tokenKey = vault::meta::read(*journey->m_database, u"token_key"_s);
    if (!id || !hashKey || !tokenKey)
        return base::fail(u"the vault's keys cannot be read"_s);
    journey->m_hashKey = base::Secret(hashKey->toByteArray());
    journey->m_tokenKey = base::Secret(tokenKey->toByteArray());
    journey->m_guard = std::make_unique<vault::SendGuard>(state, id->toString(), folder->vaultPath());
    journey->m_log = std::make_unique<vault::LogWriter>(
        folder->vaultPath(), vault::OpenOptions{.vfs = sealed}, journey->m_vault->gate(), journey->m_clock);
    journey->m_campaigns = std::make_unique<campaign::CampaignService>(
        campaign::CampaignService::Parts{*journey->m_database,
                                         journey->m_vault->gate(),
                                         journey->m_clock,
                                         *journey->m_log,
                                         journey->m_hashKey,
                                         journey->m_tokenKey,
                                         {.unsubscribe = u"Unsubscribe"_s}});
    return journey;
}

Told<campaign::DeliveryCounts> Journey::counts()
{
    auto counts = m_campaigns->counts(campaignName);
    if (!counts)
        return base::fail(wordsOf(counts, "counts"));
    return *counts;
}

Told<std::int64_t> Journey::sendSequence()
{
    auto sequence = vault::meta::read(*m_database, u"send_sequence"_s);
    if (!sequence)
        return base::fail(wordsOf(sequence, "sequence"));
    return sequence->toLongLong();
}

Told<std::map<QByteArray, campaign::DeliveryRow>> Journey::deliveries()
{
    auto campaign = m_campaigns->find(campaignName);
    if (!campaign)
        return base::fail(wordsOf(campaign, "campaign"));
    std::map<QByteArray, campaign::DeliveryRow> all;
    base::ContactId after;
    for (;;) {
        auto page = campaign::DeliveryRepository(*m_database).page(campaign->id, std::nullopt, after, 1000);
        if (!page)
            return base::fail(wordsOf(page, "deliveries"));
        if (page->empty())
            return all;
        after = page->back().contact;
        for (campaign::DeliveryRow& row : *page)
            all.emplace(row.email.toUtf8(), std::move(row));
    }
}

Told<void> makeWorkspace(const Place& place, const Plan& plan)
{
    {
        const auto folder = vault::WorkspaceFolder::create(place.workspace());
        if (!folder)
            return base::fail(wordsOf(folder, "folder"));
        auto made = test::testKeys()();
        if (!made)
            return base::fail(wordsOf(made, "keys"));
        vault::KeySlots slots = (*made)->slots;
        if (auto saved = slots.save(folder->keysPath(), (*made)->keys); !saved)
            return base::fail(wordsOf(saved, "slots"));
        vault::VaultVfs vfs("vault");
        vfs.setKeys(folder->vaultPath(), (*made)->keys.ring());
        auto fresh = vault::Vault::create(folder->vaultPath(), {.vfs = u"vault"_s});
        if (!fresh)
            return base::fail(wordsOf(fresh, "vault"));
        if (auto keys = writeKeys(**fresh); !keys)
            return keys;
    }
    auto journey = Journey::open(place.workspace(), place.state());
    if (!journey)
        return base::fail(journey.error());
    auto list = importContacts(**journey, plan.contacts);
    if (!list)
        return base::fail(list.error());
    if (auto campaign = addParts(**journey, plan, *list); !campaign)
        return base::fail(campaign.error());
    base::JobControl control;
    auto counts = (*journey)->campaigns().prepare(campaignName, u"made for a test"_s, control);
    if (!counts)
        return base::fail(wordsOf(counts, "prepare"));
    if (counts->of(campaign::DeliveryState::Queued) != plan.contacts)
        return base::fail(
            u"%1 of %2 are queued"_s.arg(counts->of(campaign::DeliveryState::Queued)).arg(plan.contacts));
    if (!(*journey)->guard().arm(0))
        return base::fail(u"cannot be armed"_s);
    return {};
}

} // namespace mw::journeys
