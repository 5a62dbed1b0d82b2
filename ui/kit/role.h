// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

/// What a model tells RowDelegate beside Qt::DisplayRole, Qt::TextAlignmentRole and
/// Qt::ToolTipRole (as plain text).
namespace mw::kit::Role {

enum : int {
    State = Qt::UserRole + 0x400, ///< QString, a word of lookOf(): shown as icon, word and colour
    SecondLine,                   ///< QString, small and muted below the first
    Fraction,                     ///< double, 0 to 1: a bar, with the text at its right
    Token,                        ///< int of kit::Token: colour of text and icon
    Icon,                         ///< int of kit::Icon: before the text
    Tags,                         ///< QStringList: after the text
    Placeholder,                  ///< bool: the row isn't read yet, a grey bar stands for it
    FixedPitch,                   ///< bool
    AlignRight,                   ///< bool: numbers
    Strong,                       ///< bool: weight 500 as in the first column; false there takes it away
    Small,                        ///< bool: the size of second lines
};

} // namespace mw::kit::Role
