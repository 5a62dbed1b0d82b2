// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/accessible.h"
#include "kit/piece.h"

#include <vector>

namespace mw::kit {

struct Step
{
    QString title{};
    QString fact{}; ///< short: "p=none", "about 17 December"; may be empty
};

/// Where one stands in a work of several steps. Beside each other over a page, or below each other at its
/// side. With too little room the facts go first, then the titles of the steps that are not now; tooltips
/// keep them.
class Stepper : public Piece, public Parts
{
    Q_OBJECT

public:
    explicit Stepper(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

    void setSteps(std::vector<Step> steps);
    void setFact(int step, const QString& fact);
    /// The steps before it are done; as many as there are steps: all are.
    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }
    /// Steps up to this one can be gone to, by click and by keys; -1 for none.
    void setReachable(int last);

    [[nodiscard]] int partCount() const override { return static_cast<int>(m_steps.size()); }
    [[nodiscard]] Part part(int index) const override;
    void pressPart(int index) override;
    [[nodiscard]] int focusedPart() const override { return m_focused; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_orientation == Qt::Vertical; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void stepActivated(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Words { All, NoFacts, CurrentOnly };
    struct Place
    {
        QRect circle;
        QRect title;
        QRect fact;
        QRect all;
    };
    [[nodiscard]] std::vector<Place> places(int width) const;
    [[nodiscard]] std::vector<Place> acrossPlaces(int width) const;
    [[nodiscard]] std::vector<Place> downPlaces(int width) const;
    [[nodiscard]] int stepWidth(int index, Words words) const;
    [[nodiscard]] int widthFor(Words words) const;
    [[nodiscard]] Words wordsFor(int width) const;
    [[nodiscard]] QFont titleFont(int index) const;
    [[nodiscard]] int circleSize() const;
    [[nodiscard]] int stepAt(const QPoint& point) const;
    [[nodiscard]] bool isReachable(int step) const;
    void paintCircle(QPainter* painter, int index, const QRect& rect) const;
    void paintStep(QPainter* painter, int index, const Place& place) const;
    void tell();

    Qt::Orientation m_orientation;
    std::vector<Step> m_steps;
    int m_current = 0;
    int m_reachable = -1;
    int m_focused = 0;
    int m_pressed = -1;
};

} // namespace mw::kit
