// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/settings.h"
#include "ui/settings/section.h"

namespace mw::kit {
class Segmented;
}

namespace mw::settingspage {

/// Theme and density, at once.
class LooksSection : public Section
{
    Q_OBJECT
public:
    explicit LooksSection(shell::Settings& settings, QWidget* parent = nullptr);

private:
    void read();

    shell::Settings& m_settings;
    kit::Segmented* m_theme;
    kit::Segmented* m_density;
};

} // namespace mw::settingspage
