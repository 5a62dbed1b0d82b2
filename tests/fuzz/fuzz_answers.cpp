// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "inbound/answerreader.h"
#include "mail/emailaddress.h"

#include <QSet>

namespace mw::fuzz {

/// The first byte says whether the rest was pasted or is a file; whatever it is, only addresses that may be
/// mailed come out of it, each once, within the bounds.
int answerReader(std::span<const std::uint8_t> input)
{
    if (input.empty())
        return 0;
    inbound::AnswerReader reader({.findings = 50, .mails = 20});
    reader.read(input[0] % 2 == 0 ? QString() : QStringLiteral("a.eml"), bytesOf(input.subspan(1)), {});
    const inbound::Reading reading = reader.take();
    demand(reading.findings.size() <= 50, "no more is found than asked for");
    QSet<QByteArray> seen;
    for (const inbound::Finding& one : reading.findings) {
        const auto address = mail::EmailAddress::parse(one.address);
        demand(address && address->canonical() == one.canonical, "an address is one");
        demand(!seen.contains(one.canonical), "each address stands once");
        seen.insert(one.canonical);
        demand(one.excerpt.size() <= 301 && !one.excerpt.contains(u'\n'), "an excerpt is a line");
        demand(one.token.isEmpty() || one.token.size() == 26, "a token is as long as one");
    }
    return 0;
}

} // namespace mw::fuzz
