// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/checkpoint.h"
#include "ledgerworld.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace mw;
using namespace mw::consent;
using namespace Qt::StringLiterals;
using test::LedgerWorld;

namespace {

QString wordsOf(const LedgerCheck& check)
{
    QStringList words;
    for (const LedgerFinding& finding : check.findings)
        words << toText(finding);
    return words.join(u"; "_s);
}

/// So that a tampering hand gets past the triggers, as somebody with the file would.
bool dropTriggers(vault::Database& database)
{
    QStringList names;
    {
        auto rows = database.query(u"SELECT name FROM sqlite_master WHERE type = 'trigger'"_s);
        while (rows && rows->next())
            names << rows->text(0);
    }
    for (const QString& name : names)
        if (!database.script("DROP TRIGGER \"" + name.toUtf8() + '"'))
            return false;
    return database.script("PRAGMA foreign_keys = OFF").has_value();
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyOneIsWholeAndHasTheWorkspacesRoot()
    {
        LedgerWorld w(1);
        const LedgerCheck check = w.verify();
        QVERIFY2(check.isWhole(), qPrintable(wordsOf(check)));
        QCOMPARE(check.links, 0);
        QCOMPARE(check.head.hash, ledger::rootHash("00112233445566778899aabbccddeeff"));
    }
    void aRecordByHandIsALinkAtOnce()
    {
        LedgerWorld w(1);
        const auto ann = w.f.addContact("ann@example.com");
        QVERIFY(ledger::record(w.db(), w.f.consentNow(ann)));
        const auto head = ledger::head(w.db()).value();
        QCOMPARE(head.count, 2); // the purpose comes first
        QVERIFY(ledger::record(w.db(), w.f.consentNow(ann)));
        QCOMPARE(ledger::head(w.db())->count, 3);
        QCOMPARE(ledger::hashAt(w.db(), 2).value().value(), head.hash);
        QVERIFY(w.verify().isWhole());
    }
    void anImportIsOneLinkAWordingHoweverManyItBrings()
    {
        LedgerWorld w(1);
        const auto import = w.f.addImport(false);
        for (int i = 0; i < 300; ++i) {
            auto event = w.f.consentNow(w.f.addContact("i" + QByteArray::number(i) + "@example.com"));
            event.importId = import;
            event.origin.wording = i % 3 == 0 ? u"Yes, news."_s : u"Ja, Neues."_s;
            QVERIFY(ledger::record(w.db(), event));
        }
        QCOMPARE(ledger::head(w.db())->count, 0); // nobody sees it yet
        QVERIFY(ledger::sealImport(w.db(), import, w.f.clock.now()));
        QVERIFY(w.db().run(u"UPDATE import SET published_at = 1 WHERE id = ?"_s, import));
        QCOMPARE(ledger::head(w.db())->count, 3); // the purpose, two wordings
        const LedgerCheck check = w.verify();
        QVERIFY2(check.isWhole(), qPrintable(wordsOf(check)));
        QCOMPARE(check.records, 300);
    }
    void anotherWordingIsAnotherVersionAndTheSameOneKeepsIts()
    {
        LedgerWorld w(1);
        const auto ann = w.f.addContact("ann@example.com");
        for (const QString& wording :
             {u"News, please."_s, u"News and offers, please."_s, u"News, please."_s}) {
            auto event = w.f.consentNow(ann);
            event.origin = {
                .source = u"shop"_s, .wording = wording, .method = u"form"_s, .language = u"en"_s};
            QVERIFY(ledger::record(w.db(), event));
        }
        const auto records = ledger::history(w.db(), ann).value();
        QCOMPARE(records.size(), 3U);
        QCOMPARE(records[0].origin.version, u"1"_s);
        QCOMPARE(records[1].origin.version, u"2"_s);
        QCOMPARE(records[2].origin.version, u"1"_s);
        QVERIFY(!w.db().run(u"UPDATE consent_wording SET version = '9'"_s)); // the trigger says no
    }
    void whatIsPersonalIsErasedAndTheChainStaysWhole()
    {
        LedgerWorld w(1);
        const auto ann = w.f.addContact("ann@example.com");
        auto event = w.f.consentNow(ann);
        event.note = u"wrote on Monday"_s;
        event.ip = u"192.0.2.1"_s;
        const auto first = ledger::record(w.db(), event).value();
        QVERIFY(ledger::record(w.db(), w.f.consentNow(ann)));
        QVERIFY(ledger::addEvidence(w.db(), first, u"image/png"_s, "scan", w.f.clock.now()));
        QVERIFY(w.exported().contains("ann@example.com"));
        QVERIFY(ledger::erasePayloads(w.db(), ann, ErasureCause::Request, w.f.clock.now()));
        QVERIFY(
            w.db().run(u"UPDATE contact SET email = '', email_key = '', erased_at = 1 WHERE id = ?"_s, ann));
        const LedgerCheck check = w.verify();
        QVERIFY2(check.isWhole(), qPrintable(wordsOf(check)));
        QCOMPARE(check.erased, 2);
        const QByteArray after = w.exported();
        for (const char* gone : {"ann@example.com", "wrote on Monday", "192.0.2.1", "c2Nhbg=="})
            QVERIFY2(!after.contains(gone), gone);
        QCOMPARE(w.db().value(u"SELECT count(*) FROM consent_evidence_payload"_s)->toInt(), 0);
    }
    void aPayloadThatIsGoneWithoutAnErasureIsNamed()
    {
        LedgerWorld w(1);
        const auto ann = w.f.addContact("ann@example.com");
        auto event = w.f.consentNow(ann);
        event.note = u"wrote on Monday"_s;
        const auto id = ledger::record(w.db(), event).value();
        QVERIFY(w.db().run(u"DELETE FROM consent_record_payload"_s));
        const LedgerCheck check = w.verify();
        QCOMPARE(check.findings.size(), 1U);
        QCOMPARE(int(check.findings[0].kind), int(LedgerFinding::Kind::PayloadMissing));
        QCOMPARE(check.findings[0].record, id.value());
    }
    void anAddressThatMovesStaysInTheRecordsThatWereMadeUnderIt()
    {
        LedgerWorld w(1);
        const auto ann = w.f.addContact("ann@example.com");
        QVERIFY(ledger::record(w.db(), w.f.consentNow(ann)));
        const auto before = ledger::head(w.db()).value();
        QVERIFY(ledger::keepAddress(w.db(), ann));
        QVERIFY(w.db().run(u"UPDATE contact SET email = 'ann@example.org' WHERE id = ?"_s, ann));
        QVERIFY(ledger::record(w.db(), w.f.consentNow(ann)));
        const LedgerCheck check = w.verify(std::span(&before, 1));
        QVERIFY2(check.isWhole(), qPrintable(wordsOf(check)));
        const QByteArray out = w.exported();
        QVERIFY(out.contains("ann@example.com"));
        QVERIFY(out.contains("ann@example.org"));
    }
    void aContactsAddressThatWasSwappedBehindTheLedgerIsFound()
    {
        LedgerWorld w(1);
        const auto ann = w.f.addContact("ann@example.com");
        QVERIFY(ledger::record(w.db(), w.f.consentNow(ann)));
        QVERIFY(w.db().run(u"UPDATE contact SET email = 'eve@example.com' WHERE id = ?"_s, ann));
        QVERIFY(!w.verify().isWhole());
    }
    void whatIsCutBelowANotedHeadIsFound()
    {
        LedgerWorld w(7);
        QVERIFY(w.steps(30));
        const auto noted = ledger::head(w.db()).value();
        QVERIFY(w.steps(10));
        QVERIFY(w.verify(std::span(&noted, 1)).isWhole());
        const ledger::Head longer{ledger::head(w.db())->count + 1, noted.hash};
        const LedgerCheck cut = w.verify(std::span(&longer, 1));
        QCOMPARE(int(cut.findings.at(0).kind), int(LedgerFinding::Kind::HeadCut));
        const ledger::Head other{noted.count, QByteArray(32, 'x')};
        const LedgerCheck changed = w.verify(std::span(&other, 1));
        QCOMPARE(int(changed.findings.at(0).kind), int(LedgerFinding::Kind::HeadChanged));
    }
    void whatStoodThereBeforeTheChainIsTakenIn()
    {
        LedgerWorld w(1);
        const auto ann = w.f.addContact("ann@example.com");
        const auto bob = w.f.addContact("bob@example.com");
        const auto import = w.f.addImport();
        // As a file of before has it: a note without a salt, an erased contact, records of an import.
        for (const QString& sql :
             {u"INSERT INTO consent_origin (id, source, wording) VALUES (5, 'shop', 'Yes')"_s,
              u"INSERT INTO consent_record (id, contact_id, purpose_id, kind, basis, origin_id, happened_at, "
              "recorded_at) VALUES (1, %1, 1, 0, 1, 5, 0, 0), (2, %2, 1, 0, 1, 5, 0, 0)"_s.arg(ann.value())
                  .arg(bob.value()),
              u"INSERT INTO consent_record (id, contact_id, purpose_id, kind, basis, origin_id, import_id, "
              "happened_at, recorded_at) VALUES (3, %1, 1, 0, 1, 5, %2, 0, 0)"_s.arg(ann.value())
                  .arg(import.value()),
              u"INSERT INTO consent_record_payload (record_id, note) VALUES (1, 'by letter')"_s,
              u"UPDATE contact SET email = '', email_key = '', erased_at = 1 WHERE id = %1"_s.arg(
                  bob.value())})
            QVERIFY2(w.db().run(sql), qPrintable(sql));
        QVERIFY(ledger::begin(w.db(), w.f.clock.now()));
        LedgerCheck check = w.verify();
        QVERIFY2(check.isWhole(), qPrintable(wordsOf(check)));
        QCOMPARE(check.records, 3);
        QCOMPARE(check.erased, 1);
        QVERIFY(ledger::record(w.db(), w.f.consentNow(ann)));
        QVERIFY(w.verify().isWhole());
        QCOMPARE(ledger::history(w.db(), ann)->front().note, u"by letter"_s);
    }
    void randomHistoriesVerifyAfterRandomErasures()
    {
        for (const std::uint32_t seed : {11U, 12U, 13U, 14U}) {
            LedgerWorld w(seed);
            QVERIFY(w.steps(150));
            const LedgerCheck check = w.verify();
            QVERIFY2(check.isWhole(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(wordsOf(check))));
            QVERIFY(check.records > 100);
        }
    }
    void aCheckpointIsSignedAndReadStrictly()
    {
        LedgerWorld w(3);
        QVERIFY(w.steps(10));
        const auto key = ledger::signingKey(w.db(), true);
        QVERIFY(key);
        QCOMPARE(ledger::signingKey(w.db(), false)->reveal(), key->reveal());
        const auto head = ledger::head(w.db()).value();
        const auto made = ledger::sign(*key, ledger::workspaceId(w.db()).value(), head, w.f.clock.now());
        QVERIFY(made && made->isSigned());
        const auto read = Checkpoint::fromJson(made->toJson());
        QVERIFY(read && read->isSigned());
        QCOMPARE(read->head, head);
        const QJsonObject json = QJsonDocument::fromJson(made->toJson()).object();
        for (const QString& field : json.keys()) {
            QJsonObject less = json;
            less.remove(field);
            QVERIFY2(!Checkpoint::fromJson(QJsonDocument(less).toJson()), qPrintable(field));
        }
        Checkpoint other = *read;
        ++other.head.count;
        QVERIFY(!other.isSigned());
        QVERIFY(!Checkpoint::fromJson("{"));
        QVERIFY(!Checkpoint::fromJson(QByteArray(5000, ' ')));
    }
    void triggersKeepTheLedgerFromOurselves_data()
    {
        QTest::addColumn<QString>("statement");
        for (const char* table : {"consent_record", "consent_batch", "consent_erasure", "consent_evidence",
                                  "consent_link", "purpose_version", "consent_wording"}) {
            QTest::addRow("delete %s", table) << u"DELETE FROM "_s + QString::fromLatin1(table);
            const QString column = table == QByteArray("consent_wording") ? u"version"_s
                                   : table == QByteArray("consent_link")  ? u"seq"_s
                                                                          : u"id"_s;
            QTest::addRow("update %s", table)
                << u"UPDATE %1 SET %2 = %2 || 'x'"_s.arg(QString::fromLatin1(table), column);
        }
    }
    void triggersKeepTheLedgerFromOurselves()
    {
        QFETCH(QString, statement);
        LedgerWorld w(5);
        QVERIFY(w.steps(80));
        QVERIFY(!w.db().run(statement));
        QVERIFY(dropTriggers(w.db()));
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
