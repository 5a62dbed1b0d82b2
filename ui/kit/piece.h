// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"
#include "kit/tokens.h"

#include <QIcon>
#include <QWidget>

class QPainter;

namespace mw::kit {

/// What the painted pieces share: they are measured again when font, style or theme change, and lay
/// themselves out from left to right while Qt mirrors.
class Piece : public QWidget
{
    Q_OBJECT

public:
    explicit Piece(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    /// Text, font or width changed: drop what was measured.
    virtual void remeasure() {}
    void contentChanged();
    /// A rectangle thought from left to right, where it stands in this widget's direction.
    [[nodiscard]] QRect placed(const QRect& rect) const;
    [[nodiscard]] QColor color(Token token) const;
    /// This widget has the focus and the person works by keyboard.
    [[nodiscard]] bool showsFocus() const;
    /// Flags of a line of text, at the side where reading starts or ends.
    [[nodiscard]] int atStart() const;
    [[nodiscard]] int atEnd() const;
    /// One line of text in its own direction, whatever the window's: "21 Oct, 08:14" stays in order.
    static void paintLine(QPainter* painter, const QRect& rect, int flags, const QFont& font,
                          const QColor& color, const QString& text);
    /// Puts a child where `rect`, thought from left to right, is what is seen of it: a button's geometry is
    /// larger by its focus ring.
    void place(QWidget* child, const QRect& rect) const;
    /// Margins of its layout that leave `lead` pixels where reading starts; QLayout itself doesn't mirror
    /// margins.
    void setLead(int lead, int above, int below);
    [[nodiscard]] static QSize seenSize(const QWidget* child);
    [[nodiscard]] static int seenLeastWidth(const QWidget* child);
};

/// For setToolTip(): `text` as it is, never taken for HTML.
[[nodiscard]] QString plainToolTip(const QString& text);

} // namespace mw::kit
