// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/headerparameter.h"

#include <QByteArrayList>

#include <algorithm>
#include <string_view>

namespace mw::mail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 76;
constexpr qsizetype longestName = 32;
constexpr qsizetype longestValue = 1000;

/// attribute-char of RFC 2231 7: a token character but * ' %.
bool isAttributeCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$&+-.^_`{|}~").find(c) != std::string_view::npos;
}

bool continuesCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

QByteArray quotedValue(QByteArrayView value)
{
    QByteArray out = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out += '"';
}

/// Percent-encoded characters of `utf8`, one entry a code point.
QByteArrayList percentEncoded(const QByteArray& utf8)
{
    QByteArrayList characters;
    for (qsizetype at = 0; at < utf8.size();) {
        qsizetype next = at + 1;
        while (next < utf8.size() && continuesCharacter(utf8[next]))
            ++next;
        QByteArray character;
        for (; at < next; ++at) {
            if (isAttributeCharacter(utf8[at]))
                character += utf8[at];
            else
                character += '%' + QByteArray(1, utf8[at]).toHex().toUpper();
        }
        characters.append(character);
    }
    return characters;
}

QByteArray extendedValue(QByteArrayView name, const QByteArray& utf8)
{
    const QByteArrayList characters = percentEncoded(utf8);
    const QByteArray whole = name.toByteArray() + "*=UTF-8''" + characters.join();
    if (whole.size() + 2 <= longestLine)
        return whole;
    QByteArray out;
    QByteArray section = name.toByteArray() + "*0*=UTF-8''";
    int number = 0;
    for (const QByteArray& character : characters) {
        if (section.size() + character.size() + 2 > longestLine) { // a blank before it, a semicolon behind
            out += section + "; ";
            section = name.toByteArray() + '*' + QByteArray::number(++number) + "*=";
        }
        section += character;
    }
    return out + section;
}

} // namespace

base::Result<QByteArray, HeaderError> toHeaderParameter(QByteArrayView name, QStringView value)
{
    if (name.isEmpty() || name.size() > longestName ||
        !std::all_of(name.begin(), name.end(), isAttributeCharacter))
        return base::fail(HeaderError{HeaderError::Kind::BadName, {}});
    if (value.size() > longestValue)
        return base::fail(HeaderError{HeaderError::Kind::TooLong, u"%1 characters"_s.arg(value.size())});
    if (std::any_of(value.begin(), value.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return base::fail(HeaderError{HeaderError::Kind::BadCharacter, {}});
    const QByteArray utf8 = value.toUtf8();
    const bool ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
    if (ascii && !utf8.contains("=?")) { // some readers decode encoded-words in quotes too
        const bool token = !utf8.isEmpty() && std::all_of(utf8.begin(), utf8.end(), isAttributeCharacter);
        const QByteArray plain = name.toByteArray() + '=' + (token ? utf8 : quotedValue(utf8));
        if (plain.size() + 2 <= longestLine)
            return plain;
    }
    return extendedValue(name, utf8);
}

} // namespace mw::mail
