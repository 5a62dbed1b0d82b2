// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from the services.
#include "kit/deliverylook.h"
#include "shell/problems.h"

#include <QCoreApplication>

namespace mw::shell {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using kit::Problem;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::shell::Problems)
};

Problem nothingMade(ErrorCode code, const QString& what, const QString& todo)
{
    return {what, Text::tr("Nothing was made."), todo, toText(code)};
}

Problem unchanged(ErrorCode code, const QString& what, const QString& todo)
{
    return {what, Text::tr("Nothing was changed."), todo, toText(code)};
}

Problem nothingRecorded(const QString& what, const QString& todo)
{
    return {what, Text::tr("Nothing was recorded."), todo, toText(ErrorCode::ConsentRefused)};
}

Problem nameTaken(const QString& name)
{
    return {Text::tr("There is a “%1” already.").arg(name), Text::tr("It was left as it is."),
            Text::tr("Choose another name."), toText(ErrorCode::NameTaken)};
}

Problem badName(const QString& name)
{
    return nothingMade(ErrorCode::BadName, Text::tr("“%1” can't be a name.").arg(name),
                       Text::tr("A name has 1 to 200 characters on one line."));
}

} // namespace

Problem problemOf(const workspace::CatalogueError& error, const QString& about)
{
    using Kind = workspace::CatalogueError::Kind;
    switch (error.kind) {
    case Kind::Database:
        return problemOf(error.database);
    case Kind::NameTaken:
        return nameTaken(about);
    case Kind::BadName:
        return badName(about);
    case Kind::BadAddress:
        return nothingMade(ErrorCode::BadSender,
                           Text::tr("“%1” is no address that can be mailed.").arg(error.detail),
                           Text::tr("Write it like news@example.com."));
    case Kind::BadText:
        return nothingMade(
            ErrorCode::BadValue,
            Text::tr("%1 holds a control character or a line end that may not be there.").arg(error.detail),
            Text::tr("Take it out."));
    case Kind::BadHost:
        return nothingMade(ErrorCode::BadValue, Text::tr("“%1” can't be a host.").arg(error.detail),
                           Text::tr("Write a name or an IP address."));
    case Kind::NeedsTls:
        return nothingMade(
            ErrorCode::NeedsTls,
            Text::tr("Without encryption mail may go to this computer alone, not to %1.").arg(error.detail),
            Text::tr("Choose STARTTLS or TLS."));
    case Kind::InUse:
        return unchanged(ErrorCode::BadValue, Text::tr("“%1” is in use.").arg(about),
                         Text::tr("Campaigns keep what they were sent with: leave it, or stop choosing it."));
    case Kind::BadCertificate:
        break;
    }
    return nothingMade(ErrorCode::FileUnreadable, Text::tr("The file holds no certificate (PEM)."),
                       Text::tr("Check the file."));
}

Problem problemOf(const workspace::AccessError& error)
{
    const QString queued = Text::tr("Nothing was sent, all deliveries stay queued.");
    if (error.kind == workspace::AccessError::Kind::Practice)
        return {Text::tr("The practice relay did not start (%1).").arg(error.detail), queued,
                Text::tr("Try again."), toText(ErrorCode::PracticeRelay)};
    using Kind = vault::SecretError::Kind;
    switch (error.secret.kind) {
    case Kind::NotFound:
        return {Text::tr("The password of the relay %1 was not found; a locked keychain answers so too.")
                    .arg(error.detail),
                queued, Text::tr("Unlock the keychain, then go on."), toText(ErrorCode::SecretFailed)};
    case Kind::TimedOut:
        return {Text::tr("The keychain did not answer in time."), Text::tr("Nothing was sent or kept."),
                Text::tr("Look for its question on the screen, then try again."),
                toText(ErrorCode::SecretFailed)};
    case Kind::Denied:
    case Kind::Unavailable:
    case Kind::Failed:
        break;
    }
    return {Text::tr("The keychain refused (%1).").arg(error.secret.detail),
            Text::tr("Nothing was sent or kept."), Text::tr("Unlock it, then try again."),
            toText(ErrorCode::SecretFailed)};
}

Problem problemOf(const audience::AudienceError& error, const QString& about)
{
    using Kind = audience::AudienceError::Kind;
    switch (error.kind) {
    case Kind::Database:
        return problemOf(error.database);
    case Kind::NotAnAddress:
        return unchanged(ErrorCode::BadValue, Text::tr("“%1” is no address that can be mailed.").arg(about),
                         Text::tr("Write it like name@example.com."));
    case Kind::AddressTaken:
        return unchanged(ErrorCode::NameTaken, Text::tr("Another contact has the address %1.").arg(about),
                         Text::tr("Look that contact up, or choose another address."));
    case Kind::BadText:
        return unchanged(ErrorCode::BadValue,
                         Text::tr("“%1” is empty, too long, or holds a control character.").arg(error.detail),
                         Text::tr("Shorten it or take the character out."));
    case Kind::UnknownContact:
        return unchanged(ErrorCode::UnknownContact, Text::tr("There is no contact %1 any more.").arg(about),
                         Text::tr("Read the list again."));
    case Kind::UnknownList:
        return unchanged(ErrorCode::UnknownList, Text::tr("There is no list “%1” any more.").arg(about),
                         Text::tr("Read the lists again."));
    case Kind::UnknownPurpose:
        return unchanged(ErrorCode::UnknownPurpose, Text::tr("There is no such purpose."),
                         Text::tr("Choose one of those there are."));
    case Kind::Consent:
        return problemOf(error.consent.value_or(consent::ConsentError{}), about);
    case Kind::NameTaken:
        break;
    }
    return nameTaken(about);
}

Problem problemOf(const consent::ConsentError& error, const QString& about)
{
    using Kind = consent::ConsentError::Kind;
    switch (error.kind) {
    case Kind::Database:
        return problemOf(error.database);
    case Kind::InFuture:
        return nothingRecorded(Text::tr("A consent can't be from the future."),
                               Text::tr("Give the time when it was given."));
    case Kind::NeedsPurpose:
        return nothingRecorded(Text::tr("A basis is for one purpose."), Text::tr("Choose which."));
    case Kind::NeedsBasis:
        return nothingRecorded(Text::tr("No basis was given, and none is ever invented."),
                               Text::tr("Choose which."));
    case Kind::NeedsSource:
        return nothingRecorded(Text::tr("A basis needs its source."), Text::tr("Write where it comes from."));
    case Kind::NeedsImport:
    case Kind::BadText:
        return nothingRecorded(Text::tr("%1 is too long or holds a control character.").arg(error.detail),
                               Text::tr("Shorten it."));
    case Kind::UnknownContact:
        return unchanged(ErrorCode::UnknownContact, Text::tr("There is no contact %1 any more.").arg(about),
                         Text::tr("Read the list again."));
    case Kind::UnknownPurpose:
        return unchanged(ErrorCode::UnknownPurpose, Text::tr("There is no such purpose."),
                         Text::tr("Choose one of those there are."));
    case Kind::NotAnAddress:
        return unchanged(ErrorCode::SuppressionRefused,
                         Text::tr("“%1” is neither an address nor a domain.").arg(about),
                         Text::tr("Write name@example.com or example.com."));
    case Kind::PublicSuffix:
        return unchanged(
            ErrorCode::SuppressionRefused,
            Text::tr("This would suppress everyone at “%1”, where many have domains of their own.")
                .arg(about),
            Text::tr("Give one of those domains."));
    case Kind::NeedsAddress:
        return unchanged(ErrorCode::SuppressionRefused,
                         Text::tr("A whole domain can't unsubscribe or complain, only a person can."),
                         Text::tr("Give an address, or another reason."));
    case Kind::NotSuppressed:
        return unchanged(ErrorCode::SuppressionRefused, Text::tr("“%1” is not suppressed.").arg(about),
                         Text::tr("Read the list again."));
    case Kind::BadRules:
        return unchanged(ErrorCode::BadValue,
                         Text::tr("The rules for countries are not right: %1.").arg(error.detail),
                         Text::tr("Mend the file and choose it again."));
    case Kind::OptOutStays:
        break;
    }
    return unchanged(ErrorCode::SuppressionRefused,
                     Text::tr("“%1” opted out, so it stays suppressed.").arg(about),
                     Text::tr("Only a new consent of that person lifts it."));
}

Problem problemOf(const campaign::CampaignError& error, const QString& about)
{
    using Kind = campaign::CampaignError::Kind;
    switch (error.kind) {
    case Kind::Database:
        return problemOf(error.database);
    case Kind::NoSuchCampaign:
        return unchanged(ErrorCode::UnknownCampaign,
                         Text::tr("There is no campaign “%1” any more.").arg(about),
                         Text::tr("Read the list again."));
    case Kind::NameTaken:
        return nameTaken(about);
    case Kind::BadName:
        return badName(about);
    case Kind::BadTime:
        return unchanged(ErrorCode::BadValue,
                         Text::tr("The campaign “%1” can't start at that time.").arg(about),
                         Text::tr("Choose a time that is to come, and before its end."));
    case Kind::BadAddress:
        return {Text::tr("“%1” is no address that can be mailed.").arg(error.detail),
                Text::tr("Nothing was sent."), Text::tr("Write it like name@example.com."),
                toText(ErrorCode::BadValue)};
    case Kind::Changed:
        return {Text::tr("The campaign “%1” was changed meanwhile.").arg(about),
                Text::tr("Nothing was sent."), Text::tr("Look at it again, then send it."),
                toText(ErrorCode::CampaignState)};
    case Kind::RedFindings:
        return {Text::tr("The campaign “%1” is not ready.").arg(about), Text::tr("Nothing was sent."),
                Text::tr("Look at what is missing."), toText(ErrorCode::NotReady)};
    case Kind::WrongState:
        return unchanged(ErrorCode::CampaignState,
                         Text::tr("The campaign “%1” is in the state “%2”, so that can't be done.")
                             .arg(about, kit::lookOf(error.detail).word),
                         Text::tr("Look where it stands."));
    case Kind::NoSuchDelivery:
        return unchanged(ErrorCode::UnknownDelivery,
                         Text::tr("“%1” has no delivery to this contact.").arg(about),
                         Text::tr("Look in the outbox whom it has."));
    case Kind::NotInDoubt:
        return unchanged(
            ErrorCode::CannotResolve,
            Text::tr("This delivery is in the state “%1”, not in doubt.").arg(kit::lookOf(error.detail).word),
            Text::tr("Read the list again."));
    case Kind::NothingRendered:
        return unchanged(ErrorCode::CannotRender,
                         Text::tr("No message was made for this contact in “%1”.").arg(about),
                         Text::tr("Look why in the delivery's journey."));
    case Kind::Render:
        break;
    }
    return {Text::tr("The message can't be made (%1).").arg(error.detail), Text::tr("Nothing was sent."),
            Text::tr("Mend the template."), toText(ErrorCode::CannotRender)};
}

namespace {

/// The server's own words, quoted as they came; else ours for the log.
QString wordsOf(const smtp::SessionError& error)
{
    if (error.reply)
        return QString::number(error.reply->code) + u' ' + QString::fromUtf8(error.reply->text());
    return error.detail;
}

struct Told
{
    ErrorCode code;
    QString what;
    QString todo;
};

Told told(const smtp::SessionError& error, const QString& relay)
{
    using Kind = smtp::SessionError::Kind;
    switch (error.kind) {
    case Kind::HostNotFound:
        return {ErrorCode::HostNotFound,
                Text::tr("The relay %1 was not found: no computer has that name.").arg(relay),
                Text::tr("Check the host's name and the network.")};
    case Kind::Refused:
        return {ErrorCode::ConnectionRefused, Text::tr("Nobody answers at the relay %1.").arg(relay),
                Text::tr("Check host and port, and that the server runs.")};
    case Kind::Unreachable:
        return {ErrorCode::HostUnreachable,
                Text::tr("There is no way to the relay %1 (%2).").arg(relay, error.detail),
                Text::tr("Check the network.")};
    case Kind::TimedOut:
        return {ErrorCode::ConnectionTimedOut, Text::tr("The relay %1 did not answer in time.").arg(relay),
                Text::tr("Check host and port; a firewall may be in the way.")};
    case Kind::Closed:
        return {ErrorCode::ConnectionClosed,
                Text::tr("The relay %1 hung up (%2).").arg(relay, wordsOf(error)),
                Text::tr("It is tried again by itself; if it goes on, ask the relay's operator.")};
    case Kind::CertificateUntrusted:
        return {
            ErrorCode::CertificateUntrusted,
            Text::tr("The certificate of the relay %1 is signed by nobody this computer trusts.").arg(relay),
            Text::tr(
                "If the relay is your own, give its authority in the relay's settings; else don't use it.")};
    case Kind::CertificateExpired:
        return {ErrorCode::CertificateExpired,
                Text::tr("The certificate of the relay %1 has expired or is not valid yet.").arg(relay),
                Text::tr("Check this computer's clock, then ask the relay's operator.")};
    case Kind::CertificateWrongHost:
        return {ErrorCode::CertificateWrongHost,
                Text::tr("The certificate of the relay %1 is for another host.").arg(relay),
                Text::tr("Use the host name that the operator names; it may be another server.")};
    case Kind::TlsFailed:
        return {ErrorCode::TlsFailed,
                Text::tr("No encrypted connection to the relay %1 came about (%2).").arg(relay, error.detail),
                Text::tr("Check port and security: 465 wants TLS, 587 and 25 want STARTTLS.")};
    case Kind::StartTlsMissing:
    case Kind::StartTlsRefused:
        return {ErrorCode::StartTlsMissing, Text::tr("The relay %1 offers no STARTTLS.").arg(relay),
                Text::tr("Nothing goes out unencrypted. Use TLS with port 465, or ask the operator.")};
    case Kind::AuthMissing:
        return {ErrorCode::AuthMissing,
                Text::tr("The relay %1 offers no sign-in that Mailwright knows.").arg(relay),
                Text::tr("Check port and security, or leave the user name empty.")};
    case Kind::AuthRefused:
        return {ErrorCode::AuthRefused,
                Text::tr("The relay %1 refuses this name and password (%2).").arg(relay, wordsOf(error)),
                Text::tr("Check both; some relays want an app password.")};
    case Kind::GreetingRefused:
        return {ErrorCode::GreetingRefused,
                Text::tr("The relay %1 refuses this computer (%2).").arg(relay, wordsOf(error)),
                Text::tr("Ask the relay's operator.")};
    case Kind::Garbage:
        return {ErrorCode::NotSmtp, Text::tr("What answers at the relay %1 is no mail server.").arg(relay),
                Text::tr("Check host and port.")};
    case Kind::NoPlainTextToForeignHost:
        return {ErrorCode::NeedsTls,
                Text::tr("Without encryption mail may go to this computer alone, not to %1.").arg(relay),
                Text::tr("Choose STARTTLS or TLS for the relay.")};
    case Kind::BadOptions:
        break;
    }
    return {ErrorCode::RelaySettings,
            Text::tr("The settings of the relay %1 can't be used (%2).").arg(relay, error.detail),
            Text::tr("Change them.")};
}

} // namespace

Problem problemOf(const smtp::SessionError& error, const QString& about)
{
    const Told what = told(error, about);
    return {what.what, Text::tr("What was not accepted stays queued."), what.todo, toText(what.code)};
}

} // namespace mw::shell
