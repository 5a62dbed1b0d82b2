// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/contactrepository.h"
#include "audience/listrepository.h"
#include "audience/searchindex.h"
#include "campaign/campaignrepository.h"
#include "campaign/campaignservice.h"
#include "campaign/opendeliveryexcluder.h"
#include "consent/consentservice.h"
#include "relays/relayrepository.h"
#include "support/ledgerkeys.h"
#include "vault/meta.h"
#include "vault/vault.h"

#include <atomic>
#include <map>
#include <mutex>
#include <QTemporaryDir>

namespace mw::test {

/// Stands still, or runs with the system's clock, from a fixed day on; a test moves it. Any thread.
class MovableClock final : public base::Clock
{
public:
    explicit MovableClock(bool runs = false)
        : m_runs(runs), m_started(std::chrono::steady_clock::now()), m_offset(0)
    {
    }
    [[nodiscard]] base::Timestamp now() const override { return firstMoment + elapsed(); }
    [[nodiscard]] std::chrono::steady_clock::time_point monotonic() const override
    {
        return m_started + elapsed();
    }
    void move(std::chrono::milliseconds by) { m_offset += by.count(); }

    static inline const base::Timestamp firstMoment =
        base::fromRfc3339(QStringLiteral("2026-06-01T12:00:00Z")).value();

private:
    [[nodiscard]] std::chrono::milliseconds elapsed() const
    {
        using namespace std::chrono;
        const auto run =
            m_runs ? duration_cast<milliseconds>(steady_clock::now() - m_started) : milliseconds(0);
        return run + milliseconds(m_offset);
    }
    const bool m_runs;
    const std::chrono::steady_clock::time_point m_started;
    std::atomic<std::int64_t> m_offset;
};

class KeptLog final : public base::LogSink
{
public:
    void write(const base::LogEntry& entry) override
    {
        const std::scoped_lock lock(m_mutex);
        m_entries.push_back(entry);
    }
    [[nodiscard]] std::vector<base::LogEntry> entries() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_entries;
    }
    [[nodiscard]] bool has(const QString& code) const
    {
        for (const auto& entry : entries())
            if (entry.code == code)
                return true;
        return false;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<base::LogEntry> m_entries;
};

/// A vault with a list, an identity and a template, and the services over it. Everything of the program that
/// a campaign needs is real here; only the clock and the log are not.
class World
{
    QTemporaryDir m_folder;

public:
    explicit World(bool clockRuns = false, const QString& vfs = {})
        : clock(clockRuns),
          m_vault(
              std::move(vault::Vault::create(path(QStringLiteral("vault.sqlite")), {.vfs = vfs}).value())),
          m_database(std::move(m_vault->connect(8).value())),
          consents({*m_database, m_vault->gate(), hashKey, excluder, log, clock}),
          campaigns(
              {*m_database, m_vault->gate(), clock, log, hashKey, tokenKey, {QStringLiteral("Unsubscribe")}})
    {
        giveLedgerKeys(*m_vault, hashKey);
        auto transaction = begin();
        list = audience::ListRepository(db())
                   .add(QStringLiteral("Customers"), consent::firstPurpose, clock.now())
                   .value();
        identity = repository()
                       .addIdentity({.name = QStringLiteral("Shop"),
                                     .fromName = QStringLiteral("The Shop"),
                                     .fromEmail = QStringLiteral("news@shop.example.com"),
                                     .replyTo = QStringLiteral("answers@shop.example.com"),
                                     .postal = QStringLiteral("1 Main Street\nExampletown")},
                                    clock.now())
                       .value();
        mail = addTemplate(QStringLiteral("Letter"),
                           QStringLiteral("Hello {{ first_name | default: \"there\" }}"),
                           QStringLiteral("<html><body><p>Dear {{ first_name | default: \"reader\" }},</p>"
                                          "<p>news for {{ email }}.</p></body></html>"));
        commit(transaction);
    }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] vault::Database& db() { return *m_database; }
    [[nodiscard]] vault::Vault& vault() { return *m_vault; }
    [[nodiscard]] campaign::CampaignRepository repository() { return campaign::CampaignRepository(db()); }
    [[nodiscard]] campaign::DeliveryRepository deliveries() { return campaign::DeliveryRepository(db()); }
    [[nodiscard]] relays::RelayRepository relays() { return relays::RelayRepository(db()); }

    [[nodiscard]] vault::WriteTransaction begin()
    {
        return vault::WriteTransaction::begin(db(), m_vault->gate(), vault::Writer::Click).value();
    }
    static void commit(vault::WriteTransaction& transaction)
    {
        if (!transaction.commit())
            qFatal("the test's own transaction failed");
    }

    [[nodiscard]] base::TemplateId addTemplate(const QString& name, const QString& subject,
                                               const QString& html,
                                               const std::optional<QString>& text = std::nullopt)
    {
        return repository()
            .addTemplate({.name = name, .subject = subject, .html = html, .text = text}, clock.now())
            .value();
    }

    /// On the list, with a consent for its purpose unless told otherwise.
    base::ContactId add(const QString& email, const QJsonObject& attributes = {}, bool withConsent = true)
    {
        auto transaction = begin();
        const auto contact = addWithin(email, attributes, withConsent);
        commit(transaction);
        return contact;
    }
    /// The row alone, as an erasure leaves it, and without the open deliveries being told. False: it failed.
    [[nodiscard]] bool eraseRow(base::ContactId contact)
    {
        return audience::searchindex::takeOut(db(), contact) &&
               db().run(QStringLiteral("UPDATE contact SET email = '', email_key = '', attributes = '{}', "
                                       "erased_at = 1 WHERE id = ?"),
                        contact);
    }
    /// The same for one that a person deleted.
    [[nodiscard]] bool deleteRow(base::ContactId contact)
    {
        return audience::searchindex::takeOut(db(), contact) &&
               db().run(QStringLiteral("INSERT INTO deletion (at) VALUES (1)")) &&
               db().run(QStringLiteral("UPDATE contact SET deletion_id = ? WHERE id = ?"),
                        db().lastInsertId(), contact);
    }
    std::vector<base::ContactId> addMany(int count)
    {
        auto transaction = begin();
        std::vector<base::ContactId> all;
        for (int i = 0; i < count; ++i)
            all.push_back(addWithin(QStringLiteral("p%1@d%2.example.org").arg(i).arg(i % 7),
                                    {{QStringLiteral("First name"), QStringLiteral("Name %1").arg(i)}},
                                    true));
        commit(transaction);
        return all;
    }

    [[nodiscard]] base::RelayId addRelay(quint16 port, int connections = 4, const QString& user = {})
    {
        auto transaction = begin();
        const auto id = relays()
                            .add({.name = QStringLiteral("relay %1").arg(++m_relays),
                                  .host = QStringLiteral("127.0.0.1"),
                                  .port = port,
                                  .security = smtp::Security::None,
                                  .user = user,
                                  .connections = connections},
                                 clock.now())
                            .value();
        commit(transaction);
        return id;
    }

    campaign::Campaign addCampaign(const QString& name, std::vector<base::RelayId> through)
    {
        return campaigns
            .create({.name = name,
                     .list = list,
                     .purpose = consent::firstPurpose,
                     .mailTemplate = mail,
                     .identity = identity,
                     .relays = std::move(through)})
            .value();
    }
    /// Planned and running.
    campaign::Campaign startCampaign(const QString& name, std::vector<base::RelayId> through)
    {
        addCampaign(name, std::move(through));
        base::JobControl control;
        if (!campaigns.prepare(name, QStringLiteral("a test"), control)) // an empty list is red
            qFatal("the campaign could not be prepared");
        return campaigns.find(name).value();
    }

    [[nodiscard]] campaign::DeliveryRow delivery(const campaign::Campaign& c, base::ContactId contact)
    {
        return deliveries().find(c.id, contact).value().value();
    }
    /// What the rows say, claimed and sending as they are.
    [[nodiscard]] std::map<campaign::DeliveryState, std::int64_t> counted(base::CampaignId c)
    {
        std::map<campaign::DeliveryState, std::int64_t> states;
        auto rows = db().query(
            QStringLiteral("SELECT state, count(*) FROM delivery WHERE campaign_id = ? GROUP BY state"), c);
        while (rows->next())
            states[static_cast<campaign::DeliveryState>(rows->integer(0))] = rows->integer(1);
        return states;
    }
    [[nodiscard]] std::int64_t number(const QString& sql) { return db().value(sql)->toLongLong(); }
    [[nodiscard]] std::int64_t attemptsOf(base::DeliveryId delivery)
    {
        return db()
            .value(QStringLiteral("SELECT count(*) FROM attempt WHERE delivery_id = ?"), delivery)
            ->toLongLong();
    }
    /// The kept counts and the rows say the same.
    [[nodiscard]] bool countsAgree(base::CampaignId c)
    {
        using S = campaign::DeliveryState;
        auto rows = counted(c);
        rows[S::Queued] += rows[S::Claimed] + rows[S::Sending];
        rows[S::Claimed] = rows[S::Sending] = 0;
        const auto kept = deliveries().counts(c).value();
        for (int s = 0; s < campaign::deliveryStateCount; ++s)
            if (kept.of(static_cast<S>(s)) != rows[static_cast<S>(s)])
                return false;
        return true;
    }

    MovableClock clock;
    KeptLog log;
    base::Secret hashKey{QByteArray(32, 'h')};
    base::Secret tokenKey{QByteArray(32, 't')};
    base::ListId list;
    base::IdentityId identity;
    base::TemplateId mail;
    campaign::OpenDeliveryExcluder excluder;

private:
    base::ContactId addWithin(const QString& email, const QJsonObject& attributes, bool withConsent)
    {
        const auto contact = audience::ContactRepository(db()).add(email, attributes, clock.now()).value();
        if (!audience::ListRepository(db()).addContact(list, contact).value())
            qFatal("on the list already");
        if (withConsent && !consent::ledger::record(db(), {.contact = contact,
                                                           .purpose = consent::firstPurpose,
                                                           .basis = consent::Basis::Consent,
                                                           .origin = {.source = QStringLiteral("paper form")},
                                                           .happenedAt = clock.now(),
                                                           .recordedAt = clock.now()}))
            qFatal("no consent could be recorded");
        return contact;
    }

    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<vault::Database> m_database;
    int m_relays = 0;

public:
    consent::ConsentService consents;
    campaign::CampaignService campaigns;
};

} // namespace mw::test
