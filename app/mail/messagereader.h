// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace mw::mail {

/// What is read of a message, as much of it as a person looks at. Past these bounds the rest is left out.
struct MessageLimits
{
    qsizetype bytes = 30'000'000; ///< of the whole message; a larger one is refused
    int parts = 500;
    int depth = 40;
    int headers = 1'000;
    qsizetype headerBytes = 256 * 1024; ///< of all fields of the message itself
    qsizetype text = 5'000'000;         ///< of each text part, encoded
    qsizetype report = 256 * 1024;      ///< of each report
    int reports = 100;
    qsizetype pictures = 20'000'000; ///< of all pictures together
};

struct ReadHeader
{
    QString name{};
    QString value{}; ///< unfolded and decoded; controls are gone
};

/// What a machine says to machines inside a message, decoded: message/delivery-status (RFC 3464),
/// message/feedback-report (RFC 5965), and the head of a message that is attached or quoted
/// (text/rfc822-headers, message/rfc822).
struct ReadReport
{
    QString type{}; ///< in small letters
    QByteArray text{};
};

/// A message that came from outside, taken apart. All texts are foreign.
struct ReadMessage
{
    std::vector<ReadHeader> headers{};     ///< in their order, as often as they stand there
    QString html{};                        ///< of the first HTML part that is no attachment
    QString text{};                        ///< of the first plain one
    QHash<QString, QByteArray> pictures{}; ///< by Content-ID, without brackets
    QStringList attachments{};             ///< names, of those that are not shown
    std::vector<ReadReport> reports{};
    bool cut = false; ///< something was over the bounds and left out

    /// Of the first field with this name, letter case aside; empty when there is none.
    [[nodiscard]] QString header(const QString& name) const;
};

enum class ReadError { TooLarge, NoMessage };

/// Takes a message apart (RFC 5322, 2045 to 2047, 2231), whatever is in it. For any thread.
[[nodiscard]] base::Result<ReadMessage, ReadError> readMessage(const QByteArray& bytes,
                                                               const MessageLimits& limits = {});
/// The decoded Subject of a message without reading more than its head; at most 500 characters.
[[nodiscard]] QString readSubject(const QByteArray& bytes);

} // namespace mw::mail
