// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/codeboard.h"

#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/type.h"
#include "vault/recoverycode.h"

#include <QPainter>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;
using vault::RecoveryCode;

CodeBoard::CodeBoard(base::Secret text, QWidget* parent) : Piece(parent), m_text(std::move(text))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::List);
    setAccessibleName(tr("Recovery code"));
}

QString CodeBoard::group(int number) const
{
    return QString::fromLatin1(
        m_text.reveal().mid((number - 1) * (RecoveryCode::groupSize + 1), RecoveryCode::groupSize));
}

int CodeBoard::partCount() const
{
    return RecoveryCode::groups;
}

Parts::Part CodeBoard::part(int index) const
{
    QString spelled; // letter by letter, or a reader makes a word of it
    for (const QChar c : group(index + 1))
        spelled += spelled.isEmpty() ? QString(c) : u" %1"_s.arg(c);
    return {tr("Group %1").arg(index + 1), spelled, cell(index, width()), false, false};
}

QFont CodeBoard::groupFont() const
{
    QFont font = fixedFont(this);
    const QFont like = kit::font(this, Type::Section);
    if (like.pointSizeF() > 0)
        font.setPointSizeF(like.pointSizeF());
    else
        font.setPixelSize(like.pixelSize());
    font.setWeight(QFont::Weight(weight::medium));
    return font;
}

int CodeBoard::numberWidth() const
{
    return textWidth(u"8"_s, kit::font(this, Type::Small)) + space::s8;
}

int CodeBoard::cellWidth() const
{
    return numberWidth() + textWidth(u"WWWWW"_s, groupFont());
}

int CodeBoard::rowHeight() const
{
    return lineHeight(groupFont()) + space::s8;
}

int CodeBoard::columnsAt(int width) const
{
    const int room = width - 2 * space::s16;
    for (const int columns : {4, 2})
        if (columns * cellWidth() + (columns - 1) * space::s12 <= room)
            return columns;
    return 1;
}

QRect CodeBoard::cell(int index, int width) const
{
    const int columns = columnsAt(width);
    const int wide = (width - 2 * space::s16) / columns;
    return {space::s16 + index % columns * wide, space::s8 + index / columns * rowHeight(), wide,
            rowHeight()};
}

QSize CodeBoard::sizeHint() const
{
    const int wide = 4 * cellWidth() + 3 * space::s12 + 2 * space::s16;
    return {wide, heightForWidth(wide)};
}

QSize CodeBoard::minimumSizeHint() const
{
    return {cellWidth() + 2 * space::s16, 2 * space::s8 + 2 * rowHeight()};
}

int CodeBoard::heightForWidth(int width) const
{
    return 2 * space::s8 + RecoveryCode::groups / columnsAt(width) * rowHeight();
}

/// Groups and their characters run from left to right in every language.
void CodeBoard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::box(&painter, rect(), color(Token::Sunken), color(Token::Border), radius::control);
    const QFont small = kit::font(this, Type::Small);
    const QFont large = groupFont();
    const int flags = int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine;
    for (int i = 0; i < RecoveryCode::groups; ++i) {
        const QRect where = cell(i, width());
        paint::text(&painter, where, flags, small, color(Token::Muted), QString::number(i + 1));
        paint::text(&painter, where.adjusted(numberWidth(), 0, 0, 0), flags, large, color(Token::Text),
                    group(i + 1));
    }
}

} // namespace mw::shell
