// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tokens.h"
#include "kit/type.h"

#include <QFont>
#include <QString>

#include <vector>

class QPainter;
class QPoint;
class QTextLayout;

namespace mw::kit {

/// A piece of text of one weight and colour.
struct Run
{
    QString text;
    int weight = weight::normal;
    Token token = Token::Text;
};

/// Text that wraps at `width` pixels, with runs of different weight in one line, 1.4 lines high; nothing is
/// cut: a word longer than a line breaks anywhere. Painting and measuring share the layout, so they cannot
/// disagree.
class Paragraph
{
public:
    Paragraph() = default;
    Paragraph(std::vector<Run> runs, const QFont& font, Qt::Alignment alignment = Qt::AlignLeft);

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] int heightFor(int width) const;
    /// In one line.
    [[nodiscard]] int naturalWidth() const;
    /// The widest word: below this width words break.
    [[nodiscard]] int leastWidth() const;
    void paint(QPainter* painter, const QPoint& topLeft, int width) const;

private:
    int layOut(QTextLayout* layout, int width, Qt::LayoutDirection direction = Qt::LeftToRight) const;

    std::vector<Run> m_runs;
    QFont m_font;
    Qt::Alignment m_alignment = Qt::AlignLeft;
};

} // namespace mw::kit
