// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/picturerepository.h"
#include "campaign/preflight.h"
#include "campaign/templatepictures.h"
#include "campaign/world.h"
#include "mail/hmac.h"
#include "mail/pictures.h"

#include <QRegularExpression>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::campaign;
using namespace Qt::StringLiterals;
using Kind = TemplatePictureError::Kind;
Q_DECLARE_METATYPE(mw::campaign::TemplatePictureError::Kind)

namespace {

const QString html = u"<html><body><p>Dear {{ first_name }}</p><img src=\"cid:bread.png\" alt=\"Bread\">"
                     "{% if city == \"Ulm\" %}<td style='background:url(cid:map.gif)'></td>{% endif %}"
                     "<a href=\"{{ unsubscribe_url }}\">Leave</a>{{ sender_postal }}</body></html>"_s;
const QByteArray bread = png(536, 300, QByteArray(5000, '\xe9'));
const QByteArray map = gif(10, 10);

/// A world whose template shows two pictures.
struct Bakery
{
    World w;
    TemplatePictures pictures{{w.db(), w.vault().gate(), w.clock, w.log}};

    Bakery()
    {
        auto transaction = w.begin();
        w.mail = w.addTemplate(u"Bakery"_s, u"Bread"_s, html);
        World::commit(transaction);
        if (!pictures.set(w.mail, u"bread.png"_s, u"Brot.png"_s, bread) ||
            !pictures.set(w.mail, u"map.gif"_s, {}, map))
            qFatal("no pictures");
    }
    [[nodiscard]] std::int64_t kept() { return w.number(u"SELECT count(*) FROM picture"_s); }

    /// As the sender does it.
    RenderedMessage send(const Campaign& c, base::ContactId contact)
    {
        const auto version = w.repository().version(c.id, 1).value().value();
        const auto renderer = MessageRenderer::make(c.uuid, version, w.tokenKey.clone());
        auto transaction = w.begin();
        auto deliveries = w.deliveries();
        const auto lease = deliveries.addClaim("boot", 1, w.clock.now()).value();
        const auto due = deliveries.due(c.id, w.clock.now(), 1000).value();
        const auto it = std::ranges::find(due, contact, &DueDelivery::contact);
        if (it == due.end() || !deliveries.claim(*it, lease, w.clock.now()))
            qFatal("claim");
        auto message = renderer->render({contact, it->email, it->attributes, w.clock.now()}).value();
        if (!deliveries.markSending(c.id, it->id, message.sha256, w.clock.now()) ||
            !deliveries.move(c.id, it->id, DeliveryState::Sending, DeliveryState::Accepted, w.clock.now()))
            qFatal("send");
        World::commit(transaction);
        return message;
    }
};

/// What stands in <…> behind each Content-ID.
QStringList contentIds(const QByteArray& message)
{
    static const QRegularExpression id(u"\r\nContent-ID: <([^>\r]+)>\r\n"_s);
    QStringList all;
    for (auto it = id.globalMatch(QString::fromLatin1(message)); it.hasNext();)
        all << it.next().captured(1);
    return all;
}

QByteArray joined(QByteArray quotedPrintable)
{
    return QByteArray::fromPercentEncoding(quotedPrintable.replace("=\r\n", ""), '=');
}

CampaignVersion version()
{
    return {.version = 1,
            .subject = u"Bread"_s,
            .html = html,
            .text = u"Bread {{ unsubscribe_url }}"_s,
            .fromName = u"Bakery"_s,
            .fromEmail = u"news@Shop.example.com"_s,
            .pictures = {{.name = u"bread.png"_s, .sha256 = mail::sha256(bread), .bytes = bread},
                         {.name = u"map.gif"_s, .sha256 = mail::sha256(map), .bytes = map}}};
}

base::Result<RenderedMessage, RenderError> rendered(const CampaignVersion& v,
                                                    const QByteArray& attributes = "{}", char uuid = 'u')
{
    auto renderer = MessageRenderer::make(QByteArray(16, uuid), v, base::Secret(QByteArray(32, 't')));
    if (!renderer)
        return base::fail(renderer.error());
    return renderer->render(
        {base::ContactId(7), u"ann@example.org"_s, attributes, base::fromMilliseconds(0)});
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsPicturesIntoTheMessage()
    {
        const QByteArray message = rendered(version(), R"({"city":"Ulm"})")->bytes;
        const QStringList ids = contentIds(message);
        QCOMPARE(ids.size(), 2);
        QVERIFY2(ids[0].startsWith(u"bread.png."_s) && ids[0].endsWith(u"@shop.example.com"_s),
                 qPrintable(ids[0]));
        QVERIFY(joined(message).contains("src=\"cid:" + ids[0].toLatin1() + "\" alt"));
        QVERIFY(joined(message).contains("url(cid:" + ids[1].toLatin1() + ")"));
        QVERIFY(message.contains("multipart/related; type=\"text/html\""));
        QByteArray body = message.sliced(message.indexOf("Content-Disposition: inline\r\n\r\n") + 31);
        body.truncate(body.indexOf("\r\n--"));
        QCOMPARE(QByteArray::fromBase64(body), bread);
        QCOMPARE(rendered(version(), R"({"city":"Ulm"})")->bytes, message);
        QVERIFY(contentIds(rendered(version(), R"({"city":"Ulm"})", 'v')->bytes)[0] != ids[0]);
    }

    void leavesOutWhatThisMessageDoesNotShow()
    {
        QCOMPARE(contentIds(rendered(version())->bytes).size(), 1);
        CampaignVersion other = version();
        other.html = u"<p>cid:bread.png</p>"_s; // words, no reference
        QVERIFY(!rendered(other)->bytes.contains("multipart/related"));
        CampaignVersion without = other;
        without.pictures.clear();
        QCOMPARE(rendered(other)->bytes, rendered(without)->bytes);
    }

    void saysWhatCannotBeMade()
    {
        CampaignVersion broken = version();
        broken.pictures[1].bytes = "<svg/>";
        QCOMPARE(rendered(broken).error().kind, RenderError::Kind::BadPicture);
        QCOMPARE(rendered(broken).error().part, u"map.gif"_s);
        broken = version();
        broken.html = u"<img src='cid:bread.png'>{{ a | nosuch }}"_s;
        QCOMPARE(rendered(broken).error().kind, RenderError::Kind::BadTemplate);
        QCOMPARE(rendered(broken).error().column, 33); // in the source as written
        broken = version();
        const QByteArray large = png(1, 1, QByteArray(mail::PictureLimits::one - 100, 'x'));
        for (const char* name : {"a", "b", "c"})
            broken.pictures.push_back(
                {.name = QString::fromLatin1(name), .sha256 = mail::sha256(large), .bytes = large});
        QCOMPARE(rendered(broken).error().kind, RenderError::Kind::BadPicture);
    }

    void makesTheSameBytesAgainWhateverBecomesOfTheTemplate()
    {
        Bakery b;
        const auto ann = b.w.add(u"ann@example.com"_s, {{u"First name"_s, u"Ann"_s}, {u"City"_s, u"Ulm"_s}});
        const auto c = b.w.startCampaign(u"News"_s, {b.w.addRelay(25)});
        const auto sent = b.send(c, ann);
        QCOMPARE(contentIds(sent.bytes).size(), 2);
        QCOMPARE(b.w.number(u"SELECT count(*) FROM campaign_picture"_s), 2);
        QCOMPARE(b.kept(), 2); // by reference
        b.w.clock.move(std::chrono::hours(1));
        QVERIFY(b.pictures.set(b.w.mail, u"bread.png"_s, u"Other.png"_s, png(1, 1)));
        QVERIFY(b.pictures.remove(b.w.mail, u"map.gif"_s));
        QVERIFY(b.w.db().run(u"UPDATE template SET html = '<p>Other</p>'"_s));
        QCOMPARE(b.w.campaigns.build(u"News"_s, ann)->bytes, sent.bytes);
        QCOMPARE(b.w.campaigns.verify(u"News"_s, ann).value(), true);
        QCOMPARE(b.kept(), 3);
        QVERIFY(b.pictures.remove(b.w.mail, u"bread.png"_s));
        QCOMPARE(b.kept(), 2); // the new one belonged to nobody else
        QCOMPARE(b.w.campaigns.verify(u"News"_s, ann).value(), true);
    }

    void freezesOnlyWhatIsShown()
    {
        Bakery b;
        b.w.addMany(1);
        QVERIFY(b.pictures.set(b.w.mail, u"spare.png"_s, {}, png(3, 3)));
        const auto c = b.w.startCampaign(u"News"_s, {b.w.addRelay(25)});
        const auto frozen = b.w.repository().version(c.id, 1).value().value();
        QCOMPARE(frozen.pictures.size(), 2U);
        QCOMPARE(frozen.pictures[0].name, u"bread.png"_s);
        QCOMPARE(frozen.pictures[0].fileName, u"Brot.png"_s);
        QCOMPARE(frozen.pictures[0].bytes, bread);
        QCOMPARE(frozen.pictures[0].picture.width, 536);
        QCOMPARE(frozen.pictures[1].sha256, mail::sha256(map));
    }

    void keepsWhatWasFrozen()
    {
        Bakery b;
        b.w.addMany(1);
        (void)b.w.startCampaign(u"News"_s, {b.w.addRelay(25)});
        for (const QString& sql :
             {u"UPDATE picture SET bytes = x'00'"_s, u"DELETE FROM picture"_s,
              u"DELETE FROM campaign_picture"_s, u"UPDATE campaign_picture SET picture_id = 2"_s,
              u"DELETE FROM campaign_version"_s}) {
            const auto done = b.w.db().run(sql);
            QVERIFY2(!done, qPrintable(sql));
            QCOMPARE(done.error().kind, vault::DbError::Kind::Constraint);
        }
    }

    void storesTheSameBytesOnce()
    {
        Bakery b;
        const auto stored = b.pictures.set(b.w.mail, u"again.png"_s, u"x.png"_s, bread);
        QCOMPARE(stored->sha256, mail::sha256(bread));
        QCOMPARE(b.kept(), 2);
        QVERIFY(b.pictures.remove(b.w.mail, u"bread.png"_s));
        QCOMPARE(b.kept(), 2);
        const auto all = PictureRepository(b.w.db()).ofTemplate(b.w.mail).value();
        QCOMPARE(all.size(), 2U);
        QCOMPARE(all[0].name, u"again.png"_s);
        QCOMPARE(all[0].size, bread.size());
        QVERIFY(all[0].bytes.isEmpty());
        QCOMPARE(PictureRepository(b.w.db()).bytesOf(all[0].id).value(), bread);
        QVERIFY(b.w.db().run(u"UPDATE campaign SET template_id = NULL"_s));
        QVERIFY(b.w.db().run(u"DELETE FROM template WHERE id = ?"_s, b.w.mail));
        QCOMPARE(b.kept(), 0); // its pictures go with a template
    }

    void refusesWhatCannotBeMailed()
    {
        Bakery b;
        const auto fault = [&b](const QString& name, const QString& file, const QByteArray& bytes) {
            const auto set = b.pictures.set(b.w.mail, name, file, bytes);
            return set ? Kind(-1) : set.error().kind;
        };
        for (const QString& name : {u""_s, u"A.png"_s, u"a b"_s, u".png"_s, u"a\"b"_s, QString(65, u'a')})
            QCOMPARE(fault(name, {}, map), Kind::BadName);
        QCOMPARE(fault(u"a"_s, u"a/b.png"_s, map), Kind::BadFileName);
        QCOMPARE(fault(u"a"_s, u"a\nb"_s, map), Kind::BadFileName);
        QCOMPARE(fault(u"a"_s, {}, "<svg/>"), Kind::BadPicture);
        QCOMPARE(b.pictures.set(b.w.mail, u"a"_s, {}, "<svg/>").error().picture.kind,
                 mail::PictureError::Kind::Svg);
        QCOMPARE(b.pictures.set(base::TemplateId(999), u"a"_s, {}, map).error().kind, Kind::NoSuchTemplate);
        QCOMPARE(b.pictures.remove(b.w.mail, u"a"_s).error().kind, Kind::NoSuchPicture);
        const QByteArray large = png(1, 1, QByteArray(mail::PictureLimits::one - 100, 'x'));
        QCOMPARE(fault(u"a"_s, {}, large), Kind(-1));
        QCOMPARE(fault(u"b"_s, {}, large), Kind(-1));
        QCOMPARE(fault(u"c"_s, {}, large), Kind::TooLargeAll);
        QCOMPARE(fault(u"b"_s, {}, map), Kind(-1)); // in its place
        for (int i = 0; i < 16; ++i)
            QCOMPARE(fault(u"p%1"_s.arg(i), {}, map), Kind(-1));
        QCOMPARE(fault(u"q"_s, {}, map), Kind::TooMany);
    }

    void findsPicturesThatAreMissingOrHeavy()
    {
        Bakery b;
        b.w.addMany(1);
        const auto c = b.w.addCampaign(u"News"_s, {b.w.addRelay(25)});
        const auto finding = [&](const QString& code) -> std::optional<Finding> {
            const auto all = b.w.campaigns.check(c).value();
            for (const Finding& one : all)
                if (one.code == code)
                    return one;
            return std::nullopt;
        };
        QVERIFY(!finding(u"picture_missing"_s));
        QVERIFY(!finding(u"pictures_large"_s));
        QVERIFY(b.pictures.set(b.w.mail, u"bread.png"_s, {}, png(1, 1, QByteArray(1024 * 1024, 'x'))));
        QCOMPARE(finding(u"pictures_large"_s)->level, FindingLevel::Amber);
        QVERIFY(b.pictures.remove(b.w.mail, u"map.gif"_s));
        QCOMPARE(finding(u"picture_missing"_s)->level, FindingLevel::Red);
        QCOMPARE(finding(u"picture_missing"_s)->facts[u"picture"_s].toString(), u"map.gif"_s);
    }

    void mailsNoSlotMarks()
    {
        World w;
        auto transaction = w.begin();
        w.mail =
            w.addTemplate(u"Slots"_s, u"s"_s,
                          u"<h1 data-mw-slot=\"title\" data-mw-kind=\"heading\" class=\"a\">Hello</h1>"_s);
        World::commit(transaction);
        const auto people = w.addMany(1);
        (void)w.addCampaign(u"News"_s, {w.addRelay(25)});
        const QByteArray bytes = joined(w.campaigns.build(u"News"_s, people[0])->bytes);
        QVERIFY(bytes.contains("<h1 class=\"a\">Hello</h1>"));
        QVERIFY(!bytes.contains("data-mw"));
    }

    void namesPicturesByTheirFiles()
    {
        using mail::PictureFormat;
        QCOMPARE(pictureNameFor(u"Brötchen & Co.JPG"_s, PictureFormat::Jpeg, {}), u"brotchen-co.jpg"_s);
        QCOMPARE(pictureNameFor(u"日本.png"_s, PictureFormat::Png, {}), u"picture.png"_s);
        QCOMPARE(pictureNameFor(u"a.png"_s, PictureFormat::Png, {u"a.png"_s, u"a-2.png"_s}), u"a-3.png"_s);
        QCOMPARE(pictureNameFor(u"../x"_s, PictureFormat::Gif, {}), u"x.gif"_s);
        QCOMPARE(pictureNameFor(u".hidden"_s, PictureFormat::Webp, {}), u"hidden.webp"_s);
        QVERIFY(pictureNameFor(QString(500, u'a'), PictureFormat::Png, {}).size() < 50);
    }
};

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
