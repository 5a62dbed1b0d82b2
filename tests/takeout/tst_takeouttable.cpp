// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/description.h"
#include "takeout/filledvault.h"
#include "takeout/messageids.h"
#include "takeout/things.h"
#include "takeout/words.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace mw;
using namespace mw::takeout;
using namespace Qt::StringLiterals;

namespace {

QStringList rowsOf(vault::Database& database, const QString& sql, int column = 0)
{
    QStringList found;
    auto rows = database.query(sql);
    while (rows && rows->next())
        found << rows->text(column);
    return found;
}

/// Some file reads the column, under the name that its statement gives the table.
bool isRead(const QString& table, const QString& column)
{
    const QRegularExpression alias(u"\\b%1 ([a-z])\\b"_s.arg(table));
    for (const Thing& thing : things()) {
        const QString sql = QString::fromLatin1(thing.sql());
        for (auto it = alias.globalMatch(sql); it.hasNext();)
            if (sql.contains(QRegularExpression(u"\\b%1\\.%2\\b"_s.arg(it.next().captured(1), column))))
                return true;
    }
    return false;
}

/// What the table of an export says wrongly about the schema, a sentence each.
QStringList gaps(vault::Database& database)
{
    QStringList found;
    const QStringList tables =
        rowsOf(database, u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT "
                         "LIKE 'sqlite\\_%' ESCAPE '\\'"_s);
    QSet<QString> left;
    for (const LeftOut& one : leftOut()) {
        left.insert(QString::fromLatin1(one.what));
        if (qstrlen(one.reason) == 0)
            found << u"%1 is left out without a reason"_s.arg(QLatin1StringView(one.what));
    }
    QSet<QString> exportedTables;
    for (const Thing& thing : things())
        for (const char* table : thing.tables)
            exportedTables.insert(QString::fromLatin1(table));
    for (const QString& table : tables) {
        const bool exported = exportedTables.contains(table);
        if (exported == left.contains(table))
            found << u"%1 is %2 exported and left out"_s.arg(table, exported ? u"both"_s : u"neither"_s);
        if (!exported)
            continue;
        const QString columns = u"SELECT name FROM pragma_table_info('%1')"_s.arg(table);
        for (const QString& column : rowsOf(database, columns))
            if (const bool named = isRead(table, column); named == left.contains(table + u'.' + column))
                found << u"%1.%2 is %3 exported and left out"_s.arg(table, column,
                                                                    named ? u"both"_s : u"neither"_s);
    }
    for (const auto& known : left + exportedTables)
        if (!tables.contains(known.section(u'.', 0, 0)))
            found << u"%1 is named, but there is no such table"_s.arg(known);
    return found;
}

} // namespace

/// The one table by which an export is written, described and counted.
class TestTakeoutTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_vault = std::make_unique<test::FilledVault>(); }

    void standsForEveryTableAndColumnOfTheSchema()
    {
        const QStringList found = gaps(m_vault->db());
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void failsOnATableOrColumnThatNobodyNames()
    {
        m_vault->run("CREATE TABLE surprise (email TEXT)");
        m_vault->run("ALTER TABLE relay ADD COLUMN surprise TEXT");
        const QStringList found = gaps(m_vault->db());
        m_vault->run("DROP TABLE surprise");
        m_vault->run("ALTER TABLE relay DROP COLUMN surprise");
        QCOMPARE(found.size(), 2);
        QVERIFY(found.contains(u"surprise is neither exported and left out"_s));
        QVERIFY(found.contains(u"relay.surprise is neither exported and left out"_s));
    }

    void isTriedWithARowInEveryTable()
    {
        for (const QString& table :
             rowsOf(m_vault->db(), u"SELECT name FROM sqlite_master WHERE type = 'table' AND "
                                   "name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s))
            QVERIFY2(m_vault->number(u"SELECT count(*) FROM "_s + table) > 0, qPrintable(table));
    }

    void readsWithoutSorting()
    {
        // What is sorted is kept whole: memory would grow with the list.
        const auto ids = MessageIds::on(m_vault->db());
        QVERIFY(ids.has_value());
        for (const Thing& thing : things()) {
            auto plan = m_vault->db().query(u"EXPLAIN QUERY PLAN "_s + QString::fromLatin1(thing.sql()));
            QVERIFY2(plan.has_value(), thing.file);
            while (plan->next())
                if (plan->integer(1) == 0)
                    QVERIFY2(!plan->text(3).contains(u"TEMP B-TREE"_s) &&
                                 !plan->text(3).contains(u"AUTOMATIC"_s),
                             qPrintable(QString::fromLatin1(thing.file) + u": "_s + plan->text(3)));
        }
    }

    void namesItsFilesAndFieldsOnceAndInSnakeCase()
    {
        static const QRegularExpression snake(u"^[a-z][a-z0-9_]*$"_s);
        QSet<QByteArray> files;
        for (const Thing& thing : things()) {
            QVERIFY2(!files.contains(thing.file), thing.file);
            files.insert(thing.file);
            QSet<QByteArray> fields;
            for (const Field& field : thing.fields) {
                QVERIFY2(snake.match(QString::fromLatin1(field.name)).hasMatch(), field.name);
                QVERIFY2(!fields.contains(field.name), field.name);
                QVERIFY2(qstrlen(field.meaning) > 0, field.name);
                QCOMPARE(field.type == Type::Word, field.words != nullptr);
                fields.insert(field.name);
            }
        }
    }

    void describesEveryFileAndField()
    {
        const About about{.workspace = u"Shop"_s, .plainSqlite = true};
        const QByteArray format = formatDescription(about);
        const QByteArray readMe = readme(about);
        for (const Thing& thing : things()) {
            QVERIFY2(readMe.contains(thing.file), thing.file);
            const auto begin = format.indexOf("\n## " + QByteArray(thing.file) + "\n");
            QVERIFY2(begin >= 0, thing.file);
            const QByteArray section = format.mid(begin, format.indexOf("\n## ", begin + 4) - begin);
            for (const Field& field : thing.fields) {
                QVERIFY2(thing.format == Format::Csv && field.type == Type::Attributes
                             ? section.contains("each attribute")
                             : section.contains("| `" + QByteArray(field.name) + "` |"),
                         field.name);
                if (field.words)
                    for (const QString& word : words::all(field.words))
                        QVERIFY2(section.contains(word.toUtf8()), qPrintable(word));
            }
        }
        for (const LeftOut& one : leftOut())
            QVERIFY2(format.contains("| " + QByteArray(one.what) + " | "), one.what);
        QVERIFY(readMe.contains("NOT ENCRYPTED"));
    }

    void hasAWordForEveryNumber()
    {
        QCOMPARE(words::all(words::deliveryState).size(), 10);
        QCOMPARE(words::all(words::exclusionReason).size(), 20);
        QCOMPARE(words::all(words::basis).size(), 8);
        QCOMPARE(words::all(words::suppressionReason).size(), 7);
        QCOMPARE(words::all(words::pictureFormat), (QStringList{u"png"_s, u"jpg"_s, u"gif"_s, u"webp"_s}));
    }

private:
    std::unique_ptr<test::FilledVault> m_vault;
};

QTEST_GUILESS_MAIN(TestTakeoutTable)
#include "tst_takeouttable.moc"
