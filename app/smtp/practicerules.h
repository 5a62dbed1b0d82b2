// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <optional>
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace mw::smtp {

/// Where in a conversation a rule acts. `Body` is the first byte of the message, `EndOfData` its end before
/// anything is stored, `Stored` the moment between storing and the reply.
enum class PracticeStage { Connect, Ehlo, Auth, Mail, Rcpt, Data, Body, EndOfData, Stored };

enum class PracticeAction {
    Reply,   ///< says `reply` instead of the usual words
    Delay,   ///< does the usual, but holds the answer back (a message is stored before the wait)
    Drop,    ///< ends the link without a word
    Silence, ///< never answers; the link stays up until a time-out
};

struct PracticeRule
{
    /// Glob over the whole address, `*` and `?`, letter case aside. At stage Mail it is held against the
    /// sender; before that nobody is known yet and only `*` can match.
    QString recipientPattern;
    PracticeStage stage = PracticeStage::Rcpt;
    PracticeAction action = PracticeAction::Reply;
    /// Without the last line end; lines within are CRLF. If it begins with the digit that the stage's success
    /// begins with, the command is carried out and only the words differ; 421 also ends the link.
    QByteArray reply = {};
    std::chrono::milliseconds delay{0};
    int firstTimes = 0; ///< acts only so often for each address (before stage Mail: in all); 0 = always
};

struct PracticeRuleError
{
    enum class Kind {
        MissingEquals,
        BadPattern,
        UnknownAction,
        MissingArgument,
        UnknownStage,
        BadNumber,
        BadReply,
        UnexpectedText,
        PatternTooEarly, ///< a pattern other than * at a stage that knows no address
        TooMany,
    };
    Kind kind = Kind::UnknownAction;
    QString detail; ///< the word in question
    int line = 0;   ///< both from 1, the column in characters
    int column = 0;
};

/// What the practice relay acts out. The first rule that matches at a stage wins. Counts for `firstTimes`
/// live here, so one object serves all links of a server; one thread.
class PracticeRules
{
public:
    PracticeRules() = default;
    explicit PracticeRules(QList<PracticeRule> rules);

    /// One rule a line, `PATTERN = [first N] ACTION`; blank lines and lines that begin with # are skipped.
    /// ACTION is
    ///   refuse                     550 5.1.1 at RCPT       refuse_sender    550 5.7.1 at MAIL
    ///   full                       452 4.2.2 at RCPT       greylist [N]     450 4.7.1 the first N (1) times
    ///   at RCPT delay MS [STAGE]           answers MS later (rcpt) drop STAGE                 ends the link
    ///   silent STAGE     never answers busy STAGE                 421 and the link ends   reply STAGE TEXT
    ///   any words; \n begins a new line
    /// STAGE is connect, ehlo, auth, mail, rcpt, data, body, end_of_data (before storing) or stored (after
    /// it).
    [[nodiscard]] static base::Result<PracticeRules, PracticeRuleError> parse(const QString& text);
    /// The rules that a practice relay starts with: addresses for trying things out.
    [[nodiscard]] static QString builtInText();
    [[nodiscard]] static PracticeRules builtIn();

    [[nodiscard]] const QList<PracticeRule>& rules() const { return m_rules; }
    [[nodiscard]] bool isEmpty() const { return m_rules.isEmpty(); }

    /// The rule that acts now, counted as used; null when there is none. `addresses` is empty before stage
    /// Mail. Stays valid as long as this object is not assigned to.
    [[nodiscard]] const PracticeRule* next(PracticeStage stage, const QList<QByteArray>& addresses);

private:
    [[nodiscard]] bool uses(qsizetype rule, const QString& address);

    QList<PracticeRule> m_rules;
    QHash<std::pair<qsizetype, QString>, int> m_uses;
    unsigned m_stages = 0; ///< one bit for each stage that has a rule
};

/// True when the glob covers all of `text`; both folded already. Time: product of the lengths at worst.
[[nodiscard]] bool globMatches(QStringView glob, QStringView text);

} // namespace mw::smtp
