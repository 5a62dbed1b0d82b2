// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consentfixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <random>

namespace mw::test {

/// One question to the policy: as it stands in the vault, and as JSON (RULES.md, section 7).
struct PolicyCase
{
    consent::Candidate candidate;
    consent::PolicyQuestion question;
    QJsonObject json;
};

/// Makes random cases and writes all that they tell into one vault: a person each, and what cases share
/// (purposes, lists, imports, campaigns, and the rules of a group) once. Many times stand exactly at a limit,
/// a millisecond before it or after it.
class PolicyCases
{
public:
    PolicyCases(ConsentFixture& fixture, unsigned seed);

    /// Cases with one rule file, which is in force from then on. Some share a question.
    [[nodiscard]] std::vector<PolicyCase> group(int cases);

private:
    [[nodiscard]] int pick(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    [[nodiscard]] bool chance(int percent) { return pick(100) < percent; }
    template <typename Range>
    [[nodiscard]] auto oneOf(const Range& range)
    {
        return *(std::begin(range) + pick(static_cast<int>(std::size(range))));
    }
    template <typename... Values>
    std::int64_t insert(const QString& sql, const Values&... values);

    void addPurposes();
    void addPlaces();
    [[nodiscard]] QJsonObject randomRules();
    [[nodiscard]] QJsonObject randomRule(int number);
    [[nodiscard]] QJsonArray randomWords(const QStringList& words, int percentEach);
    [[nodiscard]] base::Timestamp randomNow();
    [[nodiscard]] consent::PolicyQuestion randomQuestion();
    [[nodiscard]] base::Timestamp timeNear(base::Timestamp now);
    [[nodiscard]] PolicyCase makeCase(const consent::PolicyQuestion& question);
    void addPerson(PolicyCase& made);
    [[nodiscard]] QJsonArray addRestrictions(const PolicyCase& made);
    [[nodiscard]] QJsonArray addSuppressions(const PolicyCase& made, const QByteArray& domain);
    [[nodiscard]] QJsonArray addEvents(const PolicyCase& made);
    [[nodiscard]] QJsonObject addEvent(const PolicyCase& made, base::Timestamp& previous);
    [[nodiscard]] QJsonArray addMails(const PolicyCase& made);

    struct Place
    {
        std::int64_t id;
        bool counts; ///< a real campaign; an import that is published
    };
    ConsentFixture& m_f;
    std::mt19937 m_random;
    consent::SuppressionRepository m_suppressions{m_f.key};
    std::vector<QJsonObject> m_purposes;
    std::vector<std::int64_t> m_lists;
    std::vector<Place> m_imports;
    std::vector<Place> m_campaigns;
    std::int64_t m_deletion = 0;
    QJsonObject m_rules;
    int m_people = 0;
};

} // namespace mw::test
