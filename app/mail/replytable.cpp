// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/replytable.h"

#include "mail/replytablereader.h"

#include <algorithm>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// A static library's resource is only linked when somebody names it; the macro must stand outside any
// namespace.
static void initReplyRules()
{
    Q_INIT_RESOURCE(mail_rules);
}

namespace mw::mail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostJson = 1024 * 1024;
constexpr qsizetype mostRows = 2000;
constexpr qsizetype mostText = 4096;
constexpr qsizetype widestGap = 80;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isWordByte(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0';
}

/// Reads 1 to 3 digits at `position` and moves on; -1 when there are none.
int readNumber(QByteArrayView text, qsizetype& position)
{
    int number = -1;
    for (int digits = 0; digits < 3 && position < text.size() && isDigit(text[position]);
         ++digits, ++position)
        number = std::max(number, 0) * 10 + (text[position] - '0');
    return number;
}

/// RFC 3463 section 2; what follows must not make the number longer.
std::optional<ReplyTable::EnhancedCode> readEnhanced(QByteArrayView text)
{
    qsizetype position = 0;
    while (position < text.size() &&
           (isBlank(text[position]) || text[position] == '#' || text[position] == '('))
        ++position;
    ReplyTable::EnhancedCode code;
    for (int* const part : {&code.status, &code.subject, &code.detail}) {
        if (part != &code.status && (position >= text.size() || text[position++] != '.'))
            return std::nullopt;
        *part = readNumber(text, position);
        if (*part < 0)
            return std::nullopt;
    }
    const bool goesOn = position < text.size() && (isDigit(text[position]) || text[position] == '.') &&
                        position + 1 < text.size() && isDigit(text[position + 1]);
    const bool known = code.status == 2 || code.status == 4 || code.status == 5;
    return known && !goesOn ? std::optional(code) : std::nullopt;
}

bool endsAddress(char c)
{
    return isBlank(c) || std::string_view("<>()[],;:\"'").find(c) != std::string_view::npos;
}

/// Small letters, single blanks, and addresses masked: nobody's name may look like a reason ("spam@…",
/// "dmarc.example").
QByteArray normalised(QByteArrayView text)
{
    QByteArray out;
    text = text.first(std::min(text.size(), mostText));
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isBlank(c)) {
            if (!out.isEmpty() && out.back() != ' ')
                out.append(' ');
        } else if (c == '@') {
            while (!out.isEmpty() && !endsAddress(out.back()))
                out.chop(1);
            out.append('@');
            while (i + 1 < text.size() && !endsAddress(text[i + 1]))
                ++i;
        } else {
            out.append(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
        }
    }
    return out;
}

/// The pieces after the first, each within reach of the one before.
bool restMatches(QByteArrayView text, const ReplyTable::TextPattern& pattern, qsizetype from)
{
    for (std::size_t i = 1; i < pattern.size(); ++i) {
        const QByteArrayView reach =
            text.sliced(from, std::min(text.size() - from, widestGap + pattern[i].size()));
        const qsizetype at = reach.indexOf(pattern[i]);
        if (at < 0)
            return false;
        from += at + pattern[i].size();
    }
    return true;
}

bool matches(QByteArrayView text, const ReplyTable::TextPattern& pattern)
{
    const QByteArray& first = pattern.front();
    for (qsizetype at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
        const bool beginsWord = at == 0 || !isWordByte(first.front()) || !isWordByte(text[at - 1]);
        if (beginsWord && restMatches(text, pattern, at + first.size()))
            return true;
    }
    return false;
}

bool matches(int code, const std::array<char, 3>& pattern)
{
    const std::array<int, 3> digits{code / 100, code / 10 % 10, code % 10};
    for (std::size_t i = 0; i < 3; ++i)
        if (pattern[i] != 'x' && pattern[i] - '0' != digits[i])
            return false;
    return true;
}

bool matches(const ReplyTable::EnhancedCode& code, const std::array<int, 3>& pattern)
{
    return (pattern[0] < 0 || pattern[0] == code.status) && (pattern[1] < 0 || pattern[1] == code.subject) &&
           (pattern[2] < 0 || pattern[2] == code.detail);
}

struct Reply
{
    ReplyPhase phase;
    int code;
    std::optional<ReplyTable::EnhancedCode> enhanced;
    QByteArray text;
};

bool matches(const Reply& reply, const ReplyTable::Row& row)
{
    const auto fits = [](const auto& list, const auto& test) {
        return list.empty() || std::any_of(list.begin(), list.end(), test);
    };
    return ((row.phases >> static_cast<unsigned>(reply.phase)) & 1) &&
           fits(row.codes, [&reply](const auto& code) { return matches(reply.code, code); }) &&
           fits(row.enhanced,
                [&reply](const auto& code) { return reply.enhanced && matches(*reply.enhanced, code); }) &&
           fits(row.texts, [&reply](const auto& pattern) { return matches(reply.text, pattern); });
}

ReplyOutcome outcomeOf(int code)
{
    switch (code / 100) {
    case 2:
        return ReplyOutcome::Accepted;
    case 4:
        return ReplyOutcome::Transient;
    case 5:
        return ReplyOutcome::Permanent;
    default:
        return ReplyOutcome::Unknown;
    }
}

/// What a row without any condition judges; load() makes sure that there is one at the end.
bool fitsEverything(const ReplyTable::Row& row)
{
    return row.phases == 0x7f && row.codes.empty() && row.enhanced.empty() && row.texts.empty();
}

} // namespace

base::Result<ReplyTable, ReplyTableError> ReplyTable::load(const QByteArray& json)
{
    using Kind = ReplyTableError::Kind;
    if (json.size() > mostJson)
        return base::fail(ReplyTableError{Kind::TooLarge, 0, u"larger than 1 MB"_s});
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return base::fail(ReplyTableError{Kind::NotJson, 0, parseError.errorString()});
    const QJsonArray rows = document.object()[u"rows"].toArray();
    if (rows.size() > mostRows)
        return base::fail(ReplyTableError{Kind::TooLarge, 0, u"more than 2000 rows"_s});
    ReplyTable table;
    for (const QJsonValue& entry : rows) {
        auto row = readReplyRow(entry.toObject(), static_cast<int>(table.m_rows.size()) + 1);
        if (!row)
            return base::fail(std::move(row).error());
        table.m_rows.push_back(*std::move(row));
    }
    if (table.m_rows.empty() || !fitsEverything(table.m_rows.back()))
        return base::fail(ReplyTableError{Kind::BadRow, static_cast<int>(rows.size()),
                                          u"the last row must fit everything"_s});
    return table;
}

const ReplyTable& ReplyTable::builtIn()
{
    static const ReplyTable table = [] {
        initReplyRules();
        QFile file(u":/mailwright/rules/replies.json"_s);
        auto loaded =
            file.open(QIODevice::ReadOnly)
                ? load(file.readAll())
                : base::fail(ReplyTableError{ReplyTableError::Kind::NotJson, 0, file.errorString()});
        if (!loaded)
            qFatal("The built-in reply table is damaged: row %d, %s", loaded.error().rule,
                   qUtf8Printable(loaded.error().detail));
        return *std::move(loaded);
    }();
    return table;
}

ReplyJudgement ReplyTable::judge(ReplyPhase phase, int code, QByteArrayView enhanced,
                                 QByteArrayView text) const
{
    if (code < 100 || code > 599)
        code = 0;
    const Reply reply{phase, code, readEnhanced(enhanced.isEmpty() ? text : enhanced), normalised(text)};
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&reply](const Row& row) { return matches(reply, row); });
    ReplyJudgement judgement;
    if (found == m_rows.end())
        return judgement;
    judgement.outcome = found->outcome.value_or(outcomeOf(code));
    judgement.scope = found->scope;
    judgement.bounceClass = found->bounceClass;
    if (judgement.bounceClass == BounceClass::Hard && judgement.outcome != ReplyOutcome::Permanent)
        judgement.bounceClass = BounceClass::Soft;
    judgement.reason = found->reason;
    judgement.rule = static_cast<int>(found - m_rows.begin()) + 1;
    if (judgement.outcome == ReplyOutcome::Transient)
        judgement.retryAfter = found->retryAfter;
    judgement.surelyMailbox = found->surelyMailbox && judgement.outcome == ReplyOutcome::Permanent;
    return judgement;
}

ReplyJudgement ReplyTable::judgeLine(ReplyPhase phase, QByteArrayView line) const
{
    const bool hasCode = line.size() >= 3 && isDigit(line[0]) && isDigit(line[1]) && isDigit(line[2]) &&
                         (line.size() == 3 || line[3] == ' ' || line[3] == '-' || isBlank(line[3]));
    if (!hasCode)
        return judge(phase, 0, {}, line);
    const int code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    return judge(phase, code, {}, line.sliced(std::min<qsizetype>(line.size(), 4)));
}

} // namespace mw::mail
