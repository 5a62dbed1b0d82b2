// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "takeout/takeout.h"
#include "ui/settings/section.h"
#include "vault/dberror.h"

namespace mw::kit {
class Button;
class Callout;
class Switch;
struct Problem;
} // namespace mw::kit

namespace mw::workspace {
class Office;
}

namespace mw::settingspage {

/// All of the workspace as files that any program reads: where to, whether as one SQLite file too, a warning,
/// and a job that goes on when the page is left.
class TakeoutSection : public Section
{
    Q_OBJECT
public:
    /// `office` outlives this.
    explicit TakeoutSection(workspace::Office& office, QWidget* parent = nullptr);

    /// Into a new folder below `place`; asks first, for what is written there is not encrypted.
    void ask(const QString& place);

private:
    using Taken = base::Result<takeout::TakeoutReport, takeout::TakeoutError>;

    void choosePlace();
    void write(const QString& folder);
    void tell(const vault::DbResult<Taken>& taken);
    void showFolder();

    workspace::Office& m_office;
    QString m_folder; ///< of the last export
    kit::Callout* m_outcome;
    kit::Button* m_open;
    kit::Button* m_export;
    kit::Switch* m_sqlite;
};

/// What an export came to, in three parts.
[[nodiscard]] kit::Problem problemOf(const takeout::TakeoutError& error);

} // namespace mw::settingspage
