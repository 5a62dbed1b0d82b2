// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "vault/walcodec.h"

namespace mw::fuzz {

using namespace vault;
using format::pageSize;

namespace {

/// SQLite's checksum over a log, big-endian words.
struct Sum
{
    std::uint32_t s0 = 0;
    std::uint32_t s1 = 0;

    void add(format::Bytes bytes)
    {
        for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
            s0 += format::get32(bytes.data() + i) + s1;
            s1 += format::get32(bytes.data() + i + 4) + s0;
        }
    }
};

/// A log that somebody with the key could have written: 4 bytes choose page and commit of each frame, the
/// next 16 are laid over a page of the vault.
QByteArray sealedLog(SmallVault& small, std::span<const std::uint8_t> input)
{
    std::array<std::uint8_t, format::walHeader> header{0x37, 0x7f, 0x06, 0x83, 0,    0x2d,
                                                       0xe2, 0x18, 0,    0,    0x10, 0};
    WalCodec::Salts salts{1, 2, 3, 4, 5, 6, 7, 8};
    std::copy(salts.begin(), salts.end(), header.begin() + 16);
    Sum sum;
    sum.add(format::Bytes(header).first(24));
    format::put32(sum.s0, header.data() + 24);
    format::put32(sum.s1, header.data() + 28);
    QByteArray log(reinterpret_cast<const char*>(header.data()), qsizetype(header.size()));
    WalCodec codec(small.keys());
    PageCipher pages(small.keys(), format::Purpose::MainPage);
    for (std::uint32_t frame = 1; input.size() >= 20 && frame < 40; ++frame, input = input.subspan(20)) {
        const std::uint32_t page = input[0] % 8u;
        const std::uint32_t from =
            page >= 1 && page * pageSize <= std::size_t(small.main().size()) ? page : 1;
        const QByteArray original = small.main().mid(qsizetype((from - 1) * pageSize), qsizetype(pageSize));
        format::Page plain{};
        static_cast<void>(pages.open({.number = from, .clear = from == 1 ? format::saltSize : 0},
                                     crypto::bytesOf(original).first<pageSize>(), plain));
        if (from == 1)
            std::memcpy(plain.data(), format::sqliteMagic, format::saltSize);
        std::memcpy(plain.data() + (std::size_t(input[2]) << 8 | input[3]) % 4040, input.data() + 4, 16);
        WalCodec::Head head{};
        format::put32(page, head.data());
        format::put32(input[1] % 4u == 0 ? 3u + input[1] / 64u : 0u, head.data() + 4);
        std::copy(salts.begin(), salts.end(), head.begin() + 8);
        sum.add(format::Bytes(head).first(8));
        sum.add(plain);
        format::put32(sum.s0, head.data() + 16);
        format::put32(sum.s1, head.data() + 20);
        std::array<std::uint8_t, format::frameSize> out{};
        demand(codec.sealHead(frame, 1, head, format::Buffer(out).first(format::frameHeader)) &&
                   codec.sealPage(frame, head, salts, plain,
                                  format::Buffer(out).subspan<format::frameHeader, pageSize>()),
               "sealing");
        log.append(reinterpret_cast<const char*>(out.data()), qsizetype(out.size()));
    }
    return log;
}

} // namespace

/// First byte even: the rest is the log. 2 more of 4: behind a header that is right. Odd: see sealedLog().
int walReader(std::span<const std::uint8_t> input)
{
    if (input.size() < 2)
        return 0;
    SmallVault& small = smallVault();
    const auto rest = input.subspan(1);
    if (input[0] % 2 == 0) {
        const QByteArray head = input[0] % 4 == 2 ? sealedLog(small, {}) : QByteArray();
        small.lay(small.main(), QStringLiteral("-wal"), head + bytesOf(rest));
        const QByteArray answer = small.ask();
        demand(answer == "1one,2two" || answer == "error", "no forged frame is believed");
        return 0;
    }
    small.lay(small.main(), QStringLiteral("-wal"), sealedLog(small, rest));
    small.ask();
    return 0;
}

} // namespace mw::fuzz
