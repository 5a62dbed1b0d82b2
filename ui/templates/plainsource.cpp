// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/plainsource.h"

#include "kit/piece.h"
#include "kit/theme.h"
#include "kit/type.h"

#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::templatespage {

using namespace Qt::StringLiterals;

namespace {

/// UTF-16 units before the code point `column` of a line.
int unitsBefore(const QString& line, int column)
{
    int units = 0;
    for (int i = 1; i < column && units < line.size(); ++i)
        units += line[units].isHighSurrogate() && units + 1 < line.size() ? 2 : 1;
    return units;
}

} // namespace

PlainSource::PlainSource(const QString& name) : m_edit(new QPlainTextEdit), m_lineEnd(u"\n"_s)
{
    m_edit->setAccessibleName(name);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_edit);
    setFocusProxy(m_edit);
    applyFont();
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_loading)
            Q_EMIT edited();
    });
}

void PlainSource::applyFont()
{
    m_edit->setFont(kit::fixedFont(this));
}

QString PlainSource::text() const
{
    // toPlainText() makes spaces of no-break spaces.
    QString text = m_edit->document()->toRawText();
    text.replace(QChar::ParagraphSeparator, m_lineEnd);
    return text;
}

void PlainSource::setText(const QString& text)
{
    if (text == this->text())
        return;
    m_lineEnd = text.count(u"\r\n"_s) * 2 > text.count(u'\n') ? u"\r\n"_s : u"\n"_s;
    m_loading = true;
    m_edit->setPlainText(text);
    m_loading = false;
    underline();
}

QTextCursor PlainSource::cursorAt(int line, int column, int length) const
{
    const QTextBlock block = m_edit->document()->findBlockByNumber(std::max(0, line - 1));
    QTextCursor cursor(m_edit->document());
    if (!block.isValid()) {
        cursor.movePosition(QTextCursor::End);
        return cursor;
    }
    const int begin = unitsBefore(block.text(), column);
    cursor.setPosition(block.position() + begin);
    const int end = begin + unitsBefore(block.text().mid(begin), length + 1);
    cursor.setPosition(block.position() + end, QTextCursor::KeepAnchor);
    return cursor;
}

void PlainSource::setMarks(const std::vector<SourceMark>& marks)
{
    m_marks = marks;
    underline();
}

void PlainSource::underline()
{
    QList<QTextEdit::ExtraSelection> all;
    for (const SourceMark& mark : m_marks) {
        QTextEdit::ExtraSelection one;
        one.cursor = cursorAt(mark.line, mark.column, std::max(1, mark.length));
        one.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        one.format.setUnderlineColor(
            kit::themeOf(this).color(mark.isError ? kit::Token::DangerMark : kit::Token::WarningMark));
        one.format.setToolTip(kit::plainToolTip(mark.words));
        all.append(one);
    }
    m_edit->setExtraSelections(all);
}

void PlainSource::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void PlainSource::goTo(int line, int column, int length)
{
    m_edit->setTextCursor(cursorAt(line, column, length));
    m_edit->centerCursor();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void PlainSource::replace(int line, int column, int length, const QString& text)
{
    cursorAt(line, column, length).insertText(text);
}

void PlainSource::insert(const QString& text)
{
    m_edit->insertPlainText(text);
}

bool PlainSource::findNext(const QString& text)
{
    if (text.isEmpty())
        return false;
    if (m_edit->find(text))
        return true;
    const QTextCursor from = m_edit->textCursor();
    m_edit->moveCursor(QTextCursor::Start);
    if (m_edit->find(text))
        return true;
    m_edit->setTextCursor(from);
    return false;
}

void PlainSource::changeEvent(QEvent* event)
{
    SourceEditor::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyFont();
    if (event->type() == QEvent::PaletteChange)
        underline();
}

} // namespace mw::templatespage
