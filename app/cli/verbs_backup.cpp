// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/backuprun.h"
#include "cli/verbs.h"

#include <QtGlobal>

namespace mw::cli {

std::vector<Verb> backupVerbs()
{
    return {
        {.noun = "backup",
         .name = "create",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "saves the workspace into one encrypted file, also "
                                                       "while mail goes out"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "mailwright-cli --workspace shop.mailwright backup create /mnt/stick"),
         .arguments = {{.name = "DIR", .optional = true}},
         .start = runBackupCreate},
        {.noun = "backup",
         .name = "verify",
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "opens a backup and says whether it is whole"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text",
             "mailwright-cli --passphrase-file pass backup verify Shop-20261130-101500.mwbackup"),
         .arguments = {{.name = "FILE"}},
         .start = runBackupVerify},
        {.noun = "backup",
         .name = "restore",
         .summary =
             QT_TRANSLATE_NOOP("mw::cli::Text", "makes a workspace out of a backup; it opens disarmed"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --passphrase-file pass backup restore "
                                                       "Shop-20261130-101500.mwbackup shop-again.mailwright"),
         .arguments = {{.name = "FILE"}, {.name = "DIR"}},
         .start = runBackupRestore},
    };
}

} // namespace mw::cli
