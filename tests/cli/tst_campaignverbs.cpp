// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using mw::test::CliProgram;
using mw::test::Ran;
using namespace Qt::StringLiterals;

namespace {
const QStringList countNames{u"accepted"_s, u"cancelled"_s, u"excluded"_s, u"expired"_s,
                             u"in_doubt"_s, u"planned"_s,   u"queued"_s,   u"rejected"_s};
}

/// Campaigns as far as they are made and read; sending has a test of its own.
class TestCampaignVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliProgram>();
        QVERIFY(m_cli->makeWorkspace());
    }

    void refusesCampaignsOfWhatIsNotThere_data()
    {
        QTest::addColumn<QString>("flag");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("list") << u"--list"_s << u"Nws"_s << "News"_ba;
        QTest::newRow("template") << u"--template"_s << u"Mai"_s << "May"_ba;
        QTest::newRow("relay") << u"--relay"_s << u"practise"_s << "practice"_ba;
        QTest::newRow("purpose") << u"--purpose"_s << u"News and offer"_s << "News and offers"_ba;
        QTest::newRow("identity") << u"--identity"_s << u"Shop"_s << "--from"_ba;
        QTest::newRow("sender") << u"--from"_s << u"nobody"_s << "news@example.com"_ba;
        QTest::newRow("practice beside a real one") << u"--relay"_s << u"practice,practice"_s << "beside"_ba;
    }
    void refusesCampaignsOfWhatIsNotThere()
    {
        QFETCH(QString, flag);
        QFETCH(QString, value);
        QFETCH(QByteArray, says);
        QMap<QString, QString> flags{{u"--list"_s, u"News"_s},
                                     {u"--template"_s, u"May"_s},
                                     {u"--relay"_s, u"practice"_s},
                                     {u"--from"_s, u"a@example.com"_s}};
        flags[flag] = value;
        QStringList words{u"campaign"_s, u"create"_s, u"C"_s};
        for (auto it = flags.begin(); it != flags.end(); ++it)
            words << it.key() << it.value();
        const Ran ran = m_cli->at(words);
        QVERIFY2(ran.exit == 2, ran.words().constData());
        QVERIFY2(ran.out.contains(says), ran.words().constData());
        QCOMPARE(m_cli->at({u"campaign"_s, u"report"_s, u"C"_s}).exit, 2);
    }

    void refusesANameThatIsTaken() { QVERIFY(!m_cli->makeCampaign(u"practice"_s, u"practice"_s)); }

    void usesOneIdentityForOneSender()
    {
        QVERIFY(m_cli->makeCampaign(u"Second"_s, u"practice"_s));
        QCOMPARE(m_cli->at({u"identity"_s, u"list"_s}).json()["identities"_L1].toArray().size(), 1);
    }

    void checksBeforeItSends()
    {
        const Ran good = m_cli->at({u"campaign"_s, u"check"_s, u"Practice"_s});
        QCOMPARE(good.exit, 0);
        QCOMPARE(good.json()["ready"_L1].toBool(), true);
        for (const QJsonValue& finding : good.json()["findings"_L1].toArray()) {
            QCOMPARE(finding.toObject().keys(), (QStringList{u"code"_s, u"fix"_s, u"level"_s, u"text"_s}));
            // Each code has its words.
            QVERIFY2(finding["text"_L1].toString() != finding["code"_L1].toString(),
                     qPrintable(finding["code"_L1].toString()));
        }
        QVERIFY(m_cli->at({u"list"_s, u"add"_s, u"Empty"_s}).exit == 0);
        QVERIFY(
            m_cli
                ->at({u"campaign"_s, u"create"_s, u"To nobody"_s, u"--list"_s, u"Empty"_s, u"--template"_s,
                      u"May"_s, u"--from"_s, u"a@example.com"_s, u"--relay"_s, u"practice"_s})
                .exit == 0);
        const Ran bad = m_cli->at({u"campaign"_s, u"check"_s, u"To nobody"_s});
        QCOMPARE(bad.exit, 1);
        QCOMPARE(bad.json()["ready"_L1].toBool(true), false);
        QCOMPARE(bad.json()["findings"_L1].toArray()[0]["level"_L1].toString(), u"red"_s);
        const Ran sent = m_cli->at({u"campaign"_s, u"send"_s, u"To nobody"_s});
        QCOMPARE(sent.exit, 1);
        QVERIFY2(sent.json()["findings"_L1].toArray().size() > 0, sent.words().constData());
        QVERIFY(!sent.json().contains(u"accepted"_s));
    }

    void rehearsesWithoutSending()
    {
        const QString folder = m_cli->path(u"rehearsal"_s);
        const Ran ran = m_cli->at({u"campaign"_s, u"rehearse"_s, u"Practice"_s, u"--to-folder"_s, folder});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.json()["rendered"_L1].toInt(), 3); // a practice run needs no basis
        const QList<QByteArray> lines = m_cli->read(u"rehearsal/index.jsonl"_s).trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        for (const QByteArray& line : lines) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            const QByteArray bytes = m_cli->read(u"rehearsal/"_s + entry["file"_L1].toString());
            QVERIFY(bytes.contains("To: " + entry["email"_L1].toString().toLatin1()));
            QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
                     entry["sha256"_L1].toString());
        }
        QCOMPARE(QDir(folder).entryList({u"*.eml"_s}),
                 (QStringList{u"000001.eml"_s, u"000002.eml"_s, u"000003.eml"_s}));
        const Ran report = m_cli->at({u"campaign"_s, u"report"_s, u"Practice"_s});
        QCOMPARE(report.json()["planned"_L1].toInt(-1), 0);
        QCOMPARE(m_cli->at({u"campaign"_s, u"rehearse"_s, u"Practice"_s, u"--to-folder"_s, folder}).exit,
                 3); // not empty
        QCOMPARE(m_cli->at({u"campaign"_s, u"rehearse"_s, u"Practice"_s}).exit, 0);
    }

    void refusesToPauseWhatDoesNotRun()
    {
        for (const auto& verb : {u"pause"_s, u"resume"_s}) {
            const Ran ran = m_cli->at({u"campaign"_s, verb, u"Practice"_s});
            QVERIFY2(ran.exit == 3, ran.words().constData());
            QCOMPARE(ran.code(), u"MW-4005"_s);
        }
    }

    void cancelsForGood()
    {
        const Ran ran = m_cli->at({u"campaign"_s, u"cancel"_s, u"Practice"_s});
        QVERIFY2(ran.exit == 0, ran.words().constData());
        QCOMPARE(ran.json()["state"_L1].toString(), u"cancelled"_s);
        const Ran sent = m_cli->at({u"campaign"_s, u"send"_s, u"Practice"_s});
        QCOMPARE(sent.exit, 3);
        QCOMPARE(
            m_cli->at({u"delivery"_s, u"list"_s, u"--campaign"_s, u"Practice"_s, u"--state"_s, u"accepted"_s})
                .json()["deliveries"_L1]
                .toArray()
                .size(),
            0);
    }

    void countsByStateInTheReport()
    {
        const QJsonObject report = m_cli->at({u"campaign"_s, u"report"_s, u"Practice"_s}).json();
        for (const QString& name : countNames)
            QVERIFY2(report.contains(name), qPrintable(name));
        QVERIFY(report.contains(u"seconds"_s));
    }

    void buildsAMessageBeforeAnyIsSent()
    {
        const QStringList words{u"message"_s,   u"build"_s,           u"--template"_s, u"May"_s,
                                u"--contact"_s, u"ada@example.com"_s, u"--campaign"_s, u"Practice"_s};
        const Ran ran = m_cli->at(words);
        QCOMPARE(ran.exit, 0);
        QVERIFY2(ran.out.contains("\r\nTo: ada@example.com\r\n"), ran.words().constData());
        QVERIFY2(ran.out.contains("Hello Ada"), ran.words().constData());
        QCOMPARE(
            m_cli->at({u"message"_s, u"verify"_s, u"--campaign"_s, u"Practice"_s, u"ada@example.com"_s}).exit,
            2);
        QStringList other = words;
        other[3] = u"Juni"_s;
        QCOMPARE(m_cli->at(other).exit, 2);
    }

    void saysWhyNothingIsPlannedYet()
    {
        const Ran ran =
            m_cli->at({u"delivery"_s, u"why"_s, u"--campaign"_s, u"Practice"_s, u"ada@example.com"_s});
        QCOMPARE(ran.exit, 0);
        QVERIFY(ran.json()["state"_L1].isNull());
        QVERIFY(!ran.json()["verdict"_L1].toString().isEmpty());
        QVERIFY(ran.json()["steps"_L1].toArray().size() >= 5);
        QCOMPARE(m_cli->at({u"delivery"_s, u"why"_s, u"--campaign"_s, u"Practice"_s, u"nobody@example.com"_s})
                     .exit,
                 2);
    }

private:
    std::unique_ptr<CliProgram> m_cli;
};

QTEST_GUILESS_MAIN(TestCampaignVerbs)
#include "tst_campaignverbs.moc"
