// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/lookssection.h"

#include "kit/segmented.h"
#include "kit/settingrow.h"
#include "shell/settingskeys.h"

#include <algorithm>
#include <array>

namespace mw::settingspage {

using namespace Qt::StringLiterals;
namespace key = shell::key;

namespace {

constexpr std::array themes{u"system", u"light", u"dark"};
constexpr std::array densities{u"comfortable", u"compact"};

/// The first one stands for anything that is not among them.
template <typename All>
int indexOf(const All& all, const QString& value)
{
    const auto found = std::ranges::find_if(all, [&](const char16_t* one) { return value == one; });
    return found == all.end() ? 0 : static_cast<int>(found - all.begin());
}

} // namespace

LooksSection::LooksSection(shell::Settings& settings, QWidget* parent)
    : Section(u"looks"_s, tr("Looks"), parent),
      m_settings(settings),
      m_theme(new kit::Segmented),
      m_density(new kit::Segmented({tr("Comfortable"), tr("Compact")}))
{
    m_theme->add(tr("As the system"));
    m_theme->add(tr("Light"), kit::Icon::Sun);
    m_theme->add(tr("Dark"), kit::Icon::Moon);
    kit::SettingRow* theme = addRow(tr("Theme"));
    theme->setControl(m_theme);
    kit::SettingRow* density = addRow(tr("Rows"));
    density->setControl(m_density);
    density->setExplanation(tr("How close the rows of tables stand."));
    read();
    connect(m_theme, &kit::Segmented::currentChanged, this, [this](int index) {
        m_settings.setValue(QString::fromUtf16(key::theme),
                            QString::fromUtf16(themes.at(static_cast<std::size_t>(index))));
    });
    connect(m_density, &kit::Segmented::currentChanged, this, [this](int index) {
        m_settings.setValue(QString::fromUtf16(key::density),
                            QString::fromUtf16(densities.at(static_cast<std::size_t>(index))));
    });
    connect(&m_settings, &shell::Settings::changed, this, &LooksSection::read);
}

void LooksSection::read()
{
    m_theme->setCurrent(indexOf(themes, m_settings.value(QString::fromUtf16(key::theme)).toString()));
    m_density->setCurrent(indexOf(densities, m_settings.value(QString::fromUtf16(key::density)).toString()));
}

} // namespace mw::settingspage
