// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace mw::shell {

class Settings;

/// Tells when nobody has touched keyboard or mouse in the program's windows for as long as the settings say.
class IdleWatch : public QObject
{
    Q_OBJECT
public:
    /// `settings` outlives this.
    explicit IdleWatch(Settings& settings, QObject* parent = nullptr);

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void readSettings();

    Settings& m_settings;
    QTimer m_timer;
};

} // namespace mw::shell
