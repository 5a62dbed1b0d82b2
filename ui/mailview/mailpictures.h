// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QSet>
#include <QString>

namespace mw::mailview {

/// The pictures that came with a mail, decoded when first asked for, within bounds. Nothing is ever fetched:
/// what lies elsewhere has no picture, and is counted.
class MailPictures
{
public:
    explicit MailPictures(QHash<QString, QByteArray> encoded) : m_encoded(std::move(encoded)) {}

    /// Null when there is none to show for this source.
    [[nodiscard]] const QImage& of(const QString& source);
    /// Different sources of the network that were asked for.
    [[nodiscard]] int blocked() const { return static_cast<int>(m_blocked.size()); }

private:
    QHash<QString, QByteArray> m_encoded;
    QHash<QString, QImage> m_decoded;
    QSet<QString> m_blocked;
    qint64 m_pixels = 0;
};

/// Null when it is no picture that mail readers show, or too large to be one. Never larger than 2,048 pixels
/// each way.
[[nodiscard]] QImage decodePicture(const QByteArray& encoded);

} // namespace mw::mailview
