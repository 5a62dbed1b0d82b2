// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/consentfixture.h"
#include "takeout/filledvault.h"
#include "takeout/pace.h"
#include "takeout/takeout.h"
#include "takeout/takeoutchild.h"

#include <algorithm>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;
using takeout::TakeoutError;
using takeout::TakeoutReport;
using Taken = base::Result<TakeoutReport, TakeoutError>;

namespace {

constexpr int patience = 60'000;

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList allNames(const QDir& folder)
{
    return folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

/// Exit code and what it printed.
std::pair<int, QByteArray> runProgram(const QString& program, const QStringList& words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, words);
    if (!process.waitForFinished(patience))
        return {-1, process.errorString().toUtf8()};
    return {process.exitCode(), process.readAll()};
}

QString sources(const QString& file)
{
    return QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/") + file;
}

/// Debian's own, and not whatever else is called python3 here; empty: none has what the reader needs.
QString pythonOfTheSecondReader()
{
    for (const QString& candidate : {u"/usr/bin/python3"_s, u"python3"_s})
        if (runProgram(candidate, {u"-c"_s, u"import cryptography"_s}).first == 0)
            return candidate;
    return {};
}

/// All rows of a table, each column as SQL would write it.
QByteArrayList rowsOf(vault::Database& database, const QString& table)
{
    QStringList columns;
    auto names = database.query(u"SELECT name FROM pragma_table_info('%1')"_s.arg(table));
    while (names && names->next())
        columns << u"quote(\"%1\")"_s.arg(names->text(0));
    QByteArrayList rows;
    auto found = database.query(u"SELECT %1 FROM \"%2\""_s.arg(columns.join(u" || ',' || "_s), table));
    while (found && found->next())
        rows << found->bytes(0);
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace

/// The export of a whole workspace.
class TestTakeout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_vault = std::make_unique<test::FilledVault>();
        m_log.entries.clear();
    }

    void writesWhatTheVaultHolds_data()
    {
        QTest::addColumn<bool>("plainSqlite");
        QTest::newRow("lines and sheets") << false;
        QTest::newRow("SQLite too") << true;
    }
    void writesWhatTheVaultHolds()
    {
        QFETCH(bool, plainSqlite);
        const Taken taken = take(target(), plainSqlite);
        QVERIFY(taken.has_value());
        QCOMPARE(taken->folder, QFileInfo(target()).canonicalFilePath());
        QCOMPARE(taken->files.back().file, u"manifest.json"_s);
        QCOMPARE(QFileInfo::exists(target() + u"/workspace.sqlite"_s), plainSqlite);
        const auto [exit, words] = runProgram(
            u"python3"_s, {QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/takeout/reread.py"), target()});
        QVERIFY2(exit == 0, words.constData());
        QCOMPARE(allNames(m_vault->exports()), QStringList{u"export"_s});
    }

    void theReaderFindsWhatIsWrong()
    {
        QVERIFY(take(target(), true).has_value());
        QFile log(target() + u"/log.jsonl"_s);
        QVERIFY(log.open(QIODevice::ReadWrite));
        const QByteArray changed = log.readAll().replace("armed", "other");
        log.seek(0);
        log.write(changed);
        log.close();
        const auto [exit, words] = runProgram(
            u"python3"_s, {QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/takeout/reread.py"), target()});
        QCOMPARE(exit, 1);
        QVERIFY2(words.contains("log.jsonl: other bytes") && words.contains("'armed'"), words.constData());
    }

    void keepsTextsExactly()
    {
        QVERIFY(take(target()).has_value());
        QStringList names;
        for (const QByteArray& line : contents(target() + u"/contacts.jsonl"_s).split('\n'))
            if (const QJsonObject contact = QJsonDocument::fromJson(line).object();
                contact["id"_L1].toInt() < 90)
                names << contact["attributes"_L1]["first_name"_L1].toString();
        names.removeLast(); // behind the last line feed
        QCOMPARE(names, test::FilledVault::hostileTexts());
    }

    void keepsThePicturesAsFiles()
    {
        QVERIFY(take(target()).has_value());
        const QString file = QString::fromLatin1(QByteArray(32, '\x5a').toHex()) + u".png"_s;
        QCOMPARE(allNames(QDir(target() + u"/pictures"_s)), QStringList{file});
        QCOMPARE(contents(target() + u"/pictures/"_s + file), QByteArray("\x89PNG\0\r\n bytes", 13));
    }

    void givesThePlainFileAllRowsButSecrets()
    {
        QVERIFY(take(target(), true).has_value());
        const QString path = target() + u"/workspace.sqlite"_s;
        // The distribution's own, where it is installed; reread.py asks Python's in any case.
        if (!QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty()) {
            const auto [exit, words] = runProgram(
                u"sqlite3"_s, {u"-readonly"_s, path,
                               u"PRAGMA integrity_check; PRAGMA foreign_key_check; PRAGMA journal_mode;"_s});
            QVERIFY2(exit == 0 && words == "ok\ndelete\n", words.constData());
        }
        auto plain = vault::Database::open(path, {.readOnly = true});
        QVERIFY(plain.has_value());
        auto tables = m_vault->db().query(
            u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'contact\\_fts%' ESCAPE '\\'"_s);
        int compared = 0;
        while (tables->next()) {
            const QString table = tables->text(0);
            if (table == u"meta" || table == u"secret")
                continue;
            QCOMPARE(rowsOf(**plain, table), rowsOf(m_vault->db(), table));
            ++compared;
        }
        QVERIFY(compared > 40);
        const auto schema =
            u"SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_master WHERE name NOT LIKE "
            "'contact\\_fts%' ESCAPE '\\' ORDER BY name)"_s;
        QCOMPARE((*plain)->value(schema)->toString(), m_vault->db().value(schema)->toString());
        for (const QString& pragma : {u"PRAGMA application_id"_s, u"PRAGMA user_version"_s})
            QCOMPARE((*plain)->value(pragma)->toInt(), m_vault->db().value(pragma)->toInt());
        const auto blank =
            u"SELECT group_concat(key) FROM (SELECT key FROM meta WHERE length(value) = 0 ORDER BY key)"_s;
        QCOMPARE((*plain)->value(blank)->toString(), u"hash_key,later_key,token_key"_s);
        QCOMPARE((*plain)->value(u"SELECT quote(name) || quote(value) FROM secret"_s)->toString(),
                 u"'relay-2'X''"_s);
    }

    /// The program's export and a stranger's reading of the encrypted file are one and the same, row by row.
    void saysWhatTheSecondReaderFinds()
    {
        const QString python = pythonOfTheSecondReader();
        if (python.isEmpty())
            QSKIP("python3-cryptography is not installed");
        m_vault->addContacts(500);
        QVERIFY(QFileInfo(m_vault->vault().path() + u"-wal"_s).size() > 0); // it reads the log too
        QVERIFY(take(target(), true).has_value());
        const QString plain = m_vault->exports().filePath(u"plain.sqlite"_s);
        const QString path = m_vault->vault().path();
        const auto [read, complaint] =
            runProgram(python, {sources(u"vault/reader.py"_s), path, test::FilledVault::slotsOf(path), plain,
                                u"--passphrase"_s, QString::fromLatin1(test::FilledVault::passphrase)});
        QVERIFY2(read == 0, complaint.constData());
        const QStringList comparison{sources(u"takeout/compare.py"_s), plain, target()};
        const auto [same, words] = runProgram(python, comparison);
        QVERIFY2(same == 0, words.constData());
        // It would say so if a single cell were another.
        {
            auto other = vault::Database::open(plain, {});
            QVERIFY(other && (*other)->script("UPDATE contact SET updated_at = updated_at + 1 WHERE id = 5"));
        }
        const auto [differs, difference] = runProgram(python, comparison);
        QVERIFY2(differs == 1 && difference.contains("contact: the reader has") &&
                     difference.contains("contacts.jsonl: updated_at"),
                 difference.constData());
    }

    void neverLetsSecretsOut()
    {
        QVERIFY(take(target(), true).has_value());
        int searched = 0;
        for (QDirIterator it(target(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             it.hasNext();) {
            const QString path = it.next();
            const QByteArray bytes = contents(path);
            ++searched;
            for (const QByteArray& secret : m_vault->secrets())
                for (const QByteArray& form :
                     {secret, secret.toHex(), secret.toHex().toUpper(), secret.toBase64().chopped(4),
                      secret.toBase64(QByteArray::Base64UrlEncoding).chopped(4), secret.toPercentEncoding()})
                    QVERIFY2(!bytes.contains(form), qPrintable(path));
        }
        QVERIFY(searched > 25);
    }

    void letsTheOwnerAloneReadIt()
    {
        QVERIFY(take(target(), true).has_value());
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                                QFileDevice::WriteOther;
        QVERIFY(!(QFileInfo(target()).permissions() & others));
        for (QDirIterator it(target(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
            QVERIFY2(!(QFileInfo(it.next()).permissions() & others), qPrintable(it.filePath()));
    }

    void isOfOneMoment()
    {
        m_vault->addContacts(3000);
        const auto before = m_vault->number(u"SELECT count(*) FROM contact"_s);
        auto other = m_vault->vault().connect(2);
        QVERIFY(other.has_value());
        int written = 0;
        const base::JobControl control([&](base::JobProgress) {
            const QString email = u"latecomer%1@example.net"_s.arg(++written);
            QVERIFY((*other)->run(
                u"INSERT INTO contact (email, email_key, created_at, updated_at) VALUES (?, ?, 1, 1)"_s,
                email, email));
            QVERIFY((*other)->run(u"INSERT INTO log (at, level, text) VALUES (1, 1, 'latecomer')"_s));
        });
        QVERIFY(take(target(), true, control).has_value());
        QVERIFY(written > 5);
        QVERIFY(m_vault->number(u"SELECT count(*) FROM contact"_s) > before);
        for (QDirIterator it(target(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
            QVERIFY2(!contents(it.next()).contains("latecomer"), qPrintable(it.filePath()));
    }

    void tellsTheLog()
    {
        QVERIFY(take(target(), true).has_value());
        QCOMPARE(m_log.entries.size(), std::size_t{2});
        QCOMPARE(m_log.entries[0].code, u"MW-1170"_s);
        QCOMPARE(m_log.entries[1].code, u"MW-1171"_s);
        QCOMPARE(m_log.entries[1].level, base::LogLevel::Warning);
        QVERIFY(m_log.entries[1].text.contains(u"not encrypted"_s));
        QVERIFY(!m_log.entries[1].text.contains(target()));
        QCOMPARE(m_log.entries[1].detail, QFileInfo(target()).canonicalFilePath());
    }

    void leavesNothingWhenCancelled_data()
    {
        QTest::addColumn<int>("at");
        for (const int at : {1, 2, 5, 12, 0})
            QTest::addRow("at report %d", at) << at;
    }
    void leavesNothingWhenCancelled()
    {
        QFETCH(int, at);
        m_vault->addContacts(3000);
        int last = 0;
        const base::JobControl counting([&](base::JobProgress) { ++last; });
        QVERIFY(take(target(), true, counting).has_value());
        QVERIFY(QDir(target()).removeRecursively());
        m_log.entries.clear();
        int reports = 0;
        base::JobControl* self = nullptr;
        base::JobControl control([&](base::JobProgress) {
            if (++reports == (at == 0 ? last : at))
                self->cancel();
        });
        self = &control;
        const Taken taken = take(target(), true, control);
        QVERIFY(taken.has_value());
        QVERIFY(taken->cancelled);
        QVERIFY(taken->files.empty());
        QCOMPARE(allNames(m_vault->exports()), QStringList());
        QCOMPARE(m_log.entries.size(), std::size_t{1});
        QCOMPARE(m_log.entries[0].code, u"MW-1170"_s);
    }

    void takesAnEmptyFolder()
    {
        QVERIFY(m_vault->exports().mkdir(u"export"_s));
        QVERIFY(take(target() + u'/').has_value());
        QVERIFY(QFileInfo::exists(target() + u"/manifest.json"_s));
        QCOMPARE(allNames(m_vault->exports()), QStringList{u"export"_s});
    }

    void refusesATargetThatWontDo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<TakeoutError::Kind>("kind");
        QTest::newRow("full folder") << u"full"_s << TakeoutError::Kind::Exists;
        QTest::newRow("folder with a hidden file") << u"hidden"_s << TakeoutError::Kind::Exists;
        QTest::newRow("file") << u"file"_s << TakeoutError::Kind::Exists;
        QTest::newRow("link to nowhere") << u"dangling"_s << TakeoutError::Kind::Exists;
        QTest::newRow("link to a full folder") << u"link"_s << TakeoutError::Kind::Exists;
        QTest::newRow("no folder above") << u"no/where"_s << TakeoutError::Kind::NoSuchPlace;
        QTest::newRow("below a file") << u"file/x"_s << TakeoutError::Kind::NoSuchPlace;
        QTest::newRow("in the workspace")
            << u"../shop.mailwright/out"_s << TakeoutError::Kind::InsideWorkspace;
        QTest::newRow("the workspace") << u"../shop.mailwright"_s << TakeoutError::Kind::InsideWorkspace;
        QTest::newRow("in the workspace by a link") << u"shop/out"_s << TakeoutError::Kind::InsideWorkspace;
    }
    void refusesATargetThatWontDo()
    {
        QFETCH(QString, name);
        QFETCH(TakeoutError::Kind, kind);
        const QDir exports = m_vault->exports();
        QVERIFY(exports.mkpath(u"full/x"_s) && exports.mkpath(u"hidden"_s));
        for (const QString& file : {u"file"_s, u"hidden/.x"_s}) {
            QFile made(exports.filePath(file));
            QVERIFY(made.open(QIODevice::WriteOnly));
        }
        QVERIFY(QFile::link(u"nowhere"_s, exports.filePath(u"dangling"_s)));
        QVERIFY(QFile::link(u"full"_s, exports.filePath(u"link"_s)));
        QVERIFY(QFile::link(u"../shop.mailwright"_s, exports.filePath(u"shop"_s)));
        const QStringList before = allNames(exports);
        const Taken taken = take(exports.filePath(name));
        QVERIFY(!taken.has_value());
        QCOMPARE(taken.error().kind, kind);
        QVERIFY(!taken.error().detail.isEmpty());
        QCOMPARE(allNames(exports), before);
        QVERIFY(m_log.entries.empty());
    }

    void leavesNothingOnAFullDisk_data()
    {
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<bool>("plainSqlite");
        QTest::newRow("lines") << qint64{100'000} << false;
        QTest::newRow("nothing at all") << qint64{16} << false;
        QTest::newRow("SQLite") << qint64{450'000} << true;
    }
    void leavesNothingOnAFullDisk()
    {
        QFETCH(qint64, limit);
        QFETCH(bool, plainSqlite);
        const auto child = test::startChild({m_vault->vault().path(), target(), plainSqlite, limit});
        QVERIFY(child->waitForFinished(patience));
        QVERIFY2(child->exitCode() == test::WriteFailed, child->readAllStandardError().constData());
        QCOMPARE(allNames(m_vault->exports()), QStringList());
    }

    void leavesNoNameWhenKilled_data()
    {
        QTest::addColumn<int>("at");
        for (const int at : {1, 3, 8})
            QTest::addRow("at report %d", at) << at;
    }
    void leavesNoNameWhenKilled()
    {
        QFETCH(int, at);
        m_vault->addContacts(3000);
        const auto child = test::startChild({m_vault->vault().path(), target(), true, 0, at});
        QVERIFY(child->waitForReadyRead(patience));
        QCOMPARE(child->readAllStandardOutput().trimmed(), "halted"_ba);
        const QStringList under = allNames(m_vault->exports());
        QCOMPARE(under.size(), 1);
        QVERIFY(under[0].startsWith(u"export.unfinished-"_s));
        // Another export leaves a living one alone.
        QVERIFY(take(m_vault->exports().filePath(u"export2"_s)).has_value());
        QVERIFY(take(target()).has_value());
        QVERIFY(allNames(m_vault->exports()).contains(under[0]));
        QVERIFY(QDir(target()).removeRecursively());
        child->kill();
        QVERIFY(child->waitForFinished(patience));
        QVERIFY(!QFileInfo::exists(target()));
        // What the dead one left goes with the next.
        QVERIFY(take(target()).has_value());
        QCOMPARE(allNames(m_vault->exports()), (QStringList{u"export"_s, u"export2"_s}));
    }

    void endsBeforeTheVaultsLogGrowsTooLong()
    {
        QVERIFY(QFileInfo(m_vault->vault().path() + u"-wal"_s).size() > 0);
        const base::JobControl control;
        takeout::Pace pace(m_vault->db(), control, 1, 100);
        const auto step = pace.look();
        QVERIFY(!step.has_value());
        QCOMPARE(step.error().error->kind, TakeoutError::Kind::LogTooLong);
        takeout::Pace usual(m_vault->db(), control, 1);
        QVERIFY(usual.look().has_value());
    }

    void readsWithoutWriting()
    {
        auto database = m_vault->vault().connectReadOnly(2);
        QVERIFY(database.has_value());
        const base::JobControl control;
        QVERIFY(takeout::exportWorkspace(**database, target(),
                                         {.clock = m_clock, .log = m_log, .plainSqlite = true}, control)
                    .has_value());
        // The connection is as it was.
        QVERIFY((*database)->script("BEGIN; ROLLBACK"));
        QVERIFY(!(*database)->value(u"SELECT mw_message_id(x'00', 1, 'a@b')"_s).has_value());
    }

    void saysSoWhenTheVaultCantBeRead()
    {
        m_vault->run("ALTER TABLE why RENAME TO gone");
        const Taken taken = take(target());
        QVERIFY(!taken.has_value());
        QCOMPARE(taken.error().kind, TakeoutError::Kind::Database);
        QVERIFY(taken.error().detail.contains(u"why"_s));
        QCOMPARE(allNames(m_vault->exports()), QStringList());
    }

private:
    [[nodiscard]] QString target() const { return m_vault->exports().filePath(u"export"_s); }
    Taken take(const QString& folder, bool plainSqlite = false, const base::JobControl& control = {})
    {
        return takeout::exportWorkspace(
            m_vault->db(), folder, {.clock = m_clock, .log = m_log, .plainSqlite = plainSqlite}, control);
    }

    std::unique_ptr<test::FilledVault> m_vault;
    test::KeptLog m_log;
    test::SteppedClock m_clock;
};

int main(int argc, char** argv)
{
    if (const int exit = test::runAsChild(argc, argv); exit >= 0)
        return exit;
    QCoreApplication app(argc, argv);
    TestTakeout tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "tst_takeout.moc"
