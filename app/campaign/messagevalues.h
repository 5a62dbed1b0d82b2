// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/preflight.h"
#include "content/value.h"

namespace mw::campaign {

// What a message is filled in with, and what is added to it: the same for what is sent and for a preview.

/// "First name" is written {{ first_name }} in a template.
[[nodiscard]] QString variableName(const QString& attribute);

/// What all messages of a campaign have: sender_name, sender_postal, list_name …
[[nodiscard]] content::Values commonValues(const CampaignVersion& version);
/// Over `common`, which outlives it: a contact's own. `attributes` is a JSON object, name -> text.
[[nodiscard]] content::Values recipientValues(const content::Values& common, const QString& email,
                                              const QByteArray& attributes, const QString& unsubscribeUrl);

struct Completion
{
    bool unsubscribeAdded = false;
    bool postalAdded = false;
};
/// Adds the lines that the message lacks, takes the marks of slots out, and makes the text part where there
/// is none. What cannot be read is left as it is: making a renderer of it says where the fault is.
[[nodiscard]] Completion completeMessage(CampaignVersion& version, const AddedWords& words);

} // namespace mw::campaign
