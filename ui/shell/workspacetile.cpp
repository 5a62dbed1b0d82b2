// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacetile.h"

#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/theme.h"
#include "kit/type.h"
#include "kit/windowsizes.h"

#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace mw::shell {

using namespace kit;

QColor workspaceColour(const QString& text)
{
    const QColor wanted(text);
    const bool ours = wanted.isValid() && std::find(workspaceColours.begin(), workspaceColours.end(),
                                                    wanted.rgb()) != workspaceColours.end();
    return ours ? wanted : QColor::fromRgb(workspaceColours.front());
}

QString initialOf(const QString& name)
{
    const QString words = name.trimmed();
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, words);
    const qsizetype end = letters.toNextBoundary();
    return end <= 0 ? QString() : words.left(end).toUpper();
}

void paintTile(QPainter* painter, const QRect& rect, const QWidget* widget, const QString& name,
               const QString& colour)
{
    paint::box(painter, rect, workspaceColour(colour), {}, radius::control);
    paint::text(painter, rect, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine,
                kit::font(widget, Type::Section, weight::strong), themeOf(widget).color(Token::OnAccent),
                initialOf(name));
}

WorkspaceTile::WorkspaceTile(int side, QWidget* parent) : QWidget(parent), m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void WorkspaceTile::set(const QString& name, const QString& colour)
{
    m_name = name;
    m_colour = colour;
    update();
}

QSize WorkspaceTile::sizeHint() const
{
    return QSize(1, 1) * scaled(this, m_side);
}

void WorkspaceTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintTile(&painter, rect(), this, m_name, m_colour);
}

WorkspaceStrip::WorkspaceStrip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void WorkspaceStrip::setColour(const QString& colour)
{
    m_colour = colour;
    update();
}

QSize WorkspaceStrip::sizeHint() const
{
    return {size::strip, size::strip};
}

void WorkspaceStrip::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), workspaceColour(m_colour));
}

} // namespace mw::shell
