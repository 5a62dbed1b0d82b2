// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/relayformwords.h"

#include "kit/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace mw::relayspage {

using namespace Qt::StringLiterals;
using relays::PresetLogin;
using relays::RelayPreset;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::relayspage::RelayFormWords)
};

QString readWords(const QDate& date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

} // namespace

LoginAdvice adviceOf(const RelayPreset& preset)
{
    if (preset.login == PresetLogin::OAuth)
        return {
            Text::tr("No password will do at %1.").arg(preset.name),
            Text::tr(
                "It wants a sign-in by OAuth, which Mailwright can't do yet. Use another relay, or ask the "
                "account's administrator for an SMTP relay.")};
    return {Text::tr("The account's own password won't do at %1.").arg(preset.name),
            Text::tr("Make an app password in the account's settings and enter that one here.")};
}

QString sourceWords(const RelayPreset& preset)
{
    QStringList parts{Text::tr("As %1 documents it, read on %2.").arg(preset.name, readWords(preset.read))};
    if (preset.login == PresetLogin::SmtpCredentials)
        parts.append(Text::tr("It wants a name and password made for SMTP, not those of the account."));
    else if (preset.login == PresetLogin::ApiKey)
        parts.append(Text::tr("Its API key takes the password's place."));
    if (const QString limits = limitWords(preset); !limits.isEmpty())
        parts.append(limits);
    return parts.join(u' ');
}

QString limitWords(const RelayPreset& preset)
{
    if (preset.perMinute > 0 && preset.perDay > 0)
        return Text::tr("It takes %1 messages a minute and %2 in 24 hours.")
            .arg(kit::formatCount(preset.perMinute), kit::formatCount(preset.perDay));
    if (preset.perDay > 0)
        return Text::tr("It takes %1 messages in 24 hours.").arg(kit::formatCount(preset.perDay));
    if (preset.perMinute > 0)
        return Text::tr("It takes %1 messages a minute.").arg(kit::formatCount(preset.perMinute));
    if (preset.perSecond > 0)
        return Text::tr("It takes %1 messages a second.").arg(kit::formatCount(preset.perSecond));
    return {};
}

} // namespace mw::relayspage
