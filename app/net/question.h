// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/name.h"

namespace mw::net {

/// The numbers of the DNS.
enum class RecordType : quint16 { A = 1, Mx = 15, Aaaa = 28 };

struct Question
{
    Name name = {};
    RecordType type = RecordType::A;

    friend bool operator==(const Question& a, const Question& b)
    {
        return a.type == b.type && a.name == b.name;
    }
    friend std::size_t qHash(const Question& q, std::size_t seed = 0)
    {
        return qHashMulti(seed, q.name.ascii(), static_cast<quint16>(q.type));
    }
};

} // namespace mw::net
