// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/logsink.h"
#include "consent/consentservice.h"
#include "support/ledgerkeys.h"
#include "vault/vault.h"

#include <QTemporaryDir>

namespace mw::test {

class SteppedClock final : public base::Clock
{
public:
    [[nodiscard]] base::Timestamp now() const override { return m_now; }
    [[nodiscard]] std::chrono::steady_clock::time_point monotonic() const override { return {}; }
    void step(std::chrono::milliseconds by = std::chrono::hours(1)) { m_now += by; }

private:
    base::Timestamp m_now = base::fromRfc3339(QStringLiteral("2026-06-01T12:00:00Z")).value();
};

struct KeptLog final : base::LogSink
{
    void write(const base::LogEntry& entry) override { entries.push_back(entry); }
    std::vector<base::LogEntry> entries;
};

struct KeptLeavings final : consent::OpenDeliveries
{
    [[nodiscard]] vault::DbResult<std::int64_t> exclude(vault::Database&,
                                                        const consent::Leaving& leaving) override
    {
        if (fails)
            return base::fail(vault::DbError{vault::DbError::Kind::Full, {}});
        all.push_back(leaving);
        return 2;
    }
    [[nodiscard]] vault::DbResult<std::int64_t>
    excludeDomains(vault::Database& database, vault::WriterGate& gate,
                   std::span<const consent::Leaving> domains) override
    {
        // The suppressions are committed: another connection's writes would wait for the gate otherwise.
        if (!vault::WriteTransaction::begin(database, gate, vault::Writer::Job))
            return base::fail(vault::DbError{vault::DbError::Kind::Busy, {}});
        std::int64_t moved = 0;
        ++walks;
        for (const auto& domain : domains) {
            auto done = exclude(database, domain);
            if (!done)
                return done;
            moved += *done;
        }
        return moved;
    }
    std::vector<consent::Leaving> all;
    int walks = 0;
    bool fails = false;
};

/// A fresh vault with a service over it.
class ConsentFixture
{
public:
    ConsentFixture()
        : m_vault(
              std::move(vault::Vault::create(m_folder.filePath(QStringLiteral("vault.sqlite")), {}).value())),
          m_database(std::move(m_vault->connect(8).value())),
          service({*m_database, m_vault->gate(), key, deliveries, log, clock}),
          policy(key)
    {
        giveLedgerKeys(*m_vault, key);
    }

    [[nodiscard]] vault::Database& db() { return *m_database; }
    [[nodiscard]] vault::Vault& vault() { return *m_vault; }

    [[nodiscard]] base::ContactId addContact(const QByteArray& canonical)
    {
        const auto done = m_database->run(
            QStringLiteral(
                "INSERT INTO contact (email, email_key, created_at, updated_at) VALUES (?, ?, 0, 0)"),
            QString::fromUtf8(canonical), QString::fromUtf8(canonical));
        return done ? base::ContactId(m_database->lastInsertId()) : base::ContactId();
    }
    [[nodiscard]] base::ImportId addImport(bool published = true)
    {
        const auto done = m_database->run(
            QStringLiteral("INSERT INTO import (started_at, published_at, finished_at) VALUES (0, ?, 0)"),
            published ? QVariant(0) : QVariant());
        return done ? base::ImportId(m_database->lastInsertId()) : base::ImportId();
    }
    /// A consent for `purpose` that is recorded by hand now.
    [[nodiscard]] consent::ConsentEvent consentNow(base::ContactId contact,
                                                   base::PurposeId purpose = consent::firstPurpose) const
    {
        return {.contact = contact,
                .purpose = purpose,
                .basis = consent::Basis::Consent,
                .origin = {.source = QStringLiteral("paper form")},
                .happenedAt = clock.now(),
                .recordedAt = clock.now()};
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<vault::Database> m_database;

public:
    base::Secret key{QByteArray(32, 'k')};
    KeptLeavings deliveries;
    KeptLog log;
    SteppedClock clock;
    consent::ConsentService service;
    consent::SendPolicy policy;
};

} // namespace mw::test
