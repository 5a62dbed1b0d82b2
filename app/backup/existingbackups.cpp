// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/existingbackups.h"

#include "backup/backupfile.h"
#include "backup/backupname.h"

#include <algorithm>
#include <QDir>

namespace mw::backup {

using namespace Qt::StringLiterals;
using Kind = BackupError::Kind;

BackupResult<std::vector<ExistingBackup>> existingBackups(const QString& folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return base::fail(BackupError{Kind::FolderGone, folder});
    std::vector<ExistingBackup> found;
    for (const QFileInfo& file : dir.entryInfoList({u"*.mwbackup"_s}, QDir::Files | QDir::Hidden)) {
        ExistingBackup backup{.path = file.absoluteFilePath(), .bytes = file.size()};
        const auto name = BackupName::parse(file.fileName());
        if (name)
            backup.madeAt = name->madeAt;
        if (const auto head = readHead(backup.path)) {
            backup.madeAt = head->madeAt();
            backup.named = name && name->madeAt == head->madeAt();
            if (const auto slotsFile = readSlots(backup.path)) {
                backup.vaultId = slotsFile->vaultId();
                backup.whole = true;
            }
        }
        found.push_back(std::move(backup));
    }
    std::sort(found.begin(), found.end(), [](const ExistingBackup& a, const ExistingBackup& b) {
        return std::tie(a.madeAt, a.path) < std::tie(b.madeAt, b.path);
    });
    return found;
}

} // namespace mw::backup
