// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "consent/types.h"

#include <QByteArray>
#include <QMap>
#include <vector>

namespace mw::consent {

/// Two letters as ISO 3166-1 has them; unknown without.
struct Country
{
    std::array<char, 2> letters{};

    /// Two ASCII letters in any case; unknown for every other text.
    [[nodiscard]] static Country fromText(QStringView text);
    [[nodiscard]] bool isKnown() const { return letters[0] != 0; }
    friend bool operator==(const Country&, const Country&) = default;
};

/// Several values of an enum that counts from 0.
template <typename Enum>
class Several
{
public:
    void add(Enum value) { m_bits |= 1U << static_cast<unsigned>(value); }
    [[nodiscard]] bool has(Enum value) const { return (m_bits >> static_cast<unsigned>(value) & 1U) != 0; }
    [[nodiscard]] bool isEmpty() const { return m_bits == 0; }

private:
    std::uint32_t m_bits = 0;
};

/// What a country's law asks of a basis (RULES.md, sections 4 and 6), with where that stands.
struct CountryRule
{
    enum class Demand { Refuse, RequireMethods, RequireWording, RequireConfirmed, MaxAge };

    QString id{};
    std::vector<Country> countries{};
    bool everywhere = false;
    Several<PurposeKind> purposeKinds{};
    Several<Basis> bases{};    ///< empty = any
    Several<Method> methods{}; ///< empty = any
    Demand demand = Demand::Refuse;
    Several<Method> requiredMethods{};
    int maxAgeMonths = 0;
    QMap<QString, QString> text{}; ///< by language
    QString source{};
    QString url{};
    QString checked{}; ///< a date, when somebody compared it with the source

    [[nodiscard]] bool isFor(Country country) const;
};

struct FrequencyCap
{
    int mails = 0;
    int days = 0;
};

struct CountryRules
{
    Country home{};
    std::optional<FrequencyCap> cap{};
    std::vector<CountryRule> rules{};
};

/// Why a rule file is refused, and where: "rules[3].max_age_months".
struct CountryRulesError
{
    enum class Kind {
        TooLarge,
        NotJson,
        NotAnObject,
        UnknownKey,
        MissingKey,
        WrongType,
        BadValue,
        TooMany,
        DoubledId,
        NotOneDemand, ///< a rule demands exactly one thing
    };
    Kind kind = Kind::NotJson;
    QString place{};
};
[[nodiscard]] QString toText(CountryRulesError::Kind kind);

/// The file's form is RULES.md, section 6; what it doesn't know is refused.
inline constexpr qsizetype largestRuleFile = 256 * 1024;
inline constexpr qsizetype mostCountryRules = 500;
[[nodiscard]] base::Result<CountryRules, CountryRulesError> readCountryRules(const QByteArray& json);

/// resources/rules/consent.json.
[[nodiscard]] QByteArray shippedRuleFile();

/// `from` plus so many calendar months in UTC: a day that the month lacks becomes its last, the time of day
/// stays.
[[nodiscard]] base::Timestamp monthsLater(base::Timestamp from, int months);

} // namespace mw::consent
