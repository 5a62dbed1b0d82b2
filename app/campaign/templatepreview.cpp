// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/templatepreview.h"

#include "content/picturereferences.h"

namespace mw::campaign {

using namespace Qt::StringLiterals;
using content::EscapeMode;

base::Result<TemplatePreview, RenderError> previewOf(const PreviewRequest& request)
{
    CampaignVersion version = request.version;
    TemplatePreview preview;
    preview.added = completeMessage(version, request.words);
    const content::Values common = commonValues(version);
    const QString leave = u"mailto:%1?subject=unsubscribe"_s.arg(version.fromEmail);
    const content::Values values = recipientValues(common, request.email, request.attributes, leave);
    const auto fill = [&](const QString& part, const QString& source, EscapeMode mode,
                          QString& into) -> base::Result<void, RenderError> {
        const bool html = mode == EscapeMode::Html;
        auto made = content::renderMarked(
            source, mode, values, html ? request.marks : content::EmptyMarks{u"["_s, u"]"_s}, request.now);
        if (!made)
            return base::fail(RenderError{RenderError::Kind::BadTemplate, part, made.error().text,
                                          made.error().line, made.error().column});
        into = std::move(made->text);
        // A text part that was made from the HTML lacks what the HTML lacks.
        if (part != u"text" || request.version.text == version.text)
            preview.empty.insert(preview.empty.end(), made->places.begin(), made->places.end());
        return {};
    };
    if (auto done = fill(u"subject"_s, version.subject, EscapeMode::None, preview.subject); !done)
        return base::fail(done.error());
    if (auto done = fill(u"html"_s, version.html, EscapeMode::Html, preview.html); !done)
        return base::fail(done.error());
    if (auto done = fill(u"text"_s, version.text, EscapeMode::None, preview.text); !done)
        return base::fail(done.error());
    preview.pictures = content::pictureReferences(preview.html);
    preview.bytes = preview.html.toUtf8().size();
    return preview;
}

} // namespace mw::campaign
