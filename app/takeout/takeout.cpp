// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/takeout.h"

#include "takeout/cursor.h"
#include "takeout/description.h"
#include "takeout/jsonlines.h"
#include "takeout/messageids.h"
#include "takeout/outfolder.h"
#include "takeout/plaincopy.h"
#include "takeout/secretcells.h"
#include "takeout/sheet.h"
#include "takeout/snapshot.h"
#include "takeout/things.h"
#include "vault/meta.h"
#include "vault/migrations.h"

#include <QDir>
#include <sqlite3.h>

namespace mw::takeout {

using namespace Qt::StringLiterals;

namespace {

Yield<About> aboutOf(vault::Database& database, const TakeoutOptions& options)
{
    QHash<QString, QVariant> values;
    for (const QString& key : {u"workspace_id"_s, u"name"_s, u"colour"_s, u"created_at"_s}) {
        const auto value = vault::meta::read(database, key);
        if (!value)
            return halt(value.error());
        values[key] = *value;
    }
    const auto migration = vault::migrationOf(database);
    if (!migration)
        return halt(migration.error());
    return About{.workspaceId = values[u"workspace_id"_s].toString(),
                 .workspace = values[u"name"_s].toString(),
                 .colour = values[u"colour"_s].toString(),
                 .createdAt = base::fromMilliseconds(values[u"created_at"_s].toLongLong()),
                 .at = options.clock.now(),
                 .migration = *migration,
                 .plainSqlite = options.plainSqlite};
}

Yield<std::int64_t> count(vault::Database& database, const QByteArray& table)
{
    Cursor rows(database, "SELECT count(*) FROM " + quoted(table));
    const auto read = rows.next();
    return read ? Yield<std::int64_t>(rows.integer(0)) : halt(read.error());
}

/// About how many rows will pass: for the progress alone.
Yield<std::int64_t> rowsToPass(vault::Database& database, bool plainSqlite)
{
    QByteArrayList tables;
    for (const Thing& thing : things())
        tables.append(QByteArrayList(passesOf(thing), thing.tables.front()));
    if (plainSqlite) {
        const auto copied = tablesOfPlainCopy(database);
        if (!copied)
            return base::fail(copied.error());
        tables += *copied;
    }
    std::int64_t rows = 0;
    for (const QByteArray& table : tables) {
        const auto some = count(database, table);
        if (!some)
            return some;
        rows += *some;
    }
    return rows;
}

class Takeout
{
public:
    Takeout(vault::Database& database, const TakeoutOptions& options, const OutFolder& folder, Pace& pace)
        : m_database(database), m_options(options), m_root(folder.path()), m_pace(pace)
    {
    }

    Yield<std::vector<FileEntry>> write()
    {
        auto about = aboutOf(m_database, m_options);
        if (!about)
            return base::fail(about.error());
        if (auto written = writeThings(); !written)
            return base::fail(written.error());
        if (auto written = writePictures(); !written)
            return base::fail(written.error());
        if (m_options.plainSqlite)
            if (auto kept = keep(writePlainCopy(m_database, m_root, m_pace)); !kept)
                return base::fail(kept.error());
        const std::pair<const char*, QByteArray> texts[] = {{"README.txt", readme(*about)},
                                                            {"FORMAT.md", formatDescription(*about)}};
        for (const auto& [name, text] : texts)
            if (auto kept = keep(writeBytes(QString::fromLatin1(name), text, false)); !kept)
                return base::fail(kept.error());
        if (auto kept = keep(writeBytes(u"manifest.json"_s, manifest(*about, m_files), false)); !kept)
            return base::fail(kept.error());
        // The last chance to leave nothing.
        if (auto asked = m_pace.look(); !asked)
            return base::fail(asked.error());
        return std::move(m_files);
    }

private:
    Step keep(Yield<FileEntry> written)
    {
        if (!written)
            return base::fail(written.error());
        m_files.push_back(*std::move(written));
        return {};
    }

    Yield<FileEntry> writeBytes(const QString& name, QByteArrayView bytes, bool record)
    {
        auto file = OutFile::make(m_root, name);
        if (!file)
            return base::fail(file.error());
        if (auto written = (*file)->write(bytes); !written)
            return base::fail(written.error());
        if (record)
            (*file)->countRecord();
        return (*file)->finish();
    }

    Step writeThings()
    {
        const auto ids = MessageIds::on(m_database);
        if (!ids)
            return base::fail(ids.error());
        for (const Thing& thing : things()) {
            auto* write = thing.format == Format::Csv ? writeSheet : writeJsonLines;
            if (auto kept = keep(write(m_database, thing, m_root, m_pace)); !kept)
                return kept;
        }
        return {};
    }

    Step writePictures()
    {
        if (!QDir(m_root).mkdir(u"pictures"_s))
            return halt(TakeoutError::Kind::Write, m_root + u"/pictures"_s);
        Cursor picture(m_database, "SELECT " MW_PICTURE_FILE ", p.bytes FROM picture p ORDER BY p.id");
        for (auto more = picture.next(); !more || *more; more = picture.next()) {
            if (!more)
                return halt(more.error());
            if (auto kept = keep(writeBytes(QString::fromUtf8(picture.text(0)), picture.bytes(1), true));
                !kept)
                return kept;
            if (auto gone = m_pace.look(); !gone)
                return gone;
        }
        return {};
    }

    vault::Database& m_database;
    const TakeoutOptions& m_options;
    QString m_root;
    Pace& m_pace;
    std::vector<FileEntry> m_files;
};

/// Up to the folder's name.
Yield<TakeoutReport> run(vault::Database& database, const QString& target, const TakeoutOptions& options,
                         const base::JobControl& control)
{
    const QString vault = QString::fromUtf8(sqlite3_db_filename(database.handle(), "main"));
    auto folder = OutFolder::make(target, vault);
    if (!folder)
        return base::fail(folder.error());
    options.log.write({.level = base::LogLevel::Info,
                       .code = u"MW-1170"_s,
                       .text = u"an export of the whole workspace began"_s,
                       .detail = (*folder)->target()});
    const auto snapshot = Snapshot::take(database);
    if (!snapshot)
        return base::fail(snapshot.error());
    const auto total = rowsToPass(database, options.plainSqlite);
    if (!total)
        return base::fail(total.error());
    Pace pace(database, control, *total);
    if (auto asked = pace.look(); !asked)
        return base::fail(asked.error());
    auto files = Takeout(database, options, **folder, pace).write();
    if (!files)
        return base::fail(files.error());
    if (auto published = (*folder)->publish(); !published)
        return base::fail(published.error());
    return TakeoutReport{
        .folder = (*folder)->target(), .files = *std::move(files), .plainSqlite = options.plainSqlite};
}

} // namespace

base::Result<TakeoutReport, TakeoutError> exportWorkspace(vault::Database& database, const QString& target,
                                                          const TakeoutOptions& options,
                                                          const base::JobControl& control)
{
    auto report = run(database, target, options, control);
    if (!report && !report.error().error)
        return TakeoutReport{.cancelled = true};
    if (!report)
        return base::fail(*report.error().error);
    options.log.write({.level = base::LogLevel::Warning,
                       .code = u"MW-1171"_s,
                       .text = options.plainSqlite
                                   ? u"the whole workspace was exported, not encrypted, as SQLite too"_s
                                   : u"the whole workspace was exported, not encrypted"_s,
                       .detail = report->folder});
    return *std::move(report);
}

} // namespace mw::takeout
