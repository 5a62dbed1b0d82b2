// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/settings.h"
#include "ui/settings/section.h"

class QComboBox;

namespace mw::kit {
class SettingRow;
}

namespace mw::settingspage {

/// What the window speaks, from the next start on.
class LanguageSection : public Section
{
    Q_OBJECT
public:
    explicit LanguageSection(shell::Settings& settings, QWidget* parent = nullptr);

private:
    void tell();

    shell::Settings& m_settings;
    kit::SettingRow* m_row;
    QComboBox* m_language;
};

} // namespace mw::settingspage
