// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultvfs.h"

namespace {

// Never freed: connections of the program may outlive every destructor of this library.
[[gnu::constructor]] void registerFromEnvironment()
{
    static const auto* const vfs = mw::support::FaultVfs::fromEnvironment().release();
    Q_UNUSED(vfs)
}

} // namespace
