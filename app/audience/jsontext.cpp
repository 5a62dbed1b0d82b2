// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/jsontext.h"

#include <QJsonDocument>

namespace mw::audience {

namespace {

bool isPlain(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

void appendEscaped(QByteArray& out, char c)
{
    static constexpr char digits[] = "0123456789abcdef";
    if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
    } else if (c == '\n') {
        out += "\\n";
    } else {
        const auto code = static_cast<unsigned char>(c);
        out += "\\u00";
        out += digits[code >> 4];
        out += digits[code & 15];
    }
}

} // namespace

void appendJsonString(QByteArray& out, QByteArrayView utf8)
{
    out += '"';
    qsizetype from = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        if (isPlain(utf8[i]))
            continue;
        out.append(utf8.sliced(from, i - from));
        appendEscaped(out, utf8[i]);
        from = i + 1;
    }
    out.append(utf8.sliced(from));
    out += '"';
}

QJsonObject readAttributes(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray writeAttributes(const QJsonObject& attributes)
{
    return QJsonDocument(attributes).toJson(QJsonDocument::Compact);
}

QJsonObject changedAttributes(const QJsonObject& attributes, const QByteArray& json)
{
    QJsonObject changes;
    const QJsonObject wanted = readAttributes(json);
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        if (attributes.value(it.key()) != it.value())
            changes.insert(it.key(), it.value());
    return changes;
}

void applyAttributes(QJsonObject& attributes, const QJsonObject& changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it)
        attributes.insert(it.key(), it.value());
}

} // namespace mw::audience
