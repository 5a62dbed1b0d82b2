// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/world.h"
#include "sending/claimer.h"
#include "vault/sendguard.h"

namespace mw::test {

/// A claimer over a world, armed, with a state folder of its own.
class Claims
{
public:
    explicit Claims(World& w, const QByteArray& bootId = "boot-1")
        : world(w),
          guard(w.path(QStringLiteral("state")), QStringLiteral("0123456789abcdef0123456789abcdef"),
                w.vault().path()),
          claimer({w.db(), w.vault().gate(), guard, w.clock, w.hashKey, bootId})
    {
        if (!guard.arm(0))
            qFatal("cannot arm");
    }

    [[nodiscard]] sending::Claimer::Group claim(const campaign::Campaign& c, int limit = 100)
    {
        return claimer.claim(c, c.relays.front(), limit, patience).value();
    }
    [[nodiscard]] std::int64_t outsideSequence() const
    {
        QFile file(world.path(QStringLiteral("state/armed/0123456789abcdef0123456789abcdef.sequence")));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : -1;
    }
    [[nodiscard]] std::int64_t vaultSequence() const
    {
        return vault::meta::read(world.db(), QStringLiteral("send_sequence"))->toLongLong();
    }
    /// Of the first claim there was.
    [[nodiscard]] campaign::MessageRenderer renderer(const campaign::Campaign& c) const
    {
        const auto version = world.repository().version(c.id, 1).value().value();
        return std::move(campaign::MessageRenderer::make(c.uuid, version, world.tokenKey.clone()).value());
    }

    World& world;
    vault::SendGuard guard;
    sending::Claimer claimer;
    sending::Claimer::Patience patience = [](const QByteArray&) { return std::nullopt; };
};

} // namespace mw::test
