// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "inbound/finding.h"
#include "mail/messagereader.h"

#include <QHash>

#include <vector>

namespace mw::inbound {

/// Bounds of what is read; what is over them is left out, and that is told.
struct AnswerLimits
{
    qsizetype pieceBytes = 30'000'000;
    qsizetype allBytes = 300'000'000;
    std::size_t findings = 200'000;
    std::size_t mails = 20'000; ///< of a piece
};

/// Something that could not be read, or not to its end.
struct UnreadPiece
{
    enum class Why { TooLarge, TooMany, CannotOpen };
    QString name{};
    Why why = Why::TooLarge;
};

/// What was found in all that was handed over, each address once.
struct Reading
{
    std::vector<Finding> findings{}; ///< in the order in which they were first met
    std::vector<UnreadPiece> unread{};
    int mails = 0;
    bool cancelled = false;
};

/// Reads what came back, as a person pastes or drops it: lists of addresses, any text, mails with their
/// heads, .eml and mbox files. Foreign and perhaps hostile: it takes bounded memory, and time in proportion
/// to the bytes. Knows no contact and changes nothing.
class AnswerReader
{
public:
    explicit AnswerReader(const AnswerLimits& limits = {}) : m_limits(limits) {}

    /// `name` of the file; empty for what was pasted.
    void read(const QString& name, const QByteArray& bytes, const base::JobControl& control);
    /// A file that whoever opens files could not read.
    void addUnread(const UnreadPiece& piece) { m_reading.unread.push_back(piece); }
    [[nodiscard]] Reading take() { return std::move(m_reading); }

private:
    void readMail(const QByteArray& bytes, const Where& where);
    [[nodiscard]] bool readReports(const mail::ReadMessage& mail, const Where& where);
    void readFailedRecipients(const mail::ReadMessage& mail, const Where& where, FindingReason reason);
    void readReply(const mail::ReadMessage& mail, const Where& where);
    void readText(const QString& text, Where where, FindingReason reason);
    [[nodiscard]] bool readPastedReports(const QByteArray& bytes, const Where& where);
    void add(const QString& address, FindingReason reason, const Where& where, const QString& excerpt,
             const QByteArray& token = {});
    [[nodiscard]] bool isFull() const { return m_reading.findings.size() >= m_limits.findings; }

    AnswerLimits m_limits;
    Reading m_reading;
    QHash<QByteArray, std::size_t> m_known; ///< canonical address: index in the findings
    qsizetype m_bytes = 0;
};

} // namespace mw::inbound
