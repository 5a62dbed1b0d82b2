// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace mw::test {

/// A D-Bus of a test's own: nothing there asks the computer that the test runs on.
class PrivateBus
{
public:
    /// There is a dbus-daemon to be started.
    [[nodiscard]] static bool isPossible()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty();
    }
    [[nodiscard]] bool start()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"),
                        QStringLiteral("--print-address"),
                        QStringLiteral("--address=unix:dir=%1").arg(m_folder.path())});
        if (!m_daemon.waitForReadyRead(patience))
            return false;
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        return !m_address.isEmpty();
    }
    /// True where none was started, too.
    [[nodiscard]] bool stop()
    {
        if (m_daemon.state() == QProcess::NotRunning)
            return true;
        m_daemon.terminate();
        return m_daemon.waitForFinished(patience);
    }
    [[nodiscard]] const QString& address() const { return m_address; }

private:
    static constexpr int patience = 10'000; ///< milliseconds
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
};

} // namespace mw::test
