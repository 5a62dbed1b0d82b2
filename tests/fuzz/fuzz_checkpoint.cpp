// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/checkpoint.h"
#include "fuzz/fuzz.h"

namespace mw::fuzz {

/// What is read is written as it was read, and nobody's signature fits by accident.
int checkpointReader(std::span<const std::uint8_t> input)
{
    const QByteArray bytes(reinterpret_cast<const char*>(input.data()), static_cast<qsizetype>(input.size()));
    const auto read = consent::Checkpoint::fromJson(bytes);
    if (!read)
        return 0;
    demand(read->head.count >= 0 && read->head.hash.size() == 32 && read->publicKey.size() == 32 &&
               read->signature.size() == 64 && read->workspace.size() == 32,
           "all of a checkpoint has its size");
    const auto again = consent::Checkpoint::fromJson(read->toJson());
    demand(again && again->head == read->head && again->at == read->at &&
               again->signature == read->signature && again->isSigned() == read->isSigned(),
           "what is written is what was read");
    return 0;
}

} // namespace mw::fuzz
