// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicerules.h"

#include <array>

namespace mw::smtp {

using namespace Qt::StringLiterals;

namespace {

using Kind = PracticeRuleError::Kind;

constexpr qsizetype maxRules = 1'000;
constexpr qsizetype maxPattern = 320; // the longest address, and then some
constexpr qsizetype maxReply = 4'096;
constexpr int maxDelay = 3'600'000; // milliseconds
constexpr int maxTimes = 1'000'000;

struct StageName
{
    QLatin1StringView name;
    PracticeStage stage;
};
constexpr std::array stageNames{
    StageName{"connect"_L1, PracticeStage::Connect}, StageName{"ehlo"_L1, PracticeStage::Ehlo},
    StageName{"auth"_L1, PracticeStage::Auth},       StageName{"mail"_L1, PracticeStage::Mail},
    StageName{"rcpt"_L1, PracticeStage::Rcpt},       StageName{"data"_L1, PracticeStage::Data},
    StageName{"body"_L1, PracticeStage::Body},       StageName{"end_of_data"_L1, PracticeStage::EndOfData},
    StageName{"stored"_L1, PracticeStage::Stored},
};

/// Reads one line, word by word. Every step leaves the place of the last word for the error.
class LineReader
{
public:
    LineReader(QStringView line, int number) : m_line(line), m_number(number) {}

    [[nodiscard]] QStringView word()
    {
        skipBlank();
        m_word = m_at;
        while (m_at < m_line.size() && !m_line[m_at].isSpace())
            ++m_at;
        return m_line.sliced(m_word, m_at - m_word);
    }
    /// All that is left, without the blanks around it.
    [[nodiscard]] QStringView rest()
    {
        skipBlank();
        m_word = m_at;
        m_at = m_line.size();
        return m_line.sliced(m_word).trimmed();
    }
    [[nodiscard]] auto error(Kind kind, QStringView detail = {}) const
    {
        return base::fail(
            PracticeRuleError{kind, detail.left(80).toString(), m_number, static_cast<int>(m_word) + 1});
    }

private:
    void skipBlank()
    {
        while (m_at < m_line.size() && m_line[m_at].isSpace())
            ++m_at;
    }

    QStringView m_line;
    int m_number;
    qsizetype m_at = 0;
    qsizetype m_word = 0;
};

template <typename T>
using Parsed = base::Result<T, PracticeRuleError>;

Parsed<int> readNumber(LineReader& line, int highest)
{
    const QStringView word = line.word();
    if (word.isEmpty())
        return line.error(Kind::MissingArgument);
    bool ok = false;
    const int number = word.toInt(&ok);
    if (!ok || number < 1 || number > highest)
        return line.error(Kind::BadNumber, word);
    return number;
}

Parsed<PracticeStage> toStage(const LineReader& line, QStringView word)
{
    if (word.isEmpty())
        return line.error(Kind::MissingArgument);
    for (const StageName& entry : stageNames) {
        if (word == entry.name)
            return entry.stage;
    }
    return line.error(Kind::UnknownStage, word);
}

Parsed<QByteArray> readReply(LineReader& line)
{
    const QStringView text = line.rest();
    if (text.isEmpty())
        return line.error(Kind::MissingArgument);
    if (text.size() > maxReply)
        return line.error(Kind::BadReply, text);
    QString words = text.toString();
    for (const QChar c : words) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            return line.error(Kind::BadReply, text);
    }
    return words.replace("\\n"_L1, "\r\n"_L1).toUtf8();
}

QByteArray standing(QLatin1StringView words, const PracticeRule& rule)
{
    // Names its rule, so that nobody takes a reply that was acted out for a fault of the address.
    return QByteArray(words.data(), words.size()) + " (practice rule " + rule.recipientPattern.toUtf8() + ')';
}

Parsed<void> readStaged(LineReader& line, PracticeRule& rule, PracticeAction action)
{
    rule.action = action;
    const auto stage = toStage(line, line.word());
    if (!stage)
        return base::fail(stage.error());
    rule.stage = *stage;
    return {};
}

Parsed<void> readDelay(LineReader& line, PracticeRule& rule)
{
    rule.action = PracticeAction::Delay;
    const auto delay = readNumber(line, maxDelay);
    if (!delay)
        return base::fail(delay.error());
    rule.delay = std::chrono::milliseconds(*delay);
    if (const QStringView word = line.word(); !word.isEmpty()) {
        const auto stage = toStage(line, word);
        if (!stage)
            return base::fail(stage.error());
        rule.stage = *stage;
    }
    return {};
}

Parsed<void> readGreylist(LineReader& line, PracticeRule& rule)
{
    rule.reply = standing("450 4.7.1 Greylisted, try again later"_L1, rule);
    rule.firstTimes = 1;
    LineReader ahead = line;
    if (ahead.word().isEmpty())
        return {};
    const auto times = readNumber(line, maxTimes);
    if (!times)
        return base::fail(times.error());
    rule.firstTimes = *times;
    return {};
}

Parsed<void> readAction(LineReader& line, QStringView word, PracticeRule& rule)
{
    if (word.isEmpty())
        return line.error(Kind::MissingArgument);
    if (word == "refuse"_L1) {
        rule.reply = standing("550 5.1.1 No such mailbox"_L1, rule);
    } else if (word == "full"_L1) {
        rule.reply = standing("452 4.2.2 Mailbox full"_L1, rule);
    } else if (word == "refuse_sender"_L1) {
        rule.stage = PracticeStage::Mail;
        rule.reply = standing("550 5.7.1 Sender refused"_L1, rule);
    } else if (word == "greylist"_L1) {
        return readGreylist(line, rule);
    } else if (word == "delay"_L1) {
        return readDelay(line, rule);
    } else if (word == "drop"_L1) {
        return readStaged(line, rule, PracticeAction::Drop);
    } else if (word == "silent"_L1) {
        return readStaged(line, rule, PracticeAction::Silence);
    } else if (word == "busy"_L1) {
        rule.reply = standing("421 4.3.2 Service not available"_L1, rule);
        return readStaged(line, rule, PracticeAction::Reply);
    } else if (word == "reply"_L1) {
        if (auto staged = readStaged(line, rule, PracticeAction::Reply); !staged)
            return staged;
        auto reply = readReply(line);
        if (!reply)
            return base::fail(reply.error());
        rule.reply = *reply;
    } else {
        return line.error(Kind::UnknownAction, word);
    }
    return {};
}

Parsed<PracticeRule> readRule(LineReader& line)
{
    const QStringView pattern = line.word();
    const LineReader atPattern = line;
    if (pattern.size() > maxPattern || pattern.startsWith(u'='))
        return line.error(Kind::BadPattern, pattern);
    if (const QStringView equals = line.word(); equals != "="_L1)
        return line.error(Kind::MissingEquals, equals);
    PracticeRule rule{.recipientPattern = pattern.toString()};
    QStringView word = line.word();
    int first = 0;
    if (word == "first"_L1) {
        const auto times = readNumber(line, maxTimes);
        if (!times)
            return base::fail(times.error());
        first = *times;
        word = line.word();
    }
    if (auto action = readAction(line, word, rule); !action)
        return base::fail(action.error());
    if (first > 0)
        rule.firstTimes = first;
    if (const QStringView left = line.rest(); !left.isEmpty())
        return line.error(Kind::UnexpectedText, left);
    if (rule.stage < PracticeStage::Mail && pattern != "*"_L1)
        return atPattern.error(Kind::PatternTooEarly, pattern);
    return rule;
}

} // namespace

base::Result<PracticeRules, PracticeRuleError> PracticeRules::parse(const QString& text)
{
    QList<PracticeRule> rules;
    int number = 0;
    for (const QStringView raw : QStringView(text).tokenize(u'\n')) {
        ++number;
        const QStringView trimmed = raw.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
            continue;
        LineReader line(raw, number);
        if (rules.size() >= maxRules)
            return line.error(Kind::TooMany);
        auto rule = readRule(line);
        if (!rule)
            return base::fail(rule.error());
        rules.append(*rule);
    }
    return PracticeRules(std::move(rules));
}

} // namespace mw::smtp
