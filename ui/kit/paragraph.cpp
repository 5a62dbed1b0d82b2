// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/paragraph.h"

#include "kit/metrics.h"
#include "kit/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mw::kit {

Paragraph::Paragraph(std::vector<Run> runs, const QFont& font, Qt::Alignment alignment)
    : m_runs(std::move(runs)), m_font(font), m_alignment(alignment)
{
    std::erase_if(m_runs, [](const Run& run) { return run.text.isEmpty(); });
}

bool Paragraph::isEmpty() const
{
    return m_runs.empty();
}

QString Paragraph::text() const
{
    QString text;
    for (const Run& run : m_runs)
        text += run.text;
    return text;
}

int Paragraph::layOut(QTextLayout* layout, int width, Qt::LayoutDirection direction) const
{
    QString text = this->text();
    text.replace(u'\n', QChar::LineSeparator);
    layout->setText(text);
    layout->setFont(m_font);
    // The side is the window's, the direction the text's own: an Arabic name reads rightly in an English
    // window.
    QTextOption option(QStyle::visualAlignment(direction, m_alignment) | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout->setTextOption(option);

    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const Run& run : m_runs) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = static_cast<int>(run.text.size());
        range.format.setFontWeight(run.weight);
        range.format.setForeground(themeOf(nullptr).color(run.token));
        formats << range;
        start += range.length;
    }
    layout->setFormats(formats);

    const int lineStep = lineHeight(m_font);
    int y = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(std::max(1, width));
        const int step = std::max(lineStep, static_cast<int>(std::ceil(line.height())));
        line.setPosition(QPointF(0, y + (step - line.height()) / 2));
        y += step;
    }
    layout->endLayout();
    return y;
}

int Paragraph::heightFor(int width) const
{
    if (isEmpty())
        return 0;
    QTextLayout layout;
    return layOut(&layout, width);
}

int Paragraph::naturalWidth() const
{
    if (isEmpty())
        return 0;
    QTextLayout layout;
    layOut(&layout, QWIDGETSIZE_MAX);
    qreal widest = 0;
    for (int i = 0; i < layout.lineCount(); ++i)
        widest = std::max(widest, layout.lineAt(i).naturalTextWidth());
    return static_cast<int>(std::ceil(widest)) + 1;
}

int Paragraph::leastWidth() const
{
    int widest = 0;
    for (const Run& run : m_runs) {
        QFont font = m_font;
        font.setWeight(static_cast<QFont::Weight>(run.weight));
        const QFontMetrics metrics(font);
        const QList<QStringView> words = QStringView(run.text).split(u' ');
        for (const QStringView word : words)
            widest = std::max(widest, metrics.horizontalAdvance(word.toString()));
    }
    return widest;
}

void Paragraph::paint(QPainter* painter, const QPoint& topLeft, int width) const
{
    if (isEmpty())
        return;
    QTextLayout layout;
    layOut(&layout, width, painter->layoutDirection());
    layout.draw(painter, topLeft);
}

} // namespace mw::kit
