// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QObject>

class QWidget;

namespace mw::shell {

/// Keeps the keyboard from standing on nothing: where what has the focus is hidden, disabled or deleted, Qt
/// leaves the focus nowhere or hands it to whatever was made next, often in another pane. Then this one is
/// asked to take it.
class FocusKeeper : public QObject
{
    Q_OBJECT
public:
    /// `home` is the pane that is never gone.
    FocusKeeper(QWidget* window, QWidget* home);

Q_SIGNALS:
    void homeless();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void onFocusChanged(const QWidget* old, const QWidget* now);
    void lookLater(std::chrono::milliseconds later = {});
    void activateAnyway();

    QWidget* m_window;
    QWidget* m_home;
    bool m_lost = false; ///< what had the focus is gone
};

} // namespace mw::shell
