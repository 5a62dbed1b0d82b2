// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/policywords.h"

#include <QCoreApplication>

#include <algorithm>

namespace mw::consentpage {

using consent::PolicyReason;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::consentpage::PolicyWords)
};

struct Words
{
    const char* reason; ///< the policy's word: one that is not known here gets words of its own all the same
    const char* few;
    const char* sentence;
};

constexpr std::array words{
    Words{"erased", QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "Erased"),
          QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "The person was erased.")},
    Words{"deleted", QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "Deleted"),
          QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "The contact was deleted.")},
    Words{"no_address", QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "Address can't be mailed"),
          QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "The address can't be mailed.")},
    Words{"address_suppressed", QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "Address suppressed"),
          QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "The address is suppressed.")},
    Words{"domain_suppressed", QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "Domain suppressed"),
          QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "The domain of the address is suppressed.")},
    Words{"restricted", QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "Processing restricted"),
          QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "The data is kept and used for nothing.")},
    Words{"objected", QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "Objected to mail"),
          QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords",
                            "An objection stands. Only a new consent changes that.")},
    Words{"withdrawn", QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "Took the consent back"),
          QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords",
                            "The consent was taken back. Only a new consent changes that.")},
    Words{"no_basis", QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "No consent, no other basis"),
          QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "There is no consent, nor another basis.")},
    Words{"basis_not_allowed", QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "Basis doesn't count here"),
          QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords",
                            "There is a basis, but it doesn't count for this purpose.")},
    Words{"country_rule", QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "Rule of the country"),
          QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "A rule of the contact's country refuses it.")},
    Words{"condition_unmet", QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "Condition not met"),
          QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords",
                            "A rule asks for more than was recorded with the consent.")},
    Words{"lapsed", QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "Consent too old"),
          QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "The consent is too old by now.")},
    Words{"unconfirmed", QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "Sign-up not confirmed yet"),
          QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "The sign-up is not confirmed yet.")},
    Words{"frequency_cap", QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords", "Got enough mail lately"),
          QT_TRANSLATE_NOOP("mw::consentpage::PolicyWords",
                            "As much mail as is allowed in some days was sent already.")},
};

const Words* wordsOf(PolicyReason reason)
{
    const QString key = toText(reason);
    const auto found =
        std::ranges::find_if(words, [&](const Words& one) { return key == QLatin1StringView(one.reason); });
    return found == words.end() ? nullptr : &*found;
}

} // namespace

QString outWord(PolicyReason reason)
{
    const Words* found = wordsOf(reason);
    return found ? Text::tr(found->few) : Text::tr("Another rule");
}

QString outSentence(PolicyReason reason)
{
    const Words* found = wordsOf(reason);
    return found ? Text::tr(found->sentence) : Text::tr("A rule of the send policy refuses it.");
}

kit::Tone toneOf(PolicyReason reason)
{
    if (reason == PolicyReason::None)
        return kit::Tone::Success;
    return reason == PolicyReason::Withdrawn || reason == PolicyReason::Objected ? kit::Tone::Doubt
                                                                                 : kit::Tone::Warning;
}

} // namespace mw::consentpage
