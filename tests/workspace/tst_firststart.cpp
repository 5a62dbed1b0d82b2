// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contactrepository.h"
#include "smtp/practicerules.h"
#include "support/testkeys.h"
#include "workspace/firststart.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;
using workspace::FirstStart;

class TestFirstStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("MAILWRIGHT_NO_KEYCHAIN", "1"); }
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        auto made = workspace::Workspace::create(
            m_root->filePath(u"a.mailwright"_s), u"Kornblume"_s, m_clock,
            {.keys = test::testKeys(), .stateFolder = m_root->filePath(u"state"_s)});
        QVERIFY(made);
        m_workspace = std::move(*made);
        m_services = std::make_unique<workspace::Services>(
            *m_workspace, m_workspace->database(), campaign::AddedWords{.unsubscribe = u"Unsubscribe"_s});
    }
    void cleanup()
    {
        m_services.reset();
        m_workspace.reset();
    }

    void beginsWithNothingChosen()
    {
        const auto facts = workspace::firstStartFacts(m_workspace->database());
        QVERIFY(facts);
        QCOMPARE(facts->chosen, FirstStart());
        QVERIFY(!facts->identity && !facts->list && !facts->mail && !facts->campaign);
    }
    void keepsWhatWasChosen()
    {
        const auto identity = m_services->catalogue().addIdentity(
            {.name = u"Shop"_s, .fromName = u"Shop"_s, .fromEmail = u"news@example.com"_s});
        const auto list = m_services->catalogue().addList(u"News"_s, base::PurposeId(1));
        QVERIFY(identity && list);
        const FirstStart chosen{.identity = *identity, .list = *list, .written = true};
        QVERIFY(workspace::keepFirstStart(m_workspace->database(), m_workspace->vault().gate(), chosen));
        const auto facts = workspace::firstStartFacts(m_workspace->database());
        QVERIFY(facts);
        QCOMPARE(facts->chosen, chosen);
        QCOMPARE(facts->identity->fromEmail, u"news@example.com"_s);
        QCOMPARE(facts->list->name, u"News"_s);
    }
    void forgetsWhatIsNoLongerThere()
    {
        const FirstStart chosen{
            .identity = base::IdentityId(41), .mail = base::TemplateId(42), .written = true};
        QVERIFY(workspace::keepFirstStart(m_workspace->database(), m_workspace->vault().gate(), chosen));
        const auto facts = workspace::firstStartFacts(m_workspace->database());
        QVERIFY(facts);
        QCOMPARE(facts->chosen, (FirstStart{.written = true}));
    }
    void bringsTheSamplePeopleWithWhatTheyAreFor()
    {
        base::JobControl control;
        workspace::JobRoom room{*m_workspace, m_workspace->database(), *m_services, control};
        const auto result = workspace::importSamplePeople(room, u"Sample contacts"_s);
        QVERIFY(result);
        QCOMPARE(result->added, workspace::samplePeople);
        QCOMPARE(result->refused, 0);
        QCOMPARE(result->consents, workspace::samplePeople - 1); // she brings none
        QCOMPARE(result->withdrawals, 1);                        // who has left
        QVERIFY(result->list.isValid());
        const auto people = audience::ContactRepository(m_workspace->database())
                                .page(result->list, {}, 2 * workspace::samplePeople);
        QVERIFY(people);
        int acting = 0;
        auto rules = smtp::PracticeRules::builtIn();
        for (const auto& person : *people) {
            QVERIFY2(person.email.endsWith(u"@example.com") || person.email.endsWith(u"@example.org"),
                     qPrintable(person.email));
            for (const auto stage : {smtp::PracticeStage::Mail, smtp::PracticeStage::Rcpt,
                                     smtp::PracticeStage::EndOfData, smtp::PracticeStage::Stored})
                if (rules.next(stage, {person.email.toUtf8()}))
                    ++acting;
        }
        QCOMPARE(acting, 3); // refused, deferred, in doubt
        const auto again = workspace::importSamplePeople(room, u"Sample contacts"_s);
        QVERIFY(again);
        QCOMPARE(again->added, 0);
    }

private:
    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<workspace::Services> m_services;
};

QTEST_GUILESS_MAIN(TestFirstStart)
#include "tst_firststart.moc"
