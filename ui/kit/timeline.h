// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/accessible.h"
#include "kit/paragraph.h"
#include "kit/piece.h"
#include "kit/tone.h"

#include <vector>

namespace mw::kit {

struct TimelineEntry
{
    Icon icon = Icon::Info;
    Tone tone = Tone::Neutral;
    QString title{};
    QString time{};
    QString text{};        ///< evidence, muted
    QString quote{};       ///< words of a person or a server, never translated
    QString link{};        ///< at the end of the text, such as "Why?"
    bool byServer = false; ///< the quote is a server's: fixed pitch
    QString heading{};     ///< stands above this entry, such as a month
};

/// What happened, one below the other: newest first for a contact, oldest first for "why". Nothing in it
/// elides.
class Timeline : public Piece, public Parts
{
    Q_OBJECT

public:
    explicit Timeline(QWidget* parent = nullptr);

    void setEntries(std::vector<TimelineEntry> entries);
    /// Entries can be chosen by click and by keys. Left and right of them overhang() pixels are then kept for
    /// the fill of the chosen one.
    void setSelectable(bool selectable);
    void setSelected(int index);
    [[nodiscard]] int selected() const { return m_selected; }
    [[nodiscard]] static int overhang();

    [[nodiscard]] int partCount() const override { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] Part part(int index) const override;
    void pressPart(int index) override;
    [[nodiscard]] int focusedPart() const override { return m_selected; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void selectedChanged(int index);
    void linkActivated(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void remeasure() override;

private:
    struct Place
    {
        QRect heading;
        QRect node;
        QRect title;
        QRect time;
        QRect text;
        QRect quote;
        QRect link;
        QRect all;
    };
    struct Words
    {
        Paragraph title;
        Paragraph text;
        Paragraph quote;
    };
    [[nodiscard]] std::vector<Place> placesFor(int width) const;
    Place placeFor(std::size_t index, int width, int* y) const;
    [[nodiscard]] int entryAt(const QPoint& point) const;
    [[nodiscard]] int side() const { return m_selectable ? overhang() : 0; }
    void paintEntry(QPainter* painter, std::size_t index, const Place& place, bool last) const;
    void setHovered(int index);
    void updateEntry(int index);

    std::vector<TimelineEntry> m_entries;
    std::vector<Words> m_words;
    std::vector<Place> m_places;
    bool m_selectable = false;
    int m_selected = -1;
    int m_hovered = -1;
};

} // namespace mw::kit
