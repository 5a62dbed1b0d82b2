// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>

namespace mw::audience {

/// Appends `utf8` (valid UTF-8) as a JSON string with its quotes. By hand, for an import writes millions:
/// QJsonDocument takes about sixteen times as long (tests/bench/bench_import).
void appendJsonString(QByteArray& out, QByteArrayView utf8);

/// contact.attributes as an object; anything else reads as empty.
[[nodiscard]] QJsonObject readAttributes(const QByteArray& json);
[[nodiscard]] QByteArray writeAttributes(const QJsonObject& attributes);

/// What of `json` (a row's attributes) is other than in `attributes`.
[[nodiscard]] QJsonObject changedAttributes(const QJsonObject& attributes, const QByteArray& json);
/// `changes` laid over `attributes`.
void applyAttributes(QJsonObject& attributes, const QJsonObject& changes);

} // namespace mw::audience
