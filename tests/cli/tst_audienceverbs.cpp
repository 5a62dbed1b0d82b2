// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using mw::test::CliProgram;
using mw::test::Ran;
using namespace Qt::StringLiterals;

/// Workspace, lists, contacts but their import, consent, suppression, identities, relays, templates, log.
class TestAudienceVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliProgram>();
        QVERIFY(m_cli->makeWorkspace());
    }

    void tellsAboutTheWorkspace()
    {
        const Ran ran = m_cli->at({u"workspace"_s, u"info"_s});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.json()["name"_L1].toString(), u"Corner Shop"_s);
        QCOMPARE(ran.json()["contacts"_L1].toInt(), 3);
        QCOMPARE(ran.json()["campaigns"_L1].toInt(), 1);
        QCOMPARE(ran.json()["armed"_L1].toBool(), true);
        QCOMPARE(m_cli->at({u"workspace"_s, u"upgrade"_s}).json()["upgraded"_L1].toBool(true), false);
        QVERIFY(m_cli->say({u"workspace"_s, u"info"_s}).out.contains("Corner Shop"));
    }

    void findsContactsByTheirWords()
    {
        const auto emails = [](const Ran& ran) {
            QStringList found;
            for (const QJsonValue& contact : ran.json()["contacts"_L1].toArray())
                found << contact["email"_L1].toString();
            return found;
        };
        const Ran ada = m_cli->at({u"contacts"_s, u"search"_s, u"ÀDA example"_s});
        QCOMPARE(ada.exit, 0);
        QCOMPARE(ada.json()["total"_L1].toInt(), 1);
        QCOMPARE(emails(ada), (QStringList{u"ada@example.com"_s}));
        const QJsonObject first = ada.json()["contacts"_L1][0].toObject();
        QCOMPARE(first["mailing"_L1].toString(), u"subscribed"_s);
        QCOMPARE(first["attributes"_L1]["first_name"_L1].toString(), u"Ada"_s);
        QCOMPARE(emails(m_cli->at({u"contacts"_s, u"search"_s, u"ev"_s})),
                 (QStringList{u"eve@example.com"_s}));
        const Ran some = m_cli->at({u"contacts"_s, u"search"_s, u"example"_s, u"--limit"_s, u"2"_s});
        QCOMPARE(some.json()["total"_L1].toInt(), 3);
        QCOMPARE(emails(some).size(), 2);
        const Ran none = m_cli->say({u"contacts"_s, u"search"_s, u"nobody"_s});
        QCOMPARE(none.exit, 0);
        QVERIFY2(none.out.contains("No contact"), none.words().constData());
        QCOMPARE(m_cli->at({u"contacts"_s, u"search"_s, u"a"_s, u"--limit"_s, u"0"_s}).exit, 2);
    }

    void opensAWorkspaceByItsPassphraseAlone()
    {
        const QString secret = m_cli->write(u"pass.txt"_s, "correct horse\n");
        const QString wrong = m_cli->write(u"wrong.txt"_s, "correct house\n");
        const QString folder = m_cli->path(u"b.mailwright"_s);
        const Ran made = m_cli->run({u"--json"_s, u"workspace"_s, u"create"_s, folder, u"--name"_s, u"B"_s,
                                     u"--passphrase-file"_s, secret});
        QCOMPARE(made.exit, 0);
        QCOMPARE(made.json()["encrypted"_L1].toBool(), true);
        const auto info = [&](const QStringList& key) {
            return m_cli->run(QStringList{u"--json"_s, u"--workspace"_s, folder} + key +
                              QStringList{u"workspace"_s, u"info"_s});
        };
        QCOMPARE(info({u"--passphrase-file"_s, secret}).exit, 0);
        for (const QStringList& key : {QStringList(), QStringList{u"--passphrase-file"_s, wrong}}) {
            const Ran locked = info(key);
            QCOMPARE(locked.exit, 3);
            QCOMPARE(locked.code(), u"MW-1119"_s);
        }
        QVERIFY(QFile::remove(folder + u"/vault.keys"_s));
        const Ran without = info({u"--passphrase-file"_s, secret});
        QCOMPARE(without.exit, 4);
        QCOMPARE(without.code(), u"MW-1122"_s);
    }

    void makesNoWorkspaceThatNothingOpens()
    {
        const Ran ran = m_cli->run(
            {u"--json"_s, u"workspace"_s, u"create"_s, m_cli->path(u"d.mailwright"_s), u"--name"_s, u"D"_s});
        QCOMPARE(ran.exit, 2);
        QCOMPARE(ran.code(), u"MW-1124"_s);
        QVERIFY(!QFileInfo::exists(m_cli->path(u"d.mailwright"_s)));
    }

    void refusesAPasswordFileThatOthersMayRead_data()
    {
        QTest::addColumn<QStringList>("words");
        const QString file = u"open.txt"_s;
        QTest::newRow("passphrase of a new workspace")
            << QStringList{u"workspace"_s,         u"create"_s, u"c.mailwright"_s, u"--name"_s, u"C"_s,
                           u"--passphrase-file"_s, file};
        QTest::newRow("passphrase") << QStringList{u"workspace"_s, u"info"_s};
        QTest::newRow("relay") << QStringList{
            u"relay"_s,      u"add"_s,  u"R"_s,      u"--host"_s, u"127.0.0.1"_s,       u"--port"_s, u"25"_s,
            u"--security"_s, u"none"_s, u"--user"_s, u"u"_s,      u"--password-file"_s, file};
    }
    void refusesAPasswordFileThatOthersMayRead()
    {
        QFETCH(QStringList, words);
        const QString file = m_cli->write(u"open.txt"_s, "secret");
        QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup);
        const Ran ran = words.contains(u"info"_s)
                            ? m_cli->run(QStringList{u"--workspace"_s, m_cli->workspace(),
                                                     u"--passphrase-file"_s, file, u"--json"_s} +
                                         words)
                            : m_cli->at(words);
        QCOMPARE(ran.exit, 3);
        QCOMPARE(ran.code(), u"MW-1012"_s);
        QVERIFY(!QFileInfo::exists(m_cli->path(u"c.mailwright"_s)));
        QCOMPARE(m_cli->at({u"relay"_s, u"list"_s}).json()["relays"_L1].toArray().size(), 1);
    }

    void addsAndShowsLists()
    {
        QCOMPARE(m_cli->at({u"list"_s, u"add"_s, u"Friends"_s, u"--purpose"_s, u"Invitations"_s}).exit, 0);
        QCOMPARE(m_cli->at({u"list"_s, u"add"_s, u"friends"_s}).exit, 2);
        const QJsonArray lists = m_cli->at({u"list"_s, u"show"_s}).json()["lists"_L1].toArray();
        QCOMPARE(lists.size(), 2);
        QCOMPARE(lists[0]["name"_L1].toString(), u"Friends"_s);
        QCOMPARE(lists[0]["contacts"_L1].toInt(-1), 0);
        QCOMPARE(lists[0]["purpose"_L1].toString(), u"Invitations"_s);
        QCOMPARE(lists[1]["contacts"_L1].toInt(), 3);
    }

    void exportsWhatItImported()
    {
        const Ran csv = m_cli->say({u"contacts"_s, u"export"_s, u"-"_s, u"--list"_s, u"News"_s});
        QCOMPARE(csv.exit, 0);
        QVERIFY2(csv.out.startsWith("email,"), csv.words().constData());
        QCOMPARE(csv.out.count('\n'), 4);
        const Ran toFile = m_cli->at({u"contacts"_s, u"export"_s, m_cli->path(u"out.json"_s)});
        QCOMPARE(toFile.json()["contacts"_L1].toInt(), 3);
        const QJsonArray all = QJsonDocument::fromJson(m_cli->read(u"out.json"_s)).array();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0]["email"_L1].toString(), u"ada@example.com"_s);
        QVERIFY(!(QFile::permissions(m_cli->path(u"out.json"_s)) & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(m_cli->at({u"contacts"_s, u"export"_s, u"/nowhere/x.csv"_s}).exit, 3);
        QCOMPARE(m_cli->at({u"contacts"_s, u"export"_s, u"-"_s, u"--list"_s, u"Nws"_s}).exit, 2);
    }

    void keepsWhoWithdrewOut()
    {
        const QStringList ask{u"consent"_s, u"may"_s, u"ada@example.com"_s, u"--purpose"_s,
                              u"News and offers"_s};
        Ran ran = m_cli->at(ask);
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.json()["may"_L1].toBool(), true);
        QStringList rules;
        for (const QJsonValue& rule : ran.json()["rules"_L1].toArray()) {
            rules.append(rule["rule"_L1].toString());
            QVERIFY(!rule["outcome"_L1].toString().isEmpty());
            QVERIFY(rule["evidence"_L1].isObject());
        }
        QVERIFY(rules.contains(u"basis"_s));
        QCOMPARE(m_cli->at({u"consent"_s, u"withdraw"_s, u"ada@example.com"_s}).exit, 0);
        ran = m_cli->at(ask);
        QCOMPARE(ran.exit, 1);
        QCOMPARE(ran.json()["may"_L1].toBool(true), false);
        const QJsonArray records =
            m_cli->at({u"consent"_s, u"show"_s, u"ada@example.com"_s}).json()["records"_L1].toArray();
        QCOMPARE(records.size(), 2);
        QCOMPARE(records[1]["kind"_L1].toString(), u"withdrawn"_s);
        // A new consent of the person, and nothing else, lets it in again.
        ran = m_cli->at({u"consent"_s, u"record"_s, u"ada@example.com"_s, u"--basis"_s, u"consent"_s,
                         u"--purpose"_s, u"News and offers"_s, u"--source"_s, u"phone"_s});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(m_cli->at(ask).exit, 0);
    }

    void refusesConsentThatCannotBe_data()
    {
        QTest::addColumn<QStringList>("words");
        const QStringList record{u"consent"_s, u"record"_s, u"ada@example.com"_s, u"--source"_s, u"x"_s};
        QTest::newRow("basis") << record + QStringList{u"--basis"_s, u"luck"_s, u"--purpose"_s,
                                                       u"News and offers"_s};
        QTest::newRow("no basis at all")
            << record + QStringList{u"--basis"_s, u"none"_s, u"--purpose"_s, u"News and offers"_s};
        QTest::newRow("purpose") << record +
                                        QStringList{u"--basis"_s, u"consent"_s, u"--purpose"_s, u"Nws"_s};
        QTest::newRow("future") << record + QStringList{u"--basis"_s,         u"consent"_s, u"--purpose"_s,
                                                        u"News and offers"_s, u"--at"_s,    u"2999-01-01"_s};
        QTest::newRow("time") << record + QStringList{u"--basis"_s,         u"consent"_s, u"--purpose"_s,
                                                      u"News and offers"_s, u"--at"_s,    u"soon"_s};
        QTest::newRow("stranger") << QStringList{u"consent"_s, u"withdraw"_s, u"nobody@example.com"_s};
    }
    void refusesConsentThatCannotBe()
    {
        QFETCH(QStringList, words);
        const Ran ran = m_cli->at(words);
        QVERIFY2(ran.exit == 2, ran.words().constData());
        QCOMPARE(
            m_cli->at({u"consent"_s, u"show"_s, u"ada@example.com"_s}).json()["records"_L1].toArray().size(),
            1);
    }

    void suppressesAddressesAndDomains()
    {
        QCOMPARE(m_cli->at({u"suppression"_s, u"add"_s, u"ada@example.com"_s, u"--reason"_s, u"complained"_s})
                     .exit,
                 0);
        QCOMPARE(m_cli->at({u"suppression"_s, u"add"_s, u"example.org"_s, u"--reason"_s, u"by_hand"_s}).exit,
                 0);
        QCOMPARE(
            m_cli->at({u"suppression"_s, u"add"_s, u"example.org"_s, u"--reason"_s, u"complained"_s}).exit,
            2);
        QCOMPARE(m_cli->at({u"suppression"_s, u"add"_s, u"what"_s, u"--reason"_s, u"by_hand"_s}).exit, 2);
        const QJsonArray all = m_cli->at({u"suppression"_s, u"show"_s}).json()["suppressions"_L1].toArray();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0]["text"_L1].toString(), u"ada@example.com"_s);
        QCOMPARE(all[1]["kind"_L1].toString(), u"domain"_s);
        // What the person said stays; what we said can be taken back.
        QCOMPARE(m_cli->at({u"suppression"_s, u"remove"_s, u"ada@example.com"_s}).exit, 3);
        QCOMPARE(
            m_cli->at({u"suppression"_s, u"remove"_s, u"example.org"_s, u"--reason"_s, u"mistake"_s}).exit,
            0);
        QCOMPARE(m_cli->at({u"suppression"_s, u"remove"_s, u"example.org"_s}).exit, 2);
    }

    void suppressesNoPublicSuffixUnlessAsked()
    {
        const QStringList words{u"suppression"_s, u"add"_s, u"co.uk"_s, u"--reason"_s, u"by_hand"_s};
        const Ran ran = m_cli->at(words);
        QCOMPARE(ran.exit, 2);
        QVERIFY2(ran.out.contains("would suppress everyone at"), ran.words().constData());
        QCOMPARE(m_cli->at({u"suppression"_s, u"add"_s, u"com"_s, u"--reason"_s, u"by_hand"_s}).exit, 2);
        QCOMPARE(m_cli->at({u"suppression"_s, u"show"_s}).json()["suppressions"_L1].toArray().size(), 0);
        QCOMPARE(m_cli->at(words + QStringList{u"--force"_s}).exit, 0);
        QCOMPARE(m_cli->at({u"suppression"_s, u"remove"_s, u"co.uk"_s}).exit, 0);
    }

    void importsSuppressions()
    {
        const QString file =
            m_cli->write(u"out.txt"_s, "x@example.com\n\n\"y@example.com\",2020\r\nnonsense\n@example.net\n");
        const Ran ran = m_cli->at({u"suppression"_s, u"import"_s, file});
        QCOMPARE(ran.exit, 1);
        QCOMPARE(ran.json()["read"_L1].toInt(), 4);
        QCOMPARE(ran.json()["added"_L1].toInt(), 3);
        QCOMPARE(ran.json()["refusals"_L1].toArray()[0]["line"_L1].toInt(), 4);
    }

    void addsIdentitiesAndTemplates()
    {
        Ran ran =
            m_cli->at({u"identity"_s, u"add"_s, u"Main"_s, u"--from"_s, u"Corner Shop <shop@example.com>"_s,
                       u"--postal"_s, u"1 Lane\\nTown"_s, u"--reply-to"_s, u"help@example.com"_s});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.json()["postal"_L1].toString(), u"1 Lane\nTown"_s);
        QCOMPARE(m_cli->at({u"identity"_s, u"list"_s}).json()["identities"_L1].toArray().size(), 2);
        QCOMPARE(
            m_cli->at({u"identity"_s, u"add"_s, u"Bad"_s, u"--from"_s, u"nobody"_s, u"--postal"_s, u"x"_s})
                .exit,
            2);
        QCOMPARE(m_cli
                     ->at({u"identity"_s, u"add"_s, u"Main"_s, u"--from"_s, u"a@example.com"_s, u"--postal"_s,
                           u"x"_s})
                     .exit,
                 2);
        QCOMPARE(
            m_cli->at({u"template"_s, u"list"_s}).json()["templates"_L1].toArray()[0]["name"_L1].toString(),
            u"May"_s);
        QCOMPARE(
            m_cli
                ->at({u"template"_s, u"add"_s, u"Gone"_s, u"--subject"_s, u"x"_s, u"--html"_s, u"/nowhere"_s})
                .exit,
            4);
        const QString latin = m_cli->write(u"latin.html"_s, "<p>Gr\xfc\xdf</p>");
        QCOMPARE(
            m_cli->at({u"template"_s, u"add"_s, u"Latin"_s, u"--subject"_s, u"x"_s, u"--html"_s, latin}).exit,
            4);
    }

    void keepsARelaysPasswordToItself()
    {
        const QString secret = m_cli->write(u"pw"_s, "Sesame-4711\n");
        const Ran ran = m_cli->at({u"relay"_s, u"add"_s, u"Provider"_s, u"--host"_s, u"smtp.example.com"_s,
                                   u"--port"_s, u"587"_s, u"--security"_s, u"starttls"_s, u"--user"_s,
                                   u"shop"_s, u"--password-file"_s, secret, u"--connections"_s, u"2"_s});
        QCOMPARE(ran.exit, 0);
        QVERIFY2(ran.error.contains("no keychain"), ran.words().constData());
        QCOMPARE(ran.json()["password_in"_L1].toString(), u"vault"_s);
        const Ran list = m_cli->at({u"relay"_s, u"list"_s});
        QCOMPARE(list.json()["relays"_L1].toArray()[1]["connections"_L1].toInt(), 2);
        const Ran log = m_cli->at({u"log"_s, u"show"_s, u"--level"_s, u"debug"_s});
        for (const Ran& each : {ran, list, log})
            QVERIFY2(!each.words().contains("Sesame"), each.words().constData());
    }

    void refusesRelaysThatCannotBeUsed_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("plain to a stranger") << QStringList{u"--host"_s, u"mail.example.com"_s, u"--port"_s,
                                                            u"25"_s,     u"--security"_s,       u"none"_s};
        QTest::newRow("port") << QStringList{u"--host"_s, u"mail.example.com"_s, u"--port"_s,
                                             u"65536"_s,  u"--security"_s,       u"tls"_s};
        QTest::newRow("user alone") << QStringList{
            u"--host"_s, u"mail.example.com"_s, u"--port"_s, u"25"_s, u"--security"_s,
            u"tls"_s,    u"--user"_s,           u"u"_s};
        QTest::newRow("connections") << QStringList{
            u"--host"_s, u"mail.example.com"_s, u"--port"_s, u"25"_s, u"--security"_s,
            u"tls"_s,    u"--connections"_s,    u"0"_s};
    }
    void refusesRelaysThatCannotBeUsed()
    {
        QFETCH(QStringList, more);
        const Ran ran = m_cli->at(QStringList{u"relay"_s, u"add"_s, u"R"_s} + more);
        QVERIFY2(ran.exit == 2, ran.words().constData());
        QCOMPARE(m_cli->at({u"relay"_s, u"list"_s}).json()["relays"_L1].toArray().size(), 1);
    }

    void showsTheLog()
    {
        const Ran all = m_cli->at({u"log"_s, u"show"_s});
        QCOMPARE(all.exit, 0);
        const QJsonArray lines = all.json()["lines"_L1].toArray();
        QVERIFY(lines.size() >= 4);
        QCOMPARE(lines[0]["code"_L1].toString(), u"MW-1130"_s);
        QVERIFY(lines[0]["at"_L1].toString().endsWith(u'Z'));
        QVERIFY2(!all.out.contains("ada@"), all.words().constData());
        QCOMPARE(
            m_cli->at({u"log"_s, u"show"_s, u"--level"_s, u"error"_s}).json()["lines"_L1].toArray().size(),
            0);
        QCOMPARE(m_cli->at({u"log"_s, u"show"_s, u"--since"_s, u"2999-01-01"_s})
                     .json()["lines"_L1]
                     .toArray()
                     .size(),
                 0);
        QCOMPARE(m_cli->at({u"log"_s, u"show"_s, u"--since"_s, u"yesterday"_s}).exit, 2);
        QCOMPARE(m_cli->at({u"log"_s, u"show"_s, u"--campaign"_s, u"Nope"_s}).exit, 2);
        QCOMPARE(m_cli->at({u"log"_s, u"show"_s, u"--contact"_s, u"ada@example.com"_s}).exit, 0);
    }

    void saysWhatIsWrongWithAWorkspace()
    {
        QCOMPARE(
            m_cli->run({u"--workspace"_s, m_cli->path(u"none"_s), u"--json"_s, u"list"_s, u"show"_s}).code(),
            u"MW-1101"_s);
        QCOMPARE(m_cli
                     ->run({u"--passphrase-file"_s, m_cli->passphraseFile(), u"--json"_s, u"workspace"_s,
                            u"create"_s, m_cli->workspace(), u"--name"_s, u"X"_s})
                     .code(),
                 u"MW-1102"_s);
        QFile vault(m_cli->workspace() + u"/vault.sqlite"_s);
        QVERIFY(vault.open(QIODevice::ReadWrite));
        vault.write(QByteArray(200, 'x'));
        vault.close();
        const Ran ran = m_cli->at({u"list"_s, u"show"_s});
        QCOMPARE(ran.exit, 4);
        QCOMPARE(ran.code(), u"MW-1110"_s);
        QVERIFY(vault.resize(0));
        for (const auto& words :
             {QStringList{u"list"_s, u"show"_s}, QStringList{u"workspace"_s, u"upgrade"_s}}) {
            const Ran empty = m_cli->at(words);
            QCOMPARE(empty.exit, 4);
            QCOMPARE(empty.code(), u"MW-1110"_s);
            QVERIFY2(empty.out.contains("backup"), empty.words().constData());
        }
        QCOMPARE(vault.size(), 0);
    }

    void saysWhatIsThereWhenANameIsNot_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("near")
            << QStringList{u"campaign"_s, u"report"_s, u"Practise"_s}
            << "There is no campaign \"Practise\". Nothing was changed. Did you mean \"Practice\"?"_ba;
        QTest::newRow("far") << QStringList{u"contacts"_s, u"export"_s, u"-"_s, u"--list"_s, u"Customers"_s}
                             << "There is no list \"Customers\". Nothing was changed. There is: News."_ba;
        QTest::newRow("none yet") << QStringList{u"campaign"_s, u"create"_s,     u"X"_s,   u"--list"_s,
                                                 u"News"_s,     u"--template"_s, u"May"_s, u"--identity"_s,
                                                 u"Me"_s,       u"--relay"_s,    u"Mine"_s}
                                  << "Nothing was changed."_ba;
        QTest::newRow("contact") << QStringList{u"contacts"_s, u"show"_s, u"no@example.com"_s}
                                 << "Nothing was changed. Check the address"_ba;
    }
    void saysWhatIsThereWhenANameIsNot()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, says);
        const Ran ran = m_cli->say(words);
        QCOMPARE(ran.exit, 2);
        QVERIFY2(ran.error.contains(says), ran.words().constData());
    }
    void leaksNoWordsOfTheToolkit()
    {
        const QString list = m_cli->write(u"list.json"_s, "[1]");
        const QString broken = m_cli->write(u"broken.json"_s, "{\n\"a\":\n}");
        const QString html = m_cli->write(u"t.html"_s, "x");
        for (const auto& [data, says] : {std::pair{list, "no JSON object"}, std::pair{broken, "line 3"}}) {
            const Ran ran = m_cli->run({u"template"_s, u"render"_s, html, u"--data"_s, data});
            QCOMPARE(ran.exit, 4);
            QVERIFY2(ran.error.contains(says) && !ran.error.contains("occurred"), ran.words().constData());
        }
        const QString file = m_cli->write(u"x.csv"_s, "email\nx@example.com\n");
        const Ran ran =
            m_cli->at({u"contacts"_s, u"import"_s, file, u"--list"_s, u"News"_s, u"--map-file"_s, list});
        QCOMPARE(ran.exit, 2);
        QVERIFY2(!ran.out.contains("occurred"), ran.words().constData());
    }
    void findsTheWorkspaceInTheEnvironment()
    {
        m_cli->setEnvironment(u"MAILWRIGHT_WORKSPACE"_s, m_cli->workspace());
        QCOMPARE(
            m_cli->run({u"--passphrase-file"_s, m_cli->passphraseFile(), u"--json"_s, u"list"_s, u"show"_s})
                .exit,
            0);
    }

private:
    std::unique_ptr<CliProgram> m_cli;
};

QTEST_GUILESS_MAIN(TestAudienceVerbs)
#include "tst_audienceverbs.moc"
