// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/runsdocument.h"

#include "ui/slotform/chip.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace mw::slotform {

using content::RichText;
using content::Runs;
using content::TextRun;

namespace {

TextRun runLike(const QTextCharFormat& format)
{
    TextRun run;
    run.bold = format.fontWeight() >= QFont::DemiBold;
    run.italic = format.fontItalic();
    if (format.isAnchor())
        run.link = format.anchorHref();
    return run;
}

/// A fragment is what has one format: chips that are alike and stand side by side are one.
void append(Runs& runs, const QString& text, const QTextCharFormat& format)
{
    QString words;
    const auto flush = [&] {
        if (words.isEmpty())
            return;
        TextRun run = runLike(format);
        run.text = std::exchange(words, {});
        runs.push_back(std::move(run));
    };
    for (const QChar c : text) {
        if (c != QChar::ObjectReplacementCharacter && c != QChar::LineSeparator) {
            words += c;
            continue;
        }
        flush();
        TextRun run = runLike(format);
        if (c == QChar::LineSeparator) {
            runs.push_back({.kind = TextRun::Kind::Break});
        } else if (chip::isChip(format)) {
            run.kind = TextRun::Kind::Field;
            run.field = chip::fieldOf(format);
            runs.push_back(std::move(run));
        }
    }
    flush();
}

} // namespace

RichText richTextOf(const QTextDocument& document, int from, int to)
{
    RichText text;
    for (QTextBlock block = document.findBlock(from); block.isValid() && block.position() <= to;
         block = block.next()) {
        Runs paragraph;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const int begin = std::max(fragment.position(), from);
            const int end = std::min(fragment.position() + fragment.length(), to);
            if (begin < end)
                append(paragraph, fragment.text().mid(begin - fragment.position(), end - begin),
                       fragment.charFormat());
        }
        text.paragraphs.push_back(std::move(paragraph));
    }
    return text;
}

RichText richTextOf(const QTextDocument& document)
{
    return richTextOf(document, 0, document.characterCount());
}

Runs lineOf(const RichText& text)
{
    Runs line;
    for (const Runs& paragraph : text.paragraphs) {
        if (!line.empty())
            line.push_back({.text = QStringLiteral(" ")});
        line.insert(line.end(), paragraph.begin(), paragraph.end());
    }
    return line;
}

QTextCharFormat formatOf(const TextRun& run, bool forms)
{
    QTextCharFormat format;
    if (!forms)
        return format;
    if (run.bold)
        format.setFontWeight(QFont::Bold);
    if (run.italic)
        format.setFontItalic(true);
    if (!run.link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(run.link);
    }
    return format;
}

void insert(QTextCursor& cursor, const RichText& text, bool forms)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    bool first = true;
    for (const Runs& paragraph : text.paragraphs) {
        if (!std::exchange(first, false))
            cursor.insertBlock();
        for (const TextRun& run : paragraph) {
            const QTextCharFormat format = formatOf(run, forms);
            switch (run.kind) {
            case TextRun::Kind::Text: {
                // A line end within a text would part the paragraph.
                QString words = run.text;
                words.replace(u'\n', u' ').replace(QChar::ParagraphSeparator, u' ');
                cursor.insertText(words, format);
                break;
            }
            case TextRun::Kind::Break:
                cursor.insertText(QString(QChar(forms ? QChar::LineSeparator : QChar::Space)), format);
                break;
            case TextRun::Kind::Field:
                cursor.insertText(QString(QChar(QChar::ObjectReplacementCharacter)),
                                  chip::formatOf(run.field, format));
                break;
            }
        }
    }
    cursor.endEditBlock();
}

} // namespace mw::slotform
