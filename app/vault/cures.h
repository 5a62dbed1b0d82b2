// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mw::vault {

/// The traps of design.md 5.1. tests/vault/tst_vaulttraps compiles the layer once more with
/// MAILWRIGHT_VAULT_TRAP, takes one cure away at a time and shows that its test then fails. In a program that
/// we ship every cure is there, decided by the compiler.
enum class Trap {
    None,
    Peek,         ///< 1: bytes 0 to 99 are read before a torn page 1 is rolled back
    WalHeads,     ///< 2: checksums over plain text in frame heads
    WalRecovery,  ///< 2: a bad tag in recovery is the log's end, not an error
    JournalPages, ///< 3: page records are sealed
    JournalEnd,   ///< 3: a bad tag ends a hot journal
    Temporary,    ///< 3: temporary files are encrypted
    Promises,     ///< 4: io_methods version, capabilities
    ZeroPages,    ///< 4: pages that were never written
    PageSize,     ///< 5: PRAGMA page_size
    FirstPage,    ///< 5: foreign images of page 1
    Reserve,      ///< 6: reserve bytes on open
    Nonces,       ///< 7: random nonces
    Epochs,       ///< 7: a subkey seals a bounded number of pages
    Driver,       ///< 8: a name is no proof of what the driver writes through
};

#ifdef MAILWRIGHT_VAULT_TRAP
extern Trap trapOpen;
[[nodiscard]] inline bool cured(Trap trap)
{
    return trapOpen != trap;
}
#else
[[nodiscard]] constexpr bool cured(Trap)
{
    return true;
}
#endif

} // namespace mw::vault
