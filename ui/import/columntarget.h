// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/headerguess.h"

namespace mw::importpage {

/// Where a column goes, as a person chooses it.
struct ColumnTarget
{
    enum class Kind { LeaveOut, Field, Attribute, NewAttribute };
    Kind kind = Kind::LeaveOut;
    audience::ImportField field = audience::ImportField::Email;
    audience::OptOutSense sense = audience::OptOutSense::Marker;
    QString attribute{};

    bool operator==(const ColumnTarget&) const = default;

    [[nodiscard]] static ColumnTarget leftOut() { return {}; }
    [[nodiscard]] static ColumnTarget to(audience::ImportField field,
                                         audience::OptOutSense sense = audience::OptOutSense::Marker)
    {
        return {.kind = Kind::Field, .field = field, .sense = sense};
    }
    [[nodiscard]] static ColumnTarget to(const QString& attribute, bool isNew)
    {
        return {.kind = isNew ? Kind::NewAttribute : Kind::Attribute, .attribute = attribute};
    }
};

/// "First name", "New field: Favourite".
[[nodiscard]] QString titleOf(const ColumnTarget& target);
/// What a new field can't be called, as a sentence; empty: it can.
[[nodiscard]] QString faultOfFieldName(const QString& name);
/// All but attributes, in the order of the menu.
[[nodiscard]] std::vector<ColumnTarget> fieldTargets();

} // namespace mw::importpage
