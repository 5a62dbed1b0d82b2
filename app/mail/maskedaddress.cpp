// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/maskedaddress.h"

#include <QStringView>

namespace mw::mail {

using namespace Qt::StringLiterals;

namespace {

const QString dots = u"••••"_s;
const QString domainDots = u"••••••"_s;

/// A pair of surrogates stays together.
QString firstOf(QStringView text)
{
    const bool pair = text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate();
    return text.first(text.isEmpty() ? 0 : (pair ? 2 : 1)).toString();
}

QString lastOf(QStringView text)
{
    const bool pair =
        text.size() > 1 && text.back().isLowSurrogate() && text[text.size() - 2].isHighSurrogate();
    return text.last(text.isEmpty() ? 0 : (pair ? 2 : 1)).toString();
}

/// What servers put round an address ends it; what an address may hold doesn't.
bool belongs(QChar c)
{
    if (c.unicode() >= 0x80)
        return !c.isSpace();
    return c.isLetterOrNumber() || QStringView(u".!#$%&'*+-/=?^_`{|}~").contains(c);
}

} // namespace

QString maskedAddress(const QString& address)
{
    const auto at = address.lastIndexOf(u'@');
    if (at < 0)
        return dots;
    const QStringView mailbox = QStringView(address).first(at);
    const QStringView domain = QStringView(address).sliced(at + 1);
    const auto dot = domain.lastIndexOf(u'.');
    const QString ending = dot > 0 ? domain.sliced(dot).toString() : QString();
    return firstOf(mailbox) + dots + lastOf(mailbox) + u'@' + firstOf(domain) + domainDots + ending;
}

QString withMaskedAddresses(const QString& text)
{
    QString out;
    out.reserve(text.size());
    qsizetype copied = 0;
    for (auto at = text.indexOf(u'@'); at >= 0;) {
        auto begin = at;
        while (begin > copied && belongs(text[begin - 1]))
            --begin;
        auto end = at + 1;
        while (end < text.size() && belongs(text[end]))
            ++end;
        while (end > at + 1 && text[end - 1] == u'.') // of the sentence
            --end;
        if (begin < at && end > at + 1) {
            out += QStringView(text).sliced(copied, begin - copied);
            out += maskedAddress(text.sliced(begin, end - begin));
            copied = end;
        }
        at = text.indexOf(u'@', end);
    }
    out += QStringView(text).sliced(copied);
    return out;
}

} // namespace mw::mail
