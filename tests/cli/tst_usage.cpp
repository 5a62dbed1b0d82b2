// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QRegularExpression>
#include <QTest>

using mw::test::CliProgram;
using mw::test::Ran;
using namespace Qt::StringLiterals;

class TestUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpsOnEveryLevel_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("shows");
        QTest::newRow("program") << QStringList{u"--help"_s} << "campaign"_ba;
        QTest::newRow("short") << QStringList{u"-h"_s} << "campaign"_ba;
        QTest::newRow("noun") << QStringList{u"contacts"_s, u"--help"_s} << "undo-import"_ba;
        QTest::newRow("verb") << QStringList{u"contacts"_s, u"import"_s, u"--help"_s} << "--all-columns"_ba;
    }
    void helpsOnEveryLevel()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, shows);
        const Ran ran = m_cli.run(words);
        QCOMPARE(ran.exit, 0);
        QVERIFY2(ran.out.contains(shows), ran.words().constData());
        QVERIFY2(ran.out.contains("Example:\n  mailwright-cli "), ran.words().constData());
        QCOMPARE(ran.error, QByteArray());
    }

    void saysItsVersion()
    {
        const Ran ran = m_cli.run({u"--version"_s});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.out, "mailwright-cli " MAILWRIGHT_VERSION "\n"_ba);
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("nothing") << QStringList() << "--help"_ba;
        QTest::newRow("noun") << QStringList{u"contcts"_s, u"import"_s} << "contacts"_ba;
        QTest::newRow("verb missing") << QStringList{u"contacts"_s} << "import"_ba;
        QTest::newRow("verb") << QStringList{u"contacts"_s, u"imprt"_s} << "\"import\""_ba;
        QTest::newRow("verb of another issue") << QStringList{u"domain"_s, u"add"_s} << "There is no noun"_ba;
        QTest::newRow("flag") << QStringList{u"address"_s, u"check"_s, u"--fiel"_s, u"x"_s} << "--file"_ba;
        QTest::newRow("flag that is not built")
            << QStringList{u"template"_s, u"render"_s, u"a"_s, u"--partials"_s, u"b"_s} << "--partials"_ba;
        QTest::newRow("global flag behind the noun")
            << QStringList{u"list"_s, u"show"_s, u"--json"_s} << "before the noun"_ba;
        QTest::newRow("no workspace") << QStringList{u"list"_s, u"show"_s} << "--workspace"_ba;
        QTest::newRow("person") << QStringList{u"--person"_s, u"ann"_s, u"list"_s, u"show"_s}
                                << "not built"_ba;
        QTest::newRow("totp") << QStringList{u"--totp-file"_s, u"f"_s, u"list"_s, u"show"_s}
                              << "not built"_ba;
        QTest::newRow("dns by name") << QStringList{u"--dns"_s, u"dns.example.org:53"_s, u"address"_s,
                                                    u"check"_s, u"a"_s}
                                     << "--dns wants an IP address"_ba;
        QTest::newRow("dns that is not heeded")
            << QStringList{u"--dns"_s, u"127.0.0.1:53"_s, u"campaign"_s, u"send"_s, u"a"_s}
            << "does not heed --dns yet"_ba;
        QTest::newRow("choice") << QStringList{u"reply"_s, u"judge"_s, u"--phase"_s, u"end"_s, u"250 ok"_s}
                                << "end_of_data"_ba;
        QTest::newRow("format that is not built")
            << QStringList{u"contacts"_s, u"import"_s, u"a"_s, u"--list"_s, u"L"_s, u"--format"_s, u"xlsx"_s}
            << "--format"_ba;
    }
    void refusesWrongUsage()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, says);
        const Ran spoken = m_cli.run(words);
        QCOMPARE(spoken.exit, 2);
        QVERIFY2(spoken.error.contains(says), spoken.words().constData());
        QCOMPARE(spoken.out, QByteArray());

        const Ran ran = m_cli.run(QStringList{u"--json"_s} + words);
        QCOMPARE(ran.exit, 2);
        QVERIFY2(ran.code().startsWith(u"MW-"), ran.words().constData());
        QCOMPARE(ran.json().size(), 1);
        QVERIFY2(ran.json()["error"_L1].toObject()["text"_L1].toString().toUtf8().contains(says),
                 ran.words().constData());
    }

    void speaksTheLanguageOfTheLocale_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("LANG") << u"LANG"_s << u"de_DE.UTF-8"_s << "Meinten Sie"_ba;
        QTest::newRow("LANG without encoding") << u"LANG"_s << u"de_AT"_s << "Meinten Sie"_ba;
        QTest::newRow("LC_ALL") << u"LC_ALL"_s << u"de_DE.UTF-8"_s << "Meinten Sie"_ba;
        QTest::newRow("English") << u"LANG"_s << u"en_GB.UTF-8"_s << "Did you mean"_ba;
        QTest::newRow("C") << u"LC_ALL"_s << u"C"_s << "Did you mean"_ba;
        QTest::newRow("one that we lack") << u"LANG"_s << u"fr_FR.UTF-8"_s << "Did you mean"_ba;
        QTest::newRow("no locale") << u"LANG"_s << u"../../../etc/passwd"_s << "Did you mean"_ba;
    }
    void speaksTheLanguageOfTheLocale()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QFETCH(QByteArray, says);
        CliProgram cli;
        cli.setEnvironment(u"LC_ALL"_s, QString());
        cli.setEnvironment(variable, value);
        const Ran ran = cli.run({u"--json"_s, u"contcts"_s, u"x"_s});
        QVERIFY2(ran.out.contains(says), ran.words().constData());
        QCOMPARE(ran.code(), u"MW-1001"_s); // a code is in no language
        QCOMPARE(ran.error, QByteArray());  // Qt has nothing to say about the locale either
    }

    void completesInEveryShell_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QStringList>("check");
        QTest::newRow("bash") << u"bash"_s << QStringList{u"bash"_s, u"-n"_s};
        QTest::newRow("zsh") << u"zsh"_s << QStringList{u"zsh"_s, u"-n"_s};
        QTest::newRow("fish") << u"fish"_s << QStringList{u"fish"_s, u"-n"_s};
    }
    void completesInEveryShell()
    {
        QFETCH(QString, shell);
        QFETCH(QStringList, check);
        const Ran ran = m_cli.run({u"completion"_s, shell});
        QCOMPARE(ran.exit, 0);
        for (const auto& word : {"contacts", "undo-import", "all-columns", "passphrase-file", "starttls"})
            QVERIFY2(ran.out.contains(word), word);
        // No mark of the script's pattern is left unfilled.
        static const QRegularExpression mark(u"@[A-Z_]+@"_s);
        QVERIFY(!mark.match(QString::fromUtf8(ran.out)).hasMatch());
        const QString file = m_cli.write(u"completion."_s + shell, ran.out);
        QProcess process;
        process.start(check.first(), check.sliced(1) + QStringList{file});
        if (!process.waitForStarted(5000))
            QSKIP("this shell is not installed");
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.readAllStandardError(), QByteArray());
        QCOMPARE(process.exitCode(), 0);
    }

    void completesVerbsAndFlagsInBash_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("offers");
        QTest::newRow("noun") << u"mailwright-cli camp"_s << "campaign"_ba;
        QTest::newRow("verb") << u"mailwright-cli contacts und"_s << "undo-import"_ba;
        QTest::newRow("verb behind global flags")
            << u"mailwright-cli --workspace x --json relay pra"_s << "practice"_ba;
        QTest::newRow("flag") << u"mailwright-cli template render f --esc"_s << "--escape"_ba;
        QTest::newRow("choice") << u"mailwright-cli template render f --escape no"_s << "none"_ba;
        QTest::newRow("choice of export")
            << u"mailwright-cli contacts export x.csv --format ''"_s << "csv json"_ba;
        QTest::newRow("choice of import")
            << u"mailwright-cli contacts import x.csv --format ''"_s << "auto csv"_ba;
    }
    void completesVerbsAndFlagsInBash()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, offers);
        const QString file = m_cli.write(u"completion.bash"_s, m_cli.run({u"completion"_s, u"bash"_s}).out);
        const QString script =
            u"source '%1'; COMP_WORDS=(%2); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _mailwright_cli; "
            "printf '%s ' \"${COMPREPLY[@]}\""_s.arg(file, line);
        QProcess process;
        process.start(u"bash"_s, {u"--norc"_s, u"-c"_s, script});
        if (!process.waitForStarted(5000))
            QSKIP("bash is not installed");
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.readAllStandardOutput().trimmed(), offers);
    }

private:
    CliProgram m_cli;
};

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
