// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaignerror.h"
#include "cli/failure.h"
#include "consent/consenterror.h"
#include "smtp/sessionerror.h"
#include "vault/sendguard.h"
#include "workspace/catalogue.h"
#include "workspace/relayaccesses.h"
#include "workspace/workspaceerror.h"

namespace mw::cli {

// What services answer, as words for a person: what happened, what was kept, what to do.

[[nodiscard]] Failure failureOf(const vault::DbError& error);
[[nodiscard]] Failure failureOf(const vault::FolderError& error);
[[nodiscard]] Failure failureOf(const workspace::WorkspaceError& error);
[[nodiscard]] Failure failureOf(const workspace::CatalogueError& error, const QString& name);
[[nodiscard]] Failure failureOf(const workspace::AccessError& error);
[[nodiscard]] Failure failureOf(const consent::ConsentError& error, const QString& about);
[[nodiscard]] Failure failureOf(const campaign::CampaignError& error, const QString& name);
/// A connection that can't be had. \`relay\`: "name (host:port)".
[[nodiscard]] Failure failureOf(const smtp::SessionError& error, const QString& relay);
[[nodiscard]] Failure failureOf(const vault::SlotsError& error);
/// An encrypted workspace, and nothing was given to open it.
[[nodiscard]] Failure lockedFailure();
[[nodiscard]] Failure keychainFailure(const vault::SecretError& error);
/// A workspace is to be made or encrypted, without a passphrase or a keychain.
[[nodiscard]] Failure protectionFailure();
[[nodiscard]] Failure disarmedFailure(vault::Disarmed disarmed);
/// Why nothing may be sent, as one sentence; empty for Disarmed::No.
[[nodiscard]] QString wordsOf(vault::Disarmed disarmed);

} // namespace mw::cli
