// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/headervalue.h"

#include "mail/encodedword.h"
#include "mail/mailbox.h"

#include <algorithm>
#include <string_view>

namespace mw::mail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype foldedLine = 76;
constexpr qsizetype hardLine = 998; // RFC 5322 2.1.1
constexpr qsizetype longestValue = 8192;
constexpr qsizetype longestName = 76;

bool isPrintable(char16_t c)
{
    return c >= 0x20 && c < 0x7f;
}

bool isAtomCharacter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           std::u16string_view(u"!#$%&'*+-/=?^_`{|}~").find(c) != std::u16string_view::npos;
}

bool breaksLines(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

/// Length of the foldable piece at `from`: a run of blanks and the run without any that follows it.
template <typename View>
qsizetype pieceLength(const View& value, qsizetype from)
{
    qsizetype at = from;
    while (at < value.size() && value[at] == QLatin1Char(' '))
        ++at;
    while (at < value.size() && value[at] != QLatin1Char(' '))
        ++at;
    return at - from;
}

/// Printable ASCII that folds into lines of 76 and that nobody takes for an encoded-word.
bool standsAsItIs(QStringView text, qsizetype column)
{
    if (!std::all_of(text.begin(), text.end(), [](QChar c) { return isPrintable(c.unicode()); }))
        return false;
    if (text.contains("=?"_L1))
        return false;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = pieceLength(text, at);
        if (length > (at == 0 ? foldedLine - column : foldedLine))
            return false;
        at += length;
    }
    return true;
}

QByteArray quoted(QStringView text)
{
    QByteArray out;
    out.reserve(text.size() + 8);
    out += '"';
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += '\\';
        out += static_cast<char>(c.unicode());
    }
    out += '"';
    return out;
}

} // namespace

bool isHeaderName(QByteArrayView name)
{
    return !name.isEmpty() && name.size() <= longestName &&
           std::all_of(name.begin(), name.end(), [](char c) { return c > 0x20 && c < 0x7f && c != ':'; });
}

base::Result<HeaderValue, HeaderError> HeaderValue::structured(QByteArrayView value)
{
    for (qsizetype i = 0; i < value.size(); ++i)
        if (!isPrintable(static_cast<unsigned char>(value[i])))
            return base::fail(HeaderError{HeaderError::Kind::BadCharacter, u"at %1"_s.arg(i)});
    const QByteArrayView trimmed = value.trimmed();
    if (trimmed.size() > longestValue)
        return base::fail(HeaderError{HeaderError::Kind::TooLong, u"%1 octets"_s.arg(trimmed.size())});
    for (qsizetype at = 0; at < trimmed.size();) {
        const qsizetype length = pieceLength(trimmed, at);
        if (length >= hardLine)
            return base::fail(
                HeaderError{HeaderError::Kind::TooLong, u"%1 octets in one piece"_s.arg(length)});
        at += length;
    }
    return HeaderValue(trimmed.toByteArray());
}

HeaderValue HeaderValue::unstructured(QStringView text, qsizetype column)
{
    QString clean = text.toString();
    for (QChar& c : clean)
        if (breaksLines(c))
            c = u' ';
    const QStringView trimmed = QStringView(clean).trimmed();
    return HeaderValue(standsAsItIs(trimmed, column) ? trimmed.toLatin1() : toEncodedWords(trimmed, column));
}

HeaderValue HeaderValue::mailbox(const Mailbox& mailbox, qsizetype column)
{
    return HeaderValue(toHeader(mailbox, column));
}

void appendHeader(QByteArray& out, QByteArrayView name, const HeaderValue& value)
{
    const QByteArrayView bytes = value.bytes();
    out.append(name);
    out += ':';
    qsizetype column = name.size() + 1;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = pieceLength(bytes, at);
        const qsizetype width = at == 0 ? length + 1 : length;
        const bool fold = column + width > (at == 0 ? hardLine : foldedLine);
        if (fold) {
            out.append("\r\n");
            column = 0;
        }
        if (at == 0)
            out += ' ';
        out.append(bytes.sliced(at, length));
        column += width;
        at += length;
    }
    out.append("\r\n");
}

QString toPhraseText(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c != u' ' && !breaksLines(c))
            out += c;
        else if (!out.isEmpty() && out.back() != u' ')
            out += u' ';
    }
    if (out.endsWith(u' '))
        out.chop(1);
    return out;
}

QByteArray toPhrase(QStringView text, qsizetype column)
{
    const QString clean = toPhraseText(text);
    if (!standsAsItIs(clean, column + 2))
        return toEncodedWords(clean, column);
    const bool atoms = std::all_of(clean.begin(), clean.end(),
                                   [](QChar c) { return c == u' ' || isAtomCharacter(c.unicode()); });
    return atoms ? clean.toLatin1() : quoted(clean);
}

} // namespace mw::mail
