// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "takeout/field.h"

#include <QStringList>

namespace mw::takeout::words {

// The words for numbers that the vault stores; where a folder has words of its own, those.
[[nodiscard]] QString eventKind(std::int64_t number);
[[nodiscard]] QString basis(std::int64_t number);
[[nodiscard]] QString purposeKind(std::int64_t number);
[[nodiscard]] QString linkKind(std::int64_t number);
[[nodiscard]] QString erasureCause(std::int64_t number);
[[nodiscard]] QString suppressionKind(std::int64_t number);
[[nodiscard]] QString suppressionReason(std::int64_t number);
[[nodiscard]] QString relayKind(std::int64_t number);
[[nodiscard]] QString security(std::int64_t number);
[[nodiscard]] QString campaignKind(std::int64_t number);
[[nodiscard]] QString campaignState(std::int64_t number);
[[nodiscard]] QString deliveryState(std::int64_t number);
[[nodiscard]] QString exclusionReason(std::int64_t number);
[[nodiscard]] QString verdict(std::int64_t number);
[[nodiscard]] QString phase(std::int64_t number);
[[nodiscard]] QString outcome(std::int64_t number);
[[nodiscard]] QString scope(std::int64_t number);
[[nodiscard]] QString changeState(std::int64_t number);
[[nodiscard]] QString level(std::int64_t number);
[[nodiscard]] QString pictureFormat(std::int64_t number);

/// What a field with such words may hold, each once.
[[nodiscard]] QStringList all(Words words);

} // namespace mw::takeout::words
