// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/strongid.h"
#include "vault/database.h"

#include <optional>
#include <QJsonObject>

namespace mw::audience {

/// A contact as a mail was made from it.
struct FrozenContact
{
    QString email{};
    QByteArray attributes{}; ///< JSON object, attribute name -> text
};

/// The contact as it was at `version`, put together from the present one and what was kept at each change
/// since. Null when there is no such contact, it is erased, or a step of the way was not kept: changes are
/// kept only for contacts that have deliveries.
[[nodiscard]] vault::DbResult<std::optional<FrozenContact>>
contactAtVersion(vault::Database& database, base::ContactId contact, int version);

/// Changes email, attributes or both; the version goes up, and what stood before is kept when a delivery may
/// have been made from it. Does nothing when nothing is other. Inside the caller's transaction.
struct ContactChange
{
    base::ContactId contact{};
    QString email{};    ///< the new one; null = as it was
    QString emailKey{}; ///< of `email`
    QJsonObject set{};  ///< attributes to change: text, or null to take one away
    base::Timestamp at{};
};
[[nodiscard]] vault::DbResult<bool> changeContact(vault::Database& database, const ContactChange& change);

} // namespace mw::audience
