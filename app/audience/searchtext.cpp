// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/searchtext.h"

#include <algorithm>
#include <array>

namespace mw::audience {

using namespace Qt::StringLiterals;

namespace {

// Nobody looks for what stands deeper in a text, and the index would grow by it.
constexpr qsizetype longestValue = 1000; // bytes
constexpr qsizetype longestWords = 8000;
constexpr qsizetype longestName = 400;

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char foldedAscii(char c)
{
    if (c >= 'A' && c <= 'Z')
        return static_cast<char>(c - 'A' + 'a');
    return c >= '\t' && c <= '\r' ? ' ' : c;
}

/// Accents, and the points of Arabic and Hebrew that people leave out. In the scripts of India a mark is a
/// vowel: it stays.
bool isLooseMark(char32_t c)
{
    struct Range
    {
        char32_t first;
        char32_t last;
    };
    static constexpr std::array ranges{Range{0x300, 0x36F},   Range{0x483, 0x489},   Range{0x591, 0x5BD},
                                       Range{0x5BF, 0x5BF},   Range{0x5C1, 0x5C2},   Range{0x5C4, 0x5C5},
                                       Range{0x610, 0x61A},   Range{0x64B, 0x65F},   Range{0x670, 0x670},
                                       Range{0x6D6, 0x6DC},   Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},
                                       Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}};
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](const Range& range) { return c >= range.first && c <= range.last; });
}

/// Letters of their own to Unicode that people type without the stroke; null: the letter itself.
const char16_t* plainLetter(char32_t c)
{
    switch (c) {
    case 0x00E6:
        return u"ae";
    case 0x00F0:
    case 0x0111:
        return u"d";
    case 0x00F8:
        return u"o";
    case 0x00FE:
        return u"th";
    case 0x0127:
        return u"h";
    case 0x0131:
        return u"i";
    case 0x0142:
        return u"l";
    case 0x0153:
        return u"oe";
    case 0x0167:
        return u"t";
    case 0x1E9E: // a capital that folds to the small one in older tables
    case 0x00DF:
        return u"ss";
    default:
        return nullptr;
    }
}

QString foldedOnce(const QString& text)
{
    const QString split = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(split.size());
    for (qsizetype i = 0; i < split.size(); ++i) {
        char32_t c = split[i].unicode();
        qsizetype units = 1;
        if (split[i].isHighSurrogate() && i + 1 < split.size() && split[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(split[i], split[i + 1]);
            units = 2;
        }
        if (const char16_t* plain = plainLetter(c))
            out += QStringView(plain);
        else if (QChar::isSpace(c))
            out += u' ';
        else if (!isLooseMark(c))
            out += QStringView(split).sliced(i, units);
        i += units - 1;
    }
    return out;
}

/// At most `most` bytes, whole characters.
QByteArrayView beginning(QByteArrayView utf8, qsizetype most)
{
    if (utf8.size() <= most)
        return utf8;
    qsizetype end = most;
    while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80)
        --end;
    return utf8.first(end);
}

} // namespace

void appendFolded(QByteArray& out, QByteArrayView utf8)
{
    if (isAscii(utf8)) {
        const qsizetype at = out.size();
        out.resize(at + utf8.size());
        std::transform(utf8.begin(), utf8.end(), out.begin() + at, foldedAscii);
        return;
    }
    // Case folding may bring up what can be split again (a Greek iota below a letter): once more settles it.
    const QString once = foldedOnce(QString::fromUtf8(utf8));
    const QString twice = foldedOnce(once);
    out += twice.toUtf8();
}

QByteArray folded(QStringView text)
{
    QByteArray out;
    appendFolded(out, text.toUtf8());
    return out;
}

NamePart namePartOf(QStringView attribute)
{
    if (attribute == u"first_name")
        return NamePart::First;
    if (attribute == u"last_name")
        return NamePart::Last;
    return attribute == u"name" ? NamePart::Whole : NamePart::None;
}

QString displayName(const QJsonObject& attributes)
{
    const QString parts =
        attributes.value(u"first_name"_s).toString() + u' ' + attributes.value(u"last_name"_s).toString();
    const QString name = parts.simplified();
    return name.isEmpty() ? attributes.value(u"name"_s).toString().simplified() : name;
}

SearchTextMaker::SearchTextMaker(QByteArrayView email)
{
    appendFolded(m_text.words, email);
}

void SearchTextMaker::add(NamePart part, QByteArrayView value)
{
    QByteArray text;
    appendFolded(text, beginning(value.trimmed(), longestValue));
    if (text.isEmpty())
        return;
    switch (part) {
    case NamePart::First:
        m_first = text;
        break;
    case NamePart::Last:
        m_text.family = text;
        break;
    case NamePart::Whole:
        m_whole = text;
        break;
    case NamePart::None:
        break;
    }
    if (m_text.words.size() + text.size() < longestWords)
        m_text.words += '\n' + text;
}

SearchText SearchTextMaker::finish()
{
    const QByteArray parts = (m_first + ' ' + m_text.family).simplified();
    const QByteArray name = parts.isEmpty() ? m_whole.simplified() : parts;
    m_text.name = name.isEmpty() ? nameless.toByteArray() : beginning(name, longestName).toByteArray();
    m_text.family = beginning(m_text.family, longestName).toByteArray();
    return std::move(m_text);
}

SearchText searchTextOf(const QString& email, const QJsonObject& attributes)
{
    SearchTextMaker maker(email.toUtf8());
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        maker.add(namePartOf(it.key()), it.value().toString().toUtf8());
    return maker.finish();
}

} // namespace mw::audience
