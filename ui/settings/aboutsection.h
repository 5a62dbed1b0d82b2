// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/section.h"

namespace mw::settingspage {

/// Which program this is, and where it keeps what.
class AboutSection : public Section
{
    Q_OBJECT
public:
    explicit AboutSection(const QString& workspaceFolder, QWidget* parent = nullptr);

private:
    void addPath(const QString& name, const QString& path, const QString& explanation);
};

} // namespace mw::settingspage
