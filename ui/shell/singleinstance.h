// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <QJsonObject>
#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace mw::shell {

/// One program a person: the first one takes a lock and listens, later ones hand it what they were asked for
/// and end. A lock whose program died, by kill -9 too, is taken over; so is its socket.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// `folder` is the person's own, such as the runtime folder.
    explicit SingleInstance(const QString& folder, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// True: this is the first. asked() tells what later ones want.
    [[nodiscard]] bool claim();
    /// Hands this to the first; then `done`, with false when it did not answer.
    void handOver(const QJsonObject& request, std::function<void(bool)> done);

Q_SIGNALS:
    void asked(const QJsonObject& request);

private:
    void onConnection();
    void connectToFirst();

    QString m_name;
    QLockFile m_lock;
    std::unique_ptr<QLocalServer> m_server;
    std::function<void(bool)> m_done;
    QJsonObject m_request;
    int m_tries = 0;
};

} // namespace mw::shell
