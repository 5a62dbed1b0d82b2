// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/messagerenderer.h"
#include "campaign/messagevalues.h"
#include "content/markedrendering.h"

namespace mw::campaign {

/// A template with somebody to fill it in for.
struct PreviewRequest
{
    CampaignVersion version{}; ///< what is written, with the sender; no pictures
    QString email{};
    QByteArray attributes{}; ///< JSON object, name -> text
    base::Timestamp now{};
    AddedWords words{};
    content::EmptyMarks marks{}; ///< around what is missing, in HTML
};

/// A message as that person would read it.
struct TemplatePreview
{
    QString subject{};
    QString html{};
    QString text{};
    std::vector<content::EmptyPlace> empty{}; ///< of subject, HTML and a text part of its own
    QStringList pictures{};                   ///< names behind cid:
    Completion added{};
    qsizetype bytes = 0; ///< of the HTML in UTF-8
};

/// Takes as long as the template is large: not for the window's thread.
[[nodiscard]] base::Result<TemplatePreview, RenderError> previewOf(const PreviewRequest& request);

} // namespace mw::campaign
