// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/segmented.h"

#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/style.h"
#include "kit/type.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace mw::kit {

namespace {

class Segment : public QAbstractButton
{
public:
    Segment(const QString& word, std::optional<Icon> icon, Segmented* parent)
        : QAbstractButton(parent), m_icon(icon), m_whole(parent)
    {
        setText(word);
        setCheckable(true);
        setAutoExclusive(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const int side = m_whole->isSmall() ? size::flatSide : size::fieldSide;
        const int height = m_whole->isSmall() ? smallControlHeight(this) : controlHeight(this);
        return {contentWidth() + 2 * side, height - 2 * size::hairline};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = themeOf(this);
        QPainter painter(this);
        // The ends are round as the whole is.
        QPainterPath round;
        const QRectF whole = QRectF(m_whole->rect()).translated(-pos());
        round.addRoundedRect(whole.adjusted(1, 1, -1, -1), radius::control - 1, radius::control - 1);
        painter.setRenderHint(QPainter::Antialiasing);
        const Token ground = isChecked()                   ? Token::AccentSoft
                             : isDown()                    ? Token::Pressed
                             : underMouse() && isEnabled() ? Token::Hover
                                                           : Token::Raised;
        painter.save();
        painter.setClipPath(round);
        painter.fillRect(rect(), theme.color(isEnabled() ? ground : Token::Surface));
        painter.restore();
        if (const Style* style = Style::of(this); style && style->showsFocus(this))
            paint::box(&painter, rect(), {}, theme.color(Token::Accent), radius::control, size::ring);
        const QColor color = theme.color(!isEnabled()  ? Token::Disabled
                                         : isChecked() ? Token::Accent
                                                       : Token::Muted);
        paintWords(&painter, color);
    }
    void changeEvent(QEvent* event) override
    {
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            updateGeometry();
        QAbstractButton::changeEvent(event);
    }

private:
    QFont wordFont() const
    {
        return kit::font(this, m_whole->isSmall() ? Type::Small : Type::Body, weight::medium);
    }
    int contentWidth() const
    {
        const int words = textWidth(text(), wordFont());
        const int icon = m_icon ? scaled(this, size::icon) : 0;
        return words + icon + (words && icon ? size::iconToText : 0);
    }
    void paintWords(QPainter* painter, const QColor& color) const
    {
        const int icon = m_icon ? scaled(this, size::icon) : 0;
        QRect room(0, 0, contentWidth(), height());
        room.moveLeft((width() - room.width()) / 2);
        if (m_icon)
            paintIcon(painter, *m_icon,
                      QStyle::visualRect(layoutDirection(), room, QRect(room.left(), 0, icon, height())),
                      color);
        const int before = icon ? icon + size::iconToText : 0;
        paint::text(painter, QStyle::visualRect(layoutDirection(), room, room.adjusted(before, 0, 0, 0)),
                    static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, wordFont(), color, text());
    }

    std::optional<Icon> m_icon;
    Segmented* m_whole;
};

} // namespace

Segmented::Segmented(const QStringList& words, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    // The outline, and the hairlines between, are the whole's own.
    row->setContentsMargins(size::hairline, size::hairline, size::hairline, size::hairline);
    row->setSpacing(size::hairline);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (const QString& word : words)
        add(word);
}

void Segmented::add(const QString& word, std::optional<Icon> icon)
{
    auto* segment = new Segment(word, icon, this);
    const int index = count();
    m_segments.push_back(segment);
    layout()->addWidget(segment);
    if (index == 0)
        segment->setChecked(true);
    connect(segment, &QAbstractButton::toggled, this, [this, index](bool on) {
        if (on)
            Q_EMIT currentChanged(index);
    });
}

int Segmented::current() const
{
    const auto on = std::find_if(m_segments.begin(), m_segments.end(),
                                 [](const QAbstractButton* segment) { return segment->isChecked(); });
    return on == m_segments.end() ? -1 : static_cast<int>(on - m_segments.begin());
}

void Segmented::setCurrent(int index)
{
    if (index >= 0 && index < count())
        m_segments[static_cast<std::size_t>(index)]->setChecked(true);
}

void Segmented::setWord(int index, const QString& word)
{
    if (index < 0 || index >= count() || m_segments[static_cast<std::size_t>(index)]->text() == word)
        return;
    m_segments[static_cast<std::size_t>(index)]->setText(word);
    m_segments[static_cast<std::size_t>(index)]->updateGeometry();
}

void Segmented::setSmall(bool small)
{
    m_small = small;
    for (QAbstractButton* segment : m_segments)
        segment->updateGeometry();
    update();
}

void Segmented::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    paint::box(&painter, rect(), theme.color(isEnabled() ? Token::Raised : Token::Surface),
               theme.color(isEnabled() ? Token::Control : Token::Border), radius::control);
    for (std::size_t i = 1; i < m_segments.size(); ++i) {
        const QRect one = m_segments[i - 1]->geometry();
        const QRect next = m_segments[i]->geometry();
        const int x = std::min(one.right(), next.right()) + 1;
        painter.fillRect(QRect(x, one.top(), size::hairline, one.height()), theme.color(Token::Border));
    }
}

} // namespace mw::kit
