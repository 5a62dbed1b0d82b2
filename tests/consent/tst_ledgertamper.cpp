// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/checkpoint.h"
#include "ledgerworld.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace mw;
using namespace mw::consent;
using namespace Qt::StringLiterals;
using test::LedgerWorld;

namespace {

struct Target
{
    const char* table;
    const char* rows; ///< which of its rows belong to the ledger
};
/// Origins and wordings that no record has say nothing.
constexpr std::array targets = {
    Target{"consent_record", "1"},
    Target{"consent_record_payload", "1"},
    Target{"consent_origin", "id IN (SELECT origin_id FROM consent_record)"},
    Target{"consent_wording",
           "text IN (SELECT wording FROM consent_origin WHERE id IN (SELECT origin_id FROM consent_record))"},
    Target{"consent_batch", "1"},
    Target{"consent_erasure", "1"},
    Target{"consent_evidence", "1"},
    Target{"consent_evidence_payload", "1"},
    Target{"consent_link", "1"},
    Target{"purpose", "1"},
    Target{"purpose_version", "1"},
};

/// A hand with SQL and time: one change of a byte or a row at a time.
class Hand
{
public:
    explicit Hand(LedgerWorld& world) : m_world(world) {}

    /// What was done; empty: nothing came of it.
    QString change()
    {
        const Target& target = targets[std::size_t(m_world.pick(int(targets.size())))];
        const QString table = QString::fromLatin1(target.table);
        const QString rows = QString::fromLatin1(target.rows);
        switch (m_world.pick(6)) {
        case 0:
            return removeRow(table, rows);
        case 1:
            return addRow(table);
        default:
            return changeCell(table, rows);
        }
    }

private:
    [[nodiscard]] QVariant pickRow(const QString& table, const QString& rows)
    {
        const QString key = keyOf(table);
        const auto count = m_world.db().value(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(table, rows));
        if (!count || count->toInt() == 0)
            return {};
        return m_world.db()
            .value(u"SELECT %1 FROM %2 WHERE %3 ORDER BY 1 LIMIT 1 OFFSET %4"_s.arg(key, table, rows)
                       .arg(m_world.pick(count->toInt())))
            .value();
    }
    static QString keyOf(const QString& table)
    {
        return table == u"consent_wording" ? u"text"_s : u"rowid"_s;
    }
    [[nodiscard]] QStringList columnsOf(const QString& table)
    {
        QStringList columns;
        auto rows = m_world.db().query(u"SELECT name FROM pragma_table_info('%1')"_s.arg(table));
        while (rows && rows->next())
            columns << rows->text(0);
        return columns;
    }
    QString removeRow(const QString& table, const QString& rows)
    {
        const QVariant key = pickRow(table, rows);
        const auto done = m_world.db().run(u"DELETE FROM %1 WHERE %2 = ?"_s.arg(table, keyOf(table)), key);
        return done && *done == 1 ? u"removed %1 %2"_s.arg(table, key.toString()) : QString();
    }
    /// A copy of another row with a number of its own.
    QString addRow(const QString& table)
    {
        if (table == u"consent_origin" || table == u"consent_wording")
            return {};
        const QVariant key = pickRow(table, u"1"_s);
        const QStringList columns = columnsOf(table);
        QStringList values;
        for (const QString& column : columns)
            values << (column == columns.front() ? u"(SELECT max(%1) + 1 FROM %2)"_s.arg(column, table)
                       : column == u"subject_id" ? u"subject_id + 1000000"_s
                       : column == u"name"       ? u"name || ' 2'"_s
                                                 : column);
        const auto done =
            m_world.db().run(u"INSERT INTO %1 (%2) SELECT %3 FROM %1 WHERE %4 = ?"_s.arg(
                                 table, columns.join(u", "_s), values.join(u", "_s), keyOf(table)),
                             key);
        return done && *done == 1 ? u"added to %1 a copy of %2"_s.arg(table, key.toString()) : QString();
    }
    QString changeCell(const QString& table, const QString& rows)
    {
        const QVariant key = pickRow(table, rows);
        const QStringList columns = columnsOf(table);
        const QString column = columns[m_world.pick(int(columns.size()))];
        QVariant before;
        {
            auto row =
                m_world.db().query(u"SELECT %1 FROM %2 WHERE %3 = ?"_s.arg(column, table, keyOf(table)), key);
            if (!row || !row->next())
                return {};
            before = row->value(0);
        }
        const QVariant after = changed(before, column);
        if (after == before)
            return {};
        const auto done = m_world.db().run(
            u"UPDATE %1 SET %2 = ? WHERE %3 = ?"_s.arg(table, column, keyOf(table)), after, key);
        return done && *done == 1 ? u"%1.%2 of %3: %4 to %5"_s.arg(table, column, key.toString(),
                                                                   shown(before), shown(after))
                                  : QString();
    }
    static QString shown(const QVariant& value)
    {
        return value.typeId() == QMetaType::QByteArray
                   ? QString::fromLatin1(value.toByteArray().toHex().left(20))
                   : value.toString();
    }
    QVariant changed(const QVariant& value, const QString& column)
    {
        if (value.isNull())
            return column.endsWith(u"hash"_s) ? QVariant(QByteArray(32, char(m_world.pick(256))))
                                              : QVariant(1);
        if (value.typeId() == QMetaType::QByteArray) {
            QByteArray bytes = value.toByteArray();
            if (bytes.isEmpty())
                return QByteArray("x");
            const auto at = m_world.pick(int(bytes.size()));
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << m_world.pick(8)));
            return bytes;
        }
        if (value.typeId() == QMetaType::QString) {
            QString text = value.toString();
            if (text.isEmpty() || m_world.pick(3) == 0)
                return text + u'x';
            const auto at = m_world.pick(int(text.size()));
            text[at] = text[at] == u'q' ? u'r' : u'q';
            return text;
        }
        return value.toLongLong() + (m_world.pick(2) == 0 ? 1 : -1) * (1 + m_world.pick(20));
    }

    LedgerWorld& m_world;
};

bool letTheHandIn(vault::Database& database)
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

class TestLedgerTamper : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_python = "/usr/bin/python3";

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    bool write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    bool writeCheckpoint(LedgerWorld& w) const
    {
        const auto key = ledger::signingKey(w.db(), true);
        const auto made = ledger::sign(*key, ledger::workspaceId(w.db()).value(),
                                       ledger::head(w.db()).value(), w.f.clock.now());
        return made && write(u"checkpoint.json"_s, made->toJson());
    }
    /// Name of each export in the folder -> "STATUS first words".
    QMap<QString, QString> verifiedByPython() const
    {
        QProcess python;
        python.start(QString::fromLatin1(m_python),
                     {u"-B"_s, QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/consent/verifier/verify_many.py"),
                      m_folder.path(), path(u"checkpoint.json"_s)});
        if (!python.waitForFinished(600'000))
            return {};
        QMap<QString, QString> verdicts;
        for (const QByteArray& line : python.readAllStandardOutput().split('\n'))
            if (const auto blank = line.indexOf(' '); blank > 0)
                verdicts[QString::fromLatin1(line.left(blank))] = QString::fromUtf8(line.mid(blank + 1));
        if (verdicts.isEmpty())
            qWarning() << python.readAllStandardError();
        return verdicts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(QString::fromLatin1(m_python)))
            QSKIP("there is no /usr/bin/python3 for the second verifier");
    }
    void eachChangeOfAByteOrARowIsFoundByBothVerifiers()
    {
        const int changes = qEnvironmentVariableIsSet("MAILWRIGHT_LONG") ? 5000 : 1000;
        LedgerWorld w(20261130);
        w.leavesUnpublished = false;
        QVERIFY(w.steps(120));
        QVERIFY(writeCheckpoint(w));
        const ledger::Head noted = ledger::head(w.db()).value();
        QVERIFY(w.verify(std::span(&noted, 1)).isWhole());
        QVERIFY(write(u"whole.jsonl"_s, w.exported()));
        QVERIFY(letTheHandIn(w.db()));
        Hand hand(w);
        QStringList done{QString()};
        while (done.size() <= changes) {
            QVERIFY(w.db().script("BEGIN"));
            const QString what = hand.change();
            if (!what.isEmpty()) {
                const LedgerCheck check = w.verify(std::span(&noted, 1));
                QVERIFY2(!check.isWhole(), qPrintable(what));
                QVERIFY(write(u"%1.jsonl"_s.arg(done.size(), 6, 10, QChar(u'0')), w.exported()));
                done << what;
            }
            QVERIFY(w.db().script("ROLLBACK"));
        }
        const auto verdicts = verifiedByPython();
        QCOMPARE(verdicts.size(), changes + 1);
        QVERIFY2(verdicts[u"whole.jsonl"_s].startsWith(u"0 "), qPrintable(verdicts[u"whole.jsonl"_s]));
        for (int i = 1; i <= changes; ++i) {
            const QString verdict = verdicts[u"%1.jsonl"_s.arg(i, 6, 10, QChar(u'0'))];
            QVERIFY2(verdict.startsWith(u"1 ") || verdict.startsWith(u"2 "),
                     qPrintable(done[i] + u": "_s + verdict));
        }
    }
    void eachTruncationBelowTheHeadIsFoundByBothVerifiers()
    {
        LedgerWorld w(20261201);
        w.leavesUnpublished = false;
        QVERIFY(w.steps(60));
        QVERIFY(writeCheckpoint(w));
        const ledger::Head noted = ledger::head(w.db()).value();
        QVERIFY(letTheHandIn(w.db()));
        QDir folder(m_folder.path());
        for (const QString& name : folder.entryList({u"*.jsonl"_s}))
            QVERIFY(folder.remove(name));
        for (std::int64_t left = noted.count - 1; left >= 0; --left) {
            QVERIFY(w.db().script("BEGIN"));
            // The last links and all that they are about, cleanly: only the head that was noted can tell.
            for (const char* sql :
                 {"DELETE FROM consent_link WHERE seq > %1",
                  "DELETE FROM consent_evidence WHERE id NOT IN (SELECT subject_id FROM consent_link WHERE "
                  "kind = 3)",
                  "DELETE FROM consent_evidence_payload WHERE evidence_id NOT IN (SELECT id FROM "
                  "consent_evidence)",
                  "DELETE FROM consent_record WHERE import_id = 1 AND id NOT IN (SELECT subject_id FROM "
                  "consent_link WHERE kind = 0)",
                  "DELETE FROM consent_batch WHERE id NOT IN (SELECT subject_id FROM consent_link WHERE kind "
                  "= 1)",
                  "DELETE FROM consent_record WHERE import_id > 1 AND NOT EXISTS (SELECT 1 FROM "
                  "consent_batch b "
                  "WHERE b.import_id = consent_record.import_id AND consent_record.id <= b.last_id)"})
                QVERIFY(w.db().run(QString::fromLatin1(sql).contains(u"%1"_s)
                                       ? QString::fromLatin1(sql).arg(left)
                                       : QString::fromLatin1(sql)));
            QVERIFY2(!w.verify(std::span(&noted, 1)).isWhole(), qPrintable(QString::number(left)));
            QVERIFY(write(u"%1.jsonl"_s.arg(left, 6, 10, QChar(u'0')), w.exported()));
            QVERIFY(w.db().script("ROLLBACK"));
        }
        const auto verdicts = verifiedByPython();
        QCOMPARE(verdicts.size(), int(noted.count));
        for (const QString& verdict : verdicts)
            QVERIFY2(verdict.startsWith(u"1 ") || verdict.startsWith(u"2 "), qPrintable(verdict));
    }
};

QTEST_GUILESS_MAIN(TestLedgerTamper)
#include "tst_ledgertamper.moc"
