// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QObject>

class QMenu;
class QSystemTrayIcon;

namespace mw::shell {

class Settings;

/// The program in the desktop's tray: there while something is sent, or when no window is left; tells of
/// campaigns that ended. Where there is no tray, or the person wants none, it does nothing.
class Tray : public QObject
{
    Q_OBJECT
public:
    /// `settings` outlives this: keys "tray" and "notifications".
    explicit Tray(Settings& settings, QObject* parent = nullptr);
    ~Tray() override;

    /// The desktop has one and the person wants it.
    [[nodiscard]] bool isThere() const;
    /// For tests, where the platform has none.
    void setAvailable(bool available) { m_available = available; }

    struct Line
    {
        QString path;
        QString text; ///< "Kornblume Bakery: Sending “Stollen”, 6,332 of 10,482"
    };
    void set(const std::vector<Line>& workspaces, bool shown);
    void tell(const QString& title, const QString& text);

Q_SIGNALS:
    void workspaceWanted(const QString& path);
    void startWanted();
    void quitWanted();
    /// What a notification said; also where none could be shown.
    void told(const QString& title, const QString& text);

private:
    void build();

    Settings& m_settings;
    bool m_available;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    std::vector<Line> m_lines;
};

} // namespace mw::shell
