// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/evidence.h"
#include "consent/ledgerexport.h"
#include "consent/ledgerverify.h"
#include "consentfixture.h"

#include <QBuffer>
#include <random>

namespace mw::test {

/// A ledger that grows by random, lawful steps: by hand, by imports with one or two wordings, by their undo,
/// with evidence, erasures, changed addresses, purposes and time that goes back.
class LedgerWorld
{
public:
    explicit LedgerWorld(std::uint32_t seed) : m_random(seed)
    {
        for (int i = 0; i < 12; ++i)
            newContact();
    }

    [[nodiscard]] vault::Database& db() { return f.db(); }

    bool step()
    {
        switch (pick(12)) {
        case 0:
        case 1:
        case 2:
        case 3:
            return byHand();
        case 4:
        case 5:
            return import();
        case 6:
            return undo();
        case 7:
            return evidence();
        case 8:
            return erase();
        case 9:
            return move();
        case 10:
            return purpose();
        default:
            f.clock.step(std::chrono::minutes(pick(10'000) - 2000)); // clocks are set back, too
            return true;
        }
    }
    bool steps(int count)
    {
        if (!db().script("BEGIN"))
            return false;
        for (int i = 0; i < count; ++i)
            if (!step())
                return false;
        return db().script("COMMIT").has_value();
    }

    [[nodiscard]] consent::LedgerCheck verify(std::span<const consent::ledger::Head> noted = {})
    {
        const base::JobControl control;
        return consent::LedgerVerifier(db()).run(noted, control).value();
    }
    [[nodiscard]] QByteArray exported()
    {
        QBuffer out;
        const base::JobControl control;
        if (!out.open(QIODevice::WriteOnly) || !consent::exportLedger(db(), f.clock.now(), out, control))
            return {};
        return out.data();
    }
    bool leavesUnpublished = true; ///< an import now and then that is never published
    [[nodiscard]] int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }

    ConsentFixture f;

private:
    base::ContactId newContact()
    {
        const auto contact = f.addContact("p" + QByteArray::number(++m_number) + "@example.com");
        m_contacts.push_back(contact);
        return contact;
    }
    base::ContactId anybody() { return m_contacts[std::size_t(pick(int(m_contacts.size())))]; }
    QString text()
    {
        static const QStringList texts{QString(), QStringLiteral("ja, gern"), QStringLiteral("عربي 🌻"),
                                       QStringLiteral("said so on the phone: \"yes\"\n"),
                                       QStringLiteral("7:x,")};
        return texts[pick(int(texts.size()))];
    }
    consent::Origin origin()
    {
        static const QStringList methods{QString(), QStringLiteral("form"), QStringLiteral("paper"),
                                         QStringLiteral("double opt-in")};
        return {.source = QStringLiteral("shop %1").arg(pick(3)),
                .wording = text(),
                .method = methods[pick(int(methods.size()))],
                .language = QStringLiteral("en")};
    }
    consent::ConsentEvent event()
    {
        consent::ConsentEvent made{.contact = anybody(),
                                   .purpose = consent::firstPurpose,
                                   .kind = static_cast<consent::EventKind>(pick(7)),
                                   .origin = origin(),
                                   .happenedAt = f.clock.now() - std::chrono::hours(pick(10'000)),
                                   .recordedAt = f.clock.now(),
                                   .list = base::ListId(pick(3)),
                                   .recordedBy = QStringLiteral("owner")};
        if (consent::isGrant(made.kind))
            made.basis = static_cast<consent::Basis>(1 + pick(7));
        if (consent::isOptOut(made.kind) && pick(2) == 0)
            made.purpose = {};
        return made;
    }
    bool byHand()
    {
        consent::ConsentEvent made = event();
        if (pick(2) == 0) {
            made.note = text();
            made.ip = QStringLiteral("192.0.2.%1").arg(pick(200));
            made.userAgent = text();
        }
        return consent::ledger::record(db(), made).has_value();
    }
    bool import()
    {
        const auto id = f.addImport(false);
        const consent::Origin origins[] = {origin(), origin()};
        for (int i = 1 + pick(8); i > 0; --i) {
            consent::ConsentEvent made = event();
            made.importId = id;
            made.origin = origins[pick(2)];
            if (pick(4) == 0)
                made.ip = QStringLiteral("2001:db8::%1").arg(pick(99));
            if (!consent::ledger::record(db(), made))
                return false;
        }
        if (leavesUnpublished && pick(8) == 0)
            return true; // it is never published
        m_imports.push_back(id);
        return consent::ledger::sealImport(db(), id, f.clock.now()) &&
               db().run(QStringLiteral("UPDATE import SET published_at = 1 WHERE id = ?"), id);
    }
    bool undo()
    {
        return m_imports.empty() ||
               consent::ledger::recordUndo(db(), m_imports[std::size_t(pick(int(m_imports.size())))],
                                           f.clock.now());
    }
    bool evidence()
    {
        const auto record = db().value(QStringLiteral(
            "SELECT r.id FROM consent_record r JOIN contact c ON c.id = r.contact_id JOIN import i "
            "ON i.id = r.import_id WHERE c.erased_at IS NULL AND i.published_at IS NOT NULL ORDER BY "
            "random()"));
        if (!record || record->isNull())
            return bool(record);
        return consent::ledger::addEvidence(db(), base::ConsentRecordId(record->toLongLong()),
                                            QStringLiteral("application/pdf"),
                                            QByteArray("%PDF-").append(char('a' + pick(26))), f.clock.now())
            .has_value();
    }
    bool erase()
    {
        if (pick(3) != 0)
            return true;
        const std::size_t at = std::size_t(pick(int(m_contacts.size())));
        const auto contact = m_contacts[at];
        const auto cause = static_cast<consent::ErasureCause>(pick(3));
        m_contacts[at] = newContact();
        m_contacts.pop_back();
        return consent::ledger::erasePayloads(db(), contact, cause, f.clock.now()) &&
               db().run(QStringLiteral("UPDATE contact SET email = '', email_key = '', erased_at = 1 "
                                       "WHERE id = ?"),
                        contact);
    }
    bool move()
    {
        const auto contact = anybody();
        const QString address = QStringLiteral("moved%1@example.org").arg(++m_number);
        return consent::ledger::keepAddress(db(), contact) &&
               db().run(QStringLiteral("UPDATE contact SET email = ?, email_key = ? WHERE id = ?"), address,
                        address, contact);
    }
    bool purpose()
    {
        if (pick(2) == 0)
            return consent::ledger::addPurpose(db(), QStringLiteral("Purpose %1").arg(++m_number),
                                               f.clock.now())
                .has_value();
        return consent::ledger::changePurpose(db(),
                                              {.id = consent::firstPurpose,
                                               .name = QStringLiteral("News %1").arg(++m_number),
                                               .kind = static_cast<consent::PurposeKind>(pick(2)),
                                               .bases = pick(2) * 6},
                                              f.clock.now())
            .has_value();
    }

    std::mt19937 m_random;
    int m_number = 0;
    std::vector<base::ContactId> m_contacts;
    std::vector<base::ImportId> m_imports;
};

} // namespace mw::test
