// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "vault/journalcodec.h"

namespace mw::fuzz {

using namespace vault;
using format::pageSize;

namespace {

QByteArray header(std::uint32_t records, std::uint32_t pages)
{
    QByteArray out(qsizetype(format::journalSector), '\0');
    const auto to = crypto::bufferOf(out);
    std::copy(format::journalMagic.begin(), format::journalMagic.end(), to.begin());
    format::put32(records, to.data() + 8);
    format::put32(77, to.data() + 12);
    format::put32(pages, to.data() + 16);
    format::put32(512, to.data() + 20);
    format::put32(4096, to.data() + 24);
    return out;
}

/// Records that somebody with the key could have written: 4 bytes choose page, place and checksum.
QByteArray sealedJournal(SmallVault& small, std::span<const std::uint8_t> input)
{
    QByteArray out = header(std::uint32_t(input.size() / 20), 3);
    JournalCodec codec(small.keys());
    for (int n = 0; input.size() >= 20 && n < 40; ++n, input = input.subspan(20)) {
        const std::uint32_t page = input[0] % 5u;
        format::Page plain{};
        std::memcpy(plain.data() + (std::size_t(input[2]) << 8 | input[3]) % 4040, input.data() + 4, 16);
        std::array<std::uint8_t, 4 + pageSize + 4> record{};
        format::put32(page, record.data());
        const auto sealed = format::Buffer(record).subspan<4, pageSize>();
        demand(codec.sealPage(std::uint64_t(out.size()) + 4, page, {}, plain, sealed), "sealing");
        std::uint32_t sum = 77 + input[1] % 2u;
        for (int i = int(pageSize) - 200; i > 0; i -= 200)
            sum += plain[std::size_t(i)];
        const auto mask = codec.maskAfter(sealed);
        format::put32(sum ^ format::get32(mask->data()), record.data() + 4 + pageSize);
        out.append(reinterpret_cast<const char*>(record.data()), qsizetype(record.size()));
    }
    return out;
}

} // namespace

/// First byte even: the rest is the journal. 2 more of 4: records behind a header that is right; no page may
/// change by them. Odd: see sealedJournal().
int journalReader(std::span<const std::uint8_t> input)
{
    if (input.size() < 2)
        return 0;
    SmallVault& small = smallVault();
    const auto rest = input.subspan(1);
    const QString ending = QStringLiteral("-journal");
    if (input[0] % 2 != 0) {
        small.lay(small.main(), ending, sealedJournal(small, rest));
        small.ask();
    } else if (input[0] % 4 == 2) {
        const auto pages = std::uint32_t(small.main().size() / qsizetype(pageSize));
        small.lay(small.main(), ending, header(0xffffffff, pages) + bytesOf(rest));
        const QByteArray answer = small.ask();
        // A second header in there may cut the file; what is left is ours or nothing.
        demand(answer == "1one,2two" || answer == "error" || answer.isEmpty(),
               "no forged record is believed");
    } else {
        small.lay(small.main(), ending, bytesOf(rest));
        small.ask();
    }
    return 0;
}

} // namespace mw::fuzz
