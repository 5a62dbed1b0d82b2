// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/audienceerror.h"
#include "backup/backuperror.h"
#include "base/errorcodes.h"
#include "campaign/campaignerror.h"
#include "campaign/templateservice.h"
#include "consent/consenterror.h"
#include "kit/problem.h"
#include "smtp/sessionerror.h"
#include "vault/sendguard.h"
#include "workspace/catalogue.h"
#include "workspace/relayaccesses.h"
#include "workspace/workspaceerror.h"

namespace mw::shell {

// What services answer, as the window tells it: what happened, what was kept, what to do. `about` names the
// thing that was asked about: a contact's address, a campaign, a relay.

[[nodiscard]] kit::Problem problemOf(const vault::DbError& error);
[[nodiscard]] kit::Problem problemOf(const vault::FolderError& error);
[[nodiscard]] kit::Problem problemOf(const workspace::WorkspaceError& error);
[[nodiscard]] kit::Problem problemOf(const vault::SlotsError& error);
/// An encrypted workspace, and nothing was given to open it.
[[nodiscard]] kit::Problem lockedProblem();
[[nodiscard]] kit::Problem keychainProblem(const vault::SecretError& error);
/// A workspace is to be made or encrypted, without a passphrase or a keychain.
[[nodiscard]] kit::Problem protectionProblem();
[[nodiscard]] kit::Problem problemOf(vault::Disarmed disarmed);
enum class BackupDeed { Make, Check, Restore };
[[nodiscard]] kit::Problem problemOf(const backup::BackupError& error, BackupDeed deed);
[[nodiscard]] kit::Problem problemOf(const workspace::CatalogueError& error, const QString& about);
[[nodiscard]] kit::Problem problemOf(const workspace::AccessError& error);
[[nodiscard]] kit::Problem problemOf(const audience::AudienceError& error, const QString& about);
[[nodiscard]] kit::Problem problemOf(const consent::ConsentError& error, const QString& about);
[[nodiscard]] kit::Problem problemOf(const campaign::CampaignError& error, const QString& about);
[[nodiscard]] kit::Problem problemOf(const campaign::TemplateServiceError& error, const QString& about);
[[nodiscard]] kit::Problem problemOf(const smtp::SessionError& error, const QString& about);

/// As one paragraph with the code at the end, for an undo bar or a notification.
[[nodiscard]] QString sentenceOf(const kit::Problem& problem);

} // namespace mw::shell
