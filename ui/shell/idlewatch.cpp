// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/idlewatch.h"

#include "shell/settings.h"
#include "shell/settingskeys.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace mw::shell {

namespace {

constexpr int minutesByDefault = 15;
constexpr int mostMinutes = 24 * 60;

} // namespace

IdleWatch::IdleWatch(Settings& settings, std::chrono::milliseconds minute, QObject* parent)
    : QObject(parent), m_settings(settings), m_minute(minute)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    connect(&m_settings, &Settings::changed, this, &IdleWatch::readSettings);
    QCoreApplication::instance()->installEventFilter(this);
    readSettings();
}

void IdleWatch::readSettings()
{
    const int minutes = std::clamp(
        m_settings.value(QString::fromUtf16(key::lockAfter), minutesByDefault).toInt(), 0, mostMinutes);
    m_timer.setInterval(minutes * m_minute);
    if (minutes == 0)
        m_timer.stop();
    else
        m_timer.start();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        if (m_timer.intervalAsDuration().count() > 0)
            m_timer.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace mw::shell
