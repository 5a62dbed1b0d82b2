// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaignrepository.h"
#include "relays/relayrepository.h"
#include "support/testkeys.h"
#include "vault/writetransaction.h"
#include "workspace/catalogue.h"
#include "workspace/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;
using workspace::Catalogue;
using workspace::CatalogueError;
using Kind = workspace::CatalogueError::Kind;

Q_DECLARE_METATYPE(Kind)

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto made = workspace::Workspace::create(
            m_root.filePath(u"a.mailwright"_s), u"A"_s, m_clock,
            {.keys = test::testKeys(), .stateFolder = m_root.filePath(u"state"_s)});
        QVERIFY(made);
        m_workspace = std::move(*made);
        m_catalogue.emplace(Catalogue::Parts{m_workspace->database(), m_workspace->vault().gate(), m_clock,
                                             m_workspace->log()});
    }
    void cleanupTestCase() { m_workspace.reset(); }

    void refusesANameThatIsTaken()
    {
        campaign::MailTemplate mail;
        mail.name = u"May"_s;
        mail.html = u"<p>x</p>"_s;
        QVERIFY(m_catalogue->addTemplate(mail));
        mail.name = u"MAY"_s; // letter case aside
        auto again = m_catalogue->addTemplate(mail);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Kind::NameTaken);
        QCOMPARE(m_catalogue->mailTemplates()->size(), 1U);
    }

    void liftsARelaysPause()
    {
        relays::RelayRepository relays(m_workspace->database());
        auto transaction = vault::WriteTransaction::begin(m_workspace->database(),
                                                          m_workspace->vault().gate(), vault::Writer::Click);
        QVERIFY(relays.setPause(relays::practiceRelay, {.since = m_clock.now(), .reply = u"535 no"_s}));
        QVERIFY(transaction->commit());
        QVERIFY(relays.pause(relays::practiceRelay)->has_value());
        QVERIFY(m_catalogue->resumeRelay(relays::practiceRelay));
        QVERIFY(!relays.pause(relays::practiceRelay)->has_value());
        QVERIFY(m_catalogue->resumeRelay(relays::practiceRelay)); // once more is no fault
    }

    void refusesBadNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString();
        QTest::newRow("blank") << u"  "_s;
        QTest::newRow("line end") << u"a\nb"_s;
        QTest::newRow("NUL") << QString(QChar(0));
        QTest::newRow("long") << QString(201, u'x');
    }
    void refusesBadNames()
    {
        QFETCH(QString, name);
        campaign::MailTemplate mail;
        mail.name = name;
        auto other = m_catalogue->addTemplate(mail);
        QVERIFY(!other);
        QCOMPARE(other.error().kind, Kind::BadName);
    }

    void keepsAListUnderItsTidiedName()
    {
        QVERIFY(m_catalogue->addList(u"  Our   friends "_s, base::PurposeId(1)));
        auto again = m_catalogue->addList(u"Our friends"_s, base::PurposeId(1));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Kind::NameTaken);
        auto empty = m_catalogue->addList(u" "_s, base::PurposeId(1));
        QVERIFY(!empty);
        QCOMPARE(empty.error().kind, Kind::BadName);
    }

    void refusesWhatWouldReachAHeader_data()
    {
        QTest::addColumn<QString>("fromName");
        QTest::addColumn<QString>("fromEmail");
        QTest::addColumn<QString>("postal");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("name") << u"A\r\nBcc: b@example.com"_s << u"a@example.com"_s << u"P"_s
                              << Kind::BadText;
        QTest::newRow("address") << u"A"_s << u"a@example.com\nBcc: b@example.com"_s << u"P"_s
                                 << Kind::BadAddress;
        QTest::newRow("no address") << u"A"_s << u"a"_s << u"P"_s << Kind::BadAddress;
        QTest::newRow("postal") << u"A"_s << u"a@example.com"_s << QString(QChar(0)) << Kind::BadText;
    }
    void refusesWhatWouldReachAHeader()
    {
        QFETCH(QString, fromName);
        QFETCH(QString, fromEmail);
        QFETCH(QString, postal);
        QFETCH(Kind, kind);
        campaign::SenderIdentity identity;
        identity.name = u"Shop"_s;
        identity.fromName = fromName;
        identity.fromEmail = fromEmail;
        identity.postal = postal;
        auto added = m_catalogue->addIdentity(identity);
        QVERIFY(!added);
        QCOMPARE(added.error().kind, kind);
        QVERIFY(m_catalogue->identities()->empty());
    }

    void changesASenderAndMindsItsNamesakes()
    {
        const campaign::SenderIdentity shop{.name = u"Shop"_s,
                                            .fromName = u"Shop"_s,
                                            .fromEmail = u"news@example.com"_s,
                                            .postal = u"1 Lane"_s};
        campaign::SenderIdentity club{
            .name = u"Club"_s, .fromName = u"Club"_s, .fromEmail = u"club@example.com"_s};
        QVERIFY(m_catalogue->addIdentity(shop));
        club.id = *m_catalogue->addIdentity(club);
        club.name = u"shop"_s;
        auto taken = m_catalogue->changeIdentity(club);
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, Kind::NameTaken);
        club.name = u"The club"_s;
        club.replyTo = u"no address"_s;
        auto bad = m_catalogue->changeIdentity(club);
        QVERIFY(!bad);
        QCOMPARE(bad.error().kind, Kind::BadAddress);
        club.replyTo = u"answers@example.com"_s;
        club.postal = u"2 Lane\nTown"_s;
        QVERIFY(m_catalogue->changeIdentity(club));
        const auto all = m_catalogue->identities().value();
        QCOMPARE(all.size(), 2U);
        QCOMPARE(all[1].name, u"The club"_s);
        QCOMPARE(all[1].replyTo, u"answers@example.com"_s);
        QCOMPARE(all[1].postal, u"2 Lane\nTown"_s);
        club.id = base::IdentityId(999);
        QVERIFY(!m_catalogue->changeIdentity(club));
    }

    void refusesRelaysThatCannotBeUsed_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("security");
        QTest::addColumn<QByteArray>("ca");
        QTest::addColumn<Kind>("kind");
        const int none = static_cast<int>(smtp::Security::None);
        const int tls = static_cast<int>(smtp::Security::Tls);
        QTest::newRow("no host") << QString() << tls << QByteArray() << Kind::BadHost;
        QTest::newRow("blank in it") << u"a b"_s << tls << QByteArray() << Kind::BadHost;
        QTest::newRow("line end") << u"a\nb"_s << tls << QByteArray() << Kind::BadHost;
        QTest::newRow("plain to a stranger")
            << u"mail.example.com"_s << none << QByteArray() << Kind::NeedsTls;
        QTest::newRow("no certificate")
            << u"mail.example.com"_s << tls << "nothing"_ba << Kind::BadCertificate;
    }
    void refusesRelaysThatCannotBeUsed()
    {
        QFETCH(QString, host);
        QFETCH(int, security);
        QFETCH(QByteArray, ca);
        QFETCH(Kind, kind);
        relays::Relay relay;
        relay.name = u"R"_s;
        relay.host = host;
        relay.security = static_cast<smtp::Security>(security);
        relay.caPem = ca;
        auto added = m_catalogue->addRelay(relay);
        QVERIFY(!added);
        QCOMPARE(added.error().kind, kind);
        QCOMPARE(m_catalogue->relays()->size(), 1U); // the practice relay alone
    }

    void changesARelayAndItsName()
    {
        relays::Relay made = relay(u"Post"_s);
        made.id = m_catalogue->addRelay(made).value();
        relays::RelayRepository repository(m_workspace->database());
        QVERIFY(repository.setPause(made.id, {.since = m_clock.now(), .reply = u"535 no"_s}));
        made.name = u"POST"_s; // its own name in other letters
        made.port = 465;
        QVERIFY(m_catalogue->changeRelay(made));
        QCOMPARE((*repository.find(made.id))->name, u"POST"_s);
        QCOMPARE((*repository.find(made.id))->port, 465);
        QVERIFY(!repository.pause(made.id)->has_value());
        made.name = u"Hafenpost"_s;
        QVERIFY(m_catalogue->changeRelay(made));
        made.name = u"Practice"_s;
        made.port = 25;
        QCOMPARE(m_catalogue->changeRelay(made).error().kind, CatalogueError::Kind::NameTaken);
        made.name = u" "_s;
        QCOMPARE(m_catalogue->changeRelay(made).error().kind, CatalogueError::Kind::BadName);
        QCOMPARE((*repository.find(made.id))->name, u"Hafenpost"_s);
        QCOMPARE((*repository.find(made.id))->port, 465);
    }

    void removesARelayThatNobodyUsesAndPutsItBack()
    {
        const auto id = m_catalogue->addRelay(relay(u"Hafenpost 2"_s));
        QVERIFY(id);
        relays::RelayRepository repository(m_workspace->database());
        QVERIFY(repository.addUse(*id, m_clock.now(), 3));
        QVERIFY(repository.setPause(*id, {.since = m_clock.now(), .reply = u"535 no"_s}));
        const relays::Relay before = **repository.find(*id);
        QVERIFY(m_catalogue->removeRelay(*id));
        QVERIFY(!repository.find(*id)->has_value());
        QVERIFY(!repository.pause(*id)->has_value());
        QVERIFY(m_catalogue->restoreRelay(before));
        const relays::Relay after = **repository.find(*id);
        QCOMPARE(after.host, before.host);
        QCOMPARE(after.id, before.id);
        // Another one took its name in between.
        QVERIFY(m_catalogue->removeRelay(*id));
        QVERIFY(m_catalogue->addRelay(relay(u"hafenPOST 2"_s)));
        QCOMPARE(m_catalogue->restoreRelay(before).error().kind, CatalogueError::Kind::NameTaken);
    }

    void keepsTheRelaysThatCampaignsName()
    {
        QCOMPARE(m_catalogue->removeRelay(relays::practiceRelay).error().kind, CatalogueError::Kind::InUse);
        const auto id = m_catalogue->addRelay(relay(u"Used"_s));
        QVERIFY(id);
        QVERIFY(m_workspace->database().script(
            "INSERT INTO list (id, name, purpose_id, created_at) VALUES (90, 'L', 1, 0);"
            "INSERT INTO sender_identity (id, name, from_name, from_email, created_at) VALUES (90, 'I', '', "
            "'a@example.com', 0);"
            "INSERT INTO template (id, name, subject, html, created_at, updated_at) VALUES (90, 'T', '', '', "
            "0, 0)"));
        campaign::Campaign c;
        c.name = u"With a relay"_s;
        c.list = base::ListId(90);
        c.purpose = base::PurposeId(1);
        c.mailTemplate = base::TemplateId(90);
        c.identity = base::IdentityId(90);
        c.relays = {*id};
        QVERIFY(campaign::CampaignRepository(m_workspace->database()).addCampaign(c, m_clock.now()));
        const auto removed = m_catalogue->removeRelay(*id);
        QCOMPARE(removed.error().kind, CatalogueError::Kind::InUse);
        QCOMPARE(removed.error().detail, u"1"_s);
    }

private:
    static relays::Relay relay(const QString& name)
    {
        relays::Relay made;
        made.name = name;
        made.host = u"mail.example.com"_s;
        made.port = 587;
        return made;
    }

    QTemporaryDir m_root;
    base::SystemClock m_clock;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::optional<Catalogue> m_catalogue;
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
