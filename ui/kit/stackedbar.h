// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/accessible.h"
#include "kit/piece.h"

#include <vector>

namespace mw::kit {

struct Segment
{
    Token token; ///< a -Mark or a chart colour
    qint64 value = 0;
    QString word{}; ///< translated, such as "accepted"
};

/// One bar parted by state, and the words under it; nothing in it is known by its colour alone. Segments of
/// value 0 are left out. One that is too small to see is drawn 2 px wide.
class StackedBar : public Piece, public Parts
{
    Q_OBJECT

public:
    explicit StackedBar(QWidget* parent = nullptr);

    void setSegments(std::vector<Segment> segments);
    /// What is still open: the empty rest of the bar, its words at the other end. May carry a second fact,
    /// such as "queued · done about 10:39".
    void setRest(qint64 value, const QString& word);
    /// The main one of a page is thicker.
    void setThick(bool thick);
    void setLegend(bool shown);

    [[nodiscard]] int partCount() const override;
    [[nodiscard]] Part part(int index) const override;
    void pressPart(int) override {}
    [[nodiscard]] int focusedPart() const override { return -1; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Word
    {
        QString value;
        QString word;
        std::optional<Token> token;
        int width = 0;
        QRect rect;
    };
    struct Legend
    {
        std::vector<Word> words;
        int height = 0; ///< of bar and words
    };
    [[nodiscard]] Legend legendFor(int width) const;
    [[nodiscard]] Word wordOf(qint64 value, const QString& word, std::optional<Token> token) const;
    [[nodiscard]] std::vector<QRect> barsFor(int width) const;
    [[nodiscard]] std::vector<Segment> shown() const;
    [[nodiscard]] int barHeight() const;
    void tell();

    std::vector<Segment> m_segments;
    Segment m_rest{Token::Border, 0, {}};
    bool m_thick = false;
    bool m_legend = true;
};

} // namespace mw::kit
