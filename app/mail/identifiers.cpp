// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/identifiers.h"

#include "mail/base32.h"
#include "mail/headervalue.h"
#include "mail/hmac.h"

#include <QtEndian>

namespace mw::mail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype messageIdCharacters = 32;
constexpr qsizetype tokenCharacters = 26;
constexpr qsizetype longestListLabel = 48;
constexpr qsizetype hashCharacters = 8;

/// `purpose` parts the uses of one key; lengths part the fields, so no two inputs give the same bytes.
QByteArray deliveryMac(const base::Secret& key, QByteArrayView purpose, QByteArrayView campaignUuid,
                       base::ContactId contact)
{
    QByteArray message;
    message.reserve(purpose.size() + campaignUuid.size() + 16);
    message.append(purpose);
    message.append('\0');
    char field[8];
    qToBigEndian(static_cast<quint64>(campaignUuid.size()), field);
    message.append(field, sizeof field);
    message.append(campaignUuid);
    qToBigEndian(static_cast<quint64>(contact.value()), field);
    message.append(field, sizeof field);
    return hmacSha256(key, message);
}

struct ListLabel
{
    QByteArray text;
    bool lost = false; ///< something of the name is not in it
};

ListLabel listLabel(const QString& name)
{
    ListLabel label;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        const char16_t unit = c.unicode();
        if ((unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9'))
            label.text += static_cast<char>(unit);
        else if (c.isLetterOrNumber() || c.isSymbol() || c.isSurrogate())
            label.lost = true;
        else if (!c.isMark() && !label.text.isEmpty() && label.text.back() != '-')
            label.text += '-';
    }
    label.lost = label.lost || label.text.size() > longestListLabel;
    label.text.truncate(longestListLabel);
    while (label.text.endsWith('-'))
        label.text.chop(1);
    return label;
}

void appendPercentEncoded(QByteArray& out, QByteArrayView text)
{
    static constexpr char hex[] = "0123456789ABCDEF";
    for (const char c : text) {
        const auto octet = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
            c == '.' || c == '_' || c == '~') {
            out += c;
        } else {
            out += '%';
            out += hex[octet >> 4];
            out += hex[octet & 15];
        }
    }
}

} // namespace

QByteArray messageId(const base::Secret& key, QByteArrayView campaignUuid, base::ContactId contact,
                     QByteArrayView domain)
{
    QByteArray id =
        toBase32(deliveryMac(key, "mailwright message-id 1", campaignUuid, contact), messageIdCharacters);
    id += '@';
    id.append(domain);
    return id;
}

QByteArray deliveryToken(const base::Secret& key, QByteArrayView campaignUuid, base::ContactId contact)
{
    return toBase32(deliveryMac(key, "mailwright delivery-token 1", campaignUuid, contact), tokenCharacters);
}

QByteArray listId(const QString& name, QByteArrayView domain)
{
    const QString clean = toPhraseText(name);
    auto [label, lost] = listLabel(clean);
    if (lost || label.isEmpty()) {
        if (!label.isEmpty())
            label += '-';
        label += toBase32(sha256(clean.toUtf8()), hashCharacters);
    }
    const QByteArray phrase = toPhrase(clean, QByteArrayView("List-Id: ").size());
    const QByteArray id = '<' + label + '.' + domain.toByteArray() + '>';
    return phrase.isEmpty() ? id : phrase + ' ' + id;
}

QByteArray listUnsubscribeMailto(const EmailAddress& address, QByteArrayView subject)
{
    QByteArray clean = subject.toByteArray();
    for (char& c : clean)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    QByteArray uri = "mailto:";
    appendPercentEncoded(uri, address.localPart().toUtf8());
    uri += '@';
    uri += address.asciiDomain();
    if (!clean.isEmpty()) {
        uri += "?subject=";
        appendPercentEncoded(uri, clean);
    }
    return uri;
}

} // namespace mw::mail
