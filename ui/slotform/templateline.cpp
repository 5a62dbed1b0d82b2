// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/templateline.h"

#include "content/templatemask.h"

namespace mw::slotform {

using namespace Qt::StringLiterals;
using content::MergeField;
using content::Runs;
using content::TextRun;

Runs runsOfTemplate(const QString& source)
{
    const QByteArray utf8 = source.toUtf8();
    const content::TemplateMask mask(utf8);
    Runs runs;
    qsizetype done = 0;
    for (const content::TemplateMask::Tag& tag : mask.tags()) {
        if (tag.begin > done)
            runs.push_back({.text = QString::fromUtf8(utf8.mid(done, tag.begin - done))});
        const QString written = QString::fromUtf8(utf8.mid(tag.begin, tag.end - tag.begin));
        TextRun run = tag.isOutput ? content::runOfTag(written) : TextRun();
        if (run.kind != TextRun::Kind::Field)
            run = {.kind = TextRun::Kind::Field,
                   .field = MergeField{.name = {}, .fallback = {}, .expression = written}};
        runs.push_back(std::move(run));
        done = tag.end;
    }
    if (done < utf8.size())
        runs.push_back({.text = QString::fromUtf8(utf8.mid(done))});
    return runs;
}

QString templateOf(const Runs& line)
{
    QString source;
    for (const TextRun& run : line)
        source += run.kind == TextRun::Kind::Field  ? content::toTag(run.field)
                  : run.kind == TextRun::Kind::Text ? run.text
                                                    : u" "_s;
    for (QChar& c : source)
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
    return source;
}

} // namespace mw::slotform
