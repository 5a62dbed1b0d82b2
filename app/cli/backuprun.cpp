// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/backuprun.h"

#include "backup/backupcheck.h"
#include "backup/backupfile.h"
#include "backup/backupmaker.h"
#include "backup/restore.h"
#include "cli/failures.h"
#include "cli/files.h"
#include "cli/jobrun.h"
#include "cli/text.h"
#include "vault/keychainslot.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace mw::cli {

using namespace Qt::StringLiterals;
using backup::BackupError;
using backup::BackupFacts;
using backup::BackupResult;

namespace {

using Kind = BackupError::Kind;

Failure unreadable(const BackupError& error, const QString& file)
{
    switch (error.kind) {
    case Kind::Missing:
        return files::unreadable(file, Text::tr("it is not there"));
    case Kind::Foreign:
        return files::unreadable(file, Text::tr("it is no backup of Mailwright's"));
    case Kind::Newer:
        return {Exit::Unreadable, Code::VaultNewer,
                Text::tr("The backup was made by a newer Mailwright. It was left as it is. Install the newer "
                         "one.")};
    case Kind::KeysUnfit:
        return {Exit::NotAllowed, Code::VaultWrongKey,
                Text::tr("The key at hand does not open this backup. Nothing was changed. Use the passphrase "
                         "that the workspace had when the backup was made.")};
    default:
        return {Exit::Unreadable, Code::BackupDamaged,
                Text::tr("The backup is damaged: it was cut or changed. Nothing was changed. Use another "
                         "one.")};
    }
}

Failure unwritable(const BackupError& error)
{
    switch (error.kind) {
    case Kind::Full:
        return {Exit::NotAllowed, Code::DiskFull,
                Text::tr("The disk is full. Nothing half was left. Make room, or choose another folder.")};
    case Kind::TargetTaken:
        return {Exit::NotAllowed, Code::WorkspaceExists,
                Text::tr("\"%1\" holds something already. Nothing was changed. Choose a folder that is not "
                         "there yet.")
                    .arg(error.detail)};
    case Kind::Busy:
    case Kind::LogTooLong:
        return {Exit::Busy, Code::VaultBusy,
                Text::tr("The workspace or the folder is busy: another backup is made there, or too much is "
                         "being written. Nothing half was left. Try again later.")};
    case Kind::SlotsUnusable:
        return {Exit::Unreadable, Code::KeyFileDamaged,
                Text::tr("The workspace's key file (vault.keys) is missing or damaged, so nobody could open "
                         "the backup. None was made. Put the file back first.")};
    case Kind::VaultUnreadable:
        return {Exit::Unreadable, Code::VaultDamaged,
                Text::tr("The workspace's file is damaged. No backup was made. Those from before are still "
                         "there: restore the newest one.")};
    case Kind::FolderGone:
        return {Exit::NotAllowed, Code::FolderNotWritable,
                Text::tr("The folder is not there: \"%1\". Nothing was written. Make it, or plug its drive "
                         "in.")
                    .arg(error.detail)};
    default:
        return {Exit::NotAllowed, Code::FolderNotWritable,
                Text::tr("Nothing may be written there (%1). Nothing half was left. Choose another folder.")
                    .arg(error.detail)};
    }
}

bool isAboutTheFile(Kind kind)
{
    return kind == Kind::Missing || kind == Kind::Foreign || kind == Kind::Newer || kind == Kind::Damaged ||
           kind == Kind::KeysUnfit;
}

Failure failureOf(const BackupError& error, const QString& file)
{
    if (error.kind == Kind::Cancelled)
        return {Exit::NeedsALook, Code::Stopped, Text::tr("Stopped. Nothing half was left.")};
    return isAboutTheFile(error.kind) ? unreadable(error, file) : unwritable(error);
}

QJsonObject factsOf(const BackupFacts& facts)
{
    return {{u"made_at"_s, base::toRfc3339(facts.madeAt)},
            {u"bytes"_s, static_cast<qint64>(facts.bytes)},
            {u"contacts"_s, static_cast<qint64>(facts.contacts)},
            {u"deliveries"_s, static_cast<qint64>(facts.deliveries)}};
}

using Keys = std::shared_ptr<const vault::DataKeys>;
using TakeKeys = std::function<void(const Try<Keys>&)>;

/// By the passphrase, else by the keychain that the workspace's key lies in.
void findKeys(Context& context, const QString& file, TakeKeys take)
{
    auto slots = backup::readSlots(file);
    if (!slots)
        return take(base::fail(failureOf(slots.error(), file)));
    if (const QString passphrase = context.passphraseFile(); !passphrase.isEmpty()) {
        auto secret = files::readSecret(passphrase);
        if (!secret)
            return take(base::fail(secret.error()));
        auto keys = slots->unlock(*secret);
        if (!keys)
            return take(base::fail(cli::failureOf(keys.error())));
        return take(std::make_shared<const vault::DataKeys>(std::move(*keys)));
    }
    vault::SecretStore* keychain = slots->has(vault::SlotKind::Keychain) ? context.keychain() : nullptr;
    if (!keychain)
        return take(base::fail(lockedFailure()));
    vault::keychainslot::unlock(
        *keychain, *slots, QCoreApplication::instance(),
        [take = std::move(take)](base::Result<vault::DataKeys, vault::KeychainSlotError> keys) {
            if (keys)
                return take(std::make_shared<const vault::DataKeys>(std::move(*keys)));
            take(base::fail(keys.error().file
                                ? cli::failureOf(*keys.error().file)
                                : keychainFailure(keys.error().store.value_or(vault::SecretError{}))));
        });
}

Answer tellVerdict(Context& context, const QString& file, const BackupResult<BackupFacts>& facts)
{
    if (!facts && facts.error().kind != Kind::Damaged)
        return base::fail(failureOf(facts.error(), file));
    QJsonObject answer{{u"file"_s, file}, {u"valid"_s, facts.has_value()}};
    if (!facts) {
        context.out().line(Text::tr("%1 is damaged: it was cut or changed. Use another backup.").arg(file));
        context.out().object(answer);
        return Exit::NeedsALook;
    }
    const QJsonObject told = factsOf(*facts);
    for (auto it = told.begin(); it != told.end(); ++it)
        answer.insert(it.key(), it.value());
    context.out().line(Text::tr("%1 is whole. Made %2; contacts: %3.")
                           .arg(file, base::toRfc3339(facts->madeAt))
                           .arg(static_cast<qint64>(facts->contacts)));
    context.out().object(answer);
    return Exit::Done;
}

} // namespace

void runBackupCreate(Context& context, Finish finish)
{
    workspace::Workspace& workspace = context.workspace();
    const QString folder =
        context.arguments().at(0).isEmpty() ? workspace.folder().backupsPath() : context.arguments().at(0);
    auto made = std::make_shared<std::optional<BackupResult<backup::BackupMaker::Made>>>();
    auto maker = std::make_shared<backup::BackupMaker>(
        backup::BackupMaker::Source{.vaultPath = workspace.folder().vaultPath(),
                                    .slotsPath = workspace.folder().keysPath(),
                                    .vfs = workspace.vfs(),
                                    .keys = workspace.vaultKeys()->keys},
        context.clock());
    runJob(
        context, Text::tr("bytes saved"),
        [maker, made, folder, name = workspace.keys().name](base::JobControl& control) {
            made->emplace(maker->make(folder, name, control));
        },
        [&context, made, finish, folder] {
            const auto& result = **made;
            if (!result)
                return finish(base::fail(failureOf(result.error(), folder)));
            QJsonObject answer = factsOf(result->facts);
            answer.insert(u"file"_s, result->path);
            context.out().line(
                Text::tr("Saved the workspace in %1. It was opened and checked; the workspace's "
                         "own passphrase or keychain opens it.")
                    .arg(result->path));
            context.out().object(answer);
            finish(Exit::Done);
        });
}

void runBackupVerify(Context& context, Finish finish)
{
    const QString file = context.arguments().at(0);
    findKeys(context, file, [&context, file, finish](const Try<Keys>& keys) {
        if (!keys)
            return finish(base::fail(keys.error()));
        auto facts = std::make_shared<std::optional<BackupResult<BackupFacts>>>();
        runJob(
            context, Text::tr("bytes read"),
            [facts, file, keys = *keys](base::JobControl& control) {
                facts->emplace(backup::verifyBackup(file, *keys, control));
            },
            [&context, facts, file, finish] { finish(tellVerdict(context, file, **facts)); });
    });
}

void runBackupRestore(Context& context, Finish finish)
{
    const QString file = context.arguments().at(0);
    const QString folder = context.arguments().at(1);
    findKeys(context, file, [&context, file, folder, finish](const Try<Keys>& keys) {
        if (!keys)
            return finish(base::fail(keys.error()));
        auto facts = std::make_shared<std::optional<BackupResult<BackupFacts>>>();
        runJob(
            context, Text::tr("bytes restored"),
            [facts, file, folder, keys = *keys](base::JobControl& control) {
                facts->emplace(backup::restoreBackup(file, *keys, folder, control));
            },
            [&context, facts, file, folder, finish] {
                const auto& result = **facts;
                if (!result)
                    return finish(base::fail(failureOf(result.error(), file)));
                QJsonObject answer = factsOf(*result);
                answer.insert(u"file"_s, file);
                answer.insert(u"path"_s, QFileInfo(folder).absoluteFilePath());
                answer.insert(u"armed"_s, false);
                context.out().line(
                    Text::tr(
                        "Restored to %1. It is disarmed: what was sent after the backup is not known there. "
                        "Run workspace arm if this is the copy to go on with.")
                        .arg(folder));
                context.out().object(answer);
                finish(Exit::Done);
            });
    });
}

} // namespace mw::cli
