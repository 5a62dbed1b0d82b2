// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/chipedit.h"

#include "content/pastedtext.h"
#include "kit/metrics.h"
#include "kit/tokens.h"
#include "ui/slotform/chip.h"
#include "ui/slotform/chippainter.h"
#include "ui/slotform/linkhighlighter.h"
#include "ui/slotform/runsdocument.h"
#include "ui/slotform/textclipboard.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace mw::slotform {

using namespace kit;
using namespace Qt::StringLiterals;
using content::MergeField;
using content::RichText;
using content::Runs;

namespace {

constexpr int leastTextLines = 3;
constexpr int mostTextLines = 14;
constexpr int mostLineLines = 4;
/// Of a text within its document, beside the margins of the view.
constexpr int documentMargin = 1;

bool isChipAt(const QTextDocument& document, int position)
{
    if (position < 0 || document.characterAt(position) != QChar::ObjectReplacementCharacter)
        return false;
    QTextCursor cursor(const_cast<QTextDocument*>(&document));
    cursor.setPosition(position + 1);
    return chip::isChip(cursor.charFormat());
}

QTextCharFormat formatAt(const QTextDocument& document, int position)
{
    QTextCursor cursor(const_cast<QTextDocument*>(&document));
    cursor.setPosition(position + 1);
    return cursor.charFormat();
}

QString linkAt(const QTextDocument& document, int position)
{
    if (position < 0 || position + 1 >= document.characterCount() ||
        document.characterAt(position) == QChar::ParagraphSeparator)
        return {};
    const QTextCharFormat format = formatAt(document, position);
    return format.isAnchor() ? format.anchorHref() : QString();
}

} // namespace

ChipEdit::ChipEdit(Shape shape, QWidget* parent) : QTextEdit(parent), m_shape(shape)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(documentMargin);
    document()->documentLayout()->registerHandler(chip::objectType, new ChipPainter(this));
    if (shape == Shape::Text)
        new LinkHighlighter(this);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ChipEdit::fitHeight);
    connect(this, &QTextEdit::textChanged, this, [this] {
        if (m_loading)
            return;
        Q_EMIT edited();
        Q_EMIT placeChanged();
    });
    connect(this, &QTextEdit::cursorPositionChanged, this, &ChipEdit::onPlaceChanged);
    connect(this, &QTextEdit::selectionChanged, this, [this] {
        viewport()->update();
        Q_EMIT placeChanged();
    });
    fitHeight();
}

RichText ChipEdit::richText() const
{
    return richTextOf(*document());
}

Runs ChipEdit::line() const
{
    return lineOf(richText());
}

void ChipEdit::setRichText(const RichText& text)
{
    m_loading = true;
    const int before = textCursor().position();
    document()->clear();
    document()->setUndoRedoEnabled(false);
    QTextCursor cursor(document());
    if (m_shape == Shape::Text) {
        // Paragraphs part as they do in the mail; each new one takes it over.
        QTextBlockFormat paragraph;
        paragraph.setBottomMargin(space::s8);
        cursor.setBlockFormat(paragraph);
    }
    insert(cursor, text, m_shape == Shape::Text);
    document()->setUndoRedoEnabled(true);
    cursor.setPosition(std::min(before, document()->characterCount() - 1));
    setTextCursor(cursor);
    m_loading = false;
    fitHeight();
    Q_EMIT placeChanged();
}

void ChipEdit::setLine(const Runs& line)
{
    setRichText(RichText{{line}});
}

void ChipEdit::insertField(const MergeField& field)
{
    QTextCursor cursor = textCursor();
    const QTextCharFormat around = chip::plainOf(currentCharFormat());
    cursor.insertText(QString(QChar(QChar::ObjectReplacementCharacter)), chip::formatOf(field, around));
    setTextCursor(cursor);
    onPlaceChanged();
}

std::optional<int> ChipEdit::chipPosition() const
{
    const QTextCursor cursor = textCursor();
    const int from = cursor.selectionStart();
    if (cursor.selectionEnd() - from > 1)
        return std::nullopt;
    if (cursor.hasSelection())
        return isChipAt(*document(), from) ? std::optional(from) : std::nullopt;
    for (const int beside : {from - 1, from})
        if (isChipAt(*document(), beside))
            return beside;
    return std::nullopt;
}

std::optional<MergeField> ChipEdit::currentField() const
{
    const auto at = chipPosition();
    return at ? std::optional(chip::fieldOf(formatAt(*document(), *at))) : std::nullopt;
}

void ChipEdit::setCurrentField(const std::optional<MergeField>& field)
{
    const auto at = chipPosition();
    if (!at)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(*at);
    cursor.setPosition(*at + 1, QTextCursor::KeepAnchor);
    if (!field)
        cursor.removeSelectedText();
    else
        cursor.setCharFormat(chip::formatOf(*field, chip::plainOf(formatAt(*document(), *at))));
}

bool ChipEdit::isBold() const
{
    return currentCharFormat().fontWeight() >= QFont::DemiBold;
}

bool ChipEdit::isItalic() const
{
    return currentCharFormat().fontItalic();
}

void ChipEdit::setBold(bool bold)
{
    QTextCharFormat format;
    format.setFontWeight(bold ? QFont::Bold : QFont::Normal);
    mergeCurrentCharFormat(format);
    Q_EMIT placeChanged();
}

void ChipEdit::setItalic(bool italic)
{
    QTextCharFormat format;
    format.setFontItalic(italic);
    mergeCurrentCharFormat(format);
    Q_EMIT placeChanged();
}

QString ChipEdit::currentLink() const
{
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return linkAt(*document(), cursor.selectionStart());
    const QString before = linkAt(*document(), cursor.position() - 1);
    return before.isEmpty() ? linkAt(*document(), cursor.position()) : before;
}

/// Selects what a link is to be put on.
QTextCursor ChipEdit::linkCursor() const
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return cursor;
    const QString link = currentLink();
    if (link.isEmpty()) {
        cursor.select(QTextCursor::WordUnderCursor);
        return cursor;
    }
    int begin = cursor.position();
    int end = begin;
    while (linkAt(*document(), begin - 1) == link)
        --begin;
    while (linkAt(*document(), end) == link)
        ++end;
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    return cursor;
}

void ChipEdit::setCurrentLink(const QString& link)
{
    QTextCursor cursor = linkCursor();
    QTextCharFormat format;
    format.setAnchor(!link.isEmpty());
    format.setAnchorHref(link);
    if (cursor.hasSelection()) {
        cursor.mergeCharFormat(format);
    } else if (!link.isEmpty()) {
        cursor.insertText(link, format);
        setTextCursor(cursor);
    }
    onPlaceChanged();
}

QMimeData* ChipEdit::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    return toMimeData(richTextOf(*document(), cursor.selectionStart(), cursor.selectionEnd())).release();
}

bool ChipEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source && holdsText(*source);
}

void ChipEdit::insertFromMimeData(const QMimeData* source)
{
    if (!canInsertFromMimeData(source))
        return;
    QTextCursor cursor = textCursor();
    const RichText text = fromMimeData(*source);
    insert(cursor, m_shape == Shape::Line ? RichText{{lineOf(text)}} : text, m_shape == Shape::Text);
    setTextCursor(cursor);
    ensureCursorVisible();
}

bool ChipEdit::formKey(const QKeyEvent& event)
{
    if (event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        if (event.key() == Qt::Key_F)
            Q_EMIT fieldWanted();
        else if (event.key() == Qt::Key_L && m_shape == Shape::Text)
            Q_EMIT linkWanted();
        else
            return false;
        return true;
    }
    if (m_shape == Shape::Line || event.modifiers() != Qt::ControlModifier)
        return false;
    if (event.key() == Qt::Key_B)
        setBold(!isBold());
    else if (event.key() == Qt::Key_I)
        setItalic(!isItalic());
    else
        return false;
    return true;
}

void ChipEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && (m_shape == Shape::Line || event->modifiers().testFlag(Qt::ControlModifier))) {
        if (m_shape == Shape::Line && event->modifiers() == Qt::NoModifier)
            Q_EMIT submitted();
        event->ignore();
        return;
    }
    if (formKey(*event)) {
        event->accept();
        return;
    }
    if (!event->text().isEmpty())
        leaveForms(); // a key that moves nothing has the cursor forget what it was told
    QTextEdit::keyPressEvent(event);
    if (event->text() == u"}")
        takeTypedField();
}

void ChipEdit::inputMethodEvent(QInputMethodEvent* event)
{
    leaveForms();
    QTextEdit::inputMethodEvent(event);
}

/// The window has the same keys for something else; here they shape the text.
bool ChipEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool ours = m_shape == Shape::Text && key->modifiers() == Qt::ControlModifier &&
                          (key->key() == Qt::Key_B || key->key() == Qt::Key_I);
        const bool wanted = key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) &&
                            (key->key() == Qt::Key_F || (key->key() == Qt::Key_L && m_shape == Shape::Text));
        if (ours || wanted) {
            event->accept();
            return true;
        }
    }
    return QTextEdit::event(event);
}

/// Who knows how fields are written may write them: {{ first_name }} becomes a chip with its last brace.
void ChipEdit::takeTypedField()
{
    QTextCursor cursor = textCursor();
    const int inBlock = cursor.positionInBlock();
    const QString before = cursor.block().text().left(inBlock);
    const qsizetype begin = before.lastIndexOf(u"{{"_s);
    if (begin < 0 || !before.endsWith(u"}}"_s))
        return;
    const Runs runs = content::runsOfPlain(before.sliced(begin));
    if (runs.size() != 1 || runs.front().kind != content::TextRun::Kind::Field)
        return;
    cursor.beginEditBlock();
    cursor.setPosition(cursor.block().position() + static_cast<int>(begin));
    cursor.setPosition(cursor.block().position() + inBlock, QTextCursor::KeepAnchor);
    const QTextCharFormat around = chip::plainOf(cursor.charFormat());
    cursor.insertText(QString(QChar(QChar::ObjectReplacementCharacter)),
                      chip::formatOf(runs.front().field, around));
    cursor.endEditBlock();
    setTextCursor(cursor);
}

std::optional<int> ChipEdit::chipAt(const QPoint& place) const
{
    const QPointF inDocument =
        QPointF(place) + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const int at = document()->documentLayout()->hitTest(inDocument, Qt::ExactHit);
    for (const int beside : {at, at - 1})
        if (at >= 0 && isChipAt(*document(), beside)) {
            QTextCursor before(document());
            before.setPosition(beside);
            QTextCursor behind(document());
            behind.setPosition(beside + 1);
            const QRect from = cursorRect(before);
            const QRect to = cursorRect(behind);
            if (from.united(to).contains(place))
                return beside;
        }
    return std::nullopt;
}

void ChipEdit::mousePressEvent(QMouseEvent* event)
{
    QTextEdit::mousePressEvent(event);
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier)
        return;
    if (const auto at = chipAt(event->pos())) {
        QTextCursor cursor(document());
        cursor.setPosition(*at);
        cursor.setPosition(*at + 1, QTextCursor::KeepAnchor);
        setTextCursor(cursor);
    }
}

/// Turned over a text that has nothing to scroll, the wheel is the form's.
void ChipEdit::wheelEvent(QWheelEvent* event)
{
    if (verticalScrollBar()->maximum() > 0)
        QTextEdit::wheelEvent(event);
    else
        event->ignore();
}

/// What is typed beside a chip is no chip, and behind a link no link.
void ChipEdit::leaveForms()
{
    const QTextCursor cursor = textCursor();
    QTextCharFormat format = currentCharFormat();
    const bool endsLink = format.isAnchor() && linkAt(*document(), cursor.position()) != format.anchorHref();
    if (m_adjusting || cursor.hasSelection() || !(chip::isChip(format) || endsLink))
        return;
    format = chip::plainOf(format);
    if (endsLink) {
        format.clearProperty(QTextFormat::IsAnchor);
        format.clearProperty(QTextFormat::AnchorHref);
    }
    m_adjusting = true;
    setCurrentCharFormat(format);
    m_adjusting = false;
}

void ChipEdit::onPlaceChanged()
{
    if (m_adjusting)
        return;
    leaveForms();
    tellField();
    viewport()->update();
    Q_EMIT placeChanged();
}

/// Beside its name, which says what is written here.
void ChipEdit::tellField()
{
    const auto field = hasFocus() ? currentField() : std::nullopt;
    if (field && !m_ownDescription)
        m_ownDescription = accessibleDescription();
    if (field)
        setAccessibleDescription(tr("Field: %1").arg(chip::words(*field)));
    else if (m_ownDescription)
        setAccessibleDescription(*std::exchange(m_ownDescription, std::nullopt));
}

void ChipEdit::focusInEvent(QFocusEvent* event)
{
    QTextEdit::focusInEvent(event);
    m_popupOpen = false;
    tellField();
    Q_EMIT placeChanged();
}

void ChipEdit::focusOutEvent(QFocusEvent* event)
{
    QTextEdit::focusOutEvent(event);
    m_popupOpen = event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    tellField();
    Q_EMIT placeChanged();
}

void ChipEdit::fitHeight()
{
    const int line = QFontMetrics(font()).height();
    const int around = controlHeight(this) - line;
    const int most = (m_shape == Shape::Line ? mostLineLines : mostTextLines) * line + around;
    const int least = m_shape == Shape::Line ? controlHeight(this) : leastTextLines * line + around;
    const int text = static_cast<int>(std::ceil(document()->size().height()));
    const int wanted = text - 2 * documentMargin + around;
    const int height = std::clamp(wanted, least, most);
    // A text that is all in sight has nothing to scroll, not the one pixel either by which its letters may be
    // higher than the font says.
    const bool scrolls = wanted > most;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int usual = std::max(0, around / 2 - frameWidth() - documentMargin);
    const int above = scrolls ? usual : std::clamp((height - text) / 2 - frameWidth(), 0, usual);
    const int side = size::fieldSide - documentMargin - frameWidth();
    if (const QMargins margins(side, above, side, above); margins != viewportMargins())
        setViewportMargins(margins);
    if (minimumHeight() != height || maximumHeight() != height)
        setFixedHeight(height);
}

QSize ChipEdit::sizeHint() const
{
    return {4 * space::s48, minimumHeight()};
}

QSize ChipEdit::minimumSizeHint() const
{
    return {2 * space::s48, minimumHeight()};
}

void ChipEdit::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
        fitHeight();
        // The chips' sizes come from the font.
        document()->markContentsDirty(0, document()->characterCount());
        break;
    case QEvent::PaletteChange:
        if (auto* links = document()->findChild<QSyntaxHighlighter*>())
            links->rehighlight();
        break;
    default:
        break;
    }
}

} // namespace mw::slotform
