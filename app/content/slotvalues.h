// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/slotmarkup.h"
#include "content/slotscanner.h"

namespace mw::content {

/// The slots of a template that compiles.
[[nodiscard]] base::Result<std::vector<SlotPlace>, SlotError> slotPlaces(const QByteArray& source,
                                                                         const TemplateMask& mask);
/// The only bytes that filling may change, in the order of the source.
[[nodiscard]] std::vector<SlotRange> slotRanges(const TemplateMask& mask, const SlotPlace& place);
/// Normalised.
[[nodiscard]] base::Result<SlotValue, ForeignMarkup>
readSlotValue(const QByteArray& source, const TemplateMask& mask, const SlotPlace& place);
/// New bytes for each of slotRanges(). `value` is normalised and of the slot's kind.
[[nodiscard]] std::vector<QByteArray> writeSlotValue(const QByteArray& source, const TemplateMask& mask,
                                                     const SlotPlace& place, const SlotValue& value);
/// What is wrong with a value that a person gives; links that `old` holds already are let be.
[[nodiscard]] std::optional<SlotError> faultWith(const SlotPlace& place, const SlotValue& value,
                                                 const SlotValue& old);

} // namespace mw::content
