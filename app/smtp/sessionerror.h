// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/phase.h"
#include "smtp/reply.h"

#include <QMetaType>
#include <QString>

namespace mw::smtp {

/// Why a connection ended otherwise than by our wish. `reply` is there when a server's words were the reason.
struct SessionError
{
    enum class Kind {
        HostNotFound,
        Refused,     ///< nobody listens there
        Unreachable, ///< no way to the host, or the network failed in another way
        TimedOut,
        Closed, ///< the server hung up, or said 421
        CertificateUntrusted,
        CertificateExpired, ///< or not valid yet
        CertificateWrongHost,
        TlsFailed,
        StartTlsMissing,
        StartTlsRefused,
        AuthMissing, ///< no AUTH, or no mechanism that we can do
        AuthRefused,
        GreetingRefused, ///< no 220 at first, or neither EHLO nor HELO taken
        Garbage,         ///< not SMTP, or replies that fit no command
        NoPlainTextToForeignHost,
        BadOptions, ///< what we were given can't be used (a CA file without a certificate, a line break in a
                    ///< name)
    };
    Kind kind = Kind::Closed;
    Phase phase = Phase::Connect;
    QString detail = {}; ///< plain English for the log; holds no password
    std::optional<Reply> reply = {};
};

} // namespace mw::smtp

Q_DECLARE_METATYPE(mw::smtp::SessionError)
