// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"
#include "kit/tokens.h"

#include <QFont>
#include <QModelIndex>
#include <QStringList>

#include <optional>

class QPainter;
class QWidget;

namespace mw::kit {

/// What one cell shows, read from its roles, and how wide that is.
struct RowCell
{
    QString text;
    QString secondLine;
    QStringList tags;
    std::optional<Icon> icon;
    std::optional<double> fraction;
    Token token = Token::Text;
    bool placeholder = false;
    bool alignRight = false;
    bool fixedPitch = false;
    bool strong = false;
    bool small = false;

    [[nodiscard]] static RowCell of(const QModelIndex& index);
    [[nodiscard]] QFont font(const QWidget* widget) const;
    /// Pixels that nothing is cut in, without the cell's padding.
    [[nodiscard]] int naturalWidth(const QWidget* widget) const;
    /// `rect` without the cell's padding; `row` only varies the length of the placeholder's bar.
    void paint(QPainter* painter, const QRect& rect, const QWidget* widget, Qt::LayoutDirection direction,
               int row) const;
};

} // namespace mw::kit
