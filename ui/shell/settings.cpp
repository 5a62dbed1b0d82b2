// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings.h"

#include <QSettings>

namespace mw::shell {

namespace {

QString viewKey(const QString& key)
{
    return QStringLiteral("views/") + key;
}

} // namespace

Settings::Settings(const QString& file, QObject* parent) : QObject(parent), m_file(file)
{
    m_writer.setMaxThreadCount(1);
    const QSettings stored(file, QSettings::IniFormat);
    for (const QString& key : stored.allKeys())
        m_values.insert(key, stored.value(key));
}

Settings::~Settings()
{
    m_writer.waitForDone();
}

void Settings::setValue(const QString& key, const QVariant& value)
{
    if (m_values.value(key) == value)
        return;
    put(key, value);
    Q_EMIT changed(key);
}

QByteArray Settings::read(const QString& key) const
{
    return m_values.value(viewKey(key)).toByteArray();
}

void Settings::write(const QString& key, const QByteArray& value)
{
    put(viewKey(key), value);
}

void Settings::put(const QString& key, const QVariant& value)
{
    m_values.insert(key, value);
    const QMutexLocker lock(&m_mutex);
    if (m_waiting.isEmpty())
        m_writer.start([this] { writeWaiting(); });
    m_waiting.insert(key, value);
}

void Settings::writeWaiting()
{
    QSettings stored(m_file, QSettings::IniFormat);
    QMutexLocker lock(&m_mutex);
    const auto waiting = std::exchange(m_waiting, {});
    lock.unlock();
    for (const auto& [key, value] : waiting.asKeyValueRange())
        stored.setValue(key, value);
    stored.sync();
}

} // namespace mw::shell
