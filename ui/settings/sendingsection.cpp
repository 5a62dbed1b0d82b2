// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sendingsection.h"

#include "kit/settingrow.h"
#include "kit/switch.h"
#include "shell/settingskeys.h"

namespace mw::settingspage {

using namespace Qt::StringLiterals;

SendingSection::SendingSection(shell::Settings& settings, QWidget* parent)
    : Section(u"sending"_s, tr("Sending"), parent), m_settings(settings)
{
    addSwitch(tr("Notices"), tr("Tell me"),
              tr("When a campaign is through or needs me, by the desktop's notifications."),
              QString::fromUtf16(shell::key::notifications));
    addSwitch(tr("Tray"), tr("Go on there"),
              tr("When the last window is closed while mail goes out; only where the desktop has a tray."),
              QString::fromUtf16(shell::key::tray));
}

void SendingSection::addSwitch(const QString& name, const QString& text, const QString& explanation,
                               const QString& key)
{
    kit::SettingRow* row = addRow(name);
    auto* made = new kit::Switch(text);
    made->setChecked(m_settings.value(key, true).toBool());
    made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->setControl(made);
    row->setExplanation(explanation);
    connect(made, &QAbstractButton::toggled, this, [this, key](bool on) { m_settings.setValue(key, on); });
    connect(&m_settings, &shell::Settings::changed, made, [this, made, key](const QString& changed) {
        if (changed == key)
            made->setChecked(m_settings.value(key, true).toBool());
    });
}

} // namespace mw::settingspage
