// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/settings.h"
#include "ui/settings/section.h"

class QComboBox;
class QLineEdit;

namespace mw::kit {
class FormField;
class SettingRow;
} // namespace mw::kit

namespace mw::settingspage {

/// The way to relays. Host and port count once both are good.
class NetworkSection : public Section
{
    Q_OBJECT
public:
    explicit NetworkSection(shell::Settings& settings, QWidget* parent = nullptr);

private:
    void onMode();
    void onAddress();
    void tell();
    [[nodiscard]] QString mode() const;
    [[nodiscard]] bool wantsAddress() const;

    shell::Settings& m_settings;
    kit::SettingRow* m_row;
    QComboBox* m_mode;
    QWidget* m_address;
    QLineEdit* m_host;
    QLineEdit* m_port;
    kit::FormField* m_hostField;
    kit::FormField* m_portField;
};

} // namespace mw::settingspage
