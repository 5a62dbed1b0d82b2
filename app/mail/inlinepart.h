// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "mail/picture.h"

#include <QByteArray>
#include <QString>

namespace mw::mail {

struct InlinePartError
{
    enum class Kind {
        BadContentId, ///< not left@right of a-z 0-9 . _ -, at most 360
        BadFileName,  ///< over 200 characters, or with controls or a path in it
        BadPicture,   ///< `picture`
    };
    Kind kind = Kind::BadContentId;
    QString detail{};
    PictureError picture{};
};

/// A picture within a message, shown by src="cid:…" (RFC 2392). Its base64 is made once; a copy costs
/// nothing.
class InlinePart
{
public:
    /// `contentId` without brackets. `fileName` may be empty.
    [[nodiscard]] static base::Result<InlinePart, InlinePartError>
    make(const QByteArray& contentId, const QString& fileName, QByteArrayView picture);

    [[nodiscard]] const QByteArray& contentId() const { return m_contentId; }
    /// The whole part: header, empty line, base64; no line end behind it.
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    InlinePart(QByteArray contentId, QByteArray bytes)
        : m_contentId(std::move(contentId)), m_bytes(std::move(bytes))
    {
    }

    QByteArray m_contentId;
    QByteArray m_bytes;
};

} // namespace mw::mail
