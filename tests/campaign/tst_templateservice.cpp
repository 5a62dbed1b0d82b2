// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/drafts.h"
#include "campaign/picturerepository.h"
#include "campaign/templatedraft.h"
#include "campaign/templateservice.h"
#include "campaign/world.h"
#include "mail/pictures.h"

#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::campaign;
using namespace Qt::StringLiterals;
using Kind = TemplateServiceError::Kind;
Q_DECLARE_METATYPE(mw::campaign::TemplateServiceError::Kind)

namespace {

const QString html = u"<p>Dear {{ first_name }}</p><img src=\"cid:bread.png\" alt=\"\">"_s;
const QByteArray bread = png(536, 300, QByteArray(5000, '\xe9'));

struct Shop
{
    World w;
    TemplateService templates{{w.db(), w.vault().gate(), w.clock, w.log}};
    Drafts drafts{{w.db(), w.vault().gate(), w.clock}};

    base::TemplateId add(const QString& name = u"Bread"_s)
    {
        return templates
            .add({.name = name, .subject = u"Fresh"_s, .html = html},
                 {{u"bread.png"_s, u"Brot.png"_s, bread}})
            .value();
    }
    [[nodiscard]] std::vector<TemplateSummary> list()
    {
        return TemplateRepository(w.db()).summaries().value();
    }
    [[nodiscard]] QStringList pictures(base::TemplateId id)
    {
        QStringList names;
        const auto all = PictureRepository(w.db()).ofTemplate(id).value();
        for (const StoredPicture& picture : all)
            names << picture.name;
        return names;
    }
};

} // namespace

class TestTemplateService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersTheNameOfAStarterThatIsTaken()
    {
        Shop shop;
        shop.add();
        shop.add();
        shop.add(u"BREAD"_s);
        QStringList names;
        for (const TemplateSummary& one : shop.list())
            names << one.name;
        QCOMPARE(names, (QStringList{u"Bread"_s, u"Bread 2"_s, u"BREAD 3"_s, u"Letter"_s}));
    }
    void refusesNamesAndTexts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("source");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("no name") << u"  "_s << u"s"_s << u"x"_s << Kind::BadName;
        QTest::newRow("a long name") << QString(201, u'n') << u"s"_s << u"x"_s << Kind::BadName;
        QTest::newRow("a line end in a name") << u"a\nb"_s << u"s"_s << u"x"_s << Kind::BadName;
        QTest::newRow("a line end in a subject") << u"a"_s << u"s\r\nBcc: x"_s << u"x"_s << Kind::BadText;
        QTest::newRow("a NUL") << u"a"_s << u"s"_s << (u"x"_s + QChar(u'\0')) << Kind::BadText;
        QTest::newRow("6 MB") << u"a"_s << u"s"_s << QString(6 * 1024 * 1024, u'x') << Kind::TooLarge;
        QTest::newRow("a name that is taken") << u"letter"_s << u"s"_s << u"x"_s << Kind::NameTaken;
    }
    void refusesNamesAndTexts()
    {
        QFETCH(QString, name);
        QFETCH(QString, subject);
        QFETCH(QString, source);
        QFETCH(Kind, kind);
        Shop shop;
        const auto id = shop.add();
        const auto saved = shop.templates.save({.id = id, .name = name, .subject = subject, .html = source});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, kind);
        const auto kept = TemplateRepository(shop.w.db()).find(id).value().value();
        QCOMPARE(kept.mail.html, html);
        QCOMPARE(kept.mail.name, u"Bread"_s);
    }
    void refusesAPictureThatIsNone()
    {
        Shop shop;
        const auto made = shop.templates.add({.name = u"x"_s, .subject = {}, .html = {}},
                                             {{u"a.png"_s, u"a.png"_s, "no picture"}});
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Kind::Picture);
        QCOMPARE(made.error().picture.picture.kind, mail::PictureError::Kind::Unknown);
        QCOMPARE(shop.list().size(), std::size_t(1));
    }

    void keepsADraftUntilItIsSaved()
    {
        Shop shop;
        const auto id = shop.add();
        const TemplateDraft draft{u"Older"_s, u"<p>new</p>"_s, u"text"_s};
        QVERIFY(shop.drafts.keep(DraftKind::Template, id.value(), draft.toBody()));
        const TemplateDraft newer{u"Newer"_s, u"<p>new 2</p>"_s, std::nullopt};
        shop.w.clock.move(std::chrono::seconds(5));
        const auto when = shop.drafts.keep(DraftKind::Template, id.value(), newer.toBody());
        QVERIFY(when);
        QCOMPARE(shop.list()[0].draftAt.value(), *when);
        const auto kept = DraftRepository(shop.w.db()).find(DraftKind::Template, id.value()).value().value();
        QCOMPARE(TemplateDraft::fromBody(kept.body).value(), newer);
        QVERIFY(shop.templates.save({.id = id, .name = u"Bread"_s, .subject = u"s"_s, .html = newer.html}));
        QVERIFY(!shop.list()[0].draftAt);
        QVERIFY(!shop.drafts.drop(DraftKind::Template, id.value()).value());
    }
    void readsNoDraftOutOfOtherBytes()
    {
        for (const QByteArray& body : {QByteArray(), QByteArray("[]"), QByteArray("{\"subject\":1}"),
                                       QByteArray("\xff\xfe"), QByteArray("{\"subject\":\"a\"}")})
            QVERIFY(!TemplateDraft::fromBody(body));
    }

    void copiesPicturesAndDraftToo()
    {
        Shop shop;
        const auto id = shop.add();
        const TemplateDraft draft{u"d"_s, html, std::nullopt};
        QVERIFY(shop.drafts.keep(DraftKind::Template, id.value(), draft.toBody()));
        const auto copy = shop.templates.duplicate(id, u"Bread"_s);
        QVERIFY(copy);
        const auto record = TemplateRepository(shop.w.db()).find(*copy).value().value();
        QCOMPARE(record.mail.name, u"Bread 2"_s);
        QCOMPARE(record.mail.html, html);
        QCOMPARE(shop.pictures(*copy), QStringList{u"bread.png"_s});
        QVERIFY(DraftRepository(shop.w.db()).find(DraftKind::Template, copy->value()).value());
        QCOMPARE(shop.w.number(u"SELECT count(*) FROM picture"_s), 1); // the bytes stand once
    }

    void bringsBackWhatWasRemoved()
    {
        Shop shop;
        const auto id = shop.add();
        QVERIFY(shop.drafts.keep(DraftKind::Template, id.value(), TemplateDraft{u"d"_s, html, {}}.toBody()));
        const auto before = TemplateRepository(shop.w.db()).find(id).value().value();
        const auto removed = shop.templates.remove(id);
        QVERIFY(removed);
        QCOMPARE(shop.list().size(), std::size_t(1));
        QCOMPARE(shop.w.number(u"SELECT count(*) FROM picture"_s), 0);
        QCOMPARE(shop.w.number(u"SELECT count(*) FROM draft"_s), 0);
        shop.w.clock.move(std::chrono::hours(1));
        QVERIFY(shop.templates.restore(*removed));
        const auto after = TemplateRepository(shop.w.db()).find(id).value().value();
        QCOMPARE(after.mail.html, before.mail.html);
        QCOMPARE(after.updatedAt, before.updatedAt);
        QCOMPARE(shop.pictures(id), QStringList{u"bread.png"_s});
        QVERIFY(shop.list()[0].draftAt);
        QCOMPARE(PictureRepository(shop.w.db())
                     .bytesOf(PictureRepository(shop.w.db()).ofTemplate(id).value()[0].id)
                     .value(),
                 bread);
    }
    void staysWhileACampaignIsPreparedWithIt()
    {
        Shop shop;
        shop.w.addCampaign(u"Spring"_s, {relays::practiceRelay});
        const auto removed = shop.templates.remove(shop.w.mail);
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, Kind::InUse);
        QCOMPARE(removed.error().detail, u"Spring"_s);
        QCOMPARE(removed.error().campaigns, 1);
    }
    void mayGoOnceItsCampaignsArePlanned()
    {
        Shop shop;
        shop.w.add(u"ann@example.org"_s, {{u"First name"_s, u"Ann"_s}});
        const auto campaign = shop.w.startCampaign(u"Spring"_s, {relays::practiceRelay});
        QCOMPARE(shop.list().front().campaigns, 1);
        const auto frozen = shop.w.repository().version(campaign.id, 1).value().value();
        const auto removed = shop.templates.remove(shop.w.mail);
        QVERIFY(removed);
        QVERIFY(!shop.w.campaigns.find(u"Spring"_s).value().mailTemplate.isValid());
        QCOMPARE(shop.w.repository().version(campaign.id, 1).value().value().html, frozen.html);
        QVERIFY(shop.templates.restore(*removed));
        QCOMPARE(shop.w.campaigns.find(u"Spring"_s).value().mailTemplate, shop.w.mail);
    }

    void dropsPicturesThatNothingShows()
    {
        Shop shop;
        const auto id = shop.add();
        TemplatePictures pictures({shop.w.db(), shop.w.vault().gate(), shop.w.clock, shop.w.log});
        QVERIFY(pictures.set(id, u"draft.gif"_s, {}, gif(1, 1)));
        QVERIFY(pictures.set(id, u"old.gif"_s, {}, gif(2, 2)));
        const TemplateDraft draft{u"d"_s, u"<img src='cid:draft.gif'>"_s, std::nullopt};
        QVERIFY(shop.drafts.keep(DraftKind::Template, id.value(), draft.toBody()));
        QVERIFY(shop.templates.tidyPictures(id));
        QCOMPARE(shop.pictures(id), (QStringList{u"bread.png"_s, u"draft.gif"_s}));
    }
    void namesWhatIsNotThere()
    {
        Shop shop;
        const base::TemplateId none(4711);
        QCOMPARE(shop.templates.rename(none, u"x"_s).error().kind, Kind::NoSuchTemplate);
        QCOMPARE(shop.templates.remove(none).error().kind, Kind::NoSuchTemplate);
        QCOMPARE(shop.templates.duplicate(none, u"x"_s).error().kind, Kind::NoSuchTemplate);
        QCOMPARE(shop.templates.save({.id = none, .name = u"x"_s}).error().kind, Kind::NoSuchTemplate);
        QCOMPARE(shop.templates.rename(shop.add(), u"Letter"_s).error().kind, Kind::NameTaken);
    }
};

QTEST_GUILESS_MAIN(TestTemplateService)
#include "tst_templateservice.moc"
