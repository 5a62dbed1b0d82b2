// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/appearance.h"

#include "kit/theme.h"

#include <QGuiApplication>
#include <QStyleHints>

#ifdef MAILWRIGHT_PORTAL
#include "kit/appearanceportal.h"

#include <QDBusConnection>
#endif

namespace mw::kit {

void followDesktop(Theme& theme)
{
#ifdef MAILWRIGHT_PORTAL
    auto* portal = new AppearancePortal(QDBusConnection::sessionBus(), &theme);
    QObject::connect(portal, &AppearancePortal::told, &theme, &Theme::setDesktopWantsDark);
    portal->ask();
#elif QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto tell = [&theme](Qt::ColorScheme scheme) {
        theme.setDesktopWantsDark(scheme == Qt::ColorScheme::Unknown
                                      ? std::optional<bool>()
                                      : std::optional(scheme == Qt::ColorScheme::Dark));
    };
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &theme, tell);
    tell(QGuiApplication::styleHints()->colorScheme());
#else
    Q_UNUSED(theme)
#endif
}

} // namespace mw::kit
