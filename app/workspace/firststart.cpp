// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/firststart.h"

#include "audience/importservice.h"
#include "campaign/campaignrepository.h"
#include "campaign/deliveryrepository.h"
#include "campaign/opendeliveryexcluder.h"
#include "vault/meta.h"
#include "vault/writetransaction.h"

#include <algorithm>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

static void initSamples()
{
    Q_INIT_RESOURCE(samples);
}

namespace mw::workspace {

using namespace Qt::StringLiterals;

namespace {

const QString metaKey = QStringLiteral("first_start");
const QString samplesFile = QStringLiteral(":/mailwright/samples/people.csv");

template <typename Id>
Id idOf(const QJsonObject& object, const QString& name)
{
    return Id(object.value(name).toInteger());
}

FirstStart fromJson(const QByteArray& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    return {.identity = idOf<base::IdentityId>(object, u"identity"_s),
            .list = idOf<base::ListId>(object, u"list"_s),
            .mail = idOf<base::TemplateId>(object, u"template"_s),
            .campaign = idOf<base::CampaignId>(object, u"campaign"_s),
            .written = object.value(u"written"_s).toBool(),
            .read = object.value(u"read"_s).toBool(),
            .left = object.value(u"left"_s).toBool()};
}

QByteArray toJson(const FirstStart& chosen)
{
    const auto number = [](auto id) { return QJsonValue(static_cast<qint64>(id.value())); };
    return QJsonDocument(QJsonObject{{u"identity"_s, number(chosen.identity)},
                                     {u"list"_s, number(chosen.list)},
                                     {u"template"_s, number(chosen.mail)},
                                     {u"campaign"_s, number(chosen.campaign)},
                                     {u"written"_s, chosen.written},
                                     {u"read"_s, chosen.read},
                                     {u"left"_s, chosen.left}})
        .toJson(QJsonDocument::Compact);
}

/// What is behind an id, or nothing; then the id is forgotten.
template <typename T, typename Id, typename Find>
vault::DbResult<void> look(Id& id, std::optional<T>& found, Find find)
{
    if (!id.isValid())
        return {};
    auto there = find(id);
    if (!there)
        return base::fail(there.error());
    found = std::move(*there);
    if (!found)
        id = Id();
    return {};
}

vault::DbResult<void> lookAtAll(vault::Database& database, FirstStartFacts& facts)
{
    campaign::CampaignRepository campaigns(database);
    audience::ListRepository lists(database);
    FirstStart& chosen = facts.chosen;
    if (auto done = look(chosen.identity, facts.identity, [&](auto id) { return campaigns.identity(id); });
        !done)
        return done;
    if (auto done = look(chosen.list, facts.list, [&](auto id) { return lists.byId(id); }); !done)
        return done;
    if (auto done = look(chosen.mail, facts.mail, [&](auto id) { return campaigns.mailTemplate(id); }); !done)
        return done;
    return look(chosen.campaign, facts.campaign, [&](auto id) { return campaigns.campaign(id); });
}

} // namespace

vault::DbResult<FirstStartFacts> firstStartFacts(vault::Database& database)
{
    FirstStartFacts facts;
    auto kept = vault::meta::read(database, metaKey);
    if (!kept)
        return base::fail(kept.error());
    facts.chosen = fromJson(kept->toByteArray());
    if (auto done = lookAtAll(database, facts); !done)
        return base::fail(done.error());
    auto lists = audience::ListRepository(database).all();
    if (!lists)
        return base::fail(lists.error());
    facts.lists = std::move(*lists);
    std::sort(facts.lists.begin(), facts.lists.end(),
              [](const auto& a, const auto& b) { return a.id > b.id; });
    if (facts.campaign) {
        auto counts = campaign::DeliveryRepository(database).counts(facts.campaign->id);
        if (!counts)
            return base::fail(counts.error());
        facts.counts = *counts;
    }
    auto messages = database.value(u"SELECT count(*) FROM (SELECT 1 FROM practice_message LIMIT 1000)"_s);
    if (!messages)
        return base::fail(messages.error());
    facts.practiceMessages = messages->toLongLong();
    return facts;
}

vault::DbResult<void> keepFirstStart(vault::Database& database, vault::WriterGate& gate,
                                     const FirstStart& chosen)
{
    auto transaction = vault::WriteTransaction::begin(database, gate, vault::Writer::Click);
    if (!transaction)
        return base::fail(transaction.error());
    if (auto done = vault::meta::write(database, metaKey, toJson(chosen)); !done)
        return done;
    return transaction->commit();
}

audience::ImportOutcome<audience::ImportResult> importSamplePeople(JobRoom& room, const QString& list)
{
    initSamples();
    QFile file(samplesFile);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(
            audience::ImportError{.kind = audience::ImportError::Kind::Unreadable, .detail = samplesFile});
    campaign::OpenDeliveryExcluder deliveries;
    audience::ImportService imports({.vault = room.workspace.vault(),
                                     .hashKey = room.workspace.keys().hashKey,
                                     .log = room.workspace.log(),
                                     .clock = room.workspace.clock(),
                                     .deliveries = deliveries});
    audience::ImportRequest request;
    request.files = {{.device = &file, .name = u"people.csv"_s}};
    request.list = list;
    request.columns.allColumns = true;
    room.changed = {Topic::Contacts, Topic::Lists, Topic::Consent};
    return imports.run(request, room.control);
}

} // namespace mw::workspace
