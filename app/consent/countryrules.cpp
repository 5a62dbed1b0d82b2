// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/countryrules.h"

#include <algorithm>
#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUrl>

namespace mw::consent {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMonths = 1200;
constexpr int mostMails = 1'000'000;
constexpr int mostDays = 36'500;
constexpr qsizetype longestId = 64;
constexpr qsizetype longestText = 4000;

using Kind = CountryRulesError::Kind;

constexpr std::array errorWords = {
    Word{Kind::TooLarge, "too_large"},     Word{Kind::NotJson, "not_json"},
    Word{Kind::NotAnObject, "no_object"},  Word{Kind::UnknownKey, "unknown_key"},
    Word{Kind::MissingKey, "missing_key"}, Word{Kind::WrongType, "wrong_type"},
    Word{Kind::BadValue, "bad_value"},     Word{Kind::TooMany, "too_many"},
    Word{Kind::DoubledId, "doubled_id"},   Word{Kind::NotOneDemand, "not_one_demand"},
};

bool isLetter(QChar c, char first)
{
    return c.unicode() >= first && c.unicode() < first + 26;
}

/// Reads on until something is wrong; the first fault stays.
class Reader
{
public:
    [[nodiscard]] base::Result<CountryRules, CountryRulesError> read(const QByteArray& json)
    {
        if (json.size() > largestRuleFile)
            return base::fail(CountryRulesError{Kind::TooLarge, {}});
        QJsonParseError parse;
        const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
        if (parse.error != QJsonParseError::NoError)
            return base::fail(CountryRulesError{Kind::NotJson, u"byte %1"_s.arg(parse.offset)});
        if (!document.isObject())
            return base::fail(CountryRulesError{Kind::NotAnObject, {}});
        readFile(document.object());
        if (m_error)
            return base::fail(std::move(*m_error));
        return std::move(m_rules);
    }

private:
    void fail(Kind kind, const QString& place)
    {
        if (!m_error)
            m_error = CountryRulesError{kind, place};
    }
    void expectKeys(const QJsonObject& object, const QStringList& needed, const QStringList& possible,
                    const QString& place)
    {
        for (const QString& key : needed)
            if (!object.contains(key))
                fail(Kind::MissingKey, place + key);
        for (const QString& key : object.keys())
            if (!needed.contains(key) && !possible.contains(key))
                fail(Kind::UnknownKey, place + key.left(longestId));
    }
    int number(const QJsonValue& value, int most, const QString& place)
    {
        if (!value.isDouble()) {
            fail(Kind::WrongType, place);
            return 1;
        }
        const double given = value.toDouble();
        const int whole = given >= 1 && given <= most ? static_cast<int>(given) : 0;
        if (whole == 0 || static_cast<double>(whole) != given)
            fail(Kind::BadValue, place);
        return whole;
    }
    QString text(const QJsonValue& value, qsizetype longest, const QString& place)
    {
        if (!value.isString()) {
            fail(Kind::WrongType, place);
            return {};
        }
        QString read = value.toString();
        if (read.trimmed().isEmpty() || read.size() > longest || read.contains(QChar(0)))
            fail(Kind::BadValue, place);
        return read;
    }
    QStringList texts(const QJsonValue& value, bool mayBeEmpty, const QString& place)
    {
        QStringList read;
        if (!value.isArray())
            fail(Kind::WrongType, place);
        const QJsonArray array = value.toArray();
        for (const QJsonValue& one : array)
            read << text(one, longestId, u"%1[%2]"_s.arg(place).arg(read.size()));
        if (value.isArray() && array.isEmpty() && !mayBeEmpty)
            fail(Kind::BadValue, place);
        return read;
    }
    template <typename Enum, std::size_t Size>
    Several<Enum> words(const std::array<Word<Enum>, Size>& table, const QJsonValue& value, bool mayBeEmpty,
                        const QString& place)
    {
        Several<Enum> read;
        for (const QString& word : texts(value, mayBeEmpty, place)) {
            const auto known = valueIn(table, word);
            if (known)
                read.add(*known);
            else
                fail(Kind::BadValue, place);
        }
        return read;
    }
    /// "CA", as it is written in the file.
    Country country(const QString& text, const QString& place)
    {
        const bool capitals = std::ranges::all_of(text, [](QChar c) { return isLetter(c, 'A'); });
        const Country read = capitals ? Country::fromText(text) : Country();
        if (!read.isKnown())
            fail(Kind::BadValue, place);
        return read;
    }

    void readFile(const QJsonObject& file)
    {
        expectKeys(file, {u"version"_s, u"rules"_s}, {u"home_country"_s, u"frequency_cap"_s}, {});
        if (m_error)
            return;
        if (number(file[u"version"_s], mostMonths, u"version"_s) != 1)
            fail(Kind::BadValue, u"version"_s);
        if (const QJsonValue home = file[u"home_country"_s]; home.isString()) {
            if (!home.toString().isEmpty())
                m_rules.home = country(home.toString(), u"home_country"_s);
        } else if (!home.isUndefined()) {
            fail(Kind::WrongType, u"home_country"_s);
        }
        readCap(file[u"frequency_cap"_s]);
        if (!file[u"rules"_s].isArray())
            return fail(Kind::WrongType, u"rules"_s);
        const QJsonArray rules = file[u"rules"_s].toArray();
        if (rules.size() > mostCountryRules)
            return fail(Kind::TooMany, u"rules"_s);
        for (qsizetype i = 0; i < rules.size() && !m_error; ++i)
            readRule(rules[i], u"rules[%1]"_s.arg(i));
    }
    void readCap(const QJsonValue& value)
    {
        if (value.isUndefined() || value.isNull())
            return;
        if (!value.isObject())
            return fail(Kind::WrongType, u"frequency_cap"_s);
        const QJsonObject cap = value.toObject();
        expectKeys(cap, {u"mails"_s, u"days"_s}, {}, u"frequency_cap."_s);
        m_rules.cap = FrequencyCap{number(cap[u"mails"_s], mostMails, u"frequency_cap.mails"_s),
                                   number(cap[u"days"_s], mostDays, u"frequency_cap.days"_s)};
    }
    void readRule(const QJsonValue& value, const QString& place)
    {
        if (!value.isObject())
            return fail(Kind::WrongType, place);
        const QJsonObject object = value.toObject();
        const QString at = place + u'.';
        expectKeys(
            object,
            {u"id"_s, u"countries"_s, u"purpose_kinds"_s, u"text"_s, u"source"_s, u"url"_s, u"checked"_s},
            {u"bases"_s, u"methods"_s, u"refuse"_s, u"require_methods"_s, u"require_wording"_s,
             u"require_confirmed"_s, u"max_age_months"_s},
            at);
        if (m_error)
            return;
        CountryRule rule{.id = text(object[u"id"_s], longestId, at + u"id"_s)};
        if (m_ids.contains(rule.id))
            fail(Kind::DoubledId, at + u"id"_s);
        m_ids.insert(rule.id);
        for (const QString& one : texts(object[u"countries"_s], false, at + u"countries"_s)) {
            if (one == u"*")
                rule.everywhere = true;
            else
                rule.countries.push_back(country(one, at + u"countries"_s));
        }
        rule.purposeKinds =
            words(purposeKindWords, object[u"purpose_kinds"_s], false, at + u"purpose_kinds"_s);
        if (object.contains(u"bases"_s))
            rule.bases = words(basisWords, object[u"bases"_s], true, at + u"bases"_s);
        if (rule.bases.has(Basis::None))
            fail(Kind::BadValue, at + u"bases"_s);
        if (object.contains(u"methods"_s))
            rule.methods = words(methodWords, object[u"methods"_s], true, at + u"methods"_s);
        readDemand(object, rule, at);
        readSource(object, rule, at);
        m_rules.rules.push_back(std::move(rule));
    }
    void readDemand(const QJsonObject& object, CountryRule& rule, const QString& at)
    {
        using Demand = CountryRule::Demand;
        int demands = 0;
        constexpr std::array flags = {Word{Demand::Refuse, "refuse"},
                                      Word{Demand::RequireWording, "require_wording"},
                                      Word{Demand::RequireConfirmed, "require_confirmed"}};
        for (const auto& flag : flags) {
            const QString key = wordIn(flags, flag.value);
            if (!object.contains(key))
                continue;
            if (!object[key].isBool())
                fail(Kind::WrongType, at + key);
            else if (!object[key].toBool())
                fail(Kind::BadValue, at + key); // whoever doesn't demand it leaves it out
            rule.demand = flag.value;
            ++demands;
        }
        if (object.contains(u"require_methods"_s)) {
            rule.requiredMethods =
                words(methodWords, object[u"require_methods"_s], false, at + u"require_methods"_s);
            rule.demand = Demand::RequireMethods;
            ++demands;
        }
        if (object.contains(u"max_age_months"_s)) {
            rule.maxAgeMonths = number(object[u"max_age_months"_s], mostMonths, at + u"max_age_months"_s);
            rule.demand = Demand::MaxAge;
            ++demands;
        }
        if (demands != 1)
            fail(Kind::NotOneDemand, at.chopped(1));
    }
    void readSource(const QJsonObject& object, CountryRule& rule, const QString& at)
    {
        rule.source = text(object[u"source"_s], longestText, at + u"source"_s);
        rule.url = text(object[u"url"_s], longestText, at + u"url"_s);
        const QUrl url(rule.url, QUrl::StrictMode);
        if (!url.isValid() || (url.scheme() != u"https" && url.scheme() != u"http") || url.host().isEmpty())
            fail(Kind::BadValue, at + u"url"_s);
        rule.checked = text(object[u"checked"_s], longestId, at + u"checked"_s);
        const QDate date = QDate::fromString(rule.checked, Qt::ISODate);
        if (!date.isValid() || date.toString(Qt::ISODate) != rule.checked)
            fail(Kind::BadValue, at + u"checked"_s);
        if (!object[u"text"_s].isObject())
            return fail(Kind::WrongType, at + u"text"_s);
        const QJsonObject words = object[u"text"_s].toObject();
        if (words.isEmpty())
            fail(Kind::BadValue, at + u"text"_s);
        for (auto it = words.begin(); it != words.end(); ++it) {
            const QString language = it.key();
            if (language.size() != 2 || !isLetter(language[0], 'a') || !isLetter(language[1], 'a'))
                fail(Kind::UnknownKey, at + u"text."_s + language.left(longestId));
            rule.text.insert(language,
                             text(it.value(), longestText, at + u"text."_s + language.left(longestId)));
        }
    }

    CountryRules m_rules;
    QSet<QString> m_ids;
    std::optional<CountryRulesError> m_error;
};

} // namespace

Country Country::fromText(QStringView text)
{
    if (text.size() != 2)
        return {};
    Country country;
    for (qsizetype i = 0; i < 2; ++i) {
        const QChar c = text[i];
        if (!isLetter(c, 'A') && !isLetter(c, 'a'))
            return {};
        country.letters[static_cast<std::size_t>(i)] = static_cast<char>(c.unicode() & ~0x20);
    }
    return country;
}

bool CountryRule::isFor(Country country) const
{
    return everywhere || (country.isKnown() && std::ranges::find(countries, country) != countries.end());
}

QString toText(CountryRulesError::Kind kind)
{
    return wordIn(errorWords, kind);
}

base::Result<CountryRules, CountryRulesError> readCountryRules(const QByteArray& json)
{
    return Reader().read(json);
}

QByteArray shippedRuleFile()
{
    QFile file(u":/rules/consent.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

base::Timestamp monthsLater(base::Timestamp from, int months)
{
    using namespace std::chrono;
    // Where a calendar means something; what is out of it is far from every limit all the same.
    const auto earliest = base::Timestamp(sys_days(year(1) / 1 / 1));
    const auto latest = base::Timestamp(sys_days(year(9999) / 12 / 31));
    const base::Timestamp then = std::clamp(from, earliest, latest);
    const auto day = floor<days>(then);
    year_month_day date = year_month_day(day) + std::chrono::months(months);
    if (!date.ok())
        date = date.year() / date.month() / last;
    return base::Timestamp(sys_days(date)) + (then - day);
}

} // namespace mw::consent
