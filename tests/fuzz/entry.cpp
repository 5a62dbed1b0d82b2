// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's way in; MAILWRIGHT_FUZZ names the target.
#include "fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return mw::fuzz::MAILWRIGHT_FUZZ({data, size});
}
