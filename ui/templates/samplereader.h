// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/mergefields.h"
#include "campaign/templatepreview.h"

namespace mw::templatespage {

// A made-up reader, for whom there is something to read even before there are contacts.

/// JSON: a word for each of the audience's fields and for what the template reads beside them.
[[nodiscard]] QByteArray sampleAttributes(const std::vector<campaign::AudienceField>& fields,
                                          const QString& subject, const QString& html);
/// To that reader, from a shop of this name; `words` as they go into its real mails.
[[nodiscard]] campaign::PreviewRequest sampleRequest(const QString& shop, const campaign::AddedWords& words);
/// How a value that is missing is shown: as in a finding, in the colours of paper.
[[nodiscard]] content::EmptyMarks emptyMarks();

} // namespace mw::templatespage
