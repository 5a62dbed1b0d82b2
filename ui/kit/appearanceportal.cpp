// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/appearanceportal.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace mw::kit {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;

/// Read() wraps its variant into another one; the signal doesn't.
QVariant unwrapped(QVariant value)
{
    for (int depth = 0; depth < 3 && value.canConvert<QDBusVariant>(); ++depth)
        value = value.value<QDBusVariant>().variant();
    return value;
}

std::optional<bool> wantsDark(const QVariant& value)
{
    bool isNumber = false;
    const uint scheme = value.toUInt(&isNumber);
    if (isNumber && (scheme == 1 || scheme == 2))
        return scheme == 1;
    return std::nullopt;
}

} // namespace

AppearancePortal::AppearancePortal(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus)
{
}

void AppearancePortal::ask()
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, interface, u"SettingChanged"_s, this,
                  SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    call << appearance << colorScheme;
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            Q_EMIT told(wantsDark(unwrapped(reply.value().variant())));
    });
}

void AppearancePortal::onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value)
{
    if (space == appearance && key == colorScheme)
        Q_EMIT told(wantsDark(unwrapped(value.variant())));
}

} // namespace mw::kit
