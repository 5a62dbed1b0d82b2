// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/name.h"

#include "mail/emaildomain.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mw::net {

namespace {

constexpr qsizetype longestLabel = 63; // RFC 1035 2.3.4
constexpr qsizetype longestName = 253; // 255 octets on the wire

auto bad(DnsError::Kind kind, const QString& detail)
{
    return base::fail(DnsError{kind, detail, {}});
}

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Null when the labels may be asked for.
std::optional<QString> objection(const QByteArray& ascii)
{
    if (ascii.size() > longestName)
        return u"the name has %1 octets"_s.arg(ascii.size());
    for (const QByteArray& label : ascii.split('.')) {
        if (label.isEmpty())
            return u"an empty label"_s;
        if (label.size() > longestLabel)
            return u"a label of %1 octets"_s.arg(label.size());
        if (!std::all_of(label.begin(), label.end(), isPlain))
            return u"a character that stands in no host name"_s;
        if (label.front() == '-' || label.back() == '-')
            return u"a hyphen at a label's edge"_s;
    }
    return std::nullopt;
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

base::Result<Name, DnsError> Name::parse(QStringView text)
{
    if (text.endsWith(u'.') && text.size() > 1)
        text.chop(1);
    if (text.isEmpty() || text == u".")
        return bad(DnsError::Kind::BadName, u"no name"_s);
    if (text.size() > 2 * longestName)
        return bad(DnsError::Kind::BadName, u"the name is too long"_s);
    QByteArray ascii;
    // IDNA knows no underscores: `_dmarc` stays in front as it is.
    while (!isAscii(text) && text.startsWith(u'_')) {
        const qsizetype dot = text.indexOf(u'.');
        if (dot < 0 || !isAscii(text.first(dot)))
            break;
        ascii += text.first(dot + 1).toLatin1();
        text = text.sliced(dot + 1);
    }
    if (isAscii(text)) {
        ascii += text.toLatin1();
    } else {
        const auto encoded = mail::toAsciiDomain(text);
        if (!encoded)
            return bad(DnsError::Kind::BadName, u"no internationalised name"_s);
        ascii += *encoded;
    }
    ascii = ascii.toLower();
    if (auto why = objection(ascii))
        return bad(DnsError::Kind::BadName, *why);
    return Name(ascii);
}

base::Result<Name, DnsError> Name::fromWire(QByteArrayView wire)
{
    QByteArray ascii;
    qsizetype at = 0;
    for (;;) {
        if (at >= wire.size())
            return bad(DnsError::Kind::Malformed, u"a name without an end"_s);
        const auto length = static_cast<unsigned char>(wire[at++]);
        if (length == 0)
            break;
        if (length > longestLabel || at + length > wire.size())
            return bad(DnsError::Kind::Malformed, u"a label that is too long"_s);
        if (!ascii.isEmpty())
            ascii += '.';
        for (const char c : wire.sliced(at, length)) {
            if (c <= 0x20 || c >= 0x7f || c == '.' || c == '\\' || c == '"')
                return bad(DnsError::Kind::BadName, u"a name with unusual characters"_s);
            ascii += c;
        }
        at += length;
    }
    if (at != wire.size() || ascii.size() > longestName)
        return bad(DnsError::Kind::Malformed, u"a name that is too long"_s);
    return Name(ascii.toLower());
}

} // namespace mw::net
