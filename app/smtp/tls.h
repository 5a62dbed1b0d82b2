// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "smtp/peerfacts.h"
#include "smtp/sessionerror.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>

class QSslSocket;

namespace mw::smtp {

/// TLS 1.2 and later, the peer's certificate checked against the system's authorities and those in `caPem`
/// (may be empty). Reads the system's store when there is a caPem: make one and share it.
/// Errors: BadOptions when `caPem` holds no certificate, TlsFailed when this program can do no TLS.
[[nodiscard]] base::Result<QSslConfiguration, SessionError> tlsConfiguration(const QByteArray& caPem);

/// The one reason to tell: an untrusted certificate's dates and names mean nothing, so trust comes first.
/// `errors` must not be empty; detail lists them all.
[[nodiscard]] SessionError certificateError(const QList<QSslError>& errors);

/// Protocol, cipher and certificate of `socket`, as far as its handshake came.
void addTlsFacts(const QSslSocket& socket, PeerFacts& facts);

} // namespace mw::smtp
