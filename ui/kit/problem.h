// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mw::kit {

/// A failure as a person is told of it, in this order, each a whole sentence in the present tense.
struct Problem
{
    QString what{}; ///< what happened
    QString kept{}; ///< what was kept
    QString todo{}; ///< what to do
    QString code{}; ///< such as MW-4107; may be empty
};

} // namespace mw::kit
