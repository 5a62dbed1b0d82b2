// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/deliveryhistory.h"

namespace mw::test {

/// Nobody got anything.
struct NoMails final : consent::DeliveryHistory
{
    [[nodiscard]] vault::DbResult<std::unordered_map<base::ContactId, std::int64_t>>
    mails(vault::Database&, std::span<const base::ContactId>, const Window&) const override
    {
        return std::unordered_map<base::ContactId, std::int64_t>();
    }
};

} // namespace mw::test
