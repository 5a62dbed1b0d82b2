// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace mw::kit {

/// Where views keep how a person left them. The program has one over its settings; a test has one in memory.
class ViewSettings
{
public:
    virtual ~ViewSettings() = default;
    /// Empty when nothing was kept under this key.
    [[nodiscard]] virtual QByteArray read(const QString& key) const = 0;
    virtual void write(const QString& key, const QByteArray& value) = 0;
};

} // namespace mw::kit
