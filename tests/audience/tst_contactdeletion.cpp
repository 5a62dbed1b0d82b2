// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/audiencepersonaldata.h"
#include "audience/audienceservice.h"
#include "audience/exportservice.h"
#include "audiencetesting.h"
#include "consent/sendpolicy.h"
#include "support/faultvfs.h"

#include <QRandomGenerator>

using namespace mw;
using namespace mw::audience;
using namespace mw::audience::testing;

class TestContactDeletion : public QObject
{
    Q_OBJECT

private:
    static AudienceService serviceOf(House& house)
    {
        return AudienceService({.database = *house.db,
                                .gate = house.vault->gate(),
                                .hashKey = house.key,
                                .deliveries = house.leavings,
                                .log = house.log,
                                .clock = house.clock});
    }
    static base::ContactId idOf(House& house, const QString& email)
    {
        const auto found = ContactRepository(*house.db).find(email).value();
        return found ? found->id : base::ContactId();
    }
    static consent::StandingState standing(House& house, base::ContactId contact)
    {
        return consent::ledger::current(*house.db, contact, consent::firstPurpose)->state;
    }
    static ImportRequest withConsent(const QString& list)
    {
        return {.list = list,
                .columns = {.allColumns = true},
                .consent = ImportConsent{.basis = consent::Basis::Consent, .source = u"till"_s}};
    }

private Q_SLOTS:
    void bringsBackWhatADeletionTook()
    {
        House house;
        QVERIFY(house.import("email,first_name,city\nann@example.com,Ann,Ulm\nbob@example.com,Bob,Bonn\n",
                             withConsent(u"News"_s)));
        QVERIFY(house.import("email\nann@example.com\n", {.list = u"Fair"_s}));
        const auto before = house.contacts();
        const auto lists = house.lists();
        const base::ContactId ann = idOf(house, u"ann@example.com"_s);
        AudienceService service = serviceOf(house);
        const auto deleted = service.remove(std::span(&ann, 1), {});
        QVERIFY(deleted);
        QCOMPARE(deleted->contacts, 1);
        QCOMPARE(deleted->excluded, 1);
        QCOMPARE(house.leavings.all.back().contact, ann);
        QCOMPARE(house.leavings.all.back().reason, consent::PolicyReason::Deleted);
        QCOMPARE(house.contacts().size(), 1U);
        QCOMPARE(house.lists(),
                 (std::map<QString, QStringList>{{u"Fair"_s, {}}, {u"News"_s, {u"bob@example.com"_s}}}));
        QCOMPARE(house.indexFault(), QString());
        QCOMPARE(service.remove(std::span(&ann, 1), {})->contacts, 0); // not twice
        QCOMPARE(house.count(u"deletion"_s), 1);
        QCOMPARE(*deletedCount(*house.db), 1);

        QCOMPARE(service.restore(deleted->id, {})->contacts, 1);
        QCOMPARE(*deletedCount(*house.db), 0);
        QCOMPARE(house.contacts(), before);
        QCOMPARE(house.lists(), lists);
        QCOMPARE(standing(house, ann), consent::StandingState::Granted);
        QCOMPARE(house.indexFault(), QString());
        QCOMPARE(house.count(u"deleted_member"_s), 0);
        QCOMPARE(service.restore(deleted->id, {})->contacts, 0);
    }
    void neverMailsADeletedContact()
    {
        House house;
        QVERIFY(house.import("email\nann@example.com\n", withConsent(u"News"_s)));
        const base::ContactId ann = idOf(house, u"ann@example.com"_s);
        consent::SendPolicy policy(house.key, house.mails);
        const consent::Candidate candidate{ann, "ann@example.com"};
        for (const auto mode :
             {consent::PolicyMode::Real, consent::PolicyMode::Practice, consent::PolicyMode::Service})
            QVERIFY(
                policy.decide(*house.db, candidate, {.purpose = consent::firstPurpose, .mode = mode})->may);
        QVERIFY(serviceOf(house).remove(std::span(&ann, 1), {}));
        for (const auto mode :
             {consent::PolicyMode::Real, consent::PolicyMode::Practice, consent::PolicyMode::Service}) {
            const auto decision =
                policy.decide(*house.db, candidate, {.purpose = consent::firstPurpose, .mode = mode});
            QVERIFY(!decision->may);
            QCOMPARE(decision->reason, consent::PolicyReason::Deleted);
            QCOMPARE(decision->rules.front().evidence, u"{\"deletion\":1}"_s);
            QVERIFY(!policy
                         .decideMany(*house.db, std::span(&candidate, 1),
                                     {.purpose = consent::firstPurpose, .mode = mode})
                         ->front()
                         .may);
        }
    }
    void keepsOutOfExportsAndLists()
    {
        House house;
        QVERIFY(house.import("email\nann@example.com\nbob@example.com\n"));
        const base::ContactId ann = idOf(house, u"ann@example.com"_s);
        QVERIFY(serviceOf(house).remove(std::span(&ann, 1), {}));
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QCOMPARE(ExportService(*house.db).toDevice(out, {}, {})->contacts, 1);
        QVERIFY(!out.data().contains("ann"));
        const auto list = ListRepository(*house.db).find(u"News"_s).value()->id;
        const auto joined = house.write([&] { return ListRepository(*house.db).addContact(list, ann); });
        QCOMPARE(joined.error().kind, AudienceError::Kind::UnknownContact);
        QVERIFY(!ContactRepository(*house.db).byId(ann).value());
    }
    void bringsBackTheSameContactWhenItIsAddedAgain()
    {
        House house;
        AudienceService service = serviceOf(house);
        const auto fair = house.write([&] {
            return ListRepository(*house.db).add(u"Fair"_s, consent::firstPurpose, house.clock.now());
        });
        const auto ann = service.add(
            {.email = u"Ann@example.com"_s, .attributes = {{u"city"_s, u"Ulm"_s}}, .lists = {*fair}});
        QVERIFY(ann);
        QVERIFY(house.write([&] {
            return consent::ledger::record(*house.db, {.contact = *ann,
                                                       .kind = consent::EventKind::Withdrawn,
                                                       .origin = {.source = u"mail"_s},
                                                       .happenedAt = house.clock.now(),
                                                       .recordedAt = house.clock.now()});
        }));
        const auto deleted = service.remove(std::span(&*ann, 1), {});
        const auto again =
            service.add({.email = u"ann@EXAMPLE.com"_s, .attributes = {{u"first_name"_s, u"Ann"_s}}});
        QCOMPARE(*again, *ann);
        QCOMPARE(house.contacts(),
                 (std::map<QString, QJsonObject>{{u"ann@EXAMPLE.com"_s, {{u"first_name"_s, u"Ann"_s}}}}));
        QCOMPARE(house.lists(), (std::map<QString, QStringList>{{u"Fair"_s, {}}}));
        QCOMPARE(standing(house, *ann), consent::StandingState::Withdrawn); // the opt-out holds
        QCOMPARE(service.restore(deleted->id, {})->contacts, 0);
        QCOMPARE(house.indexFault(), QString());
    }
    void letsAnImportBringBackAndItsUndoDeleteAgain()
    {
        House house;
        AudienceService service = serviceOf(house);
        QVERIFY(house.import("email,first_name,city\nann@example.com,Ann,Ulm\nbob@example.com,Bob,Bonn\n",
                             withConsent(u"News"_s)));
        const base::ContactId ann = idOf(house, u"ann@example.com"_s);
        house.deliver(ann); // its row would stay
        const auto before = house.contacts();
        const auto deleted = service.remove(std::span(&ann, 1), {});
        const QByteArray file = "email,first_name\nANN@example.com,Anna\nann@example.com,Annie\n";
        ImportRequest rehearsal{.list = u"Fair"_s};
        rehearsal.dryRun = true;
        const auto rehearsed = house.import(file, rehearsal);
        QCOMPARE(std::tuple(rehearsed->added, rehearsed->updated), std::tuple(1, 1));
        const auto done = house.import(file, {.list = u"Fair"_s});
        QCOMPARE(std::tuple(done->added, done->updated, done->unchanged), std::tuple(1, 1, 0));
        QCOMPARE(idOf(house, u"ann@example.com"_s), ann);
        QCOMPARE(house.contacts()[u"ann@example.com"_s], (QJsonObject{{u"first_name"_s, u"Annie"_s}}));
        QCOMPARE(house.lists()[u"Fair"_s], (QStringList{u"ann@example.com"_s}));
        QCOMPARE(house.lists()[u"News"_s], (QStringList{u"bob@example.com"_s}));
        QCOMPARE(house.indexFault(), QString());

        QCOMPARE(house.service.undo(done->id)->removed, 1);
        QVERIFY(!idOf(house, u"ann@example.com"_s).isValid());
        QCOMPARE(house.indexFault(), QString());
        QCOMPARE(service.restore(deleted->id, {})->contacts, 1);
        QCOMPARE(house.contacts(), before);
        QCOMPARE(house.lists()[u"News"_s], (QStringList{u"ann@example.com"_s, u"bob@example.com"_s}));
        QCOMPARE(house.indexFault(), QString());
    }
    void keepsWhomAnImportBroughtBackAndAPersonUses()
    {
        House house;
        AudienceService service = serviceOf(house);
        QVERIFY(house.import("email\nann@example.com\n"));
        const base::ContactId ann = idOf(house, u"ann@example.com"_s);
        QVERIFY(service.remove(std::span(&ann, 1), {}));
        const auto done = house.import("email,city\nann@example.com,Ulm\n",
                                       {.list = u"Fair"_s, .columns = {.allColumns = true}});
        const auto news = ListRepository(*house.db).find(u"News"_s).value()->id;
        QCOMPARE(service.addToList(news, std::span(&ann, 1), {})->contacts.size(), 1U);
        QCOMPARE(house.service.undo(done->id)->removed, 0);
        QCOMPARE(idOf(house, u"ann@example.com"_s), ann);
        QCOMPARE(house.contacts()[u"ann@example.com"_s], QJsonObject());
        QCOMPARE(house.indexFault(), QString());
    }
    void takesTheOwnImportsUndo()
    {
        House house;
        AudienceService service = serviceOf(house);
        const auto done = house.import("email\nann@example.com\nbob@example.com\n", withConsent(u"News"_s));
        const base::ContactId ann = idOf(house, u"ann@example.com"_s);
        const auto deleted = service.remove(std::span(&ann, 1), {});
        QCOMPARE(house.service.undo(done->id)->removed, 2);
        QVERIFY(house.contacts().empty());
        QCOMPARE(service.restore(deleted->id, {})->contacts, 0);
        QCOMPARE(house.count(u"contact WHERE email <> ''"_s), 0);
        QCOMPARE(house.indexFault(), QString());
    }
    void erasesADeletedContact()
    {
        House house;
        QVERIFY(house.import("email\nann@example.com\n"));
        const base::ContactId ann = idOf(house, u"ann@example.com"_s);
        const auto deleted = serviceOf(house).remove(std::span(&ann, 1), {});
        const AudiencePersonalData data(house.clock);
        QVERIFY(QJsonDocument(*data.exportFor(*house.db, ann)).toJson().contains("deleted_at"));
        QVERIFY(house.write([&] { return data.erase(*house.db, ann); }));
        QCOMPARE(house.count(u"contact WHERE email <> ''"_s), 0);
        QCOMPARE(house.count(u"deleted_member"_s), 0);
        QCOMPARE(serviceOf(house).restore(deleted->id, {})->contacts, 0);
        QCOMPARE(house.indexFault(), QString());
    }
    void refusesToLeaveADeletedContactInTheIndex()
    {
        House house;
        QVERIFY(house.import("email\nann@example.com\n"));
        QVERIFY(!house.db->run(u"UPDATE contact SET erased_at = 1"_s));
        QVERIFY(!house.db->run(u"DELETE FROM contact"_s));
    }
    void deletesManyInSlicesAndKeepsCount()
    {
        const support::FaultVfs quick("quick-many"); // syncs are only noted
        House house(u"quick-many"_s);
        QByteArray csv = "email\n";
        for (int i = 0; i < 3000; ++i)
            csv += "p" + QByteArray::number(i) + "@example.com\n";
        QVERIFY(house.import(csv));
        std::vector<base::ContactId> all;
        const auto page = ContactRepository(*house.db).page({}, {}, 5000);
        for (const Contact& contact : *page)
            all.push_back(contact.id);
        AudienceService service = serviceOf(house);
        base::JobControl control([&](base::JobProgress progress) {
            if (progress.done > 1000)
                control.cancel();
        });
        const auto some = service.remove(all, control);
        QVERIFY(some->cancelled && some->contacts > 1000 && some->contacts < 3000);
        QCOMPARE(house.lists()[u"News"_s].size(), 3000 - some->contacts);
        const auto rest = service.remove(all, {});
        QCOMPARE(rest->contacts, 3000 - some->contacts);
        QVERIFY(house.contacts().empty());
        QCOMPARE(house.indexFault(), QString());
        QCOMPARE(service.restore(all, {})->contacts, 3000);
        QCOMPARE(house.lists()[u"News"_s].size(), 3000);
        QCOMPARE(house.indexFault(), QString());
    }

    void hidesAListAndBringsItBack()
    {
        House house;
        QVERIFY(house.import("email\nann@example.com\nbob@example.com\n"));
        AudienceService service = serviceOf(house);
        const auto news = ListRepository(*house.db).find(u"News"_s).value()->id;
        QVERIFY(service.renameList(news, u"Weekly"_s));
        QVERIFY(service.deleteList(news));
        QVERIFY(!service.deleteList(news));
        QVERIFY(house.lists().empty());
        QCOMPARE(house.contacts().size(), 2U);
        QVERIFY(ListRepository(*house.db).listsOf(base::ContactId(1))->empty());
        QVERIFY(house.import("email\nann@example.com\n", {.list = u"weekly"_s})); // the name is free
        QCOMPARE(*service.restoreList(news), u"Weekly (2)"_s);
        QCOMPARE(house.lists()[u"Weekly (2)"_s].size(), 2);
        QCOMPARE(service.renameList(news, u" WEEKLY "_s).error().kind, AudienceError::Kind::NameTaken);
        QCOMPARE(service.renameList(news, u"\n"_s).error().kind, AudienceError::Kind::BadText);
    }
    void movesBetweenListsAndTellsWhomItMoved()
    {
        House house;
        QVERIFY(house.import("email\nann@example.com\nbob@example.com\n"));
        QVERIFY(house.import("email\nbob@example.com\n", {.list = u"Fair"_s}));
        AudienceService service = serviceOf(house);
        const auto fair = ListRepository(*house.db).find(u"Fair"_s).value()->id;
        const std::array both{base::ContactId(1), base::ContactId(2), base::ContactId(77)};
        QCOMPARE(service.addToList(fair, both, {})->contacts, (std::vector{both[0]}));
        QCOMPARE(house.lists()[u"Fair"_s].size(), 2);
        QCOMPARE(service.removeFromList(fair, std::span(both).first(1), {})->contacts,
                 (std::vector{both[0]}));
        QCOMPARE(service.addToList(base::ListId(99), both, {}).error().kind,
                 AudienceError::Kind::UnknownList);
    }
    void addsAContactWithAllOfItOrNothing()
    {
        House house;
        AudienceService service = serviceOf(house);
        AudienceService::NewContact contact{
            .email = u"ann@example.com"_s,
            .consent =
                consent::ConsentEvent{.purpose = consent::firstPurpose, .basis = consent::Basis::Consent}};
        const auto refused = service.add(contact);
        QCOMPARE(refused.error().kind, AudienceError::Kind::Consent);
        QCOMPARE(refused.error().consent->kind, consent::ConsentError::Kind::NeedsSource);
        QVERIFY(house.contacts().empty());
        QCOMPARE(house.indexFault(), QString());
        contact.consent->origin.source = u"shop"_s;
        const auto added = service.add(contact);
        QVERIFY(added);
        QCOMPARE(standing(house, *added), consent::StandingState::Granted);
    }

    /// Whatever is done in whatever order: the index, the counts and the lists agree with the contacts.
    void keepsIndexAndCountsInStep()
    {
        const support::FaultVfs quick("quick-random");
        House house(u"quick-random"_s);
        AudienceService service = serviceOf(house);
        const AudiencePersonalData data(house.clock);
        QRandomGenerator random(20261122);
        std::vector<base::ImportId> imports;
        std::vector<DeletionId> deletions;
        QStringList told;
        const auto address = [&] { return u"p%1@example.com"_s.arg(random.bounded(12)); };
        for (int step = 0; step < 1500; ++step) {
            const base::ContactId contact = idOf(house, address());
            switch (random.bounded(8)) {
            case 0: {
                QByteArray csv = "email,first_name\n";
                for (int n = random.bounded(1, 6); n > 0; --n)
                    csv += address().toUtf8() + ",N" + QByteArray::number(random.bounded(4)) + "\n";
                const auto done = house.import(csv, withConsent(u"List %1"_s.arg(random.bounded(3))));
                imports.push_back(done->id);
                told << u"import "_s + QString::fromUtf8(csv);
                break;
            }
            case 1:
                if (!imports.empty()) {
                    const auto id = imports[random.bounded(quint32(imports.size()))];
                    told << u"undo %1"_s.arg(id.value());
                    if (const auto undone = house.service.undo(id); !undone)
                        QCOMPARE(undone.error().kind, ImportError::Kind::AlreadyUndone);
                }
                break;
            case 2:
            case 3:
                if (contact.isValid()) {
                    told << u"delete %1"_s.arg(contact.value());
                    deletions.push_back(service.remove(std::span(&contact, 1), {})->id);
                }
                break;
            case 4:
                if (!deletions.empty()) {
                    const auto id = deletions[random.bounded(quint32(deletions.size()))];
                    told << u"restore %1"_s.arg(id.value());
                    QVERIFY(service.restore(id, {}));
                }
                break;
            case 5:
                told << u"add"_s;
                static_cast<void>(service.add({.email = address(), .attributes = {{u"city"_s, u"Ulm"_s}}}));
                break;
            case 6:
                if (contact.isValid()) {
                    told << u"edit %1"_s.arg(contact.value());
                    QVERIFY(service.edit(
                        contact, {.attributes = {{u"first_name"_s, u"E%1"_s.arg(random.bounded(3))}}}));
                    if (random.bounded(3) == 0 &&
                        house.count(u"delivery WHERE contact_id = %1"_s.arg(contact.value())) == 0)
                        house.deliver(contact);
                }
                break;
            default:
                if (contact.isValid() && random.bounded(4) == 0) {
                    told << u"erase %1"_s.arg(contact.value());
                    QVERIFY(house.write([&] { return data.erase(*house.db, contact); }));
                }
            }
            house.lists(); // fails where a kept count is another
            if (const QString fault = house.indexFault(); !fault.isEmpty())
                QFAIL(qPrintable(
                    u"step %1: %2\n%3"_s.arg(step).arg(fault, told.mid(told.size() - 30).join(u'\n'))));
        }
        QCOMPARE(house.check(), u"ok"_s);
        QCOMPARE(house.count(u"pragma_foreign_key_check"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestContactDeletion)
#include "tst_contactdeletion.moc"
