// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QObject>
#include <QTimer>

namespace mw::smtp {

/// A deadline that is moved for every reply and hardly ever met: moving it later costs a look at the clock,
/// not a timer. The timer is only restarted when the new deadline comes before its next shot.
class Deadline : public QObject
{
    Q_OBJECT

public:
    explicit Deadline(QObject* parent = nullptr);

    void set(std::chrono::milliseconds fromNow);
    void clear();

Q_SIGNALS:
    void passed();

private:
    using Clock = std::chrono::steady_clock;

    void start(Clock::duration fromNow);
    void onShot();

    QTimer m_timer;
    Clock::time_point m_at = Clock::time_point::max();
    Clock::time_point m_shot = Clock::time_point::max();
};

} // namespace mw::smtp
