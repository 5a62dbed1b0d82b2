// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/piece.h"

#include <chrono>

class QAbstractButton;
class QTimer;

namespace mw::kit {

/// Says what was done and offers Undo: dark on light and the other way, in the layout above the status bar,
/// so that it covers nothing. Goes by itself, but not while the pointer or the focus is in it.
class UndoBar : public Piece
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds lifetime{20};

    explicit UndoBar(QWidget* parent = nullptr);

    /// `done`: "1,146 contacts deleted."; `kept`: where Undo stays afterwards. Shows itself and is read out.
    void offer(Icon icon, const QString& done, const QString& kept);
    /// For tests.
    void setLifetime(std::chrono::milliseconds time);

    [[nodiscard]] QAbstractButton* undoButton() const { return m_undo; }
    [[nodiscard]] QAbstractButton* closeButton() const { return m_close; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void undone();
    /// It is gone: closed, timed out or undone.
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void remeasure() override;

private:
    struct Plan
    {
        QRect bar;
        QRect icon;
        QRect done;
        QRect kept;
        QRect undo;
        QRect close;
        int height = 0;
    };
    [[nodiscard]] Plan planFor(int width) const;
    [[nodiscard]] bool isAttended() const;
    void onTimeout();
    void leave();

    Icon m_icon = Icon::Undo;
    QString m_done;
    QString m_kept;
    QAbstractButton* m_undo;
    QAbstractButton* m_close;
    QTimer* m_timer;
};

} // namespace mw::kit
