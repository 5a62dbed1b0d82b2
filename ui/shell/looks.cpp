// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/looks.h"

#include "kit/style.h"
#include "shell/settings.h"
#include "shell/settingskeys.h"

#include <QNetworkProxy>

namespace mw::shell {

using namespace Qt::StringLiterals;

namespace {

QString text(const Settings& settings, const char16_t* key)
{
    return settings.value(QString::fromUtf16(key)).toString();
}

void applyTheme(const Settings& settings, kit::Style& style)
{
    using Mode = kit::Theme::Mode;
    const QString theme = text(settings, key::theme);
    style.theme().setMode(theme == u"dark" ? Mode::Dark : theme == u"light" ? Mode::Light : Mode::System);
}

void applyDensity(const Settings& settings, kit::Style& style)
{
    style.setDensity(text(settings, key::density) == u"compact" ? kit::Density::Compact
                                                                : kit::Density::Comfortable);
}

/// For every socket that is opened from now on and does not stay on this computer: the sender's too.
void applyProxy(const Settings& settings)
{
    const QString mode = text(settings, key::proxyMode);
    QNetworkProxyFactory::setUseSystemConfiguration(mode == u"system");
    if (mode == u"system")
        return;
    const bool socks = mode == u"socks5";
    const QString host = text(settings, key::proxyHost);
    const auto port = static_cast<quint16>(settings.value(QString::fromUtf16(key::proxyPort)).toUInt());
    if ((socks || mode == u"http") && !host.isEmpty() && port != 0)
        QNetworkProxy::setApplicationProxy(
            {socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, host, port});
    else
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
}

} // namespace

void followSettings(Settings& settings, kit::Style& style)
{
    applyTheme(settings, style);
    applyDensity(settings, style);
    applyProxy(settings);
    QObject::connect(&settings, &Settings::changed, &style, [&settings, &style](const QString& changed) {
        if (changed == key::theme)
            applyTheme(settings, style);
        else if (changed == key::density)
            applyDensity(settings, style);
        else if (changed.startsWith(u"proxy/"))
            applyProxy(settings);
    });
}

} // namespace mw::shell
