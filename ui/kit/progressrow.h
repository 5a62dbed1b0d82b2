// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/accessible.h"
#include "kit/piece.h"

class QAbstractButton;

namespace mw::kit {

/// A job: its title, done of all and rate in words, a bar, and a way to stop it. Jobs under half a second
/// show none.
class ProgressRow : public Piece, public Measured
{
    Q_OBJECT

public:
    explicit ProgressRow(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Such as "1,420 of 2,140 · 9,300 a second · done about 10:39".
    void setFact(const QString& fact);
    /// An `all` of 0 or less: how much there is to do is not known, the bar stays empty.
    void setValue(qint64 done, qint64 all);
    /// Shows a button of this text beside the bar, such as "Cancel import".
    void setCancel(const QString& text);
    [[nodiscard]] QAbstractButton* cancelButton() const { return m_cancel; }

    [[nodiscard]] qint64 measuredValue() const override { return m_done; }
    [[nodiscard]] qint64 measuredMaximum() const override { return m_all; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void remeasure() override;

private:
    [[nodiscard]] int wordsWidth(int width) const;
    [[nodiscard]] bool factIsBelow(int width) const;
    void placeButton();
    void tell();

    QString m_title;
    QString m_fact;
    qint64 m_done = 0;
    qint64 m_all = 0;
    QAbstractButton* m_cancel = nullptr;
};

} // namespace mw::kit
