// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <array>
#include <chrono>
#include <optional>
#include <QByteArray>
#include <QString>
#include <vector>

namespace mw::mail {

/// What the server answers to. Data is the command itself, EndOfData the whole message (or BDAT LAST).
enum class ReplyPhase { Connect, Ehlo, Auth, Mail, Rcpt, Data, EndOfData };
/// Unknown: no SMTP reply, or none that fits the phase; nothing may be concluded from it.
enum class ReplyOutcome { Accepted, Transient, Permanent, Unknown };
/// Whose matter it is. Only Recipient may end a delivery (design.md, section 6).
enum class ReplyScope { Recipient, Message, Domain, Relay, Sender };
/// Hard: the address is gone. Soft: it may work later. None: not the address's fault.
enum class BounceClass { Hard, Soft, None };

struct ReplyJudgement
{
    ReplyOutcome outcome = ReplyOutcome::Unknown;
    ReplyScope scope = ReplyScope::Relay;
    BounceClass bounceClass = BounceClass::None;
    QString reason; ///< English; translate("ReplyTable", …)
    int rule = 0;   ///< "Reply table, line 41"
    std::optional<std::chrono::seconds> retryAfter;
    bool surelyMailbox = false; ///< said of one mailbox beyond doubt (5.1.1, 5.1.6, 5.2.1)
};

struct ReplyTableError
{
    enum class Kind { NotJson, TooLarge, BadRow };
    Kind kind = Kind::NotJson;
    int rule = 0; ///< 0 when no row is at fault
    QString detail;
};

/// The one table that judges server replies; its rows are resources/rules/replies.json and the first that
/// fits wins. Immutable, so any thread may ask it.
class ReplyTable
{
public:
    /// Refuses a table whose last row does not fit everything, or that lets a reply before RCPT be the
    /// recipient's fault.
    [[nodiscard]] static base::Result<ReplyTable, ReplyTableError> load(const QByteArray& json);
    [[nodiscard]] static const ReplyTable& builtIn();

    /// `code` as received, 0 when there was none. `enhanced` like "5.1.1", may be empty and is then looked
    /// for at the beginning of `text`. `text` in any bytes, lines joined by blanks or line breaks; 4096 bytes
    /// of it are read.
    [[nodiscard]] ReplyJudgement judge(ReplyPhase phase, int code, QByteArrayView enhanced,
                                       QByteArrayView text) const;
    /// A reply line as it came: "550 5.1.1 No such user".
    [[nodiscard]] ReplyJudgement judgeLine(ReplyPhase phase, QByteArrayView line) const;

    struct EnhancedCode
    {
        int status = 0; ///< 2, 4 or 5
        int subject = 0;
        int detail = 0;
    };
    /// One alternative: pieces that follow each other, at most 80 bytes apart; the first begins a word.
    using TextPattern = std::vector<QByteArray>;
    struct Row
    {
        quint8 phases = 0;                        ///< a bit a ReplyPhase
        std::vector<std::array<char, 3>> codes;   ///< 'x' is any digit; none: any code
        std::vector<std::array<int, 3>> enhanced; ///< -1 is any number; none: any or no code
        std::vector<TextPattern> texts;           ///< none: any text
        std::optional<ReplyOutcome> outcome;      ///< else by the first digit of the code
        ReplyScope scope = ReplyScope::Relay;
        BounceClass bounceClass = BounceClass::None;
        bool surelyMailbox = false;
        std::optional<std::chrono::seconds> retryAfter;
        QString reason;
        QString source;
    };
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

private:
    std::vector<Row> m_rows;
};

} // namespace mw::mail
