// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbound/mailfile.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace mw::inbound {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostHead = 16 * 1024;

constexpr std::array<QByteArrayView, 12> known{
    "from",        "to",           "subject",      "date",     "received",       "message-id",
    "return-path", "delivered-to", "mime-version", "reply-to", "auto-submitted", "content-type"};

/// The name of the field that a line begins with, in small letters; empty when it is no field.
QByteArray fieldName(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 2 || colon > 60)
        return {};
    const QByteArrayView name = line.first(colon);
    const bool fits = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_';
    });
    return fits ? name.toByteArray().toLower() : QByteArray();
}

} // namespace

bool looksLikeMail(QByteArrayView bytes)
{
    bytes = bytes.first(std::min(bytes.size(), mostHead));
    while (!bytes.isEmpty() && (bytes.front() == '\n' || bytes.front() == '\r'))
        bytes = bytes.sliced(1);
    int fields = 0;
    bool fromSomebody = false;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView line = bytes.first(end < 0 ? bytes.size() : end).trimmed();
        const bool folded = bytes.front() == ' ' || bytes.front() == '\t';
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
        if (line.isEmpty())
            break;
        if (folded)
            continue;
        const QByteArray name = fieldName(line);
        if (name.isEmpty())
            break;
        fields += std::ranges::find(known, QByteArrayView(name)) != known.end() ? 1 : 0;
        fromSomebody = fromSomebody || name == "from" || name == "received" || name == "return-path" ||
                       name == "delivered-to";
    }
    return fields >= 2 && fromSomebody;
}

std::vector<QByteArrayView> mailsOfMbox(QByteArrayView bytes, std::size_t most)
{
    std::vector<QByteArrayView> mails;
    if (!bytes.startsWith("From "))
        return mails;
    qsizetype begun = -1; // of the mail, behind its line "From …"
    bool behindEmpty = true;
    for (qsizetype at = 0; at < bytes.size() && mails.size() < most;) {
        const qsizetype found = bytes.indexOf('\n', at);
        const qsizetype end = found < 0 ? bytes.size() : found + 1;
        const QByteArrayView line = bytes.sliced(at, end - at);
        // Inside a mail such a line is written ">From "; behind an empty line it begins the next one.
        if (behindEmpty && line.startsWith("From ")) {
            if (begun >= 0)
                mails.push_back(bytes.sliced(begun, at - begun));
            begun = end;
        }
        behindEmpty = line.trimmed().isEmpty();
        at = end;
    }
    if (begun >= 0 && mails.size() < most)
        mails.push_back(bytes.sliced(begun));
    if (!mails.empty() && !looksLikeMail(mails.front()))
        mails.clear();
    return mails;
}

QString decodedText(const QByteArray& bytes)
{
    const auto byMark = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(byMark.value_or(QStringConverter::Utf8), QStringConverter::Flag::Default);
    QString text = decoder.decode(bytes);
    if (decoder.hasError() && !byMark)
        text = QString::fromLatin1(bytes);
    return text;
}

} // namespace mw::inbound
