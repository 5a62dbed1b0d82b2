// SPDX-License-Identifier: GPL-3.0-or-later
// This test is built with MAILWRIGHT_BUILTIN_SQLITE_DRIVER: Database stands on our own driver, and Qt's
// beside it says what is right.
#include "sealedplace.h"
#include "vault/database.h"
#include "vault/sqlitedriver.h"
#include "vault/vault.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::vault;
using namespace Qt::StringLiterals;

namespace {

/// What one driver answers to one question, in one line: types, values, counts, errors.
QString answerOf(QSqlDatabase& database, const QString& sql, const QVariantList& values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return u"not prepared "_s + query.lastError().nativeErrorCode();
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values[i]);
    if (!query.exec())
        return u"failed "_s + query.lastError().nativeErrorCode() + u' ' + query.lastError().databaseText();
    QString out = query.isSelect() ? u"rows:"_s : u"changed %1:"_s.arg(query.numRowsAffected());
    while (query.next()) {
        for (int i = 0; i < 3; ++i) {
            const QVariant value = query.value(i);
            out += u" %1%2=%3"_s.arg(QString::fromLatin1(value.typeName()),
                                     query.isNull(i) ? u"(null)"_s : u""_s,
                                     QString::fromLatin1(value.toByteArray().toHex()));
        }
        out += u';';
    }
    return out;
}

} // namespace

class TestSqliteDriver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsQtsDriverDoes()
    {
        const QTemporaryDir folder;
        QSqlDatabase ours = QSqlDatabase::addDatabase(new SqliteDriver, u"ours"_s);
        QSqlDatabase theirs = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"theirs"_s);
        for (auto* database : {&ours, &theirs}) {
            database->setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=50"_s);
            database->setDatabaseName(u"file:"_s + folder.filePath(database->connectionName()));
            QVERIFY(database->open());
        }
        const QByteArray bytes("a\0b\xff", 4);
        const QList<std::pair<QString, QVariantList>> questions{
            {u"CREATE TABLE t(a UNIQUE, b, c NOT NULL)"_s, {}},
            {u"INSERT INTO t VALUES(?, ?, ?)"_s, {1, u"héllo 🌻"_s, bytes}},
            {u"INSERT INTO t VALUES(?, ?, ?)"_s, {qlonglong(1) << 60, 2.5, true}},
            {u"INSERT INTO t VALUES(?, ?, ?)"_s, {QVariant(), QString(), QByteArray("")}},
            {u"INSERT INTO t VALUES(?, ?, ?)"_s, {u"x"_s, u""_s, QString(70'000, u'y')}},
            {u"INSERT INTO t VALUES(?, ?, ?)"_s, {1, 2, 3}},                    // unique
            {u"INSERT INTO t VALUES(?, ?, ?)"_s, {9, 2, QVariant()}},           // NOT NULL
            {u"INSERT INTO t VALUES(?, ?, ?)"_s, {u"':no name'"_s, u"?"_s, 3}}, // no placeholders
            {u"SELECT a, b, c FROM t ORDER BY rowid"_s, {}},
            {u"SELECT a, b, c FROM t WHERE a = ? AND c > ?"_s, {7, 1}},
            {u"SELECT ':x', '?', c FROM t WHERE a = ?"_s, {1}},
            {u"UPDATE t SET b = ? WHERE a > ?"_s, {u"new"_s, 0}},
            {u"DELETE FROM t WHERE a = ?"_s, {1}},
            {u"SELECT nothing FROM nowhere"_s, {}},
            {u"SELECT a, b, c FROM t WHERE b = ? ORDER BY rowid"_s, {u"new"_s}}};
        for (const auto& [sql, values] : questions)
            QCOMPARE(answerOf(ours, sql, values), answerOf(theirs, sql, values));
        for (auto* database : {&ours, &theirs})
            database->close();
        ours = theirs = {};
        QSqlDatabase::removeDatabase(u"ours"_s);
        QSqlDatabase::removeDatabase(u"theirs"_s);
    }

    void carriesAVault()
    {
        SealedPlace place;
        {
            auto vault = Vault::create(place.path, {.vfs = u"vault"_s});
            QVERIFY2(vault, vault ? "" : qPrintable(vault.error().detail));
            auto database = (*vault)->connect(4);
            QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
            QVERIFY(place.vfs.isBelow((*database)->handle()));
            QVERIFY((*database)->run(u"INSERT INTO list (name, purpose_id, created_at) VALUES (?, 1, 5)"_s,
                                     u"anna@example.com"_s));
            QCOMPARE((*database)->value(u"SELECT name FROM list"_s)->toString(), u"anna@example.com"_s);
            // A statement that is being read gets a second one beside it; one that is not read to its end
            // lets go.
            auto first = (*database)->query(u"SELECT name FROM sqlite_schema ORDER BY name"_s);
            auto second = (*database)->query(u"SELECT name FROM sqlite_schema ORDER BY name"_s);
            QVERIFY(first->next() && second->next() && second->next() && first->next());
            QCOMPARE(first->text(0), second->text(0));
        }
        QVERIFY(!contentsOf(place.path).contains("anna@example.com"));
        auto readOnly = Database::open(place.path, {.vfs = u"vault"_s, .readOnly = true});
        QVERIFY(readOnly);
        QCOMPARE((*readOnly)->run(u"DELETE FROM list"_s).error().kind, DbError::Kind::ReadOnly);
    }

    void saysWhenAnotherWrites()
    {
        SealedPlace place;
        auto one = Database::open(place.path, {.vfs = u"vault"_s, .mayCreate = true});
        auto two = Database::open(place.path, {.vfs = u"vault"_s, .mayCreate = true});
        QVERIFY(one && two && (*two)->script("PRAGMA busy_timeout=20"));
        QVERIFY((*one)->script("CREATE TABLE t(a); BEGIN IMMEDIATE"));
        QCOMPARE((*two)->run(u"INSERT INTO t VALUES (?)"_s, 1).error().kind, DbError::Kind::Busy);
        QVERIFY((*one)->script("COMMIT"));
        QVERIFY((*two)->run(u"INSERT INTO t VALUES (?)"_s, 1));
    }
};

QTEST_GUILESS_MAIN(TestSqliteDriver)
#include "tst_sqlitedriver.moc"
