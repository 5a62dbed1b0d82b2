// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace mw::content {

/// What stands behind "cid:" in attributes and url(…) of HTML, each once, in the order of the text: names of
/// pictures, or anything else that was written there (at most 80 characters of it).
[[nodiscard]] QStringList pictureReferences(const QString& html);

/// The HTML with "cid:NAME" as "cid:" + ids[NAME] where there is one.
[[nodiscard]] QString withPictureIds(const QString& html, const QHash<QString, QString>& ids);

} // namespace mw::content
