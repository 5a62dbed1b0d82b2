// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/emaildomain.h"

#include <QUrl>

namespace mw::mail {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressError::Kind;

constexpr qsizetype longestLabel = 63;   // RFC 1035 2.3.4
constexpr qsizetype longestDomain = 253; // 255 octets on the wire

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetterOrDigit(char16_t c)
{
    return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

AddressError error(Kind kind, const QString& detail = {})
{
    return AddressError{kind, detail};
}

bool isAceLabel(QStringView label)
{
    return label.size() >= 4 && (label[0].unicode() | 0x20) == u'x' && (label[1].unicode() | 0x20) == u'n' &&
           label[2] == u'-' && label[3] == u'-';
}

/// QUrl::toAce passes A-labels through unseen; only a name that decodes, and encodes to itself, is one.
bool isReversible(const QString& ace)
{
    const QString unicode = QUrl::fromAce(ace.toLatin1(), QUrl::IgnoreIDNWhitelist);
    for (const QStringView label : QStringView(unicode).split(u'.'))
        if (isAceLabel(label))
            return false;
    return QString::fromLatin1(QUrl::toAce(unicode)) == ace;
}

struct LabelScan
{
    bool digitsOnly = true;
    bool ace = false;
};

std::optional<AddressError> scanLabel(QStringView label, LabelScan& scan)
{
    if (label.isEmpty())
        return error(Kind::DomainDots);
    if (label.size() > longestLabel)
        return error(Kind::LabelTooLong, u"%1 octets"_s.arg(label.size()));
    scan.digitsOnly = true;
    for (const QChar c : label) {
        const char16_t unit = c.unicode();
        if (!isLetterOrDigit(unit) && unit != u'-')
            return error(Kind::DomainCharacter, u"U+%1"_s.arg(uint(unit), 4, 16, QLatin1Char('0')));
        scan.digitsOnly = scan.digitsOnly && isDigit(unit);
    }
    if (label.front() == u'-' || label.back() == u'-')
        return error(Kind::LabelHyphen);
    scan.ace = scan.ace || isAceLabel(label);
    return std::nullopt;
}

} // namespace

std::optional<AddressError> checkAsciiDomain(QStringView domain)
{
    if (domain.isEmpty())
        return error(Kind::EmptyDomain);
    LabelScan scan;
    qsizetype start = 0;
    for (;;) {
        const qsizetype dot = domain.indexOf(u'.', start);
        const QStringView label = dot < 0 ? domain.sliced(start) : domain.sliced(start, dot - start);
        if (auto bad = scanLabel(label, scan))
            return bad;
        if (dot < 0)
            break;
        start = dot + 1;
    }
    if (start == 0)
        return error(Kind::SingleLabel);
    if (scan.digitsOnly)
        return error(Kind::NumericTopLevel);
    if (domain.size() > longestDomain)
        return error(Kind::TooLong, u"domain of %1 octets"_s.arg(domain.size()));
    if (scan.ace && !isReversible(domain.toString().toLower()))
        return error(Kind::InvalidIdn);
    return std::nullopt;
}

base::Result<QByteArray, AddressError> toAsciiDomain(QStringView domain)
{
    QString ascii;
    const bool isAscii =
        std::all_of(domain.begin(), domain.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (isAscii) {
        ascii = domain.toString().toLower();
    } else {
        if (domain.size() > 2 * longestDomain)
            return base::fail(error(Kind::TooLong));
        ascii = QString::fromLatin1(QUrl::toAce(domain.toString()));
        if (ascii.isEmpty())
            return base::fail(error(Kind::InvalidIdn));
    }
    if (auto bad = checkAsciiDomain(ascii))
        return base::fail(*std::move(bad));
    return ascii.toLatin1();
}

} // namespace mw::mail
