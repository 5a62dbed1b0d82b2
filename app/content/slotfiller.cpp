// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/slots.h"
#include "content/slotvalues.h"

#include <algorithm>

namespace mw::content {

using Kind = SlotError::Kind;

namespace {

/// The one slot holds `value`, and all others what they held.
bool isKept(const QByteArray& before, const QByteArray& after, const QString& name, const SlotValue& value)
{
    const auto old = readSlots(before);
    const auto now = readSlots(after);
    return old && now &&
           std::equal(old->begin(), old->end(), now->begin(), now->end(),
                      [&name, &value](const Slot& a, const Slot& b) {
                          if (a.name != b.name || a.kind != b.kind || a.label != b.label)
                              return false;
                          return a.name == name
                                     ? b.value == value
                                     : b.value == a.value && b.foreign.has_value() == a.foreign.has_value();
                      });
}

QByteArray replaced(const QByteArray& source, const std::vector<SlotRange>& ranges,
                    const std::vector<QByteArray>& bytes)
{
    QByteArray out;
    qsizetype done = 0;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        out += source.mid(done, ranges[i].begin - done) + bytes[i];
        done = ranges[i].end;
    }
    return out + source.mid(done);
}

} // namespace

base::Result<QByteArray, SlotError> fillSlot(const QByteArray& source, const QString& name,
                                             const SlotValue& value)
{
    const TemplateMask mask(source);
    const auto places = slotPlaces(source, mask);
    if (!places)
        return base::fail(places.error());
    const auto place = std::find_if(places->begin(), places->end(),
                                    [&name](const SlotPlace& one) { return one.name == name; });
    if (place == places->end())
        return base::fail(SlotError{.kind = Kind::NoSuchSlot, .detail = name});
    if (value.index() != static_cast<std::size_t>(place->kind))
        return base::fail(SlotError{.kind = Kind::OtherKind, .detail = name});
    const auto old = readSlotValue(source, mask, *place);
    if (!old)
        return base::fail(slotErrorAt(source, old.error().at, Kind::SourceOnly, old.error().what));
    const SlotValue wanted = normalised(value);
    if (wanted == *old)
        return source;
    if (const auto fault = faultWith(*place, wanted, *old))
        return base::fail(*fault);
    QByteArray filled =
        replaced(source, slotRanges(mask, *place), writeSlotValue(source, mask, *place, wanted));
    if (!isKept(source, filled, name, wanted))
        return base::fail(SlotError{.kind = Kind::NotKept, .detail = name});
    return filled;
}

} // namespace mw::content
