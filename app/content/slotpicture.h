// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/slotmarkup.h"
#include "content/slotscanner.h"

namespace mw::content {

/// A tag with its place in the source.
struct PlacedTag
{
    HtmlTag tag;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// What a picture slot holds: nothing, <img>, or <a><img></a>.
struct PictureParts
{
    std::optional<PlacedTag> link;
    std::optional<PlacedTag> image;
};

[[nodiscard]] base::Result<PictureParts, ForeignMarkup>
pictureParts(const QByteArray& source, const TemplateMask& mask, const SlotPlace& place);
[[nodiscard]] base::Result<PictureValue, ForeignMarkup>
readPicture(const QByteArray& source, const TemplateMask& mask, const PictureParts& parts);
/// The bytes for the slot's range. `value` is normalised, and its source is not empty where the slot is an
/// <img>.
[[nodiscard]] QByteArray writePicture(const QByteArray& source, const SlotPlace& place,
                                      const PictureParts& parts, const PictureValue& value);

/// The tag with one attribute set, all others as they are. `value` is fit for double quotes.
[[nodiscard]] QByteArray withAttribute(const QByteArray& source, const PlacedTag& placed,
                                       const QByteArray& name, const QByteArray& value);
[[nodiscard]] const HtmlAttribute* attributeOf(const HtmlTag& tag, const char* name);

} // namespace mw::content
