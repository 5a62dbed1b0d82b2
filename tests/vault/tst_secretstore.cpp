// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keychainstore.h"
#include "vault/layeredsecretstore.h"
#include "vault/secretstorechooser.h"
#include "vault/vault.h"
#include "vault/vaultsecretstore.h"

#include <map>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace mw::vault;
using namespace Qt::StringLiterals;
using Kind = SecretError::Kind;

namespace {

/// Answers from a map, or with one error, or not at all.
class ScriptedStore final : public SecretStore
{
public:
    std::map<QString, QByteArray> kept;
    std::optional<Kind> error;
    bool silent = false;

    void read(const QString& name, QObject* context, ReadAnswer answer) override
    {
        later(context, [this, name, answer] {
            if (error)
                return answer(base::fail(SecretError{*error}));
            if (!kept.contains(name))
                return answer(base::fail(SecretError{Kind::NotFound}));
            answer(base::Secret(kept[name]));
        });
    }
    void write(const QString& name, base::Secret secret, QObject* context, Answer answer) override
    {
        later(context, [this, name, bytes = QByteArray(secret.reveal()), answer] {
            if (error)
                return answer(base::fail(SecretError{*error}));
            kept[name] = bytes;
            answer({});
        });
    }
    void remove(const QString& name, QObject* context, Answer answer) override
    {
        later(context, [this, name, answer] {
            if (error)
                return answer(base::fail(SecretError{*error}));
            if (kept.erase(name) == 0)
                return answer(base::fail(SecretError{Kind::NotFound}));
            answer({});
        });
    }

private:
    void later(QObject* context, std::function<void()> answer)
    {
        if (!silent)
            QMetaObject::invokeMethod(context, std::move(answer), Qt::QueuedConnection);
    }
};

struct Outcome
{
    bool came = false;
    std::optional<Kind> error;
    QByteArray bytes;
};

} // namespace

class TestSecretStore : public QObject
{
    Q_OBJECT

private:
    struct Fixture
    {
        QTemporaryDir folder;
        std::unique_ptr<Vault> vault =
            std::move(Vault::create(folder.filePath(u"vault.sqlite"_s), {}).value());
        std::unique_ptr<Database> db = std::move(vault->connect(2).value());
        VaultSecretStore store{*db, vault->gate()};
    };

    Outcome read(SecretStore& store, const QString& name)
    {
        Outcome outcome;
        store.read(name, this, [&](base::Result<base::Secret, SecretError> result) {
            outcome = {true, result ? std::nullopt : std::optional(result.error().kind),
                       result ? QByteArray(result->reveal()) : QByteArray()};
        });
        return waited(outcome);
    }
    Outcome write(SecretStore& store, const QString& name, const QByteArray& bytes)
    {
        Outcome outcome;
        store.write(name, base::Secret(bytes), this, taker(outcome));
        return waited(outcome);
    }
    Outcome remove(SecretStore& store, const QString& name)
    {
        Outcome outcome;
        store.remove(name, this, taker(outcome));
        return waited(outcome);
    }
    static SecretStore::Answer taker(Outcome& outcome)
    {
        return [&outcome](base::Result<void, SecretError> result) {
            outcome = {true, result ? std::nullopt : std::optional(result.error().kind), {}};
        };
    }
    static Outcome waited(Outcome& outcome)
    {
        if (outcome.came)
            return {true, Kind::Failed, "answered from within the call"};
        [&] { QTRY_VERIFY(outcome.came); }();
        return outcome;
    }

    /// Runs `script` by sh inside a session bus and home of its own; what it printed.
    static QString inSession(const QString& home, const QString& script)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS",
                                 "GNOME_KEYRING_CONTROL", "MAILWRIGHT_NO_KEYCHAIN", "KDE_FULL_SESSION",
                                 "XDG_CURRENT_DESKTOP", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(u"HOME"_s, home);
        environment.insert(u"XDG_RUNTIME_DIR"_s, home + u"/run"_s);
        environment.insert(u"PROBE"_s, QCoreApplication::applicationDirPath() + u"/keychainprobe"_s);
        process.setProcessEnvironment(environment);
        process.start(u"dbus-run-session"_s, {u"--"_s, u"sh"_s, u"-c"_s, script});
        if (!process.waitForFinished(60'000)) {
            process.kill();
            process.waitForFinished();
            return u"hung: "_s + QString::fromUtf8(process.readAllStandardOutput());
        }
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    static QString missingProgram()
    {
        for (const QString& name : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s})
            if (QStandardPaths::findExecutable(name).isEmpty())
                return name + u" is not installed"_s;
        return {};
    }
    static bool makeHome(const QTemporaryDir& home)
    {
        return QDir(home.path()).mkdir(u"run"_s) &&
               QFile::setPermissions(home.filePath(u"run"_s),
                                     QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    /// The daemon forks only once it is on the bus; its control socket line is of no interest.
    static QString unlocked(const QString& password)
    {
        return u"printf '%1\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "_s.arg(
            password);
    }

private Q_SLOTS:
    void theVaultKeepsReplacesAndRemoves()
    {
        Fixture f;
        QCOMPARE(read(f.store, u"a"_s).error, std::optional(Kind::NotFound));
        QVERIFY(!write(f.store, u"a"_s, "one\0two"_ba).error);
        QVERIFY(!write(f.store, u"a"_s, "three\0four"_ba).error);
        QCOMPARE(read(f.store, u"a"_s).bytes, "three\0four"_ba);
        QVERIFY(!remove(f.store, u"a"_s).error);
        QCOMPARE(remove(f.store, u"a"_s).error, std::optional(Kind::NotFound));
    }
    void answersNobodyWhoIsGone()
    {
        Fixture f;
        auto context = std::make_unique<QObject>();
        bool came = false;
        f.store.read(u"a"_s, context.get(), [&](const auto&) { came = true; });
        context.reset();
        QVERIFY(read(f.store, u"a"_s).came); // queued behind the one that must not come
        QVERIFY(!came);
    }

    void takesTheKeychainThatKeepsWhatItIsGiven()
    {
        qunsetenv("MAILWRIGHT_NO_KEYCHAIN");
        Fixture f;
        auto owned = std::make_unique<ScriptedStore>();
        ScriptedStore& keychain = *owned;
        SecretStoreChooser chooser(std::move(owned), f.store);
        std::optional<bool> notice;
        SecretStore* chosen = nullptr;
        chooser.choose(this, [&](const SecretStoreChooser::Choice& choice) {
            notice = choice.noticeNeeded;
            chosen = &choice.store;
        });
        QVERIFY(!notice);
        QTRY_VERIFY(notice.has_value());
        QVERIFY(!*notice);
        QVERIFY(keychain.kept.empty()); // the probe is gone again

        QVERIFY(!write(f.store, u"old"_s, "from before"_ba).error); // while there was no keychain
        QCOMPARE(read(*chosen, u"old"_s).bytes, "from before"_ba);
        QVERIFY(!write(*chosen, u"old"_s, "new"_ba).error);
        QCOMPARE(keychain.kept[u"old"_s], "new"_ba);
        QCOMPARE(read(f.store, u"old"_s).error, std::optional(Kind::NotFound));
        QVERIFY(!write(f.store, u"old"_s, "left behind"_ba).error);
        QVERIFY(!remove(*chosen, u"old"_s).error);
        QVERIFY(keychain.kept.empty());
        QCOMPARE(read(*chosen, u"old"_s).error, std::optional(Kind::NotFound));
        QCOMPARE(remove(*chosen, u"old"_s).error, std::optional(Kind::NotFound));
        keychain.error = Kind::Denied;
        QCOMPARE(read(*chosen, u"old"_s).error, std::optional(Kind::Denied));
        QCOMPARE(write(*chosen, u"old"_s, "x"_ba).error, std::optional(Kind::Denied));
        QCOMPARE(remove(*chosen, u"old"_s).error, std::optional(Kind::Denied));
    }
    void takesTheVaultAndSaysSo_data()
    {
        QTest::addColumn<bool>("byEnvironment");
        QTest::addColumn<int>("error");
        QTest::newRow("told to") << true << int(Kind::Unavailable);
        QTest::newRow("no keychain") << false << int(Kind::Unavailable);
        QTest::newRow("locked") << false << int(Kind::NotFound);
        QTest::newRow("refused") << false << int(Kind::Denied);
        QTest::newRow("no answer") << false << int(Kind::TimedOut);
    }
    void takesTheVaultAndSaysSo()
    {
        QFETCH(const bool, byEnvironment);
        QFETCH(const int, error);
        Fixture f;
        auto keychain = std::make_unique<ScriptedStore>();
        if (byEnvironment)
            qputenv("MAILWRIGHT_NO_KEYCHAIN", "1");
        else
            keychain->error = Kind(error);
        SecretStoreChooser chooser(std::move(keychain), f.store);
        std::optional<Kind> reason;
        chooser.choose(this, [&](const SecretStoreChooser::Choice& choice) {
            if (choice.noticeNeeded && &choice.store == &f.store)
                reason = choice.reason.kind;
        });
        QTRY_VERIFY(reason.has_value());
        QCOMPARE(int(*reason), error);
        qunsetenv("MAILWRIGHT_NO_KEYCHAIN");
    }
    void aChooserThatIsGoneAnswersNobody()
    {
        Fixture f;
        auto silent = std::make_unique<ScriptedStore>();
        auto chooser = std::make_unique<SecretStoreChooser>(std::move(silent), f.store);
        bool came = false;
        chooser->choose(this, [&](const auto&) { came = true; });
        chooser.reset();
        for (int i = 0; i < 5; ++i)
            QVERIFY(read(f.store, u"a"_s).came);
        QVERIFY(!came);
    }

    void theRealKeychainKeepsASecret()
    {
        if (const QString missing = missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        const QTemporaryDir home;
        QVERIFY(makeHome(home));
        const QString said =
            inSession(home.path(), unlocked({}) + u"exec \"$PROBE\" read write read choose remove read"_s);
        QCOMPARE(said, u"read not-found\nwrite ok\nread 70c3a4737300776f7264\nchoose keychain\nremove ok\n"
                       "read not-found\n"_s);
    }
    void aLockedKeychainNeverHangs()
    {
        if (const QString missing = missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        const QTemporaryDir home;
        QVERIFY(makeHome(home));
        QCOMPARE(inSession(home.path(), unlocked(u"sesame"_s) + u"exec \"$PROBE\" write read"_s),
                 u"write ok\nread 70c3a4737300776f7264\n"_s);
        QElapsedTimer timer;
        timer.start();
        const QString said =
            inSession(home.path(), u"gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; "
                                   "exec \"$PROBE\" read choose"_s);
        qInfo("a locked keyring said: %s in %lld ms", qPrintable(said.simplified()),
              static_cast<long long>(timer.elapsed()));
        const QStringList lines = said.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(u"read "_s));
        QVERIFY2(!lines[0].contains(u"70c3a4"_s), "a locked keyring gave the secret away");
        QVERIFY2(lines[1].startsWith(u"choose vault "_s), qPrintable(lines[1]));
    }
    void aKeychainThatNeverAnswersTimesOut()
    {
        if (const QString missing = missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        const QTemporaryDir home;
        QVERIFY(makeHome(home));
        if (QStandardPaths::findExecutable(u"dbus-send"_s).isEmpty())
            QSKIP("dbus-send is not installed");
        // Its name is on the bus for sure once it has answered a write.
        const QString said = inSession(
            home.path(), unlocked({}) + u"\"$PROBE\" write; "
                                        "daemon=$(dbus-send --print-reply --dest=org.freedesktop.DBus / "
                                        "org.freedesktop.DBus.GetConnectionUnixProcessID "
                                        "string:org.freedesktop.secrets | sed -n 's/.*uint32 //p'); "
                                        "kill -STOP $daemon; \"$PROBE\" read choose; kill -KILL $daemon"_s);
        QCOMPARE(said, u"write ok\nread timed-out\nchoose vault timed-out\n"_s);
    }
    void noKeychainAtAllMeansTheVault()
    {
        if (QStandardPaths::findExecutable(u"dbus-run-session"_s).isEmpty())
            QSKIP("dbus-run-session is not installed");
        const QTemporaryDir home;
        QVERIFY(makeHome(home));
        // No bus at all: what a bare machine or a cron job has.
        const QString said = inSession(
            home.path(), u"DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent exec \"$PROBE\" read choose"_s);
        const QStringList lines = said.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[1].startsWith(u"choose vault "_s), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
