// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/replytable.h"

class QJsonObject;

namespace mw::mail {

/// One row of replies.json. `number` is the row's place, from 1, which its id must repeat.
[[nodiscard]] base::Result<ReplyTable::Row, ReplyTableError> readReplyRow(const QJsonObject& json,
                                                                          int number);

} // namespace mw::mail
