// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/capabilities.h"

#include <limits>

namespace mw::smtp {

namespace {

constexpr qsizetype maxMechanisms = 64;

/// Digits only; a number too big for 64 bits is as good as no limit.
qint64 readNumber(QByteArrayView text)
{
    qint64 value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return 0;
        if (value > std::numeric_limits<qint64>::max() / 10 - 1)
            return 0;
        value = value * 10 + (c - '0');
    }
    return value;
}

void readLimit(Capabilities& caps, const QByteArray& limit)
{
    const auto equals = limit.indexOf('=');
    if (equals < 0)
        return;
    const auto name = limit.first(equals);
    const auto value = readNumber(QByteArrayView(limit).sliced(equals + 1));
    if (name == "MAILMAX")
        caps.mailMax = value;
    else if (name == "RCPTMAX")
        caps.rcptMax = value;
}

void readMechanism(Capabilities& caps, const QByteArray& name)
{
    if (caps.authMechanisms.size() < maxMechanisms && !caps.authMechanisms.contains(name))
        caps.authMechanisms.append(name);
}

void readLine(Capabilities& caps, QByteArray line)
{
    if (line.startsWith("AUTH="))
        line[4] = ' '; // the form of old drafts, still seen beside the right one
    const auto words = line.simplified().split(' ');
    const auto& keyword = words.first();
    const auto values = words.sliced(1);
    if (keyword == "PIPELINING")
        caps.pipelining = true;
    else if (keyword == "STARTTLS")
        caps.startTls = true;
    else if (keyword == "8BITMIME")
        caps.eightBitMime = true;
    else if (keyword == "SMTPUTF8")
        caps.smtpUtf8 = true;
    else if (keyword == "CHUNKING")
        caps.chunking = true;
    else if (keyword == "ENHANCEDSTATUSCODES")
        caps.enhancedStatusCodes = true;
    else if (keyword == "SIZE")
        caps.size = values.isEmpty() ? 0 : readNumber(values.first());
    else if (keyword == "LIMITS")
        for (const auto& limit : values)
            readLimit(caps, limit);
    else if (keyword == "AUTH")
        for (const auto& name : values)
            readMechanism(caps, name);
}

} // namespace

Capabilities readCapabilities(const Reply& ehlo)
{
    Capabilities caps{.extended = true};
    for (qsizetype i = 1; i < ehlo.lines.size(); ++i) // the first line greets
        readLine(caps, ehlo.lines[i].toUpper());
    return caps;
}

} // namespace mw::smtp
