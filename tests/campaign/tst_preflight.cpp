// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/preflight.h"
#include "campaign/world.h"

#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::campaign;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    World w;
    Preflight preflight{w.db(), w.clock, w.hashKey, w.tokenKey, {u"Leave <us>"_s}};

    [[nodiscard]] Campaign campaign() { return w.addCampaign(u"News %1"_s.arg(++m_count), {w.addRelay(25)}); }
    [[nodiscard]] std::vector<Finding> check(const Campaign& c) { return preflight.check(c).value(); }
    [[nodiscard]] static const Finding* find(const std::vector<Finding>& all, const QString& code)
    {
        const auto it = std::ranges::find(all, code, &Finding::code);
        return it == all.end() ? nullptr : &*it;
    }

private:
    int m_count = 0;
};

#define FOUND(findings, code_, level_)                                                                       \
    do {                                                                                                     \
        const Finding* const f_ = Fixture::find(findings, code_);                                            \
        QVERIFY2(f_, "no such finding");                                                                     \
        QCOMPARE(f_->level, level_);                                                                         \
    } while (false)

} // namespace

class TestPreflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingRedInACampaignThatIsWhole()
    {
        Fixture f;
        f.w.addMany(3);
        const auto all = f.check(f.campaign());
        for (const auto& finding : all)
            QVERIFY2(finding.level != FindingLevel::Red, qPrintable(finding.code));
        FOUND(all, u"message_renders"_s, FindingLevel::Green);
        FOUND(all, u"recipients"_s, FindingLevel::Green);
        FOUND(all, u"relay_ready"_s, FindingLevel::Green);
        FOUND(all, u"unsubscribe_added"_s, FindingLevel::Amber);
        FOUND(all, u"postal_added"_s, FindingLevel::Green);
        QVERIFY(std::ranges::is_sorted(all, {}, &Finding::level)); // red first
        QCOMPARE(Fixture::find(all, u"recipients"_s)->facts[u"contacts"].toInt(), 3);
    }

    void isRedWhenSomethingIsMissing_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("template") << u"template"_s << u"template_missing"_s;
        QTest::newRow("identity") << u"identity"_s << u"identity_missing"_s;
        QTest::newRow("list") << u"list"_s << u"list_missing"_s;
        QTest::newRow("nobody") << u"nobody"_s << u"list_empty"_s;
        QTest::newRow("no relay") << u"relay"_s << u"relay_missing"_s;
        QTest::newRow("relay is gone") << u"gone relay"_s << u"relay_missing"_s;
        QTest::newRow("subject") << u"subject"_s << u"subject_empty"_s;
        QTest::newRow("broken") << u"broken"_s << u"template_broken"_s;
        QTest::newRow("sender") << u"sender"_s << u"sender_address_bad"_s;
    }
    void isRedWhenSomethingIsMissing()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, code);
        Fixture f;
        if (what != u"nobody")
            f.w.addMany(1);
        auto c = f.campaign();
        if (what == u"template")
            c.mailTemplate = base::TemplateId(99);
        else if (what == u"identity")
            c.identity = base::IdentityId(99);
        else if (what == u"list")
            c.list = base::ListId(99);
        else if (what == u"relay")
            c.relays.clear();
        else if (what == u"gone relay")
            c.relays = {base::RelayId(99)};
        else if (what == u"subject")
            c.mailTemplate = f.w.addTemplate(u"T"_s, u"  "_s, u"<p>x</p>"_s);
        else if (what == u"broken")
            c.mailTemplate = f.w.addTemplate(u"T"_s, u"s"_s, u"<p>x</p>\n{{ a | nosuch }}"_s);
        else if (what == u"sender")
            c.identity = f.w.repository()
                             .addIdentity({.name = u"I"_s, .fromName = u"N"_s, .fromEmail = u"no address"_s},
                                          f.w.clock.now())
                             .value();
        const auto all = f.check(c);
        FOUND(all, code, FindingLevel::Red);
        QCOMPARE(all.front().level, FindingLevel::Red);
        if (what == u"broken") {
            QCOMPARE(Fixture::find(all, code)->facts[u"line"].toInt(), 2);
            QCOMPARE(Fixture::find(all, code)->facts[u"part"].toString(), u"html"_s);
        }
    }

    void holdsNoAddressInItsFacts()
    {
        Fixture f;
        f.w.addMany(2);
        auto c = f.campaign();
        c.identity =
            f.w.repository()
                .addIdentity({.name = u"I"_s, .fromName = u"N"_s, .fromEmail = u"ann@@example.com"_s},
                             f.w.clock.now())
                .value();
        for (const auto& finding : f.check(c))
            for (const auto& fact : finding.facts)
                QVERIFY(!fact.toString().contains(u'@'));
    }

    void warnsOfPeopleWithoutABasis()
    {
        Fixture f;
        f.w.addMany(3);
        f.w.add(u"x@example.com"_s, {}, false);
        f.w.add(u"y@example.com"_s, {}, false);
        auto c = f.campaign();
        auto all = f.check(c);
        FOUND(all, u"no_consent_basis"_s, FindingLevel::Amber);
        QCOMPARE(Fixture::find(all, u"no_consent_basis"_s)->facts[u"contacts"].toInt(), 2);
        QCOMPARE(Fixture::find(all, u"no_consent_basis"_s)->facts[u"of"].toInt(), 5);
        c.kind = CampaignKind::Practice; // there it excludes nobody
        all = f.check(c);
        QVERIFY(!Fixture::find(all, u"no_consent_basis"_s));
    }

    void warnsOfAPausedRelayInItsOwnWords()
    {
        Fixture f;
        f.w.addMany(1);
        const auto c = f.campaign();
        QVERIFY(f.w.relays().setPause(c.relays.front(),
                                      {.since = f.w.clock.now(), .reply = u"535 wrong password"_s}));
        auto all = f.check(c);
        FOUND(all, u"relay_paused"_s, FindingLevel::Amber);
        QCOMPARE(Fixture::find(all, u"relay_paused"_s)->facts[u"reply"].toString(), u"535 wrong password"_s);
        QVERIFY(
            f.w.relays().setPause(c.relays.front(), {.since = f.w.clock.now(), .until = f.w.clock.now()}));
        all = f.check(c);
        FOUND(all, u"relay_ready"_s, FindingLevel::Green);
    }

    void addsTheUnsubscribeLineAndThePostalAddressWhereTheyLack()
    {
        Fixture f;
        f.w.addMany(1);
        const auto draft = f.preflight.draft(f.campaign()).value().value();
        QVERIFY(draft.unsubscribeAdded);
        QVERIFY(draft.postalAdded);
        const auto& v = draft.version;
        QCOMPARE(v.html.count(u"unsubscribe_url"_s), 1);
        QVERIFY(v.html.contains(u"Leave &lt;us&gt;"_s)); // plain words, escaped
        QVERIFY(v.html.indexOf(u"unsubscribe_url"_s) < v.html.indexOf(u"</body>"_s));
        QVERIFY(v.html.contains(u"sender_postal"_s));
        QVERIFY(v.text.contains(u"unsubscribe_url"_s)); // the text part is made after they were added
        QVERIFY(v.text.contains(u"sender_postal"_s));
        QVERIFY(v.text.contains(u"{{ first_name | default: \"reader\" }}"_s));
        QVERIFY(!v.text.contains(u'<' + u"p>"_s));
        QCOMPARE(v.listName, u"Customers"_s);
    }

    void leavesATemplateAloneThatHasThem()
    {
        Fixture f;
        f.w.addMany(1);
        auto c = f.campaign();
        const QString html =
            u"<html><body><p>x</p><a href=\"{{ unsubscribe_url }}\">Out</a><p>{{ sender_postal }}</p></body></html>"_s;
        const QString text = u"x\nOut: {{ unsubscribe_url }}\n{{ sender_postal }}"_s;
        c.mailTemplate = f.w.addTemplate(u"T"_s, u"s"_s, html, text);
        const auto draft = f.preflight.draft(c).value().value();
        QVERIFY(!draft.unsubscribeAdded);
        QVERIFY(!draft.postalAdded);
        QCOMPARE(draft.version.html, html);
        QCOMPARE(draft.version.text, text);
        const auto all = f.check(c);
        QVERIFY(!Fixture::find(all, u"unsubscribe_added"_s));
    }

    void addsTheLineToATextPartOfItsOwn()
    {
        Fixture f;
        f.w.addMany(1);
        auto c = f.campaign();
        c.mailTemplate =
            f.w.addTemplate(u"T"_s, u"s"_s, u"<a href=\"{{ unsubscribe_url }}\">Out</a>{{ sender_postal }}"_s,
                            u"Only words."_s);
        const auto draft = f.preflight.draft(c).value().value();
        QVERIFY(draft.unsubscribeAdded);
        QVERIFY(draft.version.text.startsWith(u"Only words."_s));
        QVERIFY(draft.version.text.contains(u"{{ unsubscribe_url }}"_s));
    }

    void doesNotTakeAHiddenMentionForTheLine()
    {
        Fixture f;
        f.w.addMany(1);
        for (const char* html : {"<p>x</p><!-- {{ unsubscribe_url }} -->",
                                 "<p>x</p>{% if unsubscribe_url %}{% endif %}", "<p>unsubscribe_url</p>"}) {
            auto c = f.campaign();
            c.mailTemplate = f.w.addTemplate(QString::fromLatin1(html), u"s"_s, QString::fromLatin1(html));
            QVERIFY2(f.preflight.draft(c).value().value().unsubscribeAdded, html);
        }
    }

    void warnsWhenNoPostalAddressIsKnown()
    {
        Fixture f;
        f.w.addMany(1);
        auto c = f.campaign();
        c.identity = f.w.repository()
                         .addIdentity({.name = u"I"_s, .fromName = u"N"_s, .fromEmail = u"a@example.com"_s},
                                      f.w.clock.now())
                         .value();
        const auto all = f.check(c);
        FOUND(all, u"postal_missing"_s, FindingLevel::Amber);
        QVERIFY(!f.preflight.draft(c).value().value().postalAdded);
    }

    void changesNothing()
    {
        Fixture f;
        f.w.addMany(3);
        const auto c = f.campaign();
        const auto before = f.w.number(u"SELECT total_changes()"_s);
        (void)f.check(c);
        (void)f.preflight.draft(c);
        QCOMPARE(f.w.number(u"SELECT total_changes()"_s), before);
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
