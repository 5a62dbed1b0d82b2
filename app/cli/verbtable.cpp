// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbtable.h"

#include "cli/verbs.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace mw::cli {

std::span<const Flag> globalFlags()
{
    static constexpr std::array flags = {
        Flag{.name = "workspace",
             .value = "DIR",
             .help =
                 QT_TRANSLATE_NOOP("mw::cli::Text", "the workspace's folder; else $MAILWRIGHT_WORKSPACE")},
        Flag{.name = "passphrase-file",
             .value = "FILE",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "holds the passphrase; only you may read it")},
        Flag{.name = "person",
             .value = "NAME",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "who signs in (not built yet)")},
        Flag{.name = "totp-file",
             .value = "FILE",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "holds the second factor's secret (not built yet)")},
        Flag{.name = "json",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "one JSON object on standard output")},
        Flag{.name = "quiet", .help = QT_TRANSLATE_NOOP("mw::cli::Text", "no progress and no messages")},
        Flag{.name = "dns",
             .value = "HOST:PORT",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "the one DNS server to ask, and no other")},
        Flag{.name = "version", .help = QT_TRANSLATE_NOOP("mw::cli::Text", "says the version")},
    };
    return flags;
}

VerbTable::VerbTable()
{
    for (auto* make : {workspaceVerbs, backupVerbs, listVerbs, contactsVerbs, consentVerbs, suppressionVerbs,
                       identityVerbs, relayVerbs, templateVerbs, campaignVerbs, deliveryVerbs, messageVerbs,
                       logVerbs, replyVerbs, addressVerbs, htmlVerbs, completionVerbs}) {
        auto verbs = make();
        std::move(verbs.begin(), verbs.end(), std::back_inserter(m_verbs));
    }
}

QStringList VerbTable::nouns() const
{
    QStringList nouns;
    for (const Verb& verb : m_verbs)
        if (const QString noun = QString::fromLatin1(verb.noun); !nouns.contains(noun))
            nouns.append(noun);
    return nouns;
}

QStringList VerbTable::verbsOf(const QString& noun) const
{
    QStringList names;
    for (const Verb& verb : m_verbs)
        if (QLatin1String(verb.noun) == noun)
            names.append(QString::fromLatin1(verb.name));
    return names;
}

const Verb* VerbTable::find(const QString& noun, const QString& name) const
{
    const auto it = std::find_if(m_verbs.begin(), m_verbs.end(), [&](const Verb& verb) {
        return QLatin1String(verb.noun) == noun && QLatin1String(verb.name) == name;
    });
    return it == m_verbs.end() ? nullptr : &*it;
}

} // namespace mw::cli
