// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "kit/accessible.h"
#include "kit/piece.h"

namespace mw::shell {

/// A recovery code to be written down: its groups, numbered, in fixed pitch; four in a row where there is
/// room. Each is read out by itself.
class CodeBoard : public kit::Piece, public kit::Parts
{
    Q_OBJECT
public:
    /// "XXXXX-XXXXX-…"
    explicit CodeBoard(base::Secret text, QWidget* parent = nullptr);

    /// From 1.
    [[nodiscard]] QString group(int number) const;

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
    [[nodiscard]] QFont groupFont() const;
    [[nodiscard]] int numberWidth() const;
    [[nodiscard]] int cellWidth() const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int columnsAt(int width) const;
    [[nodiscard]] QRect cell(int index, int width) const;

    base::Secret m_text;
};

} // namespace mw::shell
