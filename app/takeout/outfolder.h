// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "takeout/halt.h"

#include <QLockFile>
#include <QTemporaryDir>

namespace mw::takeout {

/// The folder of an export while it is written: NAME.unfinished-XXXXXX beside the place where it will stand.
/// It gets its name as the last step, in one go; until then it is removed with this object. What a killed
/// program left of it goes with the next export to the same place.
class OutFolder
{
public:
    /// `target` must not exist, or be an empty folder. `vault`: path of the vault that is read.
    [[nodiscard]] static Yield<std::unique_ptr<OutFolder>> make(const QString& target, const QString& vault);

    /// Where to write.
    [[nodiscard]] QString path() const { return m_folder.path(); }
    /// Where it will stand: absolute, links resolved.
    [[nodiscard]] const QString& target() const { return m_target; }
    /// All files in it are synced already.
    [[nodiscard]] Step publish();

private:
    explicit OutFolder(const QString& target);

    QString m_target;
    QTemporaryDir m_folder;
    std::unique_ptr<QLockFile> m_lock; ///< says to others that somebody is still at it
};

} // namespace mw::takeout
