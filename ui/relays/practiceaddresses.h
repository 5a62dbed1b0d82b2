// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/practicerules.h"

#include <QWidget>

namespace mw::relayspage {

/// Which recipients make the practice relay act out what real servers do.
class PracticeAddresses : public QWidget
{
    Q_OBJECT
public:
    explicit PracticeAddresses(const smtp::PracticeRules& rules, QWidget* parent = nullptr);

    /// "is refused: there is no such mailbox"
    [[nodiscard]] static QString wordsOf(const smtp::PracticeRule& rule);
};

} // namespace mw::relayspage
