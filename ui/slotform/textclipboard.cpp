// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/textclipboard.h"

#include "content/pastedtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QUrl>

namespace mw::slotform {

using namespace Qt::StringLiterals;
using content::RichText;
using content::Runs;
using content::TextRun;

namespace {

const QString ourType = u"application/x-mailwright-text"_s;
// What anybody may have put there under our name.
constexpr qsizetype longestOurs = 1024 * 1024;

QJsonObject toJson(const TextRun& run)
{
    QJsonObject object;
    if (run.kind == TextRun::Kind::Text)
        object.insert(u"text"_s, run.text);
    if (run.kind == TextRun::Kind::Field)
        object.insert(u"field"_s, content::toTag(run.field));
    if (run.bold)
        object.insert(u"bold"_s, true);
    if (run.italic)
        object.insert(u"italic"_s, true);
    if (!run.link.isEmpty())
        object.insert(u"link"_s, run.link);
    return object;
}

TextRun fromJson(const QJsonObject& object)
{
    TextRun run{.kind = TextRun::Kind::Break};
    if (object.contains(u"field"_s)) {
        const Runs field = content::runsOfPlain(object[u"field"_s].toString());
        run = field.size() == 1 ? field.front() : TextRun();
    } else if (object.contains(u"text"_s)) {
        run = {.text = object[u"text"_s].toString()};
    }
    run.bold = object[u"bold"_s].toBool();
    run.italic = object[u"italic"_s].toBool();
    run.link = object[u"link"_s].toString();
    return run;
}

QString plainOf(const Runs& paragraph)
{
    QString words;
    for (const TextRun& run : paragraph)
        words += run.kind == TextRun::Kind::Text    ? run.text
                 : run.kind == TextRun::Kind::Break ? u"\n"_s
                                                    : content::toTag(run.field);
    return words;
}

QString htmlOf(const Runs& paragraph)
{
    QString html;
    for (const TextRun& run : paragraph) {
        QString words = run.kind == TextRun::Kind::Break  ? u"<br>"_s
                        : run.kind == TextRun::Kind::Text ? run.text.toHtmlEscaped()
                                                          : content::toTag(run.field).toHtmlEscaped();
        if (run.bold)
            words = u"<b>"_s + words + u"</b>"_s;
        if (run.italic)
            words = u"<i>"_s + words + u"</i>"_s;
        if (!run.link.isEmpty())
            words = u"<a href=\""_s + run.link.toHtmlEscaped() + u"\">"_s + words + u"</a>"_s;
        html += words;
    }
    return html;
}

} // namespace

std::unique_ptr<QMimeData> toMimeData(const RichText& text)
{
    QJsonArray paragraphs;
    QStringList plain;
    QString html;
    for (const Runs& paragraph : text.paragraphs) {
        QJsonArray runs;
        for (const TextRun& run : paragraph)
            runs.append(toJson(run));
        paragraphs.append(runs);
        plain.append(plainOf(paragraph));
        html += text.paragraphs.size() == 1 ? htmlOf(paragraph) : u"<p>"_s + htmlOf(paragraph) + u"</p>"_s;
    }
    auto data = std::make_unique<QMimeData>();
    data->setData(ourType, QJsonDocument(paragraphs).toJson(QJsonDocument::Compact));
    data->setText(plain.join(u"\n\n"_s));
    data->setHtml(html);
    return data;
}

bool holdsText(const QMimeData& data)
{
    return data.hasFormat(ourType) || data.hasHtml() || (data.hasText() && !data.hasUrls());
}

RichText fromMimeData(const QMimeData& data)
{
    if (data.hasFormat(ourType)) {
        const QByteArray bytes = data.data(ourType);
        RichText text;
        if (bytes.size() <= longestOurs)
            for (const QJsonValue& paragraph : QJsonDocument::fromJson(bytes).array()) {
                Runs runs;
                for (const QJsonValue& run : paragraph.toArray())
                    runs.push_back(fromJson(run.toObject()));
                text.paragraphs.push_back(std::move(runs));
            }
        return text;
    }
    if (data.hasHtml()) {
        RichText text = content::richTextFromHtml(data.html().toUtf8());
        if (!text.paragraphs.empty() || !data.hasText())
            return text;
    }
    return content::richTextFromPlain(data.text());
}

} // namespace mw::slotform
