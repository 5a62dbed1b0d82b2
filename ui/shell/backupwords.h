// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"
#include "kit/tokens.h"
#include "workspace/backupstate.h"

#include <QDateTime>

namespace mw::shell {

/// What the status bar says of the backups.
struct BackupWords
{
    kit::Icon icon = kit::Icon::Backup;
    kit::Token token = kit::Token::Muted;
    QString text{}; ///< nothing is known yet where it is empty
    QString tip{};

    bool operator==(const BackupWords&) const = default;
};

[[nodiscard]] BackupWords wordsOf(const workspace::BackupState& state, base::Timestamp now);
/// It failed, is late or can't be planned: a person should look. Not in the moments in which one is about to
/// be made.
[[nodiscard]] bool needsALook(const workspace::BackupState& state, base::Timestamp now);
[[nodiscard]] QDateTime localTime(base::Timestamp time);
/// "48.3 MB".
[[nodiscard]] QString sizeWords(qint64 bytes);

} // namespace mw::shell
