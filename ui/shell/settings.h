// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/viewsettings.h"

#include <QObject>
#include <QSettings>

namespace mw::shell {

/// What is kept for this person on this computer: never anything of a workspace but its path. Tables keep
/// their columns here too.
class Settings : public QObject, public kit::ViewSettings
{
    Q_OBJECT
public:
    explicit Settings(const QString& file, QObject* parent = nullptr)
        : QObject(parent), m_store(file, QSettings::IniFormat)
    {
    }

    [[nodiscard]] QVariant value(const QString& key, const QVariant& otherwise = {}) const
    {
        return m_store.value(key, otherwise);
    }
    void setValue(const QString& key, const QVariant& value)
    {
        if (m_store.value(key) == value)
            return;
        m_store.setValue(key, value);
        Q_EMIT changed(key);
    }

    [[nodiscard]] QByteArray read(const QString& key) const override
    {
        return m_store.value(QStringLiteral("views/") + key).toByteArray();
    }
    void write(const QString& key, const QByteArray& value) override
    {
        m_store.setValue(QStringLiteral("views/") + key, value);
    }

Q_SIGNALS:
    void changed(const QString& key);

private:
    QSettings m_store;
};

} // namespace mw::shell
