// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace mw::kit {

/// Asks the desktop's settings portal whether it is dark, and listens for changes. Never waits: a desktop
/// without a portal just never answers. Source: org.freedesktop.portal.Settings, namespace
/// org.freedesktop.appearance, key color-scheme: 0 no preference, 1 dark, 2 light.
class AppearancePortal : public QObject
{
    Q_OBJECT

public:
    /// Without a parent it lives as long as its owner; `bus` may be unconnected, then nothing is ever told.
    explicit AppearancePortal(const QDBusConnection& bus, QObject* parent = nullptr);
    void ask();

Q_SIGNALS:
    /// True: dark; none: no preference.
    void told(std::optional<bool> dark);

private Q_SLOTS:
    void onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    QDBusConnection m_bus;
};

} // namespace mw::kit
