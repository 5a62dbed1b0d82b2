// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/countwords.h"
#include "cli/failures.h"
#include "cli/text.h"

namespace mw::cli {

using namespace Qt::StringLiterals;
using campaign::CampaignError;
using consent::ConsentError;
using workspace::AccessError;
using workspace::CatalogueError;

Failure failureOf(const CatalogueError& error, const QString& name)
{
    using Kind = CatalogueError::Kind;
    switch (error.kind) {
    case Kind::Database:
        return failureOf(error.database);
    case Kind::NameTaken:
        return {Exit::WrongUsage, Code::NameTaken,
                Text::tr("There is a \"%1\" already. It was left as it is. Choose another name.").arg(name)};
    case Kind::BadName:
        return {
            Exit::WrongUsage, Code::BadName,
            Text::tr("\"%1\" can't be a name. Nothing was made. A name has 1 to 200 characters on one line.")
                .arg(name)};
    case Kind::BadAddress:
        return {Exit::WrongUsage, Code::BadSender,
                Text::tr("\"%1\" is no address that can be mailed. Nothing was made. Write it like \"Shop "
                         "<news@example.com>\".")
                    .arg(error.detail)};
    case Kind::BadText:
        return {Exit::WrongUsage, Code::BadValue,
                Text::tr("%1 holds a control character or a line end that may not be there. Nothing was "
                         "made. Take it out.")
                    .arg(error.detail)};
    case Kind::BadHost:
        return {Exit::WrongUsage, Code::BadValue,
                Text::tr("\"%1\" can't be a host. Nothing was made. Write a name or an IP address.")
                    .arg(error.detail)};
    case Kind::NeedsTls:
        return {Exit::WrongUsage, Code::NeedsTls,
                Text::tr("Without encryption mail may go to this computer alone, not to %1. Nothing was "
                         "made. Choose starttls or tls.")
                    .arg(error.detail)};
    case Kind::InUse:
        return {Exit::WrongUsage, Code::BadValue,
                Text::tr("\"%1\" is in use. Nothing was changed. Campaigns keep what they were sent with.")
                    .arg(name)};
    case Kind::BadCertificate:
        break;
    }
    return {Exit::Unreadable, Code::FileUnreadable,
            Text::tr("The file given by --ca holds no certificate (PEM). Nothing was made. Check the file.")};
}

Failure failureOf(const AccessError& error)
{
    if (error.kind == AccessError::Kind::Practice)
        return {Exit::Unreachable, Code::PracticeRelay,
                Text::tr("The practice relay did not start (%1). Nothing was sent, all deliveries stay "
                         "queued. Try again.")
                    .arg(error.detail)};
    using Kind = vault::SecretError::Kind;
    switch (error.secret.kind) {
    case Kind::NotFound:
        return {Exit::NotAllowed, Code::SecretFailed,
                Text::tr("The password of the relay %1 was not found; a locked keychain answers so too. "
                         "Nothing was sent, all "
                         "deliveries stay queued. Unlock the keychain, then go on.")
                    .arg(error.detail)};
    case Kind::TimedOut:
        return {Exit::NotAllowed, Code::SecretFailed,
                Text::tr("The keychain did not answer in time. Nothing was sent or kept. Look for its "
                         "question on the screen, then try again.")};
    case Kind::Denied:
    case Kind::Unavailable:
    case Kind::Failed:
        break;
    }
    return {Exit::NotAllowed, Code::SecretFailed,
            Text::tr("The keychain refused (%1). Nothing was sent or kept. Unlock it, or set "
                     "MAILWRIGHT_NO_KEYCHAIN=1 to keep "
                     "passwords in the workspace's file.")
                .arg(error.secret.detail)};
}

Failure failureOf(const ConsentError& error, const QString& about)
{
    using Kind = ConsentError::Kind;
    const auto refused = [](const QString& text) {
        return Failure{Exit::WrongUsage, Code::ConsentRefused, text};
    };
    switch (error.kind) {
    case Kind::Database:
        return failureOf(error.database);
    case Kind::InFuture:
        return refused(Text::tr(
            "A consent can't be from the future. Nothing was recorded. Give the time when it was given."));
    case Kind::NeedsPurpose:
        return refused(
            Text::tr("A basis is for one purpose. Nothing was recorded. Say which with --purpose."));
    case Kind::NeedsBasis:
        return refused(Text::tr(
            "No basis was given, and none is ever invented. Nothing was recorded. Say which with --basis."));
    case Kind::NeedsSource:
        return refused(Text::tr("A basis needs its source: where does it come from? Nothing was recorded. "
                                "Say it with --source."));
    case Kind::NeedsImport:
    case Kind::BadText:
        return refused(
            Text::tr("%1 is too long or holds a NUL. Nothing was recorded. Shorten it.").arg(error.detail));
    case Kind::UnknownContact:
        return {Exit::WrongUsage, Code::UnknownContact,
                Text::tr("There is no contact %1 in this workspace. Nothing was changed. Check the address; "
                         "contacts export lists all.")
                    .arg(about)};
    case Kind::UnknownPurpose:
        return {Exit::WrongUsage, Code::UnknownPurpose,
                Text::tr("There is no such purpose. Nothing was recorded. list show names those there are.")};
    case Kind::NotAnAddress:
        return {Exit::WrongUsage, Code::SuppressionRefused,
                Text::tr("\"%1\" is neither an address nor a domain. Nothing was changed. Write "
                         "name@example.com or example.com.")
                    .arg(about)};
    case Kind::PublicSuffix:
        return {
            Exit::WrongUsage, Code::SuppressionRefused,
            about.contains(u'.')
                ? Text::tr("This would suppress everyone at \"%1\", where many have domains of their own. "
                           "Nothing was changed. Give one of those; if all are meant, use suppression "
                           "add --force.")
                      .arg(about)
                : Text::tr("This would suppress everyone at \"%1\". Nothing was changed. Give a domain "
                           "below it, like example.%1.")
                      .arg(QString(about.trimmed()).remove(u'@'))};
    case Kind::NeedsAddress:
        return {Exit::WrongUsage, Code::SuppressionRefused,
                Text::tr("A whole domain can't unsubscribe or complain, only a person can. Nothing was "
                         "changed. Give an address, or "
                         "another reason.")};
    case Kind::NotSuppressed:
        return {Exit::WrongUsage, Code::SuppressionRefused,
                Text::tr("\"%1\" is not suppressed. Nothing was changed. suppression show lists what is.")
                    .arg(about)};
    case Kind::BadRules:
        return {
            Exit::WrongUsage, Code::BadValue,
            Text::tr("The rules for countries are not right (%1). Nothing was changed.").arg(error.detail)};
    case Kind::OptOutStays:
        break;
    }
    return {Exit::NotAllowed, Code::SuppressionRefused,
            Text::tr("\"%1\" opted out, so it stays suppressed. Nothing was changed. Only a new consent of "
                     "that person lifts it: "
                     "consent record.")
                .arg(about)};
}

Failure failureOf(const CampaignError& error, const QString& name)
{
    using Kind = CampaignError::Kind;
    switch (error.kind) {
    case Kind::Database:
        return failureOf(error.database);
    case Kind::NoSuchCampaign:
        return {Exit::WrongUsage, Code::UnknownCampaign,
                Text::tr("There is no campaign \"%1\". Nothing was changed. Check its name, or make it with "
                         "campaign create.")
                    .arg(name)};
    case Kind::NameTaken:
        return {Exit::WrongUsage, Code::NameTaken,
                Text::tr("There is a \"%1\" already. It was left as it is. Choose another name.").arg(name)};
    case Kind::BadName:
        return {
            Exit::WrongUsage, Code::BadName,
            Text::tr("\"%1\" can't be a name. Nothing was made. A name has 1 to 200 characters on one line.")
                .arg(name)};
    case Kind::BadTime:
        return {Exit::WrongUsage, Code::BadValue,
                Text::tr("The campaign %1 can't start at that time. Nothing was changed. Choose a time that "
                         "is to come.")
                    .arg(name)};
    case Kind::BadAddress:
        return {Exit::WrongUsage, Code::BadValue,
                Text::tr("\"%1\" is no address that can be mailed. Nothing was sent. Write it like "
                         "name@example.com.")
                    .arg(error.detail)};
    case Kind::Changed:
        return {Exit::NeedsALook, Code::CampaignState,
                Text::tr("The campaign %1 was changed meanwhile. Nothing was sent. Check it, then send it "
                         "again.")
                    .arg(name)};
    case Kind::RedFindings:
        return {
            Exit::NeedsALook, Code::NotReady,
            Text::tr("The campaign %1 is not ready. Nothing was sent. campaign check says what is missing.")
                .arg(name)};
    case Kind::WrongState:
        return {Exit::NotAllowed, Code::CampaignState,
                Text::tr("The campaign %1 is %2, so that can't be done. Nothing was changed. campaign report "
                         "shows where it stands.")
                    .arg(name, stateWords(error.detail))};
    case Kind::NoSuchDelivery:
        return {Exit::WrongUsage, Code::UnknownDelivery,
                Text::tr("The campaign %1 has no delivery to this contact. Nothing was changed. delivery "
                         "list shows whom it has.")
                    .arg(name)};
    case Kind::NotInDoubt:
        return {Exit::NotAllowed, Code::CannotResolve,
                Text::tr("This delivery is %1, not in doubt. Nothing was changed. delivery list --state "
                         "in_doubt shows which are.")
                    .arg(stateWords(error.detail))};
    case Kind::NothingRendered:
        return {Exit::WrongUsage, Code::CannotRender,
                Text::tr("No message was made for this contact in the campaign %1. Nothing was changed. "
                         "delivery why tells the reason.")
                    .arg(name)};
    case Kind::Render:
        break;
    }
    return {
        Exit::Unreadable, Code::CannotRender,
        Text::tr("The message can't be made (%1). Nothing was sent. Mend the template.").arg(error.detail)};
}

} // namespace mw::cli
