// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/logsink.h"
#include "support/stage.h"

#include <vector>

namespace mw::test {

struct OldLine
{
    base::LogEntry entry{};
    std::chrono::milliseconds ago{0};
};
/// Written into the log at once, oldest first, in one transaction.
inline void writeLog(Stage& stage, const std::vector<OldLine>& lines)
{
    const bool written = stage.job<bool>([&](workspace::JobRoom& room) {
        using namespace Qt::StringLiterals;
        auto change =
            vault::WriteTransaction::begin(room.database, room.workspace.vault().gate(), vault::Writer::Job);
        for (const OldLine& line : lines) {
            const base::LogEntry& entry = line.entry;
            if (!room.database.run(
                    u"INSERT INTO log (at, level, code, text, campaign_id, contact_id, relay_id) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                    base::toMilliseconds(stage.clock().now() - line.ago), entry.level, entry.code, entry.text,
                    entry.campaign, entry.contact, entry.relay))
                return false;
            if (!entry.detail.isEmpty() &&
                !room.database.run(u"INSERT INTO log_payload (log_id, detail) VALUES (?, ?)"_s,
                                   room.database.lastInsertId(), entry.detail))
                return false;
        }
        return change && change->commit().has_value();
    });
    if (!written)
        qFatal("the stage could not write the log");
}

} // namespace mw::test
