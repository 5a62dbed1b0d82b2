// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/failures.h"
#include "cli/files.h"
#include "cli/lookups.h"
#include "cli/practicerun.h"
#include "cli/relaytestrun.h"
#include "cli/text.h"
#include "cli/verbs.h"
#include "workspace/relayaccesses.h"
#include "workspace/services.h"

namespace mw::cli {

using namespace Qt::StringLiterals;
using workspace::RelayAccesses;

namespace {

constexpr qint64 longestCertificate = 1024 * 1024;

smtp::Security securityOf(const QString& word)
{
    if (word == u"none")
        return smtp::Security::None;
    return word == u"tls" ? smtp::Security::Tls : smtp::Security::StartTls;
}

QString wordOf(smtp::Security security)
{
    switch (security) {
    case smtp::Security::None:
        return u"none"_s;
    case smtp::Security::Tls:
        return u"tls"_s;
    case smtp::Security::StartTls:
        break;
    }
    return u"starttls"_s;
}

/// `relay` with what the flags say; what they don't say stays.
Try<relays::Relay> relayFrom(Context& context, relays::Relay relay)
{
    if (context.has("host"))
        relay.host = context.flag("host");
    if (context.has("security"))
        relay.security = securityOf(context.flag("security"));
    if (context.has("user"))
        relay.user = context.flag("user");
    int port = relay.port;
    const struct
    {
        const char* flag;
        int from;
        int to;
        int* into;
    } numbers[] = {{"port", 1, 65535, &port},
                   {"connections", 1, 100, &relay.connections},
                   {"per-second", 0, 100'000, &relay.perSecond},
                   {"per-minute", 0, 1'000'000, &relay.perMinute},
                   {"per-day", 0, 100'000'000, &relay.perDay}};
    for (const auto& one : numbers) {
        auto number = context.arguments().number(QString::fromLatin1(one.flag), one.from, one.to, *one.into);
        if (!number)
            return base::fail(number.error());
        *one.into = *number;
    }
    relay.port = static_cast<quint16>(port);
    if (context.has("ca")) {
        auto pem = files::read(context.flag("ca"), longestCertificate);
        if (!pem)
            return base::fail(pem.error());
        relay.caPem = *pem;
    }
    return relay;
}

/// Null where the flag is not there.
Try<base::Secret> passwordFrom(Context& context)
{
    if (!context.has("password-file"))
        return base::Secret();
    auto password = files::readSecret(context.flag("password-file"));
    if (password && password->isEmpty())
        return base::fail(Failure{
            .code = Code::BadValue,
            .text =
                Text::tr("The password file is empty. Nothing was changed. Write the password into it.")});
    return password;
}

QJsonObject objectOf(const relays::Relay& relay)
{
    return {{u"name"_s, relay.name},
            {u"kind"_s, relay.kind == relays::RelayKind::Practice ? u"practice"_s : u"smtp"_s},
            {u"host"_s, relay.host},
            {u"port"_s, relay.port},
            {u"security"_s, wordOf(relay.security)},
            {u"user"_s, relay.user},
            {u"connections"_s, relay.connections},
            {u"per_second"_s, relay.perSecond},
            {u"per_minute"_s, relay.perMinute},
            {u"per_day"_s, relay.perDay}};
}

void tellKept(Context& context, const relays::Relay& relay, const QString& passwordIn)
{
    QJsonObject object = objectOf(relay);
    object[u"password_in"_s] = passwordIn.isEmpty() ? QJsonValue() : QJsonValue(passwordIn);
    context.out().object(object);
    context.out().line(
        Text::tr("The relay %1: %2:%3.").arg(relay.name, relay.host, QString::number(relay.port)));
}

void savePassword(Context& context, const relays::Relay& relay, base::Secret password, const Finish& finish)
{
    auto* accesses = new RelayAccesses(context.workspace(), QCoreApplication::instance());
    accesses->savePassword(
        relay.id, std::move(password),
        [&context, accesses, relay,
         finish](const base::Result<RelayAccesses::Kept, workspace::AccessError>& kept) {
            // Not from within its own answer.
            QMetaObject::invokeMethod(
                QCoreApplication::instance(), [accesses] { delete accesses; }, Qt::QueuedConnection);
            if (!kept) {
                Failure failure = failureOf(kept.error());
                failure.text +=
                    u' ' + Text::tr("The relay has no password yet; say it again with relay change.");
                return finish(base::fail(failure));
            }
            if (kept->inVault)
                context.out().message(
                    Text::tr("There is no keychain here, so the password lies in the workspace's file, "
                             "which is encrypted."));
            tellKept(context, relay, kept->inVault ? u"vault"_s : u"keychain"_s);
            finish(Exit::Done);
        });
}

void keep(Context& context, const relays::Relay& relay, base::Secret password, const Finish& finish)
{
    if (!password.isEmpty())
        return savePassword(context, relay, std::move(password), finish);
    tellKept(context, relay, {});
    finish(Exit::Done);
}

void add(Context& context, Finish finish)
{
    if (context.has("user") != context.has("password-file"))
        return finish(wrongUsage(Code::MissingArgument,
                                 Text::tr("--user and --password-file belong together. Nothing was made.")));
    auto relay = relayFrom(context, {.name = context.arguments().at(0)});
    if (!relay)
        return finish(base::fail(relay.error()));
    auto password = passwordFrom(context);
    if (!password)
        return finish(base::fail(password.error()));
    auto added = context.services().catalogue().addRelay(*relay);
    if (!added)
        return finish(base::fail(failureOf(added.error(), relay->name)));
    relay->id = *added;
    keep(context, *relay, std::move(*password), finish);
}

/// Campaigns keep their relay, so a wrong password or host is mended in place.
void change(Context& context, Finish finish)
{
    auto present = lookups::relay(context, context.arguments().at(0));
    if (!present)
        return finish(base::fail(present.error()));
    if (present->kind == relays::RelayKind::Practice)
        return finish(
            wrongUsage(Code::BadValue, Text::tr("The practice relay is built in and stays as it is.")));
    auto relay = relayFrom(context, *present);
    if (!relay)
        return finish(base::fail(relay.error()));
    auto password = passwordFrom(context);
    if (!password)
        return finish(base::fail(password.error()));
    if (auto changed = context.services().catalogue().changeRelay(*relay); !changed)
        return finish(base::fail(failureOf(changed.error(), relay->name)));
    keep(context, *relay, std::move(*password), finish);
}

Answer list(Context& context)
{
    auto relays = context.services().catalogue().relays();
    if (!relays)
        return base::fail(failureOf(relays.error()));
    relays::RelayRepository repository(context.workspace().database());
    context.out().beginList(u"relays"_s);
    for (const relays::Relay& relay : *relays) {
        auto pause = repository.pause(relay.id);
        if (!pause)
            return base::fail(failureOf(pause.error()));
        QJsonObject object = objectOf(relay);
        object[u"paused"_s] = QJsonValue();
        if (*pause)
            object[u"paused"_s] = QJsonObject{
                {u"since"_s, base::toRfc3339((*pause)->since)},
                {u"until"_s, (*pause)->until ? QJsonValue(base::toRfc3339(*(*pause)->until)) : QJsonValue()},
                {u"reply"_s, (*pause)->reply}};
        context.out().item(object);
        const bool practice = relay.kind == relays::RelayKind::Practice;
        QString text = practice ? Text::tr("%1: the built-in practice relay").arg(relay.name)
                                : u"%1: %2:%3 %4"_s.arg(relay.name, relay.host, QString::number(relay.port))
                                      .arg(wordOf(relay.security));
        if (*pause)
            text += u"  "_s + Text::tr("paused: %1").arg((*pause)->reply);
        context.out().line(text);
    }
    context.out().endList();
    return Exit::Done;
}

std::vector<Flag> relayFlags(bool required)
{
    return {{.name = "host",
             .value = "HOST",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "name or IP address"),
             .required = required},
            {.name = "port",
             .value = "PORT",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "465 wants tls, 587 and 25 want starttls"),
             .required = required},
            {.name = "security",
             .value = "SECURITY",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "none is for this computer alone"),
             .choices = "none|starttls|tls",
             .required = required},
            {.name = "user", .value = "USER", .help = QT_TRANSLATE_NOOP("mw::cli::Text", "who signs in")},
            {.name = "password-file",
             .value = "FILE",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "holds the password; only you may read it")},
            {.name = "ca",
             .value = "FILE",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "a further certificate authority (PEM)")},
            {.name = "connections",
             .value = "N",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "at once; 4 unless given")},
            {.name = "per-second",
             .value = "N",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "messages a second at most")},
            {.name = "per-minute",
             .value = "N",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "messages a minute at most")},
            {.name = "per-day",
             .value = "N",
             .help = QT_TRANSLATE_NOOP("mw::cli::Text", "messages a day at most")}};
}

} // namespace

std::vector<Verb> relayVerbs()
{
    return {
        {.noun = "relay",
         .name = "add",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "adds a mail relay that campaigns can go through"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text",
             "mailwright-cli --workspace shop.mailwright relay add provider --host smtp.example.com --port "
             "587 --security starttls --user shop --password-file password.txt"),
         .arguments = {{.name = "NAME"}},
         .flags = relayFlags(true),
         .start = add},
        {.noun = "relay",
         .name = "change",
         .needs = Needs::WorkspaceWrite,
         .summary =
             QT_TRANSLATE_NOOP("mw::cli::Text", "changes what the flags say of a relay; the rest stays"),
         .example =
             QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright relay change "
                                                "provider --password-file password.txt"),
         .arguments = {{.name = "NAME"}},
         .flags = relayFlags(false),
         .start = change},
        {.noun = "relay",
         .name = "list",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "lists the relays, and which are paused and why"),
         .example =
             QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright relay list"),
         .run = list},
        {.noun = "relay",
         .name = "test",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "walks to a relay and says at each step what was seen; sends nothing"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "mailwright-cli --workspace shop.mailwright relay test provider"),
         .arguments = {{.name = "NAME"}},
         .start = runRelayTest,
         .dns = Dns::Heeded},
        {.noun = "relay",
         .name = "practice",
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "runs the practice relay alone until Ctrl+C; it delivers to nobody"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "mailwright-cli relay practice --port 2525 --to-folder mails"),
         .flags = {{.name = "port",
                    .value = "PORT",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "on this computer; a free one unless given")},
                   {.name = "to-folder",
                    .value = "DIR",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "keeps the mail there instead of in memory")}},
         .start = runPracticeRelay},
    };
}

} // namespace mw::cli
