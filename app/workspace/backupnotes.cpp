// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/backupnotes.h"

#include "vault/meta.h"
#include "vault/writetransaction.h"

#include <algorithm>
#include <array>
#include <QJsonDocument>
#include <QJsonObject>

namespace mw::workspace::backupnotes {

using namespace Qt::StringLiterals;
using backup::BackupError;
using backup::BackupPlan;
using Kind = BackupError::Kind;

namespace {

const QString outcomeKey = u"backup_outcome"_s;

struct KindWord
{
    Kind kind;
    QLatin1String word;
};
constexpr std::array kindWords = {
    KindWord{Kind::FolderGone, "folder_gone"_L1},
    KindWord{Kind::NotWritable, "not_writable"_L1},
    KindWord{Kind::Full, "full"_L1},
    KindWord{Kind::Io, "io"_L1},
    KindWord{Kind::Missing, "missing"_L1},
    KindWord{Kind::Foreign, "foreign"_L1},
    KindWord{Kind::Newer, "newer"_L1},
    KindWord{Kind::Damaged, "damaged"_L1},
    KindWord{Kind::KeysUnfit, "keys_unfit"_L1},
    KindWord{Kind::VaultUnreadable, "vault_unreadable"_L1},
    KindWord{Kind::SlotsUnusable, "slots_unusable"_L1},
    KindWord{Kind::TargetTaken, "target_taken"_L1},
    KindWord{Kind::Busy, "busy"_L1},
    KindWord{Kind::LogTooLong, "log_too_long"_L1},
    KindWord{Kind::Cancelled, "cancelled"_L1},
};

vault::DbResult<void> keep(vault::Database& database, vault::WriterGate& gate, vault::Writer writer,
                           const QString& key, const QByteArray& value)
{
    auto change = vault::WriteTransaction::begin(database, gate, writer);
    if (!change)
        return base::fail(change.error());
    if (auto written = vault::meta::write(database, key, value); !written)
        return written;
    return change->commit();
}

} // namespace

vault::DbResult<std::optional<BackupPlan>> readPlan(vault::Database& database)
{
    const auto found = vault::meta::read(database, backup::backupPlanKey);
    if (!found)
        return base::fail(found.error());
    if (!found->isValid() || found->isNull())
        return std::optional(BackupPlan{});
    return backup::planFromJson(found->toByteArray());
}

vault::DbResult<void> keepPlan(vault::Database& database, vault::WriterGate& gate, const BackupPlan& plan)
{
    return keep(database, gate, vault::Writer::Click, backup::backupPlanKey, toJson(plan));
}

vault::DbResult<BackupOutcome> readOutcome(vault::Database& database)
{
    const auto found = vault::meta::read(database, outcomeKey);
    if (!found)
        return base::fail(found.error());
    const QJsonObject object = QJsonDocument::fromJson(found->toByteArray()).object();
    BackupOutcome outcome;
    outcome.lastGood = base::fromRfc3339(object["last_good_at"_L1].toString());
    const auto failed = base::fromRfc3339(object["failed_at"_L1].toString());
    const auto word = std::ranges::find_if(
        kindWords, [&](const KindWord& entry) { return object["failure"_L1].toString() == entry.word; });
    if (failed && word != kindWords.end())
        outcome.failure =
            BackupOutcome::Failure{*failed, BackupError{word->kind, object["detail"_L1].toString()}};
    return outcome;
}

vault::DbResult<void> keepOutcome(vault::Database& database, vault::WriterGate& gate,
                                  const BackupOutcome& outcome)
{
    QJsonObject object;
    if (outcome.lastGood)
        object.insert(u"last_good_at"_s, base::toRfc3339(*outcome.lastGood));
    if (const auto& failure = outcome.failure) {
        const auto word = std::ranges::find(kindWords, failure->error.kind, &KindWord::kind);
        object.insert(u"failed_at"_s, base::toRfc3339(failure->at));
        object.insert(u"failure"_s, QString(word->word));
        object.insert(u"detail"_s, failure->error.detail);
    }
    return keep(database, gate, vault::Writer::Job, outcomeKey,
                QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace mw::workspace::backupnotes
