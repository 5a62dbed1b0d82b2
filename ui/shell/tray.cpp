// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tray.h"

#include "kit/button.h"
#include "shell/settings.h"
#include "shell/settingskeys.h"

#include <QApplication>
#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>

namespace mw::shell {

using namespace Qt::StringLiterals;

Tray::Tray(Settings& settings, QObject* parent)
    : QObject(parent), m_settings(settings), m_available(QSystemTrayIcon::isSystemTrayAvailable())
{
}

Tray::~Tray() = default;

bool Tray::isThere() const
{
    return m_available && m_settings.value(QString::fromUtf16(key::tray), true).toBool();
}

void Tray::build()
{
    m_menu = std::make_unique<QMenu>();
    m_icon = std::make_unique<QSystemTrayIcon>(QApplication::windowIcon());
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Context)
                    return;
                if (m_lines.size() == 1)
                    Q_EMIT workspaceWanted(m_lines.front().path);
                else
                    Q_EMIT startWanted();
            });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, [this] {
        if (m_lines.empty())
            Q_EMIT startWanted();
        else
            Q_EMIT workspaceWanted(m_lines.front().path);
    });
}

void Tray::set(const std::vector<Line>& workspaces, bool shown)
{
    m_lines = workspaces;
    if (!shown || !isThere()) {
        if (m_icon)
            m_icon->hide();
        return;
    }
    if (!m_icon)
        build();
    m_menu->clear();
    QStringList tips;
    for (const Line& line : workspaces) {
        m_menu->addAction(kit::literal(line.text), this,
                          [this, path = line.path] { Q_EMIT workspaceWanted(path); });
        tips.append(line.text);
    }
    m_menu->addAction(tr("Workspaces…"), this, &Tray::startWanted);
    m_menu->addSeparator();
    m_menu->addAction(tr("Quit Mailwright"), this, &Tray::quitWanted);
    m_icon->setToolTip(tips.isEmpty() ? u"Mailwright"_s : tips.join(u'\n'));
    m_icon->show();
}

void Tray::tell(const QString& title, const QString& text)
{
    if (!m_settings.value(QString::fromUtf16(key::notifications), true).toBool())
        return;
    if (m_icon && m_icon->isVisible() && QSystemTrayIcon::supportsMessages())
        m_icon->showMessage(title, text, m_icon->icon());
    else if (QWidget* window = QApplication::topLevelWidgets().value(0))
        QApplication::alert(window->window());
    Q_EMIT told(title, text);
}

} // namespace mw::shell
