// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace mw::slotform {

/// A field that a person may put into a text.
struct FieldChoice
{
    QString name{};      ///< as in {{ name }}
    QString label{};     ///< as the menu shows it
    bool always = false; ///< every message has it: needs no word for "if empty"
};
using FieldChoices = std::vector<FieldChoice>;

} // namespace mw::slotform
