// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/countryrules.h"
#include "fuzz/fuzz.h"

#include <QSet>

namespace mw::fuzz {

using namespace consent;

namespace {

/// What everybody may rely on who asks a rule.
void check(const CountryRules& rules)
{
    demand(rules.rules.size() <= std::size_t(mostCountryRules), "rules are bounded");
    demand(!rules.cap || (rules.cap->mails >= 1 && rules.cap->days >= 1), "a cap lets something through");
    QSet<QString> ids;
    for (const CountryRule& rule : rules.rules) {
        demand(!rule.id.isEmpty() && !ids.contains(rule.id), "each rule has a name of its own");
        ids.insert(rule.id);
        demand(rule.everywhere || !rule.countries.empty(), "a rule is for somewhere");
        demand(!rule.purposeKinds.isEmpty(), "a rule is for something");
        demand(!rule.text.isEmpty() && !rule.source.isEmpty() && !rule.checked.isEmpty(),
               "a rule says where it comes from");
        const bool limits = rule.demand == CountryRule::Demand::MaxAge;
        demand(limits == (rule.maxAgeMonths > 0) && rule.maxAgeMonths <= 1200, "an age is a limit");
        demand((rule.demand == CountryRule::Demand::RequireMethods) == !rule.requiredMethods.isEmpty(),
               "methods are demanded where they are named");
    }
}

} // namespace

/// First byte even: the rest is a file. Odd: 3 bytes each are a place in the shipped file and what stands
/// there instead.
int ruleFile(std::span<const std::uint8_t> input)
{
    if (input.empty())
        return 0;
    const auto rest = input.subspan(1);
    QByteArray file = bytesOf(rest);
    if (input[0] % 2 != 0) {
        file = shippedRuleFile();
        demand(readCountryRules(file).has_value(), "the shipped rules are right");
        for (std::size_t i = 0; i + 2 < rest.size(); i += 3)
            file[qsizetype((std::size_t(rest[i]) << 8 | rest[i + 1]) % std::size_t(file.size()))] =
                static_cast<char>(rest[i + 2]);
    }
    if (const auto rules = readCountryRules(file))
        check(*rules);
    return 0;
}

} // namespace mw::fuzz
