// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sentcampaign.h"

#include "audience/contactrepository.h"
#include "audience/listrepository.h"
#include "campaign/campaignrepository.h"
#include "campaign/deliveryrepository.h"
#include "vault/writetransaction.h"

namespace mw::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::DeliveryState;
using mail::ReplyOutcome;
using mail::ReplyScope;
using workspace::JobRoom;
using workspace::Topic;

namespace {

[[noreturn]] void giveUp(const char* what)
{
    qFatal("the stage could not make %s", what);
}

template <typename Result>
auto must(Result&& result, const char* what)
{
    if (!result)
        giveUp(what);
    if constexpr (!std::is_void_v<typename std::decay_t<Result>::value_type>)
        return std::move(*result);
}

class Writer
{
public:
    Writer(JobRoom& room, const PastCampaign& past, base::Timestamp now, PutCampaign& put)
        : m_room(room), m_db(room.database), m_past(past), m_now(now), m_put(put)
    {
    }

    void write(base::ListId list)
    {
        for (const PastDelivery& one : m_past.deliveries)
            addPerson(one, list);
        auto change = must(vault::WriteTransaction::begin(m_db, m_room.workspace.vault().gate(),
                                                          vault::Writer::Job, vault::Sync::Durable),
                           "a transaction");
        campaign::CampaignRepository campaigns(m_db);
        must(campaigns.setPlanned(m_put.id, m_now - m_past.startedAgo), "a plan");
        must(campaigns.setState(m_put.id, m_past.state, m_past.stateReason, m_now), "a state");
        must(campaigns.addVersion(m_put.id,
                                  {.subject = u"Fresh from the oven"_s,
                                   .html = u"<p>Hello</p>"_s,
                                   .text = u"Hello"_s,
                                   .fromName = u"Kornblume Bakery"_s,
                                   .fromEmail = u"news@kornblume.example.com"_s,
                                   .listName = u"Newsletter"_s},
                                  m_now),
             "a version");
        for (std::size_t i = 0; i < m_past.deliveries.size(); ++i)
            addDelivery(m_past.deliveries[i], m_put.contacts[i], m_records[i]);
        for (const auto& [state, count] : m_past.more)
            must(m_db.run(u"INSERT INTO campaign_count (campaign_id, state, n) VALUES (?, ?, ?) "
                          "ON CONFLICT (campaign_id, state) DO UPDATE SET n = n + excluded.n"_s,
                          m_put.id, state, count),
                 "figures");
        must(change.commit(), "a commit");
    }

private:
    void addPerson(const PastDelivery& one, base::ListId list)
    {
        base::ContactId contact;
        const auto there = must(audience::ContactRepository(m_db).find(one.email), "a look-up");
        if (there) { // of a campaign before
            m_put.contacts.push_back(there->id);
            m_records.push_back(0);
            return;
        }
        {
            auto change = must(vault::WriteTransaction::begin(m_db, m_room.workspace.vault().gate(),
                                                              vault::Writer::Job, vault::Sync::Relaxed),
                               "a transaction");
            contact =
                must(audience::ContactRepository(m_db).add(one.email, one.attributes, m_now), "a contact");
            must(audience::ListRepository(m_db).addContact(list, contact), "a list member");
            must(change.commit(), "a commit");
        }
        base::ConsentRecordId record;
        if (one.consent)
            record = must(m_room.services.consent().record(
                              {.contact = contact,
                               .purpose = consent::firstPurpose,
                               .kind = consent::EventKind::Confirmed,
                               .basis = consent::Basis::Consent,
                               .origin = {.source = u"shop checkout"_s, .method = u"double opt-in"_s},
                               .happenedAt = m_now - 24h * 40}),
                          "a consent")
                         .id;
        m_put.contacts.push_back(contact);
        m_records.push_back(record.value());
    }

    void addDelivery(const PastDelivery& one, base::ContactId contact, std::int64_t record)
    {
        campaign::DeliveryRepository deliveries(m_db);
        const base::Timestamp at = m_now - one.ago;
        const bool deferred = one.state == DeliveryState::Queued && one.attempts > 0;
        must(deliveries.add({.campaign = m_put.id,
                             .contact = contact,
                             .state = deferred ? DeliveryState::Sending : one.state,
                             .reason = one.reason,
                             .evidence = one.state == DeliveryState::Excluded ? 0 : record},
                            at),
             "a delivery");
        const base::DeliveryId id(m_db.lastInsertId());
        const auto found = must(deliveries.find(m_put.id, contact), "a delivery");
        static_cast<void>(id);
        m_put.deliveries.push_back(found->id);
        for (const PastTry& attempt : one.tries)
            must(deliveries.addAttempt({.delivery = found->id,
                                        .relay = m_past.relays.empty()
                                                     ? base::RelayId(1)
                                                     : m_past.relays[static_cast<std::size_t>(attempt.relay)],
                                        .at = m_now - attempt.ago,
                                        .verdict = static_cast<int>(attempt.verdict),
                                        .phase = static_cast<int>(attempt.phase),
                                        .code = attempt.code,
                                        .enhanced = attempt.enhanced,
                                        .outcome = static_cast<int>(attempt.outcome),
                                        .scope = static_cast<int>(attempt.scope),
                                        .rule = attempt.rule,
                                        .reply = attempt.reply}),
                 "an attempt");
        if (deferred)
            must(deliveries.requeue(m_put.id, found->id, DeliveryState::Sending, one.attempts,
                                    m_now + one.nextIn, at),
                 "a deferred delivery");
    }

    JobRoom& m_room;
    vault::Database& m_db;
    const PastCampaign& m_past;
    base::Timestamp m_now;
    PutCampaign& m_put;
    std::vector<std::int64_t> m_records;
};

} // namespace

PutCampaign put(Stage& stage, const PastCampaign& past)
{
    const auto list = stage.addList(u"Newsletter for %1"_s.arg(past.name.left(100)));
    const auto mail = stage.addTemplate(u"Letter for %1"_s.arg(past.name.left(100)));
    const auto identity = stage.addIdentity(u"Shop for %1"_s.arg(past.name.left(100)));
    PutCampaign made{.id = stage.addCampaign(past.name, list, mail, identity, past.relays)};
    return stage.job<PutCampaign>([&, now = stage.clock().now()](JobRoom& room) {
        room.changed = {Topic::Campaigns, Topic::Deliveries, Topic::Contacts};
        Writer(room, past, now, made).write(list);
        return made;
    });
}

PastTry acceptedTry(std::chrono::seconds ago)
{
    return {.ago = ago};
}

PastTry deferredTry(std::chrono::seconds ago)
{
    return {.ago = ago,
            .verdict = smtp::Verdict::Refused,
            .phase = smtp::Phase::Rcpt,
            .code = 450,
            .enhanced = u"4.7.1"_s,
            .reply = u"4.7.1 too many messages to this destination, try later"_s,
            .outcome = ReplyOutcome::Transient,
            .scope = ReplyScope::Recipient,
            .rule = 27};
}

PastTry refusedTry(std::chrono::seconds ago)
{
    return {.ago = ago,
            .verdict = smtp::Verdict::Refused,
            .phase = smtp::Phase::Rcpt,
            .code = 550,
            .enhanced = u"5.1.1"_s,
            .reply = u"5.1.1 recipient unknown"_s,
            .outcome = ReplyOutcome::Permanent,
            .scope = ReplyScope::Recipient,
            .rule = 76};
}

PastTry doubtfulTry(std::chrono::seconds ago)
{
    return {.ago = ago,
            .verdict = smtp::Verdict::InDoubt,
            .phase = smtp::Phase::EndOfData,
            .code = 0,
            .reply = u"the connection was closed before the answer"_s,
            .outcome = ReplyOutcome::Unknown,
            .scope = ReplyScope::Relay};
}

PastCampaign usualCampaign(const QString& name)
{
    PastCampaign past{.name = name};
    const auto add = [&](const char* email, const char* first, const char* last, DeliveryState state,
                         std::chrono::seconds ago, std::vector<PastTry> tries, int attempts = 0) {
        past.deliveries.push_back({.email = QString::fromUtf8(email),
                                   .state = state,
                                   .ago = ago,
                                   .tries = std::move(tries),
                                   .attempts = attempts,
                                   .attributes = {{u"first_name"_s, QString::fromUtf8(first)},
                                                  {u"last_name"_s, QString::fromUtf8(last)}}});
    };
    add("ida@norgaard.example.com", "Ida", "Nørgaard", DeliveryState::Accepted, 1s, {acceptedTry(1s)});
    add("h.sahin@example.com", "Hakan", "Şahin", DeliveryState::Queued, 1s, {deferredTry(1s)}, 1);
    add("d.evers@example.com", "Dorothee", "Evers", DeliveryState::Accepted, 2s, {acceptedTry(2s)});
    add("r.blom@example.com", "Ruth", "Blom", DeliveryState::Rejected, 2s, {refusedTry(2s)});
    add("t.vanveen@example.com", "Teun", "van Veen", DeliveryState::Accepted, 2s, {acceptedTry(2s)});
    add("frank.achterberg@example.com", "Frank", "Achterberg", DeliveryState::Accepted, 3s,
        {acceptedTry(3s)});
    add("j.petersen@example.com", "Jonas", "Petersen", DeliveryState::Queued, 240s,
        {deferredTry(1040s), deferredTry(600s), deferredTry(240s)}, 3);
    add("sofie.krack@example.com", "Sofie", "Krack", DeliveryState::InDoubt, 780s, {doubtfulTry(780s)});
    add("anton.ente@example.com", "Anton", "Ente", DeliveryState::InDoubt, 780s, {doubtfulTry(780s)});
    add("paolo.rossi@example.com", "Paolo", "Rossi", DeliveryState::InDoubt, 781s, {});
    add("mira.lammers@example.com", "Mira", "Lammers", DeliveryState::Queued, 1140s, {});
    past.deliveries.push_back({.email = u"carla@example.org"_s,
                               .state = DeliveryState::Excluded,
                               .ago = 1140s,
                               .reason = campaign::ExclusionReason::NoConsentBasis,
                               .consent = false});
    past.more = {{DeliveryState::Accepted, 6314},
                 {DeliveryState::Queued, 4005},
                 {DeliveryState::Rejected, 10},
                 {DeliveryState::Excluded, 457}};
    return past;
}

QString hostileReply()
{
    return u"5.7.1 \u202Eevil\u202C <b>bold</b> \x1B[31mred\x07 😀👩‍👧 مرحبا नमस्ते\r\nsecond line "_s +
           QString(2000, u'x');
}

} // namespace mw::test
