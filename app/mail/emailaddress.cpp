// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/emailaddress.h"

#include "mail/emaildomain.h"
#include "mail/hmac.h"

#include <array>

namespace mw::mail {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressError::Kind;

constexpr qsizetype longestLocal = 64;    // octets, RFC 5321 4.5.3.1.1
constexpr qsizetype longestAddress = 254; // octets, a path of 256 without its brackets
constexpr qsizetype longestInput = 512;   // UTF-16 units worth looking at

constexpr std::array<bool, 128> atextTable()
{
    std::array<bool, 128> table{};
    for (char c = 'a'; c <= 'z'; ++c)
        table[static_cast<std::size_t>(c)] = true;
    for (char c = 'A'; c <= 'Z'; ++c)
        table[static_cast<std::size_t>(c)] = true;
    for (char c = '0'; c <= '9'; ++c)
        table[static_cast<std::size_t>(c)] = true;
    for (const char c : std::string_view("!#$%&'*+-/=?^_`{|}~"))
        table[static_cast<std::size_t>(c)] = true;
    return table;
}
constexpr std::array<bool, 128> isAtext = atextTable();

AddressError error(Kind kind, const QString& detail = {})
{
    return AddressError{kind, detail};
}

AddressError atPosition(Kind kind, char32_t codePoint, qsizetype position)
{
    return error(kind, u"U+%1 at %2"_s.arg(uint(codePoint), 4, 16, QLatin1Char('0')).arg(position));
}

bool isOuterBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\u00a0';
}

QStringView trimmed(QStringView text)
{
    while (!text.isEmpty() && isOuterBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isOuterBlank(text.back()))
        text.chop(1);
    return text;
}

/// Letters by their category that show nothing.
bool isFiller(char32_t c)
{
    return c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0;
}

/// The joiners are letters of some domain names; UTS 46 judges them there.
bool isJoiner(char32_t c)
{
    return c == 0x200c || c == 0x200d;
}

std::optional<Kind> refusal(char32_t c, bool inDomain)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
        return Kind::ControlCharacter;
    case QChar::Other_Format:
        return inDomain && isJoiner(c) ? std::nullopt : std::optional(Kind::InvisibleCharacter);
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return Kind::Whitespace;
    case QChar::Other_Surrogate: // half a pair
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return Kind::BadCharacter;
    default:
        if (c == QChar::ReplacementCharacter) // an import read with the wrong character set
            return Kind::BadCharacter;
        return isFiller(c) ? std::optional(Kind::InvisibleCharacter) : std::nullopt;
    }
}

/// What is wrong with a character wherever it stands; the rest of the syntax is looked at after it.
std::optional<AddressError> checkCharacters(QStringView text, bool inDomain = false)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype position = i;
        char32_t c = text[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        inDomain = inDomain || c == U'@';
        if (const auto kind = refusal(c, inDomain))
            return atPosition(*kind, c, position);
    }
    return std::nullopt;
}

/// For text that the quick look refused: the most telling reason.
AddressError explain(QStringView text)
{
    if (auto bad = checkCharacters(text); bad && bad->kind != Kind::Whitespace)
        return *std::move(bad);
    if (text.contains(u'<') || text.contains(u'>'))
        return error(Kind::DisplayName);
    if (text.contains(u'"'))
        return error(Kind::QuotedLocal);
    if (text.contains(u'(') || text.contains(u')'))
        return error(Kind::Comment);
    const qsizetype at = text.lastIndexOf(u'@');
    if (at >= 0 && text.indexOf(u'[', at) >= 0)
        return error(Kind::AddressLiteral);
    if (auto bad = checkCharacters(text))
        return *std::move(bad);
    if (text.count(u'@') > 1)
        return error(Kind::SecondAt);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x80 && !isAtext[c] && c != u'.' && c != u'@')
            return atPosition(at >= 0 && i > at ? Kind::DomainCharacter : Kind::LocalCharacter, c, i);
    }
    return error(Kind::BadCharacter);
}

struct Shape
{
    qsizetype at = -1;
    bool asciiLocal = true;
    bool asciiDomain = true;
    bool odd = false; ///< explain() finds out
};

/// One pass over the text; nearly all addresses need no second one.
Shape shapeOf(QStringView text)
{
    Shape shape;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x80) {
            (shape.at < 0 ? shape.asciiLocal : shape.asciiDomain) = false;
        } else if (c == u'@') {
            shape.odd = shape.odd || shape.at >= 0;
            shape.at = i;
        } else if (!isAtext[c] && c != u'.') {
            shape.odd = true;
        }
    }
    return shape;
}

std::optional<AddressError> checkLocal(QStringView local, bool ascii)
{
    if (local.isEmpty())
        return error(Kind::EmptyLocal);
    const qsizetype octets = ascii ? local.size() : local.toUtf8().size();
    if (octets > longestLocal)
        return error(Kind::LocalTooLong, u"%1 octets"_s.arg(octets));
    if (local.front() == u'.' || local.back() == u'.')
        return error(Kind::LocalDots);
    for (qsizetype i = 1; i < local.size(); ++i)
        if (local[i] == u'.' && local[i - 1] == u'.')
            return error(Kind::LocalDots);
    return std::nullopt;
}

QByteArray lowerAscii(QStringView text)
{
    QByteArray out(text.size(), Qt::Uninitialized);
    char* to = out.data();
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        *to++ = static_cast<char>(unit >= u'A' && unit <= u'Z' ? unit + 0x20 : unit);
    }
    return out;
}

} // namespace

base::Result<EmailAddress, AddressError> EmailAddress::parse(QStringView input)
{
    const QStringView text = trimmed(input);
    if (text.isEmpty())
        return base::fail(error(Kind::Empty));
    if (text.size() > longestInput)
        return base::fail(error(Kind::TooLong, u"%1 characters"_s.arg(text.size())));
    const Shape shape = shapeOf(text);
    if (shape.odd)
        return base::fail(explain(text));
    if (!shape.asciiLocal || !shape.asciiDomain)
        if (auto bad = checkCharacters(text))
            return base::fail(*std::move(bad));
    if (shape.at < 0)
        return base::fail(error(Kind::MissingAt));

    const QStringView local = text.first(shape.at);
    const QStringView domain = text.sliced(shape.at + 1);
    if (auto bad = checkLocal(local, shape.asciiLocal))
        return base::fail(*std::move(bad));
    EmailAddress address;
    if (shape.asciiDomain) {
        if (auto bad = checkAsciiDomain(domain))
            return base::fail(*std::move(bad));
    } else {
        auto ace = toAsciiDomain(domain);
        if (!ace)
            return base::fail(std::move(ace).error());
        address.m_ace = *std::move(ace);
    }
    const qsizetype localOctets = shape.asciiLocal ? local.size() : local.toUtf8().size();
    const qsizetype octets = localOctets + 1 + (shape.asciiDomain ? domain.size() : address.m_ace.size());
    if (octets > longestAddress)
        return base::fail(error(Kind::TooLong, u"%1 octets"_s.arg(octets)));
    address.m_text = text.toString();
    address.m_at = shape.at;
    address.m_needsSmtpUtf8 = !shape.asciiLocal;
    return address;
}

QByteArray EmailAddress::asciiDomain() const
{
    return m_ace.isEmpty() ? lowerAscii(QStringView(m_text).sliced(m_at + 1)) : m_ace;
}

QByteArray EmailAddress::envelope() const
{
    const QStringView local = QStringView(m_text).first(m_at);
    return (m_needsSmtpUtf8 ? local.toUtf8() : local.toLatin1()) + '@' + asciiDomain();
}

QByteArray EmailAddress::canonical() const
{
    if (!m_needsSmtpUtf8 && m_ace.isEmpty())
        return lowerAscii(m_text);
    const QString local = localPart()
                              .normalized(QString::NormalizationForm_C)
                              .toLower()
                              .normalized(QString::NormalizationForm_C);
    return local.toUtf8() + '@' + asciiDomain();
}

QByteArray EmailAddress::canonicalDomain(const QString& domain)
{
    const QStringView text = trimmed(domain);
    return checkCharacters(text, true) ? QByteArray() : toAsciiDomain(text).value_or(QByteArray());
}

QByteArray suppressionHash(const base::Secret& key, QByteArrayView canonical)
{
    return hmacSha256(key, canonical);
}

} // namespace mw::mail
