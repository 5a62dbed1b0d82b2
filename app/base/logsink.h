// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"

#include <QString>

namespace mw::base {

enum class LogLevel : int { Debug = 0, Info = 1, Warning = 2, Error = 3 };

/// One line of the workspace's log. `text` holds no address, name, reply or secret: people and things are
/// named by id. What is personal goes into `detail`, which lands in log_payload and leaves with erasure.
struct LogEntry
{
    LogLevel level = LogLevel::Info;
    QString code{}; ///< stable, e.g. "MW-4107"; empty for plain progress
    QString text{};
    CampaignId campaign{};
    ContactId contact{};
    RelayId relay{};
    QString detail{};
};

/// Where a service writes its log. Real form: vault's log writer. Safe from any thread.
class LogSink
{
public:
    virtual ~LogSink() = default;
    virtual void write(const LogEntry& entry) = 0;
};

} // namespace mw::base
