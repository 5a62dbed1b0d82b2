// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/failures.h"
#include "cli/files.h"
#include "cli/takeoutrun.h"
#include "cli/text.h"
#include "cli/verbs.h"
#include "workspace/publicfile.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

namespace mw::cli {

using namespace Qt::StringLiterals;
using workspace::Workspace;

namespace {

QString wordOf(vault::Disarmed disarmed)
{
    switch (disarmed) {
    case vault::Disarmed::No:
        return u"armed"_s;
    case vault::Disarmed::NeverArmed:
        return u"never_armed"_s;
    case vault::Disarmed::OtherDevice:
        return u"other_device"_s;
    case vault::Disarmed::Moved:
        return u"moved"_s;
    case vault::Disarmed::Replaced:
        return u"replaced"_s;
    case vault::Disarmed::RolledBack:
        break;
    }
    return u"rolled_back"_s;
}

Answer createWith(Context& context, workspace::KeySource keys)
{
    auto made = Workspace::create(context.arguments().at(0), context.flag("name"), context.clock(),
                                  {.keys = std::move(keys)});
    if (!made)
        return base::fail(failureOf(made.error()));
    const workspace::WorkspaceKeys& facts = (*made)->keys();
    context.out().line(Text::tr("Made the workspace %1 in %2. It is armed: campaigns may be sent from here.")
                           .arg(facts.name, (*made)->folder().path()));
    context.out().object({{u"workspace_id"_s, facts.id},
                          {u"name"_s, facts.name},
                          {u"colour"_s, facts.colour},
                          {u"path"_s, (*made)->folder().path()},
                          {u"created_at"_s, base::toRfc3339(facts.createdAt)},
                          {u"armed"_s, true},
                          {u"encrypted"_s, true}});
    return Exit::Done;
}

void create(Context& context, Finish finish)
{
    const QString passphrase = context.flag("passphrase-file", context.passphraseFile());
    if (!passphrase.isEmpty()) {
        auto secret = files::readSecret(passphrase);
        if (!secret)
            return finish(base::fail(secret.error()));
        return finish(createWith(context, workspace::vaultkeys::byNewPassphrase(
                                              std::make_shared<const base::Secret>(std::move(*secret)))));
    }
    vault::SecretStore* keychain = context.keychain();
    if (!keychain)
        return finish(base::fail(protectionFailure()));
    workspace::vaultkeys::makeInKeychain(
        *keychain, QCoreApplication::instance(),
        [&context,
         finish = std::move(finish)](const workspace::WorkspaceResult<workspace::SharedVaultKeys>& keys) {
            if (!keys && keys.error().keychain) {
                context.out().message(keychainFailure(*keys.error().keychain).text);
                return finish(base::fail(protectionFailure()));
            }
            finish(keys ? createWith(context, workspace::vaultkeys::source(*keys))
                        : Answer(base::fail(failureOf(keys.error()))));
        });
}

Answer info(Context& context)
{
    Workspace& workspace = context.workspace();
    auto facts = workspace::publicFacts(workspace.database(), workspace.keys(), context.clock().now());
    auto disarmed = workspace.disarmed();
    auto contacts = workspace::contactCount(workspace.database());
    if (!facts)
        return base::fail(failureOf(facts.error()));
    if (!disarmed)
        return base::fail(failureOf(disarmed.error()));
    if (!contacts)
        return base::fail(failureOf(contacts.error()));
    const bool armed = *disarmed == vault::Disarmed::No;
    Output& out = context.out();
    out.line(Text::tr("Workspace: %1").arg(facts->name));
    out.line(Text::tr("Folder: %1").arg(workspace.folder().path()));
    out.line(Text::tr("Contacts: %1").arg(static_cast<qint64>(*contacts)));
    out.line(Text::tr("Campaigns: %1, open deliveries: %2, in doubt: %3")
                 .arg(facts->campaigns)
                 .arg(facts->open)
                 .arg(facts->inDoubt));
    out.line(armed ? Text::tr("Armed: campaigns may be sent from here.")
                   : Text::tr("Disarmed. %1 Run workspace arm to send from here.").arg(wordsOf(*disarmed)));
    out.object({{u"workspace_id"_s, facts->id},
                {u"name"_s, facts->name},
                {u"colour"_s, facts->colour},
                {u"path"_s, workspace.folder().path()},
                {u"created_at"_s, base::toRfc3339(facts->createdAt)},
                {u"contacts"_s, static_cast<qint64>(*contacts)},
                {u"campaigns"_s, static_cast<qint64>(facts->campaigns)},
                {u"open"_s, static_cast<qint64>(facts->open)},
                {u"in_doubt"_s, static_cast<qint64>(facts->inDoubt)},
                {u"armed"_s, armed},
                {u"disarmed"_s, armed ? QJsonValue() : QJsonValue(wordOf(*disarmed))},
                {u"encrypted"_s, true}});
    return Exit::Done;
}

Answer arm(Context& context)
{
    auto before = context.workspace().arm();
    if (!before)
        return base::fail(failureOf(before.error()));
    if (*before == vault::Disarmed::No)
        context.out().line(Text::tr("The workspace was armed already."));
    else
        context.out().line(
            Text::tr("%1 It is armed now: campaigns are sent from here, and from no other copy.")
                .arg(wordsOf(*before)));
    context.out().object({{u"armed"_s, true}, {u"before"_s, wordOf(*before)}});
    return Exit::Done;
}

Answer upgrade(Context& context)
{
    const bool upgraded = context.workspace().wasUpgraded();
    context.out().line(upgraded ? Text::tr("The workspace is up to date now, and its file is encrypted.")
                                : Text::tr("The workspace is up to date already."));
    context.out().object({{u"upgraded"_s, upgraded}});
    return Exit::Done;
}

} // namespace

std::vector<Verb> workspaceVerbs()
{
    return {
        {.noun = "workspace",
         .name = "create",
         .needs = Needs::Nothing,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "makes a workspace, armed"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli workspace create shop.mailwright --name \"Corner Shop\""),
         .arguments = {{.name = "DIR"}},
         .flags = {{.name = "name",
                    .value = "NAME",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "the client's name"),
                    .required = true},
                   {.name = "passphrase-file",
                    .value = "FILE",
                    .help =
                        QT_TRANSLATE_NOOP("mw::cli::Text", "holds the passphrase; only you may read it")}},
         .start = create},
        {.noun = "workspace",
         .name = "info",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "says what is in it and whether it may send"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "mailwright-cli --workspace shop.mailwright --json workspace info"),
         .run = info},
        {.noun = "workspace",
         .name = "arm",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "lets a copy or a moved folder send; it is logged"),
         .example =
             QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright workspace arm"),
         .run = arm},
        {.noun = "workspace",
         .name = "upgrade",
         .needs = Needs::WorkspaceUpgrade,
         .summary =
             QT_TRANSLATE_NOOP("mw::cli::Text", "brings an older workspace up to date, after a backup"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "mailwright-cli --workspace shop.mailwright workspace upgrade"),
         .run = upgrade},
        {.noun = "workspace",
         .name = "export",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "writes everything into a new folder, for use elsewhere; not encrypted"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text",
             "mailwright-cli --workspace shop.mailwright workspace export shop-2026 --sqlite"),
         .arguments = {{.name = "DIR"}},
         .flags = {{.name = "sqlite",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "the whole as a plain SQLite file too")}},
         .start = runTakeout},
    };
}

} // namespace mw::cli
