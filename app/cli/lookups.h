// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/listrepository.h"
#include "campaign/types.h"
#include "cli/context.h"
#include "relays/relay.h"

namespace mw::cli::lookups {

// Things by the names that people give them; a name that nothing has is exit 2 with the nearest one.

[[nodiscard]] Try<base::ContactId> contact(Context& context, const QString& email);
[[nodiscard]] Try<audience::List> list(Context& context, const QString& name);
[[nodiscard]] Try<base::PurposeId> purpose(Context& context, const QString& name);
[[nodiscard]] Try<campaign::Campaign> campaign(Context& context, const QString& name);
[[nodiscard]] Try<campaign::MailTemplate> mailTemplate(Context& context, const QString& name);
[[nodiscard]] Try<campaign::SenderIdentity> identity(Context& context, const QString& name);
[[nodiscard]] Try<relays::Relay> relay(Context& context, const QString& name);
/// The name of a purpose; "all" for an invalid id.
[[nodiscard]] Try<QString> purposeName(Context& context, base::PurposeId purpose);

} // namespace mw::cli::lookups
