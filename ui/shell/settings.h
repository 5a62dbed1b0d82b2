// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/viewsettings.h"

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QThreadPool>
#include <QVariant>

namespace mw::shell {

/// What is kept for this person on this computer: never anything of a workspace but its path. Tables keep
/// their columns here too. The file is read once, and written on a thread of its own: its lock and its sync
/// may take as long as the disk is busy, with an import for one.
class Settings : public QObject, public kit::ViewSettings
{
    Q_OBJECT
public:
    explicit Settings(const QString& file, QObject* parent = nullptr);
    ~Settings() override; ///< once all is written

    [[nodiscard]] QVariant value(const QString& key, const QVariant& otherwise = {}) const
    {
        return m_values.value(key, otherwise);
    }
    void setValue(const QString& key, const QVariant& value);

    [[nodiscard]] QByteArray read(const QString& key) const override;
    void write(const QString& key, const QByteArray& value) override;

Q_SIGNALS:
    void changed(const QString& key);

private:
    void put(const QString& key, const QVariant& value);
    void writeWaiting();

    QString m_file;
    QHash<QString, QVariant> m_values;
    QMutex m_mutex;
    QHash<QString, QVariant> m_waiting; ///< to be written; m_mutex
    QThreadPool m_writer;               ///< last: its work uses all of the above
};

} // namespace mw::shell
