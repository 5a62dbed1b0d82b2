// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/scintillasource.h"

#include "kit/metrics.h"
#include "kit/piece.h"
#include "kit/theme.h"
#include "kit/type.h"
#include "ui/templates/sourcelexer.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::templatespage {

using namespace Qt::StringLiterals;
using kit::Token;

namespace {

constexpr int errorIndicator = 8; // those below 8 are lexers'
constexpr int warningIndicator = 9;
constexpr int numberMargin = 0;

using Sci = QsciScintilla;

unsigned long position(long value)
{
    return static_cast<unsigned long>(value);
}

} // namespace

ScintillaSource::ScintillaSource(const QString& name) : m_edit(new QsciScintilla)
{
    m_edit->setAccessibleName(name);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setUtf8(true);
    m_edit->setEolMode(Sci::EolUnix);
    m_edit->setWrapMode(Sci::WrapNone);
    m_edit->SendScintilla(Sci::SCI_SETSCROLLWIDTHTRACKING, 1UL);
    m_edit->SendScintilla(Sci::SCI_SETSCROLLWIDTH, 1UL);
    m_edit->setIndentationsUseTabs(false);
    m_edit->setTabWidth(2);
    m_edit->setAutoIndent(true);
    m_edit->setMarginType(numberMargin, Sci::NumberMargin);
    m_edit->setMarginWidth(1, 0);
    m_edit->SendScintilla(Sci::SCI_SETMARGINLEFT, 0UL, static_cast<long>(kit::space::s8));
    m_edit->SendScintilla(Sci::SCI_SETCARETLINEVISIBLEALWAYS, 1UL);
    m_edit->indicatorDefine(Sci::SquiggleIndicator, errorIndicator);
    m_edit->indicatorDefine(Sci::SquiggleIndicator, warningIndicator);
    m_lexer = new SourceLexer(m_edit);
    m_edit->setLexer(m_lexer);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_edit);
    setFocusProxy(m_edit);
    m_edit->viewport()->installEventFilter(this);
    m_edit->installEventFilter(this);
    applyTheme();
    connect(m_edit, &QsciScintilla::textChanged, this, [this] {
        if (!m_loading)
            Q_EMIT edited();
    });
    connect(m_edit, &QsciScintilla::linesChanged, this, &ScintillaSource::measureMargin);
}

ScintillaSource::~ScintillaSource()
{
    m_edit->setLexer(nullptr);
}

QString ScintillaSource::text() const
{
    return m_edit->text();
}

void ScintillaSource::replaceRange(const Range& range, const QByteArray& utf8)
{
    m_edit->SendScintilla(Sci::SCI_SETTARGETRANGE, position(range.begin), range.end);
    m_edit->SendScintilla(Sci::SCI_REPLACETARGET, static_cast<unsigned long>(utf8.size()), utf8.constData());
}

void ScintillaSource::setText(const QString& text)
{
    const QByteArray old = this->text().toUtf8();
    const QByteArray now = text.toUtf8();
    if (old == now)
        return;
    m_loading = true;
    m_edit->setEolMode(now.contains("\r\n") ? Sci::EolWindows : Sci::EolUnix);
    if (old.isEmpty()) {
        m_edit->setText(text);
        m_edit->SendScintilla(Sci::SCI_EMPTYUNDOBUFFER);
    } else {
        // Only what differs, so that cursor and undo stay what they were.
        const auto [a, b] = std::mismatch(old.begin(), old.end(), now.begin(), now.end());
        const auto head = a - old.begin();
        const auto most = std::min(old.size(), now.size()) - head;
        qsizetype tail = 0;
        while (tail < most && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
            ++tail;
        replaceRange({head, old.size() - tail}, now.mid(head, now.size() - tail - head));
    }
    m_loading = false;
    setMarks(std::vector<SourceMark>(m_marks));
    measureMargin();
}

ScintillaSource::Range ScintillaSource::rangeOf(int line, int column, int length) const
{
    const long lines = m_edit->SendScintilla(Sci::SCI_GETLINECOUNT);
    const long at = std::clamp<long>(line - 1, 0, lines - 1);
    const long lineBegin = m_edit->SendScintilla(Sci::SCI_POSITIONFROMLINE, position(at));
    const long lineEnd = m_edit->SendScintilla(Sci::SCI_GETLINEENDPOSITION, position(at));
    const auto after = [&](long from, long characters) {
        const long end =
            m_edit->SendScintilla(Sci::SCI_POSITIONRELATIVE, position(from), std::max<long>(0, characters));
        return end == 0 && from + characters > 0 ? lineEnd : end;
    };
    Range range;
    range.begin = std::min(after(lineBegin, column - 1), lineEnd);
    range.end = std::max(range.begin, after(range.begin, length));
    return range;
}

void ScintillaSource::setMarks(const std::vector<SourceMark>& marks)
{
    m_marks = marks;
    const long all = m_edit->SendScintilla(Sci::SCI_GETLENGTH);
    for (const int indicator : {errorIndicator, warningIndicator}) {
        m_edit->SendScintilla(Sci::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicator));
        m_edit->SendScintilla(Sci::SCI_INDICATORCLEARRANGE, 0UL, all);
    }
    for (const SourceMark& mark : m_marks) {
        const Range range = rangeOf(mark.line, mark.column, std::max(1, mark.length));
        m_edit->SendScintilla(Sci::SCI_SETINDICATORCURRENT,
                              static_cast<unsigned long>(mark.isError ? errorIndicator : warningIndicator));
        m_edit->SendScintilla(Sci::SCI_INDICATORFILLRANGE, position(range.begin),
                              std::max<long>(1, range.end - range.begin));
    }
}

void ScintillaSource::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void ScintillaSource::goTo(int line, int column, int length)
{
    const Range range = rangeOf(line, column, length);
    m_edit->SendScintilla(Sci::SCI_SETSEL, position(range.end), range.begin);
    m_edit->SendScintilla(Sci::SCI_SCROLLCARET);
    m_edit->SendScintilla(Sci::SCI_VERTICALCENTRECARET);
    m_edit->setFocus(Qt::OtherFocusReason);
}

void ScintillaSource::replace(int line, int column, int length, const QString& text)
{
    replaceRange(rangeOf(line, column, length), text.toUtf8());
}

void ScintillaSource::insert(const QString& text)
{
    m_edit->SendScintilla(Sci::SCI_REPLACESEL, text.toUtf8().constData());
}

bool ScintillaSource::findNext(const QString& text)
{
    return !text.isEmpty() && m_edit->findFirst(text, false, false, false, true);
}

void ScintillaSource::measureMargin()
{
    const int digits = std::max(3, static_cast<int>(QString::number(m_edit->lines()).size()));
    const int width = kit::textWidth(QString(digits, u'0'), kit::fixedFont(this));
    m_edit->setMarginWidth(numberMargin, width + kit::space::s24);
}

void ScintillaSource::applyTheme()
{
    // Its own palette is set below, which tells of a change again.
    if (m_applying)
        return;
    m_applying = true;
    setLook();
    m_applying = false;
}

void ScintillaSource::setLook()
{
    const kit::Theme& theme = kit::themeOf(this);
    m_lexer->applyTheme();
    m_edit->setPaper(theme.color(Token::Raised));
    m_edit->setMarginsFont(kit::fixedFont(this));
    m_edit->setMarginsForegroundColor(theme.color(Token::Muted));
    m_edit->setMarginsBackgroundColor(theme.color(Token::Raised));
    m_edit->setFoldMarginColors(theme.color(Token::Raised), theme.color(Token::Raised));
    m_edit->setCaretForegroundColor(theme.color(Token::Text));
    m_edit->setCaretLineVisible(true);
    m_edit->setCaretLineBackgroundColor(theme.color(Token::AccentSoft));
    m_edit->setSelectionBackgroundColor(theme.color(Token::Pressed));
    m_edit->resetSelectionForegroundColor();
    m_edit->setIndicatorForegroundColor(theme.color(Token::DangerMark), errorIndicator);
    m_edit->setIndicatorForegroundColor(theme.color(Token::WarningMark), warningIndicator);
    m_edit->setExtraAscent(1);
    m_edit->setExtraDescent(2);
    measureMargin();
}

void ScintillaSource::changeEvent(QEvent* event)
{
    SourceEditor::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::PaletteChange:
        applyTheme();
        break;
    default:
        break;
    }
}

/// The words of a fault, under the pointer; and Tab moves on, as everywhere.
bool ScintillaSource::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool back = key->key() == Qt::Key_Backtab;
        if (back || (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier))
            return focusNextPrevChild(!back);
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const long at = m_edit->SendScintilla(Sci::SCI_POSITIONFROMPOINTCLOSE,
                                              static_cast<unsigned long>(help->pos().x()), help->pos().y());
        for (const SourceMark& mark : m_marks) {
            const Range range = rangeOf(mark.line, mark.column, std::max(1, mark.length));
            if (at >= range.begin && at < std::max(range.end, range.begin + 1)) {
                QToolTip::showText(help->globalPos(), kit::plainToolTip(mark.words), m_edit);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return SourceEditor::eventFilter(watched, event);
}

} // namespace mw::templatespage
