// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace mw::inbound {

/// It begins as a message does, with fields that mails have.
[[nodiscard]] bool looksLikeMail(QByteArrayView bytes);
/// The mails of an mbox file (each behind a line "From …"), at most `most`; empty when it is none.
[[nodiscard]] std::vector<QByteArrayView> mailsOfMbox(QByteArrayView bytes, std::size_t most);
/// Text of a file nobody said the encoding of: by its byte order mark, else UTF-8, else Latin-1.
[[nodiscard]] QString decodedText(const QByteArray& bytes);

} // namespace mw::inbound
