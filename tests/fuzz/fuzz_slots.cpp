// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "vault/crypto.h"
#include "vault/keyslots.h"

namespace mw::fuzz {

using namespace vault;

/// As it is; and with length and checksum put right, so that what lies behind them is reached.
int slotsFile(std::span<const std::uint8_t> input)
{
    const QByteArray raw = bytesOf(input);
    const auto tryAll = [](const QByteArray& bytes) {
        const auto file = KeySlots::parse(bytes);
        if (!file)
            return;
        demand(file->all().size() <= KeySlots::mostSlots, "a bounded number of slots");
        demand(!file->unlockByKeychain(base::Secret(QByteArray(32, 'x'))), "a foreign secret opens nothing");
        for (const KeySlot& slot : file->all())
            demand(slot.logN <= KeySlots::mostCost, "a bounded cost");
    };
    tryAll(raw);
    if (raw.size() < 80)
        return 0;
    QByteArray mended = raw.chopped(64);
    qToBigEndian(std::uint32_t(raw.size()), mended.data() + 12);
    mended += crypto::sha256(crypto::bytesOf(mended)) + raw.right(32);
    tryAll(mended);
    return 0;
}

} // namespace mw::fuzz
