// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mailbox.h"

#include "mail/headervalue.h"

#include <algorithm>

namespace mw::mail {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressError::Kind;

constexpr qsizetype longestName = 250;
constexpr qsizetype longestInput = 2048;

AddressError badName(const QString& detail)
{
    return AddressError{Kind::BadName, detail};
}

/// The inside of a quoted string that fills `text`; null when it isn't one.
std::optional<QString> unquoted(QStringView text)
{
    QString out;
    bool escaped = false;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!escaped && c == u'"')
            return i + 1 == text.size() ? std::optional(out) : std::nullopt;
        if (!escaped && c == u'\\') {
            escaped = true;
            continue;
        }
        escaped = false;
        out += c;
    }
    return std::nullopt;
}

base::Result<QString, AddressError> readName(QStringView text)
{
    QString name;
    if (text.startsWith(u'"')) {
        const auto inside = unquoted(text);
        if (!inside)
            return base::fail(badName(u"unclosed or doubled quotes"_s));
        name = inside->trimmed();
    } else {
        const auto special = [](QChar c) { return QStringView(u"<>@;\"").contains(c); };
        if (std::any_of(text.begin(), text.end(), special))
            return base::fail(badName(u"a character that wants quotes"_s));
        name = text.trimmed().toString();
    }
    if (name.size() > longestName)
        return base::fail(badName(u"%1 characters"_s.arg(name.size())));
    return name;
}

} // namespace

base::Result<Mailbox, AddressError> Mailbox::parse(QStringView input)
{
    if (input.size() > longestInput)
        return base::fail(AddressError{Kind::TooLong, u"%1 characters"_s.arg(input.size())});
    const auto control = [](QChar c) { return c.category() == QChar::Other_Control && c != u'\t'; };
    if (std::any_of(input.begin(), input.end(), control))
        return base::fail(AddressError{Kind::ControlCharacter, {}});
    const QStringView text = input.trimmed();
    if (!text.endsWith(u'>')) {
        auto address = EmailAddress::parse(text);
        if (!address)
            return base::fail(std::move(address).error());
        return Mailbox{.name = {}, .address = *std::move(address)};
    }
    const qsizetype open = text.lastIndexOf(u'<');
    if (open < 0)
        return base::fail(AddressError{Kind::DisplayName, u"no <"_s});
    auto name = readName(text.first(open).trimmed());
    if (!name)
        return base::fail(std::move(name).error());
    auto address = EmailAddress::parse(text.sliced(open + 1).chopped(1));
    if (!address)
        return base::fail(std::move(address).error());
    return Mailbox{.name = toPhraseText(*name), .address = *std::move(address)};
}

QByteArray toHeader(const Mailbox& mailbox, qsizetype column)
{
    const QByteArray phrase = toPhrase(mailbox.name, column);
    const QByteArray address = mailbox.address.envelope();
    return phrase.isEmpty() ? address : phrase + " <" + address + '>';
}

} // namespace mw::mail
