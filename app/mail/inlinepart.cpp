// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/inlinepart.h"

#include "mail/base64lines.h"
#include "mail/headerparameter.h"

#include <algorithm>

namespace mw::mail {

using namespace Qt::StringLiterals;
using Kind = InlinePartError::Kind;

namespace {

constexpr qsizetype longestContentId = 360; // a name, a token and the longest domain
constexpr qsizetype longestFileName = 200;

/// Narrower than RFC 5322's msg-id, so that it needs no escapes in a URL.
bool isContentId(QByteArrayView id)
{
    if (id.size() > longestContentId || id.count('@') != 1 || id.startsWith('@') || id.endsWith('@'))
        return false;
    return std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-' ||
               c == '@';
    });
}

bool isFileName(const QString& name)
{
    return name.size() <= longestFileName && !name.contains(u'/') && !name.contains(u'\\');
}

} // namespace

base::Result<InlinePart, InlinePartError> InlinePart::make(const QByteArray& contentId,
                                                           const QString& fileName, QByteArrayView picture)
{
    if (!isContentId(contentId))
        return base::fail(InlinePartError{.kind = Kind::BadContentId});
    if (!isFileName(fileName))
        return base::fail(InlinePartError{.kind = Kind::BadFileName, .detail = fileName.left(80)});
    const auto read = readPicture(picture);
    if (!read)
        return base::fail(InlinePartError{Kind::BadPicture, read.error().detail, read.error()});
    QByteArray disposition = "inline";
    if (!fileName.isEmpty()) {
        const auto parameter = toHeaderParameter("filename", fileName);
        if (!parameter)
            return base::fail(InlinePartError{.kind = Kind::BadFileName, .detail = parameter.error().detail});
        disposition += "; " + *parameter;
    }
    const auto folded = HeaderValue::structured(disposition);
    if (!folded)
        return base::fail(InlinePartError{.kind = Kind::BadFileName, .detail = folded.error().detail});
    QByteArray bytes;
    bytes.reserve(512 + picture.size() * 7 / 5);
    bytes.append("Content-Type: ")
        .append(mediaType(read->format))
        .append("\r\nContent-Transfer-Encoding: base64\r\n");
    bytes.append("Content-ID: <").append(contentId).append(">\r\n");
    appendHeader(bytes, "Content-Disposition", *folded);
    bytes.append("\r\n");
    appendBase64Lines(bytes, picture);
    return InlinePart(contentId, std::move(bytes));
}

} // namespace mw::mail
