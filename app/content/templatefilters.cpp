// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/templatefilters.h"

#include "content/htmlescape.h"

#include <algorithm>
#include <cmath>
#include <QLocale>

namespace mw::content {

using namespace Qt::StringLiterals;

namespace {

bool isSpace(QChar c)
{
    return c == u' ' || c.isNull() || (c >= u'\t' && c <= u'\r');
}

/// 1.0, 0.1, 1.0e+16: as Ruby prints a float, which is how Liquid does.
QString printedNumber(double number)
{
    if (std::isnan(number))
        return u"NaN"_s;
    if (std::isinf(number))
        return number > 0 ? u"Infinity"_s : u"-Infinity"_s;
    const double size = std::abs(number);
    const bool scientific = size != 0 && (size < 1e-4 || size >= 1e16);
    QString text = QString::number(number, scientific ? 'e' : 'f', QLocale::FloatingPointShortest);
    const qsizetype exponent = text.indexOf(u'e');
    if (!text.contains(u'.'))
        text.insert(exponent < 0 ? text.size() : exponent, u".0"_s);
    return text;
}

/// Array items one after the other, nested ones too; a stack instead of recursion.
std::optional<QString> joined(const std::shared_ptr<const Value::Array>& items, qint64& steps)
{
    QString out;
    std::vector<std::pair<std::shared_ptr<const Value::Array>, std::size_t>> stack{{items, 0}};
    while (!stack.empty() && --steps >= 0) {
        auto& [array, next] = stack.back();
        if (next == array->size()) {
            stack.pop_back();
            continue;
        }
        const Value& item = (*array)[next++];
        if (auto inner = item.items()) {
            stack.emplace_back(std::move(inner), 0);
            continue;
        }
        const auto text = printedText(item, steps);
        if (!text || out.size() + text->size() > TemplateLimits::output)
            return std::nullopt;
        out += *text;
    }
    return out;
}

QString urlEncoded(const QString& text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QString out;
    const QByteArray bytes = text.toUtf8();
    out.reserve(bytes.size() + bytes.size() / 4);
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '_' || c == '.' || c == '~';
        if (plain) {
            out += QLatin1Char(byte);
        } else if (c == ' ') {
            out += u'+';
        } else {
            out += u'%';
            out += QLatin1Char(digits[c >> 4]);
            out += QLatin1Char(digits[c & 15]);
        }
    }
    return out;
}

QString stripped(const QString& text, bool left, bool right)
{
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (left && begin < end && isSpace(text[begin]))
        ++begin;
    while (right && end > begin && isSpace(text[end - 1]))
        --end;
    return text.sliced(begin, end - begin);
}

/// The first letter large, all others small.
QString capitalized(const QString& text)
{
    if (text.isEmpty())
        return text;
    const qsizetype first = text[0].isHighSurrogate() && text.size() > 1 ? 2 : 1;
    return text.first(first).toUpper() + text.sliced(first).toLower();
}

QString withBreaks(const QString& text)
{
    QString out = text;
    out.replace(u"\r\n"_s, u"\n"_s);
    out.replace(u"\n"_s, u"<br />\n"_s);
    return out;
}

/// Between any two code points and at both ends, as Ruby's gsub("", with) does.
std::optional<QString> interspersed(const QString& text, const QString& with, qsizetype most)
{
    if (!with.isEmpty() && text.size() + 1 > (most - text.size()) / with.size())
        return std::nullopt;
    QString out = with;
    for (qsizetype i = 0; i < text.size(); ++i) {
        out += text[i];
        if (!text[i].isHighSurrogate())
            out += with;
    }
    return out;
}

} // namespace

std::optional<QString> printedText(const Value& value, qint64& steps)
{
    switch (value.type()) {
    case Value::Type::Nil:
        return QString();
    case Value::Type::Boolean:
        return *value.toBoolean() ? u"true"_s : u"false"_s;
    case Value::Type::Integer:
        return QString::number(*value.toInteger());
    case Value::Type::Number:
        return printedNumber(*value.toNumber());
    case Value::Type::Text:
        return *value.text();
    case Value::Type::Array:
        return joined(value.items(), steps);
    case Value::Type::Object:
        break;
    }
    return std::nullopt;
}

bool equalValues(const Value& left, const Value& right, qint64& steps)
{
    using Type = Value::Type;
    if (--steps < 0)
        return false;
    if (left.type() != right.type()) {
        if (left.type() == Type::Integer && right.type() == Type::Number)
            return static_cast<double>(*left.toInteger()) == *right.toNumber();
        if (left.type() == Type::Number && right.type() == Type::Integer)
            return *left.toNumber() == static_cast<double>(*right.toInteger());
        return false;
    }
    // Values are at most 100 levels deep, so is the recursion.
    const auto same = [&steps](const Value& x, const Value& y) { return equalValues(x, y, steps); };
    switch (left.type()) {
    case Type::Nil:
        return true;
    case Type::Boolean:
        return *left.toBoolean() == *right.toBoolean();
    case Type::Integer:
        return *left.toInteger() == *right.toInteger();
    case Type::Number:
        return *left.toNumber() == *right.toNumber();
    case Type::Text:
        steps -= stepsFor(left.text()->size());
        return *left.text() == *right.text();
    case Type::Array: {
        const auto a = left.items();
        const auto b = right.items();
        return a == b || std::equal(a->begin(), a->end(), b->begin(), b->end(), same);
    }
    case Type::Object: {
        const auto a = left.members();
        const auto b = right.members();
        return a == b ||
               std::equal(a->begin(), a->end(), b->begin(), b->end(), [&same](const auto& x, const auto& y) {
                   return x.first == y.first && same(x.second, y.second);
               });
    }
    }
    return false;
}

bool isBlank(const Value& value)
{
    if (const QString* text = value.text())
        return std::all_of(text->begin(), text->end(), isSpace);
    return !value.isTruthy() || value.isEmpty();
}

QString filteredText(FilterId id, const QString& text)
{
    switch (id) {
    case FilterId::Capitalize:
        return capitalized(text);
    case FilterId::Downcase:
        return text.toLower();
    case FilterId::Escape:
        return htmlEscaped(text);
    case FilterId::EscapeOnce:
        return htmlEscapedOnce(text);
    case FilterId::Lstrip:
        return stripped(text, true, false);
    case FilterId::NewlineToBr:
        return withBreaks(text);
    case FilterId::Rstrip:
        return stripped(text, false, true);
    case FilterId::Strip:
        return stripped(text, true, true);
    case FilterId::Upcase:
        return text.toUpper();
    case FilterId::UrlEncode:
        return urlEncoded(text);
    case FilterId::Append:
    case FilterId::Default:
    case FilterId::Prepend:
    case FilterId::Raw:
    case FilterId::Replace:
    case FilterId::Truncate:
        break;
    }
    return text;
}

QString truncated(const QString& text, qint64 length, const QString& ellipsis)
{
    const auto isStart = [](QChar c) { return !c.isLowSurrogate(); };
    const qint64 ellipsisLength = std::count_if(ellipsis.begin(), ellipsis.end(), isStart);
    const qint64 kept = std::max<qint64>(length - ellipsisLength, 0);
    qsizetype cut = text.size();
    qint64 seen = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isStart(text[i]))
            continue;
        if (seen == kept)
            cut = i;
        if (++seen > length)
            return text.first(std::min(cut, i)) + ellipsis;
    }
    return text;
}

std::optional<QString> replaced(const QString& text, const QString& what, const QString& with, qsizetype most)
{
    if (what.isEmpty())
        return interspersed(text, with, most);
    if (with.size() > what.size()) {
        const qsizetype room = (most - text.size()) / (with.size() - what.size());
        if (text.count(what) > room)
            return std::nullopt;
    }
    QString out = text;
    return out.replace(what, with);
}

} // namespace mw::content
