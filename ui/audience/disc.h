// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/piece.h"

namespace mw::audiencepage {

/// The first letters of a name on a disc. Decoration: the name stands beside it.
class Disc : public kit::Piece
{
    Q_OBJECT

public:
    explicit Disc(QWidget* parent = nullptr);

    void setLetters(const QString& letters);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void remeasure() override;

private:
    QString m_letters;
};

} // namespace mw::audiencepage
