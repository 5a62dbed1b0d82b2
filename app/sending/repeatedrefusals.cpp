// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/repeatedrefusals.h"

#include <algorithm>

namespace mw::sending {

using namespace Qt::StringLiterals;

namespace {

bool isAddressCharacter(QChar c)
{
    // Outside ASCII anything may stand in an address (RFC 6531 3.3), marks and halves of pairs included.
    if (c.unicode() >= 0x80)
        return !c.isSpace();
    return c.isLetterOrNumber() || QStringView(u".!#$%&'*+-/=?^_`{|}~").contains(c);
}

} // namespace

QString maskAddresses(const QString& text)
{
    QString out;
    out.reserve(text.size());
    qsizetype copied = 0;
    qsizetype at = text.indexOf(u'@');
    while (at >= 0) {
        qsizetype begin = at;
        while (begin > copied && isAddressCharacter(text[begin - 1]))
            --begin;
        qsizetype end = at + 1;
        while (end < text.size() && isAddressCharacter(text[end]))
            ++end;
        if (begin < at && end > at + 1) {
            out += QStringView(text).sliced(copied, begin - copied);
            out += u"<address>"_s;
            copied = end;
        }
        at = text.indexOf(u'@', end);
    }
    out += QStringView(text).sliced(copied);
    return out;
}

std::vector<RepeatedRefusals::Refusal> RepeatedRefusals::add(const Refusal& refusal, int code,
                                                             const QByteArray& enhanced, const QString& text,
                                                             bool surelyMailbox)
{
    if (surelyMailbox) {
        reset();
        return {};
    }
    const QString key =
        QString::number(code) + u' ' + QString::fromLatin1(enhanced) + u' ' + maskAddresses(text);
    if (key != m_key)
        reset();
    m_key = key;
    if (m_holds)
        return {refusal};
    m_row.push_back(refusal);
    if (m_row.size() > longestRow)
        m_row.erase(m_row.begin());
    const bool twoDomains = std::any_of(m_row.begin(), m_row.end(),
                                        [&](const Refusal& r) { return r.domain != m_row.front().domain; });
    if (m_row.size() < 3 || !twoDomains)
        return {};
    m_holds = true;
    return std::exchange(m_row, {});
}

void RepeatedRefusals::reset()
{
    m_key.clear();
    m_row.clear();
    m_holds = false;
}

} // namespace mw::sending
