// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/strongid.h"
#include "smtp/options.h"

#include <optional>
#include <QString>

namespace mw::relays {

enum class RelayKind : int { Smtp = 0, Practice = 1 };

/// The built-in practice relay's row, made by the migrations.
inline constexpr base::RelayId practiceRelay{1};

/// Limits of 0 mean none.
struct Relay
{
    base::RelayId id{};
    QString name{};
    RelayKind kind = RelayKind::Smtp;
    QString host{};
    quint16 port = 0;
    smtp::Security security = smtp::Security::StartTls;
    QString user{};
    QByteArray caPem{};
    int connections = 4;
    int perSecond = 0;
    int perMinute = 0;
    int perDay = 0;
};

/// Why nothing goes through a relay at present.
struct RelayPause
{
    base::Timestamp since{};
    std::optional<base::Timestamp> until{}; ///< none: until a person resumes it
    int times = 1;                          ///< in a row; sets the length of the next one
    int scope = 0;                          ///< mail::ReplyScope
    QString reply{};                        ///< the server's words, addresses masked
};

/// A time in which nothing left because of us: [since, until).
struct Rest
{
    base::Timestamp since{};
    base::Timestamp until{};
};

/// The name under which SecretStore keeps a relay's password.
[[nodiscard]] QString passwordName(base::RelayId relay);

} // namespace mw::relays
