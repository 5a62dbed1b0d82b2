// SPDX-License-Identifier: GPL-3.0-or-later
#include "audiencetesting.h"
#include "consent/consentledger.h"
#include "consent/sendpolicy.h"

#include <QFile>
#include <QJsonArray>
#include <set>

using namespace mw;
using namespace mw::audience;
using namespace mw::audience::testing;

namespace {

QJsonObject verdicts()
{
    QFile file(QStringLiteral(MAILWRIGHT_SOURCE_DIR) + u"/tests/fixtures/csv/faults/verdicts.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

ImportRequest requestOf(const QJsonArray& arguments)
{
    ImportRequest request;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString flag = arguments[i].toString();
        if (flag == u"--all-columns") {
            request.columns.allColumns = true;
            continue;
        }
        const QString value = arguments[++i].toString();
        if (flag == u"--map")
            request.columns.map = *parseHeaderMap(value);
        else if (flag == u"--header")
            request.csv.header = *headerModeFromText(value);
        else if (flag == u"--encoding")
            request.csv.encoding = *encodingRequestFromText(value);
        else if (flag == u"--delimiter")
            request.csv.delimiter = *delimiterFromText(value);
        else
            qFatal("unknown flag %s", qPrintable(flag));
    }
    return request;
}

/// Why the outcome is not this verdict; empty: it is.
QString differs(const ImportOutcome<ImportResult>& outcome, const QJsonObject& verdict)
{
    const int exit = !outcome ? 4 : outcome->refused > 0 ? 1 : 0;
    if (exit != verdict[u"exit"].toInt())
        return u"exit %1"_s.arg(exit);
    if (!outcome)
        return {};
    const QList<std::pair<QString, qint64>> numbers{
        {u"read"_s, outcome->read},
        {u"added"_s, outcome->added},
        {u"updated"_s, outcome->updated},
        {u"unchanged"_s, outcome->unchanged},
        {u"updated_or_unchanged"_s, outcome->updated + outcome->unchanged},
        {u"refused"_s, outcome->refused}};
    for (const auto& [name, number] : numbers)
        if (verdict.contains(name) && verdict[name].toInteger() != number)
            return u"%1 %2"_s.arg(name).arg(number);
    if (outcome->read != outcome->added + outcome->updated + outcome->unchanged + outcome->refused)
        return u"read is not the sum"_s;
    const QJsonArray refusals = verdict[u"refusals"].toArray();
    for (qsizetype i = 0; i < refusals.size(); ++i) {
        const QJsonObject wanted = refusals[i].toObject();
        const Refusal& refusal = outcome->refusals.at(static_cast<std::size_t>(i));
        if (refusal.line != wanted[u"line"].toInteger())
            return u"refusal %1 at line %2"_s.arg(i).arg(refusal.line);
        if (wanted[u"field"].isString() && refusal.field != wanted[u"field"].toString())
            return u"refusal %1 of field %2"_s.arg(i).arg(refusal.field);
        bool said = false;
        for (const QJsonValue word : wanted[u"reason"].toArray())
            said = said || refusal.reason.contains(word.toString(), Qt::CaseInsensitive);
        if (!said)
            return u"refusal %1 says %2"_s.arg(i).arg(refusal.reason);
    }
    return {};
}

QString lacks(const std::map<QString, QJsonObject>& contacts, const QJsonObject& verdict)
{
    for (const QJsonValue value : verdict[u"contacts"].toArray()) {
        QJsonObject wanted = value.toObject();
        const auto found = contacts.find(wanted.take(u"email"_s).toString());
        if (found == contacts.end())
            return u"no "_s + value.toObject()[u"email"].toString();
        for (auto it = wanted.begin(); it != wanted.end(); ++it)
            if (found->second.value(it.key()) != it.value())
                return it.key() + u" is "_s + found->second.value(it.key()).toString();
    }
    return {};
}

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private:
    static consent::Standing standing(House& house, const QString& email)
    {
        const auto contact = ContactRepository(*house.db).find(email).value();
        return contact ? consent::ledger::current(*house.db, contact->id, consent::firstPurpose).value()
                       : consent::Standing{};
    }
    static void withdraw(House& house, const QString& email)
    {
        const auto contact = ContactRepository(*house.db).find(email).value();
        QVERIFY(house.write([&] {
            return consent::ledger::record(*house.db, {.contact = contact->id,
                                                       .kind = consent::EventKind::Withdrawn,
                                                       .origin = {.source = u"mail"_s},
                                                       .happenedAt = house.clock.now(),
                                                       .recordedAt = house.clock.now()});
        }));
    }
    static ImportRequest withConsent()
    {
        return {.consent = ImportConsent{.basis = consent::Basis::Consent, .source = u"shop"_s}};
    }

private Q_SLOTS:
    void judgesEveryRowByTheRules_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QJsonObject>("entry");
        QTest::addColumn<bool>("dryRun");
        const QJsonObject all = verdicts();
        QVERIFY(all.size() > 40);
        for (auto it = all.begin(); it != all.end(); ++it) {
            QTest::addRow("%s", qPrintable(it.key())) << it.key() << it.value().toObject() << false;
            QTest::addRow("%s, dry run", qPrintable(it.key())) << it.key() << it.value().toObject() << true;
        }
    }
    void judgesEveryRowByTheRules()
    {
        QFETCH(const QString, file);
        QFETCH(const QJsonObject, entry);
        QFETCH(const bool, dryRun);
        QFile csv(QStringLiteral(MAILWRIGHT_SOURCE_DIR) + u"/tests/fixtures/csv/faults/"_s + file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        House house;
        ImportRequest request = requestOf(entry[u"args"].toArray());
        request.dryRun = dryRun;
        const auto outcome = house.import(csv.readAll(), request);
        QStringList why;
        for (const QJsonValue verdict : entry[u"any_of"].toArray()) {
            QString reason = differs(outcome, verdict.toObject());
            if (reason.isEmpty() && !dryRun)
                reason = lacks(house.contacts(), verdict.toObject());
            if (!reason.isEmpty())
                why << reason;
        }
        QVERIFY2(why.size() < entry[u"any_of"].toArray().size(), qPrintable(why.join(u"; "_s)));
        if (dryRun || !outcome) {
            QVERIFY(house.contacts().empty());
            QVERIFY(house.lists().empty());
            QCOMPARE(house.count(u"import_change"_s), 0);
        }
    }
    void takesSeveralFilesAsOneBatch()
    {
        House house;
        QByteArray first = "email,first_name\nann@example.com,Ann\n";
        QByteArray second = "Vorname;E-Mail\nAnna;ANN@example.com\nBob;bob@example.com\n";
        QByteArray third = "a,b\n1,2\n";
        QBuffer one(&first), two(&second), three(&third);
        for (QBuffer* buffer : {&one, &two, &three})
            buffer->open(QIODevice::ReadOnly);
        ImportRequest request{.files = {{&one, u"1"_s}, {&two, u"2"_s}, {&three, u"3"_s}}, .list = u"News"_s};
        const auto result = house.service.run(request, {});
        QVERIFY(result);
        QCOMPARE(result->added, 2);
        QCOMPARE(result->updated, 1);
        QCOMPARE(result->unreadable.size(), 1U);
        QCOMPARE(result->unreadable.front().file, 2U);
        QCOMPARE(house.contacts(),
                 (std::map<QString, QJsonObject>{{u"ann@example.com"_s, {{u"first_name"_s, u"Anna"_s}}},
                                                 {u"bob@example.com"_s, {{u"first_name"_s, u"Bob"_s}}}}));
        QCOMPARE(house.service.undo(result->id)->removed, 2);
        QVERIFY(house.contacts().empty());
        QVERIFY(house.lists().empty());
    }
    void neverWipesAValueByAnEmptyOne()
    {
        House house;
        QVERIFY(house.import("email,first_name,last_name\nann@example.com,Ann,Lee\n"));
        const auto again = house.import("email,first_name,last_name\nANN@example.com,,Low\n");
        QCOMPARE(again->updated, 1);
        QCOMPARE(house.contacts().at(u"ann@example.com"_s),
                 (QJsonObject{{u"first_name"_s, u"Ann"_s}, {u"last_name"_s, u"Low"_s}}));
        QCOMPARE(house.import("email,first_name\nann@example.com,\n")->unchanged, 1);
    }
    void countsAContactThatIsNewOnTheListAsUpdated()
    {
        House house;
        QVERIFY(house.import("email\nann@example.com\n"));
        QCOMPARE(house.import("email\nann@example.com\n")->unchanged, 1);
        QCOMPARE(house.import("email\nann@example.com\n", {.list = u"Fair"_s})->updated, 1);
        QCOMPARE(house.lists().size(), 2U);
    }
    void bringsNobodyABasisThatIsNotGiven()
    {
        House house;
        QVERIFY(house.import("email\nann@example.com\n"));
        QCOMPARE(standing(house, u"ann@example.com"_s).state, consent::StandingState::None);
        QCOMPARE(house.count(u"consent_record"_s), 0);
    }
    void recordsTheBasisOfTheRequestAndOfTheColumns()
    {
        House house;
        const auto result = house.import("email,consent_basis,consent_source,consent_at\n"
                                         "ann@example.com,,,\n"
                                         "bob@example.com,soft-opt-in,till,2026-01-02\n"
                                         "cid@example.com,none,,\n"
                                         "dan@example.com,hope,till,\n"
                                         "eve@example.com,consent,till,2099-01-01\n"
                                         "fay@example.com,consent,till,soon\n",
                                         withConsent());
        QCOMPARE(result->added, 3);
        QCOMPARE(result->consents, 2);
        QStringList refused;
        for (const Refusal& refusal : result->refusals)
            refused << u"%1 %2 %3"_s.arg(refusal.line).arg(refusal.field).arg(int(refusal.kind));
        QCOMPARE(refused, (QStringList{u"5 consent_basis %1"_s.arg(int(Refusal::Kind::UnknownBasis)),
                                       u"6 consent_at %1"_s.arg(int(Refusal::Kind::TimeInFuture)),
                                       u"7 consent_at %1"_s.arg(int(Refusal::Kind::UnreadableTime))}));
        QCOMPARE(standing(house, u"ann@example.com"_s).basis, consent::Basis::Consent);
        QCOMPARE(standing(house, u"bob@example.com"_s).basis, consent::Basis::SoftOptIn);
        QCOMPARE(standing(house, u"bob@example.com"_s).happenedAt, *base::fromRfc3339(u"2026-01-02"_s));
        QCOMPARE(standing(house, u"cid@example.com"_s).state, consent::StandingState::None);
    }
    void refusesABasisWithoutItsSource()
    {
        House house;
        const auto result = house.import("email,consent_basis\nann@example.com,consent\n");
        QCOMPARE(result->refused, 1);
        QCOMPARE(result->refusals.front().kind, Refusal::Kind::NoSource);
    }
    void recordsNoBasisTwice()
    {
        House house;
        QCOMPARE(house.import("email\nann@example.com\n", withConsent())->consents, 1);
        QCOMPARE(house.import("email\nann@example.com\n", withConsent())->consents, 0);
        QCOMPARE(house.count(u"consent_record"_s), 1);
    }
    void recordsAnOptOutOfTheFileAndNeverABasisBesideIt()
    {
        House house;
        const auto result = house.import("email,status\n"
                                         "ann@example.com,unsubscribed\n"
                                         "bob@example.com,subscribed\n"
                                         "cid@example.com,waiting for the moon\n",
                                         withConsent());
        QCOMPARE(result->added, 3);
        QCOMPARE(result->withdrawals, 1);
        QCOMPARE(result->consents, 1);
        QCOMPARE(result->unclear, 1);
        QCOMPARE(result->staysOut, 1);
        QCOMPARE(standing(house, u"ann@example.com"_s).state, consent::StandingState::Withdrawn);
        QCOMPARE(standing(house, u"bob@example.com"_s).state, consent::StandingState::Granted);
        QCOMPARE(standing(house, u"cid@example.com"_s).state, consent::StandingState::None);
    }
    void movesTheOpenDeliveriesOfThoseWhomItOptsOut()
    {
        House house;
        QByteArray csv = "email,status\n";
        QByteArray gone = "email,status\n";
        for (int i = 0; i < 500; ++i) { // more than one read of the ledger
            csv += "p" + QByteArray::number(i) + "@example.com,subscribed\n";
            gone += "p" + QByteArray::number(i) + "@example.com," +
                    (i % 2 == 0 ? "unsubscribed" : "subscribed") + '\n';
        }
        QVERIFY(house.import(csv, withConsent()));
        QVERIFY(house.leavings.all.empty());
        QVERIFY(house.import(gone, {.dryRun = true}));
        QVERIFY(house.leavings.all.empty());
        const auto result = house.import(gone);
        QCOMPARE(result->withdrawals, 250);
        QCOMPARE(result->excluded, 250);
        std::set<base::ContactId> left;
        for (const consent::Leaving& leaving : house.leavings.all) {
            left.insert(leaving.contact);
            QCOMPARE(leaving.purpose, consent::firstPurpose);
            QCOMPARE(leaving.reason, consent::PolicyReason::Withdrawn);
            QVERIFY(leaving.evidenceId > 0);
        }
        QCOMPARE(left.size(), 250U);
        QVERIFY(left.contains((*ContactRepository(*house.db).find(u"p0@example.com"_s))->id));
        QVERIFY(!left.contains((*ContactRepository(*house.db).find(u"p1@example.com"_s))->id));
        // Who is out already leaves nobody's delivery behind.
        QCOMPARE(house.import(gone)->excluded, 0);
        QCOMPARE(house.leavings.all.size(), 250U);
    }
    void keepsAnOptOutOverReimportAndUndo()
    {
        House house;
        const auto first = house.import("email\nann@example.com\n", withConsent());
        withdraw(house, u"ann@example.com"_s);
        const auto second = house.import("email\nann@example.com\n", withConsent());
        QCOMPARE(second->unchanged, 1);
        QCOMPARE(second->staysOut, 1);
        QVERIFY(standing(house, u"ann@example.com"_s).isOut());
        QVERIFY(house.service.undo(first->id));
        QVERIFY(house.service.undo(second->id));
        const auto third = house.import("email\nAnn@example.com\n", withConsent());
        QCOMPARE(third->staysOut, 1);
        QVERIFY(standing(house, u"ann@example.com"_s).isOut());
    }
    void seesWhomASuppressionKeepsOut()
    {
        House house;
        const consent::SuppressionRepository suppressions(house.key);
        QVERIFY(house.write([&] {
            return suppressions.add(*house.db, u"bob@example.com"_s, consent::SuppressionReason::ByHand,
                                    house.clock.now());
        }));
        QVERIFY(house.write([&] {
            return suppressions.add(*house.db, u"gone@example.com"_s, consent::SuppressionReason::Erased,
                                    house.clock.now());
        }));
        const QByteArray csv = "email\nann@example.com\nBob@example.com\ngone@example.com\n";
        for (const bool dryRun : {true, false}) {
            const auto result = house.import(csv, {.dryRun = dryRun});
            QCOMPARE(result->added, 2);
            QCOMPARE(result->unchanged, 1); // who was erased is not stored again
            QCOMPARE(result->staysOut, 2);
        }
        QVERIFY(!house.contacts().contains(u"gone@example.com"_s));
        QCOMPARE(house.import(csv)->staysOut, 2);
    }
    void undoRestoresAttributesUnlessTheyWereChangedSince()
    {
        House house;
        QVERIFY(house.import("email,first_name,last_name\nann@example.com,Ann,Lee\n"));
        const auto second =
            house.import("email,first_name,last_name,name\nann@example.com,Anna,Low,A. Low\n");
        QCOMPARE(second->updated, 1);
        const auto ann = ContactRepository(*house.db).find(u"ann@example.com"_s).value()->id;
        QVERIFY(house
                    .write([&] {
                        return ContactRepository(*house.db).edit(
                            ann, {.attributes = {{u"last_name"_s, u"Lang"_s}}}, house.clock.now());
                    })
                    .value());
        const auto undone = house.service.undo(second->id);
        QVERIFY(undone);
        QCOMPARE(undone->restored, 1);
        QCOMPARE(house.contacts().at(u"ann@example.com"_s),
                 (QJsonObject{{u"first_name"_s, u"Ann"_s}, {u"last_name"_s, u"Lang"_s}}));
    }
    void undoesInAnyOrder()
    {
        House house;
        QVERIFY(house.import("email,first_name\nann@example.com,One\n"));
        const auto second = house.import("email,first_name\nann@example.com,Two\n");
        const auto third = house.import("email,first_name\nann@example.com,Three\n");
        QVERIFY(house.service.undo(second->id));
        QCOMPARE(house.contacts().at(u"ann@example.com"_s).value(u"first_name"_s).toString(), u"Three"_s);
        QVERIFY(house.service.undo(third->id));
        QCOMPARE(house.contacts().at(u"ann@example.com"_s).value(u"first_name"_s).toString(), u"One"_s);
    }
    void undoesOnce()
    {
        House house;
        const auto result = house.import("email\nann@example.com\n");
        QVERIFY(house.service.undo(result->id));
        QCOMPARE(house.service.undo(result->id).error().kind, ImportError::Kind::AlreadyUndone);
        QCOMPARE(house.service.undo(base::ImportId(1)).error().kind, ImportError::Kind::UnknownImport);
        QCOMPARE(house.service.undo(base::ImportId(99)).error().kind, ImportError::Kind::UnknownImport);
    }
    void undoKeepsWhoeverWasMailed()
    {
        House house;
        const auto result = house.import("email\nann@example.com\nbob@example.com\n", withConsent());
        house.deliver(ContactRepository(*house.db).find(u"ann@example.com"_s).value()->id);
        const auto undone = house.service.undo(result->id);
        QCOMPARE(undone->removed, 1);
        QCOMPARE(undone->unlisted, 2);
        QVERIFY(house.contacts().contains(u"ann@example.com"_s));
        QCOMPARE(house.contacts().size(), 1U);
        QCOMPARE(standing(house, u"ann@example.com"_s).state, consent::StandingState::None);
        QCOMPARE(house.count(u"consent_record WHERE kind = 7"_s), 2);
    }
    void leavesNothingBehindWhenCancelled()
    {
        House house;
        QVERIFY(house.import("email,first_name\nann@example.com,Ann\n"));
        QByteArray csv = "email,first_name\nann@example.com,Anna\n";
        for (int i = 0; i < 20'000; ++i)
            csv += "p" + QByteArray::number(i) + "@example.com,X\n";
        base::JobControl* stop = nullptr;
        base::JobControl control([&](base::JobProgress) { stop->cancel(); });
        stop = &control;
        ImportRequest request = withConsent();
        request.list = u"Fair"_s;
        const auto result = house.import(csv, request, &control);
        QVERIFY(result);
        QVERIFY(result->cancelled);
        QCOMPARE(house.contacts(),
                 (std::map<QString, QJsonObject>{{u"ann@example.com"_s, {{u"first_name"_s, u"Ann"_s}}}}));
        QCOMPARE(house.lists().size(), 1U);
        for (const QString& table : {u"contact"_s, u"list_member"_s})
            QCOMPARE(house.count(table), 1);
        for (const QString& table : {u"consent_record"_s, u"import_change"_s})
            QCOMPARE(house.count(table), 0);
    }
    void keepsTheFirstTenThousandRefusals()
    {
        House house;
        QByteArray csv = "email\n";
        for (int i = 0; i < 12'000; ++i)
            csv += "nobody\n";
        const auto result = house.import(csv + "ann@example.com\n");
        QCOMPARE(result->refused, 12'000);
        QCOMPARE(result->refusals.size(), ImportResult::mostRefusals);
        QCOMPARE(result->added, 1);
    }
    void refusesARequestThatMakesNoSense()
    {
        House house;
        const QByteArray csv = "email\nann@example.com\n";
        QCOMPARE(house.import(csv, {.list = u" \n "_s}).error().kind, ImportError::Kind::BadList);
        ImportRequest future = withConsent();
        future.consent->at = base::fromRfc3339(u"2099-01-01"_s);
        QCOMPARE(house.import(csv, future).error().kind, ImportError::Kind::BadConsent);
        QCOMPARE(house.import(csv, {.columns = {.map = {{u"Mail"_s, u"email"_s}}}}).error().kind,
                 ImportError::Kind::BadMap);
        QCOMPARE(house.import("a,b\n1,2\n").error().kind, ImportError::Kind::Unreadable);
        QCOMPARE(house.import("email\n").error().kind, ImportError::Kind::NoRows);
        QVERIFY(house.lists().empty());
    }
    void keepsLargeFilesRightWhenTheyAreSorted()
    {
        House house;
        QByteArray csv = "email,first_name\n";
        for (int i = 0; i < 9000; ++i)
            csv +=
                "p" + QByteArray::number((i * 7919) % 4500) + "@example.com,n" + QByteArray::number(i) + "\n";
        const auto result = house.import(csv);
        QCOMPARE(result->added, 4500);
        QCOMPARE(result->updated, 4500); // the later row of each address counts
        const auto contacts = house.contacts();
        for (int i = 4500; i < 9000; i += 97)
            QCOMPARE(
                contacts.at(u"p%1@example.com"_s.arg((i * 7919) % 4500)).value(u"first_name"_s).toString(),
                u"n%1"_s.arg(i));
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
