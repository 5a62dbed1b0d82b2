// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/picturerepository.h"
#include "content/starters.h"
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/formfield.h"
#include "kit/style.h"
#include "support/stage.h"
#include "ui/slotform/buttonslotfield.h"
#include "ui/slotform/chipedit.h"
#include "ui/slotform/colourslotfield.h"
#include "ui/slotform/foreignslotfield.h"
#include "ui/slotform/officepictures.h"
#include "ui/slotform/pictureslotfield.h"
#include "ui/slotform/slotform.h"
#include "ui/slotform/textslotfield.h"

#include <QBuffer>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::slotform;
using namespace Qt::StringLiterals;
using content::Slot;
using content::SlotKind;

namespace {

const QByteArray source = R"(<!-- before -->
<h1 data-mw-slot="title" data-mw-kind="heading" data-mw-label="Heading" class=x >Good &amp; warm</h1>
<td data-mw-slot="story" data-mw-kind="text" data-mw-label="Text"><p>Dear {{ first_name }},</p></td>
<a data-mw-slot="more" data-mw-kind="button" data-mw-label="Button"  href='https://a.example'>Read</a>
<td data-mw-slot="photo" data-mw-kind="picture" data-mw-label="Picture" data-mw-picture-width="300"></td>
<b data-mw-colour-labels="ink: Ink" data-mw-colour="ink: color" style="color:#112233">{% if x %}a{% endif %}</b>
)";

struct Shown
{
    Shown()
    {
        QObject::connect(&form, &SlotForm::sourceChanged, [this](const QByteArray& bytes) { told = bytes; });
        area.setWidgetResizable(true);
        area.setWidget(&form);
        area.resize(600, 900);
        area.show();
    }
    void set(const QByteArray& bytes)
    {
        QSignalSpy followed(&form, &SlotForm::followed);
        form.setSource(bytes);
        QVERIFY(followed.wait());
    }
    template <typename T = ChipEdit>
    [[nodiscard]] T* in(const QString& name) const
    {
        SlotField* field = form.field(name);
        return field ? field->findChild<T*>() : nullptr;
    }
    ~Shown() { static_cast<void>(area.takeWidget()); }
    [[nodiscard]] bool settled() const { return form.isSettled(); }

    QScrollArea area;
    SlotForm form{};
    QByteArray told;
};

/// All bytes outside the ranges of one slot.
QByteArrayList outside(const QByteArray& bytes, const QString& name)
{
    const auto all = content::readSlots(bytes);
    QByteArrayList pieces;
    if (!all)
        return pieces;
    for (const Slot& slot : *all) {
        if (slot.name != name)
            continue;
        qsizetype done = 0;
        for (const content::SlotRange& range : slot.ranges) {
            pieces << bytes.mid(done, range.begin - done);
            done = range.end;
        }
        pieces << bytes.mid(done);
    }
    return pieces;
}

/// Keeps what it is given, at once and in memory.
class MemoryStore : public PictureStore
{
public:
    void keep(const PictureOffer& offer, QObject*, Kept answer) override
    {
        offers.push_back(offer);
        if (refusal.isEmpty())
            answer(KeptPicture{.name = u"kept.png"_s, .size = QSize(10, 5), .bytes = 100});
        else
            answer(base::fail(refusal));
    }
    void find(const QString&, QObject*, Found answer) override { answer(std::nullopt); }
    std::vector<PictureOffer> offers;
    QString refusal;
};

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkRed);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class TestSlotForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { kit::Style::install(); }

    void changesNoByteBesideTheSlot_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("the test's own") << source;
        for (const QString& language : {u"en"_s, u"de"_s}) {
            const auto all = content::starters(language);
            for (const content::Starter& starter : *all)
                QTest::newRow(qPrintable(language + u'-' + starter.id)) << starter.html;
        }
    }
    void changesNoByteBesideTheSlot()
    {
        QFETCH(QByteArray, html);
        Shown shown;
        MemoryStore store;
        shown.form.setStore(&store);
        shown.set(html);
        QByteArray before = html;
        const auto all = content::readSlots(html);
        for (const Slot& slot : *all) {
            SlotField* field = shown.form.field(slot.name);
            QVERIFY(field);
            if (auto* colour = qobject_cast<ColourSlotField*>(field)) {
                auto* line = colour->findChild<QLineEdit*>();
                line->selectAll();
                QTest::keyClicks(line, u"#a1b2c3"_s);
            } else if (auto* picture = qobject_cast<PictureSlotField*>(field)) {
                picture->offer({.bytes = "x", .fileName = u"x"_s});
            } else if (auto* edit = field->findChild<ChipEdit*>()) {
                edit->moveCursor(QTextCursor::Start);
                QTest::keyClicks(edit, u"<New & \"old\"> {{ city }} "_s);
            }
            QVERIFY(!shown.settled());
            shown.form.settle([] {});
            QTRY_VERIFY(shown.settled());
            const QByteArray after = shown.form.source();
            QVERIFY2(after != before, qPrintable(slot.name));
            QCOMPARE(outside(after, slot.name), outside(before, slot.name));
            const auto again = content::readSlots(after);
            for (const Slot& one : *again) {
                const auto was = std::ranges::find(*all, one.name, &Slot::name);
                if (one.name == slot.name)
                    QCOMPARE(content::normalised(field->value()), *one.value);
                else
                    QCOMPARE(one.label, was->label);
            }
            before = after;
        }
        QCOMPARE(shown.told, before);
    }

    void showsWhatTheSourceHolds()
    {
        Shown shown;
        shown.set(source);
        QCOMPARE(content::plainWords(shown.in(u"title"_s)->line()), u"Good & warm"_s);
        QCOMPARE(content::plainWords(shown.in(u"more"_s)->line()), u"Read"_s);
        QCOMPARE(shown.in<QLineEdit>(u"ink"_s)->text(), u"#112233"_s);
        QCOMPARE(shown.in(u"title"_s)->accessibleName(), u"Heading"_s);
        QVERIFY(shown.form.focusFirst());
    }
    void followsASourceThatWasEditedByHand()
    {
        Shown shown;
        shown.set(source);
        auto* title = shown.in(u"title"_s);
        QByteArray changed = source;
        shown.set(changed.replace("Good &amp; warm", "Cold"));
        QCOMPARE(content::plainWords(title->line()), u"Cold"_s); // the same widget
        QVERIFY(shown.told.isEmpty());
        shown.set("<p data-mw-slot=other data-mw-kind=heading>x</p>");
        QVERIFY(!shown.form.field(u"title"_s));
        QCOMPARE(content::plainWords(shown.in(u"other"_s)->line()), u"x"_s);
    }
    void typesOverNothingThatIsBeingTyped()
    {
        Shown shown;
        shown.set(source);
        auto* title = shown.in(u"title"_s);
        title->moveCursor(QTextCursor::End);
        QTest::keyClicks(title, u" and "_s); // the source holds no blank at the end
        QTRY_VERIFY(shown.settled());
        QTest::keyClicks(title, u"fresh"_s);
        QTRY_VERIFY(shown.settled());
        QVERIFY(shown.form.source().contains("Good &amp; warm and fresh</h1>"));
        QVERIFY(title->document()->isUndoAvailable());
    }
    void waitsWhileTheSourceIsBroken()
    {
        Shown shown;
        shown.set(source);
        QByteArray broken = source;
        shown.set(broken.replace("{% endif %}", ""));
        auto* callout = shown.form.findChild<kit::Callout*>();
        QVERIFY(callout->isVisible());
        QVERIFY(callout->bodyText().contains(u"Line 6"_s));
        QVERIFY(!shown.in(u"title"_s)->isEnabled());
        QSignalSpy wanted(&shown.form, &SlotForm::sourceWanted);
        callout->findChild<kit::Button*>()->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toInt(), 6);
        shown.set(source);
        QVERIFY(!callout->isVisible());
        QVERIFY(shown.in(u"title"_s)->isEnabled());
    }
    void leadsToWhatItHasNoFieldFor()
    {
        Shown shown;
        shown.set("<h1 data-mw-slot=a data-mw-kind=heading>a</h1>\n<td data-mw-slot=b "
                  "data-mw-kind=text><table></table></td>");
        auto* field = qobject_cast<ForeignSlotField*>(shown.form.field(u"b"_s));
        QVERIFY(field);
        QSignalSpy wanted(&shown.form, &SlotForm::sourceWanted);
        field->findChild<kit::Button*>()->click();
        QCOMPARE(wanted[0][0].toInt(), 2);
    }
    void saysWhereThereAreNoSlots()
    {
        Shown shown;
        shown.set("<p>no slots</p>");
        QVERIFY(!shown.form.focusFirst());
        QVERIFY(shown.form.findChildren<QLabel*>().size() > 0);
    }

    void keepsTheSourceWhereALinkIsRefused()
    {
        Shown shown;
        shown.set(source);
        auto* link = shown.form.field(u"more"_s)->findChild<QLineEdit*>(u"link"_s);
        link->setFocus();
        link->selectAll();
        QTest::keyClicks(link, u"javascript:x"_s);
        QTRY_VERIFY(shown.settled());
        QVERIFY(shown.form.hasErrors());
        QCOMPARE(shown.form.source(), source);
        QCOMPARE(link->text(), u"javascript:x"_s); // what was typed stays to be mended
        const auto fields = shown.form.field(u"more"_s)->findChildren<kit::FormField*>();
        QVERIFY(std::ranges::any_of(fields, [](const kit::FormField* f) { return f->hasError(); }));
        link->selectAll();
        QTest::keyClicks(link, u"shop.example.com/a"_s);
        QTRY_VERIFY(shown.settled());
        QVERIFY(!shown.form.hasErrors());
        QVERIFY(shown.form.source().contains("href=\"https://shop.example.com/a\""));
    }
    void settlesBeforeItAnswers()
    {
        Shown shown;
        shown.set(source);
        QTest::keyClicks(shown.in(u"title"_s), u"X"_s);
        bool settled = false;
        shown.form.settle([&] {
            settled = true;
            QVERIFY(shown.form.source().contains(">XGood"));
        });
        QVERIFY(!settled);
        QTRY_VERIFY(settled);
        settled = false;
        shown.form.settle([&] { settled = true; });
        QVERIFY(settled);
    }
    void worksInAMegabyte()
    {
        const QByteArray large =
            source + "<p>" + QByteArray("words <b>and</b> words ").repeated(50'000) + "</p>";
        QVERIFY(large.size() > 1'000'000);
        Shown shown;
        shown.set(large);
        QTest::keyClicks(shown.in(u"title"_s), u"New"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shown.settled(), 30'000);
        QVERIFY(shown.form.source().contains(">NewGood"));
        QCOMPARE(outside(shown.form.source(), u"title"_s), outside(large, u"title"_s));
    }

    void putsAPictureIn()
    {
        Shown shown;
        MemoryStore store;
        shown.form.setStore(&store);
        shown.set(source);
        auto* field = qobject_cast<PictureSlotField*>(shown.form.field(u"photo"_s));
        auto* image = new QMimeData;
        image->setImageData(QImage(8, 8, QImage::Format_RGB32));
        QGuiApplication::clipboard()->setMimeData(image);
        for (auto* one : field->findChildren<kit::Button*>())
            if (one->text() == u"Paste")
                one->click();
        QCOMPARE(store.offers.size(), std::size_t(1));
        QCOMPARE(store.offers[0].width, 300);
        QTRY_VERIFY(shown.form.source().contains("<img src=\"cid:kept.png\""));
        QTest::keyClicks(field->findChild<ChipEdit*>(), u"A loaf"_s);
        QTRY_VERIFY(shown.form.source().contains("alt=\"A loaf\""));
        store.refusal = u"Too large."_s;
        field->offer({.bytes = "y"});
        QVERIFY(field->findChild<kit::FormField*>()->error() == u"Too large."_s);
        QVERIFY(shown.form.source().contains("cid:kept.png"));
        QGuiApplication::clipboard()->setText(u"words"_s);
        for (auto* one : field->findChildren<kit::Button*>())
            if (one->text() == u"Paste")
                one->click();
        QVERIFY(field->findChild<kit::FormField*>()->hasError());
        for (auto* one : field->findChildren<kit::Button*>())
            if (one->text() == u"Remove")
                one->click();
        QTRY_VERIFY(!shown.form.source().contains("<img"));
    }
    void keepsPicturesInTheVault()
    {
        test::Stage stage;
        QVERIFY(stage.isReady());
        const auto mail = stage.addTemplate(u"A"_s);
        OfficePictures store(stage.office(), mail);
        std::optional<base::Result<KeptPicture, QString>> kept;
        const auto keep = [&](const PictureOffer& offer) {
            kept.reset();
            store.keep(offer, this, [&](const auto& answer) { kept = answer; });
            return test::Stage::until([&] { return kept.has_value(); });
        };
        QVERIFY(keep({.bytes = png(40, 20), .fileName = u"Brötchen.png"_s}));
        QVERIFY(kept->has_value());
        QCOMPARE((*kept)->name, u"brotchen.png"_s);
        QVERIFY(keep({.bytes = png(41, 20), .fileName = u"Brötchen.png"_s}));
        QCOMPARE((*kept)->name, u"brotchen-2.png"_s); // what is saved still shows the first
        std::optional<std::optional<KeptPicture>> found;
        store.find(u"brotchen.png"_s, this, [&](const auto& answer) { found = answer; });
        QTRY_VERIFY(found);
        QCOMPARE((*found)->size, QSize(40, 20));
        QVERIFY(!(*found)->thumbnail.isNull());
        QVERIFY(keep({.bytes = "no picture"}));
        QVERIFY(!kept->has_value());
        QVERIFY(kept->error().contains(u"PNG"));
        // The 21st takes the place of those that nothing shows.
        for (int i = 0; i < 19; ++i)
            QVERIFY(keep({.bytes = png(50 + i, 20), .fileName = u"x.png"_s}));
        QVERIFY(kept->has_value());
    }
};

QTEST_MAIN(TestSlotForm)
#include "tst_slotform.moc"
