// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/replytablereader.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonObject>

namespace mw::mail {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
struct Word
{
    QLatin1StringView text;
    T value;
};

constexpr std::array phaseWords{Word{QLatin1StringView("connect"), ReplyPhase::Connect},
                                Word{QLatin1StringView("ehlo"), ReplyPhase::Ehlo},
                                Word{QLatin1StringView("auth"), ReplyPhase::Auth},
                                Word{QLatin1StringView("mail"), ReplyPhase::Mail},
                                Word{QLatin1StringView("rcpt"), ReplyPhase::Rcpt},
                                Word{QLatin1StringView("data"), ReplyPhase::Data},
                                Word{QLatin1StringView("end_of_data"), ReplyPhase::EndOfData}};
constexpr std::array outcomeWords{Word{QLatin1StringView("accepted"), ReplyOutcome::Accepted},
                                  Word{QLatin1StringView("transient"), ReplyOutcome::Transient},
                                  Word{QLatin1StringView("permanent"), ReplyOutcome::Permanent},
                                  Word{QLatin1StringView("unknown"), ReplyOutcome::Unknown}};
constexpr std::array scopeWords{Word{QLatin1StringView("recipient"), ReplyScope::Recipient},
                                Word{QLatin1StringView("message"), ReplyScope::Message},
                                Word{QLatin1StringView("domain"), ReplyScope::Domain},
                                Word{QLatin1StringView("relay"), ReplyScope::Relay},
                                Word{QLatin1StringView("sender"), ReplyScope::Sender}};
constexpr std::array classWords{Word{QLatin1StringView("hard"), BounceClass::Hard},
                                Word{QLatin1StringView("soft"), BounceClass::Soft},
                                Word{QLatin1StringView("none"), BounceClass::None}};

template <typename T, std::size_t N>
std::optional<T> lookUp(const std::array<Word<T>, N>& words, const QString& text)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [&text](const auto& word) { return word.text == text; });
    return found == words.end() ? std::nullopt : std::optional<T>(found->value);
}

std::optional<std::array<char, 3>> readCode(const QString& text)
{
    std::array<char, 3> code{};
    if (text.size() != 3)
        return std::nullopt;
    for (qsizetype i = 0; i < 3; ++i) {
        const char c = text[i].toLatin1();
        if (c != 'x' && (c < '0' || c > '9'))
            return std::nullopt;
        code[static_cast<std::size_t>(i)] = c;
    }
    return code;
}

std::optional<std::array<int, 3>> readEnhanced(const QString& text)
{
    const QStringList parts = text.split(u'.');
    std::array<int, 3> code{};
    if (parts.size() != 3)
        return std::nullopt;
    for (qsizetype i = 0; i < 3; ++i) {
        bool ok = true;
        code[static_cast<std::size_t>(i)] = parts[i] == u"*" ? -1 : parts[i].toInt(&ok);
        if (!ok)
            return std::nullopt;
    }
    return code;
}

std::optional<ReplyTable::TextPattern> readPattern(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty() || bytes.size() > 100 || bytes != bytes.toLower())
        return std::nullopt;
    const QList<QByteArray> pieces = bytes.split('*');
    if (std::any_of(pieces.begin(), pieces.end(), [](const QByteArray& piece) { return piece.isEmpty(); }))
        return std::nullopt;
    return ReplyTable::TextPattern(pieces.begin(), pieces.end());
}

/// Reads a list of strings by `read` into `out`; false when one of them can't be read.
template <typename T, typename Read>
bool readList(const QJsonValue& json, std::vector<T>& out, Read read)
{
    if (json.isUndefined())
        return true;
    const QJsonArray array = json.toArray();
    for (const QJsonValue& entry : array) {
        const auto value = read(entry.toString());
        if (!value)
            return false;
        out.push_back(*value);
    }
    return !out.empty();
}

bool readPhases(const QJsonValue& json, quint8& out)
{
    std::vector<ReplyPhase> phases;
    if (!readList(json, phases, [](const QString& text) { return lookUp(phaseWords, text); }))
        return false;
    for (const ReplyPhase phase : phases)
        out = static_cast<quint8>(out | (1U << static_cast<unsigned>(phase)));
    if (phases.empty())
        out = 0x7f;
    return true;
}

bool knowsAllFields(const QJsonObject& json)
{
    static const QStringList known{
        u"id"_s,    u"phase"_s, u"code"_s,           u"enhanced"_s,    u"text"_s,   u"outcome"_s,
        u"scope"_s, u"class"_s, u"surely_mailbox"_s, u"retry_after"_s, u"reason"_s, u"source"_s};
    const QStringList keys = json.keys();
    return std::all_of(keys.begin(), keys.end(), [](const QString& key) { return known.contains(key); });
}

constexpr quint8 beforeRecipient = (1U << static_cast<unsigned>(ReplyPhase::Rcpt)) - 1;

} // namespace

base::Result<ReplyTable::Row, ReplyTableError> readReplyRow(const QJsonObject& json, int number)
{
    const auto bad = [number](const QString& detail) {
        return base::fail(ReplyTableError{ReplyTableError::Kind::BadRow, number, detail});
    };
    ReplyTable::Row row;
    if (!knowsAllFields(json))
        return bad(u"a field is not known"_s);
    if (json[u"id"].toInt() != number)
        return bad(u"the id is not the row's place"_s);
    if (!readPhases(json[u"phase"], row.phases))
        return bad(u"phase"_s);
    if (!readList(json[u"code"], row.codes, readCode))
        return bad(u"code"_s);
    if (!readList(json[u"enhanced"], row.enhanced, readEnhanced))
        return bad(u"enhanced"_s);
    if (!readList(json[u"text"], row.texts, readPattern))
        return bad(u"text"_s);
    const auto scope = lookUp(scopeWords, json[u"scope"].toString());
    const auto bounceClass = lookUp(classWords, json[u"class"].toString());
    row.outcome = lookUp(outcomeWords, json[u"outcome"].toString());
    if (!scope || !bounceClass || (json.contains(u"outcome") && !row.outcome))
        return bad(u"scope, class or outcome"_s);
    row.scope = *scope;
    row.bounceClass = *bounceClass;
    row.surelyMailbox = json[u"surely_mailbox"].toBool();
    if (json.contains(u"retry_after"))
        row.retryAfter = std::chrono::seconds(json[u"retry_after"].toInt());
    row.reason = json[u"reason"].toString();
    row.source = json[u"source"].toString();
    if (row.reason.isEmpty() || row.source.isEmpty())
        return bad(u"reason or source"_s);
    if (row.scope == ReplyScope::Recipient && (row.phases & beforeRecipient))
        return bad(u"no reply before RCPT is about the recipient"_s);
    if (row.scope != ReplyScope::Recipient && row.surelyMailbox)
        return bad(u"surely_mailbox without scope recipient"_s);
    return row;
}

} // namespace mw::mail
