// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace mw::shell {

class Settings;

/// Tells when nobody has touched keyboard or mouse in the program's windows for as long as the settings say.
class IdleWatch : public QObject
{
    Q_OBJECT
public:
    /// `settings` outlives this. `minute`: tests alone have shorter ones.
    explicit IdleWatch(Settings& settings, std::chrono::milliseconds minute = std::chrono::minutes(1),
                       QObject* parent = nullptr);

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void readSettings();

    Settings& m_settings;
    std::chrono::milliseconds m_minute;
    QTimer m_timer;
};

} // namespace mw::shell
