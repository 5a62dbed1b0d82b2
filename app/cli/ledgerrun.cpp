// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ledgerrun.h"

#include "cli/failures.h"
#include "cli/files.h"
#include "cli/jobrun.h"
#include "cli/text.h"
#include "consent/checkpoint.h"
#include "consent/ledgerexport.h"
#include "consent/ledgerverify.h"
#include "vault/writetransaction.h"
#include "workspace/ledgerhead.h"
#include "workspace/workspace.h"

#include <QJsonArray>
#include <QSaveFile>

namespace mw::cli {

using namespace Qt::StringLiterals;
using consent::ledger::Head;

namespace {

constexpr qint64 largestCheckpoint = 64 * 1024;

Failure unwritable(const QString& path, const QString& why)
{
    return {Exit::NotAllowed, Code::FileUnwritable,
            Text::tr("%1 can't be written (%2). Nothing was changed. Choose another place, or make room.")
                .arg(path, why)};
}

/// The heads that are to be found in the ledger: the one under the slots file's MAC, and the checkpoints'.
Try<std::vector<Head>> notedHeads(Context& context)
{
    auto noted = workspace::notedHead(context.workspace());
    if (!noted)
        return base::fail(failureOf(noted.error()));
    std::vector<Head> heads = *noted;
    for (const QString& path : context.flags("checkpoint")) {
        const auto bytes = files::read(path, largestCheckpoint);
        if (!bytes)
            return base::fail(bytes.error());
        const auto checkpoint = consent::Checkpoint::fromJson(*bytes);
        if (!checkpoint || !checkpoint->isSigned())
            return failed(
                Exit::Unreadable, Code::FileUnreadable,
                Text::tr("%1 is no checkpoint, or its signature does not fit it. Nothing was checked. Give "
                         "the file as it was written.")
                    .arg(path));
        const auto workspace = consent::ledger::workspaceId(context.workspace().database());
        if (!workspace)
            return base::fail(failureOf(workspace.error()));
        if (*workspace != checkpoint->workspace)
            return failed(
                Exit::Unreadable, Code::FileUnreadable,
                Text::tr("%1 is of another workspace. Nothing was checked. Give one of this workspace.")
                    .arg(path));
        heads.push_back(checkpoint->head);
    }
    return heads;
}

Answer tell(Context& context, const vault::DbResult<consent::LedgerCheck>& check)
{
    if (!check)
        return base::fail(failureOf(check.error()));
    if (check->cancelled)
        return failed(Exit::NeedsALook, Code::Stopped,
                      Text::tr("Stopped. The ledger was not checked to its end."));
    QJsonArray findings;
    for (const consent::LedgerFinding& finding : check->findings)
        findings.append(toText(finding));
    const bool whole = check->isWhole();
    context.out().object({{u"records"_s, static_cast<qint64>(check->records)},
                          {u"valid"_s, whole},
                          {u"first_broken"_s, whole ? QJsonValue() : findings.at(0)},
                          {u"links"_s, static_cast<qint64>(check->links)},
                          {u"erased"_s, static_cast<qint64>(check->erased)},
                          {u"head"_s, QString::fromLatin1(check->head.hash.toHex())},
                          {u"findings"_s, findings},
                          {u"more_findings"_s, static_cast<qint64>(check->more)}});
    if (whole) {
        context.out().line(Text::tr("The consent ledger is whole: %1 records in %2 links.")
                               .arg(check->records)
                               .arg(check->links));
        return Exit::Done;
    }
    context.out().line(Text::tr("The consent ledger was changed after it was written:"));
    for (const QJsonValue& finding : findings)
        context.out().line(u"  "_s + finding.toString());
    if (check->more > 0)
        context.out().line(Text::tr("  and %1 more").arg(check->more));
    return Exit::NeedsALook;
}

using Exported = base::Result<Head, consent::LedgerExportError>;

Answer tell(Context& context, const QString& path, QSaveFile& file, const Exported& exported)
{
    using Kind = consent::LedgerExportError::Kind;
    if (!exported) {
        file.cancelWriting();
        switch (exported.error().kind) {
        case Kind::Database:
            return base::fail(failureOf(exported.error().database));
        case Kind::Cancelled:
            return failed(Exit::NeedsALook, Code::Stopped, Text::tr("Stopped. Nothing was exported."));
        case Kind::Unwritable:
            break;
        }
        return base::fail(unwritable(path, exported.error().detail));
    }
    if (!file.commit())
        return base::fail(unwritable(path, file.errorString()));
    base::LogEntry entry;
    entry.level = base::LogLevel::Warning;
    entry.code = u"MW-3112"_s;
    entry.text = u"the consent ledger was exported, %1 links"_s.arg(exported->count); // untranslated: data
    context.workspace().log().write(entry);
    context.out().object({{u"file"_s, path},
                          {u"links"_s, static_cast<qint64>(exported->count)},
                          {u"head"_s, QString::fromLatin1(exported->hash.toHex())}});
    context.out().line(
        Text::tr(
            "Exported the consent ledger to %1, %2 links. verify_ledger.py checks it without this program.")
            .arg(path)
            .arg(exported->count));
    context.out().message(Text::tr("The file is not encrypted: whoever can read it can read the addresses."));
    return Exit::Done;
}

} // namespace

void runLedgerVerify(Context& context, Finish finish)
{
    const auto heads = notedHeads(context);
    if (!heads)
        return finish(base::fail(heads.error()));
    auto check = std::make_shared<vault::DbResult<consent::LedgerCheck>>();
    runDatabaseJob(
        context, Text::tr("links checked"),
        [check, heads = *heads](vault::Database& database, base::JobControl& control) {
            *check = consent::LedgerVerifier(database).run(heads, control);
        },
        [&context, check, finish](const Try<void>& opened) {
            finish(opened ? tell(context, *check) : Answer(base::fail(opened.error())));
        });
}

void runLedgerExport(Context& context, Finish finish)
{
    const QString path = context.arguments().at(0);
    auto file = std::make_shared<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return finish(base::fail(unwritable(path, file->errorString())));
    file->setPermissions(QFile::ReadOwner | QFile::WriteOwner); // addresses are in it
    auto exported = std::make_shared<std::optional<Exported>>();
    runDatabaseJob(
        context, Text::tr("links written"),
        [&context, file, exported](vault::Database& database, base::JobControl& control) {
            *exported = consent::exportLedger(database, context.clock().now(), *file, control);
        },
        [&context, path, file, exported, finish](const Try<void>& opened) {
            finish(opened ? tell(context, path, *file, **exported) : Answer(base::fail(opened.error())));
        });
}

Answer writeCheckpoint(Context& context)
{
    const QString path = context.arguments().at(0);
    workspace::Workspace& workspace = context.workspace();
    vault::Database& database = workspace.database();
    auto transaction = vault::WriteTransaction::begin(database, workspace.vault().gate(),
                                                      vault::Writer::Click, vault::Sync::Durable);
    if (!transaction)
        return base::fail(failureOf(transaction.error()));
    const auto key = consent::ledger::signingKey(database, true);
    if (!key)
        return base::fail(failureOf(key.error()));
    const auto head = consent::ledger::head(database);
    if (!head)
        return base::fail(failureOf(head.error()));
    if (auto committed = transaction->commit(); !committed)
        return base::fail(failureOf(committed.error()));
    const auto id = consent::ledger::workspaceId(database);
    if (!id)
        return base::fail(failureOf(id.error()));
    const auto made = consent::ledger::sign(*key, *id, *head, context.clock().now());
    if (!made)
        return failed(Exit::NotAllowed, Code::NoRandomness,
                      Text::tr("The checkpoint can't be signed. Nothing was written. Try again."));
    QSaveFile file(path);
    const QByteArray json = made->toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return base::fail(unwritable(path, file.errorString()));
    context.out().object({{u"file"_s, path},
                          {u"count"_s, static_cast<qint64>(head->count)},
                          {u"head"_s, QString::fromLatin1(head->hash.toHex())},
                          {u"public_key"_s, QString::fromLatin1(made->publicKey.toHex())}});
    context.out().line(
        Text::tr("Wrote a signed checkpoint of %1 links to %2. It proves something where nobody "
                 "of this workspace can change it: with a lawyer, in a mail, on paper.")
            .arg(head->count)
            .arg(path));
    return Exit::Done;
}

} // namespace mw::cli
