// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/settings.h"
#include "ui/settings/section.h"

namespace mw::settingspage {

/// What the program does while it sends and nobody looks.
class SendingSection : public Section
{
    Q_OBJECT
public:
    explicit SendingSection(shell::Settings& settings, QWidget* parent = nullptr);

private:
    void addSwitch(const QString& name, const QString& text, const QString& explanation, const QString& key);

    shell::Settings& m_settings;
};

} // namespace mw::settingspage
