// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mw::mail {

/// The domain of a big mail provider that was meant by one that is a slip of the keys away from it: one
/// letter wrong, missing, too many, or two swapped ("gmial.com", "gmail.con"). Empty: none; a guess, for a
/// question. Names of fewer than five letters are left alone: whatever is near them is somebody's.
[[nodiscard]] QString meantDomain(QStringView domain);

} // namespace mw::mail
