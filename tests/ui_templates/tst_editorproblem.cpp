// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/editorproblem.h"
#include "ui/templates/samplereader.h"

#include <QTest>

#include <algorithm>

using namespace mw;
using namespace mw::templatespage;
using namespace Qt::StringLiterals;
using Fix = EditorProblem::Fix;
using Part = EditorProblem::Part;
using kit::Tone;

namespace {

std::vector<EditorProblem> found(const QString& subject, const QString& html, const CheckFacts& facts = {})
{
    return problemsOf(subject, html, std::nullopt, facts);
}

std::vector<EditorProblem> missing(const QString& html, const QByteArray& attributes = "{}")
{
    campaign::PreviewRequest request = sampleRequest(u"Shop"_s, {.unsubscribe = u"Unsubscribe"_s});
    request.version.subject = u"s"_s;
    request.version.html = html;
    request.attributes = attributes;
    return problemsOf(campaign::previewOf(request).value(), u"Anna"_s);
}

} // namespace

class TestEditorProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesLineColumnAndWords()
    {
        const auto all = found(u"s"_s, u"<p>\n{% if x %}</p>"_s);
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].tone, Tone::Danger);
        QCOMPARE(all[0].line, 2);
        QVERIFY(all[0].column > 0);
        QVERIFY(all[0].sentence.contains(u"endif"));
        QCOMPARE(placeOf(all[0]), u"Line 2"_s);
    }
    void offersTheNameThatWasMeant()
    {
        const auto all = found(u"Hi {{ frist_name }}"_s, u"<p>{{ frist_name }}{{ zzz }}</p>"_s,
                               {.fields = {u"first_name"_s}});
        QCOMPARE(all.size(), std::size_t(3));
        QCOMPARE(all[0].part, Part::Subject);
        QCOMPARE(all[0].fix, Fix::Replace);
        QCOMPARE(all[1].replacement, u"first_name"_s);
        QCOMPARE(all[2].fix, Fix::None);
    }
    void missesNoFieldWhereNoneIsKnown() { QVERIFY(found(u"Hi {{ frist_name }}"_s, u"<p>x</p>"_s).empty()); }
    void findsPicturesWithoutWords()
    {
        const QString html = u"<img src=\"cid:a.png\">\n"
                             "<td data-mw-slot=\"p\" data-mw-kind=\"picture\" data-mw-label=\"Photo\">"
                             "<img src=\"cid:b.png\" alt=\"\"></td>"_s;
        const auto all = found(u"s"_s, html, {.pictures = {u"a.png"_s, u"b.png"_s}});
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all[0].fix, Fix::WriteAlt);
        QCOMPARE(all[1].fix, Fix::Slot);
        QCOMPARE(all[1].replacement, u"p"_s);
        QVERIFY(all[1].sentence.contains(u"Photo"));
    }
    void findsAnEmptySubjectAndHeavyPictures()
    {
        const auto all = found(u" "_s, u"<p>x</p>"_s, {.pictureBytes = 3'000'000});
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all[0].tone, Tone::Danger);
        QCOMPARE(all[1].tone, Tone::Warning);
        QVERIFY(all[1].sentence.contains(u"2.9"));
    }
    void tellsHowItWouldRead()
    {
        const auto all = missing(u"<p>Dear {{ first_name }},</p>{{ unsubscribe_url }}{{ sender_postal }}"_s);
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].sentence, u"Anna has no “first_name”: it would read “Dear ,”."_s);
        QVERIFY(missing(u"<p>Dear {{ first_name }},</p>{{ unsubscribe_url }}{{ sender_postal }}"_s,
                        R"({"first_name": "A"})")
                    .empty());
    }
    void tellsWhatIsAdded()
    {
        const auto all = missing(u"<p>x</p>"_s);
        QCOMPARE(all.size(), std::size_t(2));
        for (const EditorProblem& one : all)
            QCOMPARE(one.tone, Tone::Info);
    }
    void tellsWhatGmailCuts()
    {
        const auto all =
            missing(u"<p>%1</p>{{ unsubscribe_url }}{{ sender_postal }}"_s.arg(QString(200'000, u'x')));
        QCOMPARE(all.size(), std::size_t(1));
        QVERIFY(all[0].sentence.contains(u"Gmail"));
    }
    void takesAnySourceInItsStride()
    {
        for (const QString& html : {QString(), u"{{"_s, u"<"_s, u"\u0000"_s, QString(2'000'000, u'<'),
                                    u"{% if a %}"_s.repeated(5'000), u"<img>"_s.repeated(5'000)})
            QVERIFY(found(u"{{"_s, html).size() <= 400);
    }
};

QTEST_MAIN(TestEditorProblem)
#include "tst_editorproblem.moc"
