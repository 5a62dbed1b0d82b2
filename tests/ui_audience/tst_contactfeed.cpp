// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/role.h"
#include "support/stage.h"
#include "ui/audience/contactfeed.h"
#include "ui/audience/contactmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::audiencepage;
using namespace Qt::StringLiterals;
using audience::ContactField;

namespace {

constexpr int many = 3000; // more than one step reads, and more than are kept as lines at once

struct Table
{
    explicit Table(Stage& stage)
        : feed(stage.office(), nullptr),
          model(feed, stage.clock(), nullptr),
          tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
    }
    void show(const audience::ContactScope& scope = {}, const audience::ContactSort& sort = {})
    {
        feed.show(scope, sort, {});
        QVERIFY(Stage::until([&] { return feed.isThere() && feed.isComplete(); }));
    }
    [[nodiscard]] QString cell(int row, ContactModel::Kind kind = ContactModel::Kind::Address) const
    {
        return model.index(row, model.columnOf(kind)).data().toString();
    }
    [[nodiscard]] bool isRead(int row) const { return feed.lineAt(row) != nullptr; }

    ContactFeed feed;
    ContactModel model;
    QAbstractItemModelTester tester;
};

} // namespace

/// The table of contacts over a real vault.
class TestContactFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<Stage>();
        QVERIFY(m_stage->isReady());
        m_list = m_stage->addList(u"Newsletter"_s);
        m_stage->addContacts(m_list, many, false);
        m_stage->addContacts({}, 20, false, many + 1);
    }
    void cleanupTestCase() { m_stage.reset(); }

    void hasNoRowBeforeItIsAsked()
    {
        Table table(*m_stage);
        QCOMPARE(table.model.rowCount(), 0);
        QVERIFY(!table.feed.isThere());
        QVERIFY(!table.feed.idAt(0).isValid() && !table.feed.lineAt(0) && !table.feed.idAt(-1).isValid());
    }

    void knowsHowManyAtOnceAndReadsWhatIsSeen()
    {
        Table table(*m_stage);
        table.feed.show({}, {}, {});
        QSignalSpy reset(&table.feed, &ContactFeed::reset);
        QVERIFY(reset.wait());
        QCOMPARE(table.model.rowCount(), many + 20); // the kept count, before all ids are known
        QVERIFY(table.isRead(0));                    // the first screenful comes with it
        QVERIFY(!table.isRead(many));
        QVERIFY(table.model.index(many, 0).data(kit::Role::Placeholder).toBool());
        QCOMPARE(table.cell(many), QString());
        QTRY_VERIFY(table.feed.isComplete());
        table.feed.setWindow(many, many + 19); // a jump to the end
        QTRY_VERIFY(table.isRead(many) && table.isRead(many + 19));
        QVERIFY(!table.model.index(many, 0).data(kit::Role::Placeholder).toBool());
        QVERIFY(table.cell(many).contains(u"@example.com"));
        table.feed.setWindow(1500, 1520); // and into the middle
        QTRY_VERIFY(table.isRead(1500) && table.isRead(1520));
        QVERIFY(!table.isRead(700)); // nobody passed there
    }

    void sortsByEachField_data()
    {
        QTest::addColumn<ContactField>("by");
        QTest::newRow("name") << ContactField::Name;
        QTest::newRow("address") << ContactField::Email;
        QTest::newRow("added") << ContactField::Added;
        QTest::newRow("changed") << ContactField::Updated;
    }
    void sortsByEachField()
    {
        QFETCH(ContactField, by);
        Table up(*m_stage);
        up.show({}, {.by = by});
        Table down(*m_stage);
        down.show({}, {.by = by, .descending = true});
        QCOMPARE(up.feed.rows(), down.feed.rows());
        for (const int row : {0, 1, 700, many + 18, many + 19})
            QCOMPARE(up.feed.idAt(row), down.feed.idAt(many + 19 - row));
    }

    void searchesAndTheLastQuestionWins()
    {
        Table table(*m_stage);
        for (const auto* word : {"anna", "bernd", "chiara"})
            table.feed.show({.search = QString::fromLatin1(word)}, {}, {});
        QTRY_VERIFY(table.feed.isThere() && table.feed.isComplete());
        QVERIFY(table.feed.rows() > 100);
        for (const int row : {0, 50, table.feed.rows() - 1}) {
            table.feed.setWindow(row, row);
            QTRY_VERIFY(table.isRead(row));
            QVERIFY2(table.cell(row).startsWith(u"chiara"), qPrintable(table.cell(row)));
        }
        table.show({.search = u"nobody has this"_s});
        QCOMPARE(table.model.rowCount(), 0);
        table.show({.list = m_list, .search = u"bernd.1@"_s});
        QCOMPARE(table.model.rowCount(), 1);
    }

    void showsAListAlone()
    {
        Table table(*m_stage);
        table.show({.list = m_list});
        QCOMPARE(table.model.rowCount(), many);
    }

    void keepsWhatIsShownUntilTheNewIsThere()
    {
        Stage stage;
        stage.addContacts({}, 300, false);
        Table table(stage);
        table.show();
        QSignalSpy reset(&table.feed, &ContactFeed::reset);
        const auto last = table.feed.idAt(299);
        table.feed.readAgain(); // nothing is other
        QSignalSpy completed(&table.feed, &ContactFeed::completed);
        QVERIFY(completed.wait());
        QCOMPARE(reset.size(), 0);
        stage.addContact(u"aaa@example.com"_s, {{u"last_name"_s, u"Aa"_s}}, {}, false);
        table.feed.readAgain();
        QCOMPARE(table.model.rowCount(), 300);
        QTRY_COMPARE(table.model.rowCount(), 301);
        QCOMPARE(reset.size(), 1);
        QVERIFY(reset.first().first().toBool()); // quietly
        QCOMPARE(table.feed.rowsOf({last}).front(), 300);
        // The current contact is among those that are selected.
        const auto first = table.feed.idAt(0);
        QCOMPARE(table.feed.rowsOf({last, base::ContactId(), first, last}),
                 (std::vector<int>{300, -1, 0, 300}));
    }

    /// Sorting, searching and changes fall over each other; what is shown last is right.
    void staysRightWhileAllChangesAtOnce()
    {
        Stage stage;
        stage.addContacts({}, 400, false);
        Table table(stage);
        table.show();
        for (int round = 0; round < 5; ++round) {
            table.feed.show({}, {.by = ContactField::Email, .descending = round % 2 == 0}, {});
            const auto some = std::vector{base::ContactId(1 + round * 20), base::ContactId(2 + round * 20)};
            QVERIFY(stage.act<bool>([some](workspace::Room& room) {
                return room.services.audience().remove(some, {}).has_value();
            }));
            table.feed.readAgain();
            table.feed.setWindow(200, 230);
            table.feed.show({.search = u"example"_s}, {}, {});
            table.feed.readAgain();
        }
        table.feed.show({}, {.by = ContactField::Added}, {});
        QTRY_VERIFY(table.feed.isThere() && table.feed.isComplete());
        QTRY_COMPARE(table.model.rowCount(), 390);
        table.feed.setWindow(0, 389);
        QTRY_VERIFY(table.isRead(0) && table.isRead(100));
        QCOMPARE(table.feed.idAt(0), base::ContactId(3));
    }

    /// Somebody who goes between the order and the lines leaves a row without one, and breaks nothing.
    void toleratesWhoIsGoneMeanwhile()
    {
        Stage stage;
        stage.addContacts({}, 300, false);
        Table table(stage);
        table.show();
        const auto gone = table.feed.idAt(250);
        QVERIFY(stage.act<bool>([gone](workspace::Room& room) {
            return room.services.audience().remove(std::span(&gone, 1), {}).has_value();
        }));
        table.feed.setWindow(240, 260);
        QTRY_VERIFY(table.isRead(251));
        QVERIFY(!table.isRead(250));
        table.feed.readAgain();
        QTRY_COMPARE(table.model.rowCount(), 299);
    }

    void showsNamesOfAnyLengthAndScript()
    {
        Stage stage;
        const QString longest(300, u'W');
        stage.addContact(u"w@example.com"_s, {{u"last_name"_s, longest}}, {}, false);
        stage.addContact(u"a@example.com"_s, {{u"first_name"_s, u"محمد 😀"_s}}, {}, false);
        stage.addContact(u"b@example.com"_s, {{u"first_name"_s, u"a\u202Eb"_s}}, {}, false);
        stage.addContact(u"n@example.com"_s, {}, {}, false);
        Table table(stage);
        table.show({}, {.by = ContactField::Email});
        QCOMPARE(table.cell(0, ContactModel::Kind::Name), u"محمد 😀"_s);
        QCOMPARE(table.cell(1, ContactModel::Kind::Name), u"a\\u202Eb"_s);
        QCOMPARE(table.cell(2, ContactModel::Kind::Name), u"–"_s);
        QVERIFY(table.cell(3, ContactModel::Kind::Name).startsWith(u"WWW"));
        table.model.setAttributes({u"first_name"_s});
        QCOMPARE(table.cell(0, ContactModel::Kind::Attribute), u"محمد 😀"_s);
    }

    void tellsOfAFailureAndGoesOnAfterIt()
    {
        Stage stage;
        stage.addContacts({}, 5, false);
        Table table(stage);
        QVERIFY(stage.job<bool>([](workspace::JobRoom& room) {
            return room.database.run(u"ALTER TABLE contact RENAME TO contact_away"_s).has_value();
        }));
        QSignalSpy failed(&table.feed, &ContactFeed::failed);
        table.feed.show({}, {}, {});
        QVERIFY(failed.wait());
        QCOMPARE(table.model.rowCount(), 0);
        QVERIFY(stage.job<bool>([](workspace::JobRoom& room) {
            return room.database.run(u"ALTER TABLE contact_away RENAME TO contact"_s).has_value();
        }));
        table.feed.readAgain();
        QTRY_COMPARE(table.model.rowCount(), 5);
    }

private:
    std::unique_ptr<Stage> m_stage;
    base::ListId m_list;
};

QTEST_MAIN(TestContactFeed)
#include "tst_contactfeed.moc"
