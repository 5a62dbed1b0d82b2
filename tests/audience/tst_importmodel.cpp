// SPDX-License-Identifier: GPL-3.0-or-later
#include "audiencetesting.h"
#include "consent/consentledger.h"
#include "importmodel.h"
#include "support/faultvfs.h"

#include <QRandomGenerator>

using namespace mw;
using namespace mw::audience;
using namespace mw::audience::testing;

/// Random sequences of imports, undos, edits, withdrawals and deliveries against the model, step by step.
class TestImportModel : public QObject
{
    Q_OBJECT

private:
    struct Made
    {
        base::ImportId id;
        QString list;
        std::vector<ImportModel::Row> rows;
        bool consent = false;
    };
    struct Sequence
    {
        House& house;
        QRandomGenerator random;
        int number;
        ImportModel model{};
        std::vector<Made> made{};
        QStringList told{};

        QString address(int i) const { return u"p%1@s%2.example.com"_s.arg(i).arg(number); }
        QString list(int i) const { return u"List %1 of %2"_s.arg(i).arg(number); }
    };
    static constexpr int people = 4;
    static constexpr int listCount = 2;

    static void import(Sequence& s, Made made)
    {
        QByteArray csv = "E-mail,First name,Last name\n";
        for (const ImportModel::Row& row : made.rows) {
            const QString spelled = s.random.bounded(3) == 0 ? row.address.toUpper() : row.address;
            csv += (spelled + u',' + row.attributes.value(u"first_name"_s) + u',' +
                    row.attributes.value(u"last_name"_s) + u'\n')
                       .toUtf8();
        }
        ImportRequest request{.list = made.list};
        if (made.consent)
            request.consent = ImportConsent{.basis = consent::Basis::Consent, .source = u"till"_s};
        request.dryRun = true;
        const auto rehearsed = s.house.import(csv, request);
        request.dryRun = false;
        const auto done = s.house.import(csv, request);
        if (!done || !rehearsed)
            qFatal("import failed: %s", qPrintable(done ? rehearsed.error().detail : done.error().detail));
        s.told << u"import %1 into %2%3:\n%4"_s.arg(done->id.value())
                      .arg(made.list, made.consent ? u" with basis"_s : u""_s, QString::fromUtf8(csv));
        QCOMPARE(std::tuple(rehearsed->added, rehearsed->updated, rehearsed->unchanged, rehearsed->staysOut),
                 std::tuple(done->added, done->updated, done->unchanged, done->staysOut));
        made.id = done->id;
        s.model.import(int(done->id.value()), made.list, made.rows, made.consent);
        s.made.push_back(std::move(made));
    }
    static void importSomething(Sequence& s)
    {
        Made made{.id = {},
                  .list = s.list(s.random.bounded(listCount)),
                  .rows = {},
                  .consent = s.random.bounded(2) == 0};
        const auto text = [&](const QString& stem) {
            const int n = s.random.bounded(4);
            return n == 0 ? QString() : stem + QString::number(n);
        };
        for (int n = 1 + s.random.bounded(5); n > 0; --n)
            made.rows.push_back({s.address(s.random.bounded(people)),
                                 {{u"first_name"_s, text(u"F"_s)}, {u"last_name"_s, text(u"L"_s)}}});
        import(s, std::move(made));
    }
    static void undoSomething(Sequence& s)
    {
        if (s.made.empty())
            return;
        const Made& made = s.made[s.random.bounded(quint32(s.made.size()))];
        s.told << u"undo %1"_s.arg(made.id.value());
        const bool again = s.model.isUndone(int(made.id.value()));
        const auto undone = s.house.service.undo(made.id);
        QVERIFY2(undone.has_value() == !again, qPrintable(undone ? QString() : undone.error().detail));
        if (!again)
            s.model.undo(int(made.id.value()));
    }
    static void touchSomebody(Sequence& s)
    {
        const QString address = s.address(s.random.bounded(people));
        const auto contact = ContactRepository(*s.house.db).find(address).value();
        if (!contact || !s.model.people.contains(address))
            return;
        switch (s.random.bounded(4)) {
        case 0: {
            s.told << u"withdraw "_s + address;
            s.model.people.at(address).out = true;
            s.model.people.at(address).grants.clear();
            QVERIFY(s.house.write([&] {
                return consent::ledger::record(*s.house.db, {.contact = contact->id,
                                                             .kind = consent::EventKind::Withdrawn,
                                                             .origin = {.source = u"mail"_s},
                                                             .happenedAt = s.house.clock.now(),
                                                             .recordedAt = s.house.clock.now()});
            }));
            break;
        }
        case 1:
            if (s.model.people.at(address).mailed)
                return;
            s.told << u"deliver "_s + address;
            s.model.people.at(address).mailed = true;
            s.house.deliver(contact->id);
            break;
        default: {
            const QString text = s.random.bounded(4) == 0 ? QString() : u"F%1"_s.arg(s.random.bounded(1, 6));
            s.told << u"edit %1 first_name=%2"_s.arg(address, text);
            s.model.edit(address, u"first_name"_s, text);
            QVERIFY(s.house.write([&] {
                return ContactRepository(*s.house.db)
                    .edit(contact->id, {.attributes = {{u"first_name"_s, text}}}, s.house.clock.now());
            }));
        }
        }
    }
    static QString differs(Sequence& s)
    {
        for (int i = 0; i < people; ++i) {
            const auto contact = ContactRepository(*s.house.db).find(s.address(i)).value();
            const auto person = s.model.people.find(s.address(i));
            if (contact.has_value() != (person != s.model.people.end()))
                return s.address(i) + (contact ? u" is there"_s : u" is gone"_s);
            if (!contact)
                continue;
            QJsonObject wanted;
            for (auto it = person->second.attributes.begin(); it != person->second.attributes.end(); ++it)
                wanted.insert(it.key(), it.value());
            if (contact->attributes != wanted)
                return s.address(i) + u" holds "_s +
                       QString::fromUtf8(QJsonDocument(contact->attributes).toJson());
            const auto standing =
                consent::ledger::current(*s.house.db, contact->id, consent::firstPurpose).value();
            if (standing.isOut() != person->second.out)
                return s.address(i) + u": opt-out"_s;
            if ((standing.state == consent::StandingState::Granted) != !person->second.grants.empty())
                return s.address(i) + u": basis"_s;
            QStringList lists;
            const auto onLists = ListRepository(*s.house.db).listsOf(contact->id);
            for (const List& list : *onLists)
                lists << list.name;
            QStringList wantedLists;
            for (const auto& [name, import] : person->second.lists)
                wantedLists << name;
            if (lists != wantedLists)
                return s.address(i) + u" is on "_s + lists.join(u", "_s);
        }
        for (int i = 0; i < listCount; ++i) {
            const auto list = ListRepository(*s.house.db).find(s.list(i)).value();
            if (list.has_value() != s.model.hasList(s.list(i)))
                return s.list(i) + (list ? u" is there"_s : u" is gone"_s);
            const auto members =
                ListRepository(*s.house.db).membersAfter(list ? list->id : base::ListId(), {}, 100).value();
            if (list && std::int64_t(members.size()) != list->contacts)
                return s.list(i) + u" keeps another count"_s;
        }
        return {};
    }

private Q_SLOTS:
    void agreesWithTheModelInTwoThousandSequences()
    {
        constexpr quint32 seed = 20261121;
        const support::FaultVfs quick("quick"); // syncs are only noted
        House house(u"quick"_s);
        QRandomGenerator seeds(seed);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        constexpr int sequences = 500; // several times as slow; all of them run without a sanitizer
#else
        constexpr int sequences = 2000;
#endif
        for (int number = 0; number < sequences; ++number) {
            Sequence s{house, QRandomGenerator(seeds.generate()), number};
            for (int step = 0; step < 7; ++step) {
                switch (s.random.bounded(step == 0 ? 2 : 8)) {
                case 2:
                case 3:
                    undoSomething(s);
                    break;
                case 4:
                case 5:
                    touchSomebody(s);
                    break;
                case 6:
                    if (!s.made.empty()) // the same file once more
                        import(s, s.made[s.random.bounded(quint32(s.made.size()))]);
                    break;
                default:
                    importSomething(s);
                }
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(s.told.join(u'\n')));
                const QString why = differs(s);
                QVERIFY2(why.isEmpty(),
                         qPrintable(u"sequence %1 of seed %2: %3\n%4"_s.arg(number).arg(seed).arg(
                             why, s.told.join(u'\n'))));
            }
        }
        QCOMPARE(house.check(), u"ok"_s);
        QCOMPARE(house.indexFault(), QString());
        QCOMPARE(house.count(u"pragma_foreign_key_check"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestImportModel)
#include "tst_importmodel.moc"
