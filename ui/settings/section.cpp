// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/section.h"

#include "kit/label.h"
#include "kit/settingrow.h"

#include <QVBoxLayout>

namespace mw::settingspage {

Section::Section(const QString& name, const QString& title, QWidget* parent)
    : QWidget(parent), m_name(name), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    add(kit::section(title));
    setAccessibleName(title);
}

kit::SettingRow* Section::addRow(const QString& name)
{
    auto* row = new kit::SettingRow(name);
    add(row);
    return row;
}

/// The section is wider than what is seen of it by the ring of a button, which nothing may cut.
void Section::add(QWidget* widget, Qt::Alignment alignment)
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(kit::size::ringMargin, 0, kit::size::ringMargin, 0);
    line->addWidget(widget, 1, alignment);
    m_column->addLayout(line);
}

void Section::addWide(QWidget* widget)
{
    m_column->addWidget(widget);
}

void Section::addSpacing(int spacing)
{
    m_column->addSpacing(spacing);
}

} // namespace mw::settingspage
