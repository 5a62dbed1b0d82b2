// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/card.h"

namespace mw::kit {

class Label;

/// The words of a server or of a record as they came, in fixed pitch; what can't be seen is spelled out
/// (foreigntext.h). Never translated, never cut.
class QuoteCard : public Card
{
    Q_OBJECT

public:
    explicit QuoteCard(const QString& text = {}, QWidget* parent = nullptr);
    void setText(const QString& text);
    [[nodiscard]] QString text() const;

private:
    Label* m_label;
};

} // namespace mw::kit
