// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/stage.h"

#include "audience/contactrepository.h"
#include "audience/listrepository.h"
#include "relays/relay.h"
#include "support/testkeys.h"
#include "vault/writetransaction.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QTest>

#include <array>

namespace mw::test {

using namespace Qt::StringLiterals;
using workspace::JobRoom;
using workspace::Room;
using workspace::Topic;

namespace {

constexpr std::array firstNames{"Anna",  "Bernd", "Chiara", "Dorothee", "Elif",  "Frank", "Gesa",
                                "Hakan", "Ida",   "Jonas",  "Katrin",   "Lukas", "Mira",  "Nils"};
constexpr std::array lastNames{"Becker",  "Osterkamp", "Rossi",    "Evers",  "Yılmaz", "Achterberg",
                               "Lammers", "Şahin",     "Nørgaard", "Wójcik", "Müller"};
constexpr std::array cities{"Münster", "Telgte", "Greven", "Warendorf", "Senden"};

[[noreturn]] void giveUp(const char* what)
{
    qFatal("the stage could not make %s", what);
}

/// `work` within one synced transaction; false when it or the commit failed.
bool inTransaction(JobRoom& room, const std::function<bool()>& work)
{
    auto change = vault::WriteTransaction::begin(room.database, room.workspace.vault().gate(),
                                                 vault::Writer::Job, vault::Sync::Durable);
    return change && work() && change->commit();
}

} // namespace

Stage::Stage(const QString& name, Keychain keychain)
{
    qputenv("MAILWRIGHT_NO_KEYCHAIN", "1");
    m_settings = std::make_unique<shell::Settings>(file(u"window.ini"_s));
    // As the program has it, in the language that is loaded.
    m_office = std::make_unique<workspace::Office>(
        m_clock, campaign::AddedWords{
                     .unsubscribe = QCoreApplication::translate("mw::shell::WindowHouse", "Unsubscribe")});
    std::optional<bool> made;
    m_office->create(
        workspacePath(), name,
        {.keys = test::testKeys(), .keychain = std::move(keychain), .stateFolder = file(u"state"_s)}, this,
        [&](const auto& result) { made = result.has_value(); });
    until([&] { return made.has_value(); });
}

Stage::~Stage()
{
    m_office.reset();
}

bool Stage::until(const std::function<bool()>& becomesTrue, int milliseconds)
{
    return QTest::qWaitFor(becomesTrue, milliseconds);
}

void Stage::settle()
{
    // Answers may ask again; three rounds are more than any page needs.
    for (int round = 0; round < 3; ++round) {
        static_cast<void>(act<bool>([](Room&) { return true; }));
        static_cast<void>(number(u"SELECT 1"_s));
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

qint64 Stage::number(const QString& sql)
{
    std::optional<qint64> value;
    m_office->ask<qint64>(
        this,
        [sql](vault::Database& database) -> vault::DbResult<qint64> {
            const auto found = database.value(sql);
            if (!found)
                return base::fail(found.error());
            return found->isNull() ? -1 : found->toLongLong();
        },
        [&](const vault::DbResult<qint64>& result) { value = result.value_or(-1); });
    return until([&] { return value.has_value(); }) ? *value : -1;
}

base::ListId Stage::addList(const QString& name)
{
    return act<base::ListId>([name](Room& room) {
        room.changed = {Topic::Lists};
        const auto list = room.services.catalogue().addList(name, base::PurposeId(1));
        return list ? *list : (giveUp("a list"), base::ListId());
    });
}

void Stage::addContacts(base::ListId list, int count, bool consent, int from)
{
    const bool made = job<bool>([this, list, count, consent, from](JobRoom& room) {
        room.changed = {Topic::Contacts, Topic::Lists, Topic::Consent};
        std::vector<base::ContactId> added;
        const bool written = inTransaction(room, [&] {
            for (int i = from; i < from + count; ++i) {
                const auto n = static_cast<std::size_t>(i);
                const QString first = QString::fromUtf8(firstNames[n % firstNames.size()]);
                const QString last = QString::fromUtf8(lastNames[n % lastNames.size()]);
                const QString email = u"%1.%2@example.com"_s.arg(first.toLower()).arg(i);
                const auto contact = audience::ContactRepository(room.database)
                                         .add(email,
                                              {{u"first_name"_s, first},
                                               {u"last_name"_s, last},
                                               {u"city"_s, QString::fromUtf8(cities[n % cities.size()])}},
                                              m_clock.now());
                if (!contact ||
                    (list.isValid() && !audience::ListRepository(room.database).addContact(list, *contact)))
                    return false;
                added.push_back(*contact);
            }
            return true;
        });
        if (!written)
            return false;
        for (const base::ContactId contact : added)
            if (consent && !room.services.consent().record({.contact = contact,
                                                            .purpose = base::PurposeId(1),
                                                            .kind = consent::EventKind::Given,
                                                            .basis = consent::Basis::Consent,
                                                            .origin = {.source = u"shop checkout"_s}}))
                return false;
        return true;
    });
    if (!made)
        giveUp("contacts");
}

base::ContactId Stage::addContact(const QString& email, const QJsonObject& attributes, base::ListId list,
                                  bool consent)
{
    return job<base::ContactId>([=, this](JobRoom& room) {
        room.changed = {Topic::Contacts, Topic::Lists, Topic::Consent};
        base::ContactId id;
        const bool written = inTransaction(room, [&] {
            const auto contact =
                audience::ContactRepository(room.database).add(email, attributes, m_clock.now());
            if (!contact ||
                (list.isValid() && !audience::ListRepository(room.database).addContact(list, *contact)))
                return false;
            id = *contact;
            return true;
        });
        if (!written ||
            (consent && !room.services.consent().record({.contact = id,
                                                         .purpose = base::PurposeId(1),
                                                         .kind = consent::EventKind::Given,
                                                         .basis = consent::Basis::Consent,
                                                         .origin = {.source = u"shop checkout"_s}})))
            giveUp("a contact");
        return id;
    });
}

base::IdentityId Stage::addIdentity(const QString& name)
{
    return act<base::IdentityId>([name](Room& room) {
        room.changed = {Topic::Identities};
        const auto identity =
            room.services.catalogue().addIdentity({.name = name,
                                                   .fromName = name,
                                                   .fromEmail = u"news@kornblume.example.com"_s,
                                                   .postal = u"Mill Lane 4\n48143 Münster"_s});
        return identity ? *identity : (giveUp("an identity"), base::IdentityId());
    });
}

base::TemplateId Stage::addTemplate(const QString& name, const QString& subject, const QString& html)
{
    return act<base::TemplateId>([=](Room& room) {
        room.changed = {Topic::Templates};
        const auto mail = room.services.catalogue().addTemplate(
            {.name = name,
             .subject = subject.isEmpty() ? u"Fresh from the oven, {{ first_name | default: 'dear guest' }}"_s
                                          : subject,
             .html = html.isEmpty() ? u"<h1>Hello {{ first_name }}</h1><p>The stollen is here.</p>"
                                      "<p><a href=\"{{ unsubscribe_url }}\">Unsubscribe</a></p>"_s
                                    : html});
        return mail ? *mail : (giveUp("a template"), base::TemplateId());
    });
}

base::RelayId Stage::addRelay(const QString& name, const QString& host, int port)
{
    return act<base::RelayId>([=](Room& room) {
        room.changed = {Topic::Relays};
        relays::Relay relay;
        relay.name = name;
        relay.host = host;
        relay.port = static_cast<quint16>(port);
        relay.security = host == u"127.0.0.1"_s ? smtp::Security::None : smtp::Security::StartTls;
        const auto added = room.services.catalogue().addRelay(relay);
        return added ? *added : (giveUp("a relay"), base::RelayId());
    });
}

base::CampaignId Stage::addCampaign(const QString& name, base::ListId list, base::TemplateId mail,
                                    base::IdentityId identity, std::vector<base::RelayId> relays)
{
    if (relays.empty())
        relays.push_back(relays::practiceRelay);
    return act<base::CampaignId>([=](Room& room) {
        room.changed = {Topic::Campaigns};
        const auto made = room.services.campaigns().create({.name = name,
                                                            .list = list,
                                                            .purpose = base::PurposeId(1),
                                                            .mailTemplate = mail,
                                                            .identity = identity,
                                                            .relays = relays});
        return made ? made->id : (giveUp("a campaign"), base::CampaignId());
    });
}

void Stage::start(const QString& campaign)
{
    const bool prepared = job<bool>([campaign](JobRoom& room) {
        room.changed = {Topic::Campaigns, Topic::Deliveries};
        return room.services.campaigns().prepare(campaign, u"a test"_s, room.control).has_value();
    });
    if (!prepared)
        giveUp("a campaign's plan");
    m_office->look();
}

void Stage::finish(const QString& campaign)
{
    const bool done = until(
        [&] {
            return number(u"SELECT count(*) FROM delivery d JOIN campaign c ON c.id = d.campaign_id "
                          "WHERE c.name = '%1' AND d.state IN (0, 1, 2, 3)"_s.arg(campaign)) == 0;
        },
        60'000);
    if (!done)
        giveUp("an end of a campaign");
}

} // namespace mw::test
