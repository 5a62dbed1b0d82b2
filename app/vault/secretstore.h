// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <functional>
#include <QObject>
#include <QString>

namespace mw::vault {

struct SecretError
{
    enum class Kind {
        NotFound,    ///< also what a locked OS keychain answers: never a reason to make a new key
        Denied,      ///< a person or the system said no
        Unavailable, ///< there is no keychain, or it can't be talked to
        TimedOut,    ///< a prompt can stay open for ever
        Failed,      ///< anything else; `detail` is the backend's own text
    };
    Kind kind = Kind::Failed;
    QString detail{};
};

/// Where passwords lie, by name ("WORKSPACE-ID/relay/3"). Every answer comes from the event loop of the
/// calling thread, never from within the call; none comes once `context` is gone. A store is used from the
/// thread that made it, and so is `context`.
class SecretStore
{
public:
    using ReadAnswer = std::function<void(base::Result<base::Secret, SecretError>)>;
    using Answer = std::function<void(base::Result<void, SecretError>)>;

    virtual ~SecretStore() = default;
    virtual void read(const QString& name, QObject* context, ReadAnswer answer) = 0;
    /// Takes the place of what is there.
    virtual void write(const QString& name, base::Secret secret, QObject* context, Answer answer) = 0;
    /// NotFound when there was nothing.
    virtual void remove(const QString& name, QObject* context, Answer answer) = 0;
};

} // namespace mw::vault
