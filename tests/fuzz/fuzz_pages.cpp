// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "vault/keyproof.h"

namespace mw::fuzz {

using namespace vault;
using format::pageSize;

/// First byte even: the rest is laid over the main file as it is; nothing but the right rows or an error may
/// come. Odd: plain pages, sealed here as somebody with the key could, whatever SQLite makes of them.
int pageReader(std::span<const std::uint8_t> input)
{
    if (input.size() < 3)
        return 0;
    SmallVault& small = smallVault();
    const std::size_t place = (std::size_t(input[1]) << 8 | input[2]) % std::size_t(small.main().size());
    const auto rest = input.subspan(3);
    QByteArray main = small.main();
    if (input[0] % 2 == 0) {
        main.replace(qsizetype(place), qsizetype(rest.size()), bytesOf(rest));
        if (input[0] % 4 == 2)
            main.resize(qsizetype(place + rest.size()));
        small.lay(main, {}, {});
        const QByteArray answer = small.ask();
        demand(answer == "1one,2two" || answer == "error" || answer.isEmpty(), "no forged page is believed");
        return 0;
    }
    PageCipher cipher(small.keys(), format::Purpose::MainPage);
    for (std::size_t page = 0; page * pageSize < std::size_t(main.size()); ++page) {
        auto bytes = crypto::bufferOf(main).subspan(page * pageSize).first<pageSize>();
        const SealedAs as{.number = page + 1, .clear = page == 0 ? format::saltSize : 0};
        format::Page plain{};
        demand(cipher.open(as, bytes, plain) == Opened::Ok, "own pages open");
        const std::size_t at = page == 0 ? 16 + place % 4000 : place % 4000;
        if (page == input[0] / 2u % 3u)
            std::memcpy(plain.data() + at, rest.data(), std::min(rest.size(), pageSize - at));
        demand(cipher.seal(as, plain, bytes), "sealing");
    }
    small.lay(main, {}, {});
    small.ask();
    return 0;
}

} // namespace mw::fuzz
