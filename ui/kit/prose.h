// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/paragraph.h"
#include "kit/piece.h"

namespace mw::kit {

/// A Paragraph as a widget: words of different weight or colour that wrap together.
class Prose : public Piece
{
    Q_OBJECT

public:
    explicit Prose(std::vector<Run> runs = {}, Type type = Type::Body, QWidget* parent = nullptr);

    void setRuns(std::vector<Run> runs);
    [[nodiscard]] QString text() const { return m_paragraph.text(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return m_paragraph.heightFor(width); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void remeasure() override;

private:
    std::vector<Run> m_runs;
    Type m_type;
    Paragraph m_paragraph;
};

} // namespace mw::kit
