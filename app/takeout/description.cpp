// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/description.h"

#include "takeout/plaincopy.h"
#include "takeout/things.h"
#include "takeout/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mw::takeout {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;

constexpr auto warning =
    R"(It is NOT ENCRYPTED: whoever can read this folder can read every contact in it. Keep it where only the
right people come, and delete it when it is no longer needed.
)";

constexpr auto readmeRest = R"(
contacts.csv holds everybody, those who opted out too. Whoever goes on elsewhere with it has to take along
suppressions.csv (never mailed) and consent.csv (who agreed to what, and who withdrew).

Not in here: passwords and keys. What is stored of the passwords of relays and of the keys of the workspace never
leaves Mailwright. FORMAT.md lists what else stayed away, and why.

FORMAT.md describes every file and field. manifest.json has the number of records and the SHA-256 of each file;
on Linux `sha256sum FILE` compares one.
)";

constexpr auto plainNote =
    R"(The whole vault as a plain SQLite 3 file, for any program that reads SQLite. Tables, indexes and triggers are
Mailwright's own; `PRAGMA user_version` is the number of its newest migration. Times are milliseconds since 1970, UTC;
states and kinds are numbers, which the lines of the other files give as words. Rows of imports that were not published
are in it. Every `secret.value` is empty, and so is each `meta.value` that is a key. The full-text index contact_fts
is left out, for it is made from contact_search and needs an SQLite with FTS5:

    CREATE VIRTUAL TABLE contact_fts USING fts5 (words, content='contact_search', content_rowid='contact_id',
        tokenize='trigram', columnsize=0, detail=none);
    INSERT INTO contact_fts (contact_fts) VALUES ('rebuild');

It is no workspace: without its keys Mailwright does not open it.
)";

constexpr auto generalNotes = R"(
- JSON Lines (.jsonl): UTF-8 without a byte order mark, one JSON object a line, each line ended by a line feed. All fields
  are always there; `null` says that there is nothing.
- CSV (.csv): RFC 4180 in UTF-8 with a byte order mark, so that spreadsheets see that it is UTF-8; lines end in CR LF.
  Nothing and an empty text look alike there. A value that begins with = + - @, a tab or a CR has an apostrophe before it,
  for a spreadsheet would run it as a formula. A NUL is U+FFFD. For exact values read the JSON Lines.
- Times are RFC 3339 in UTC, with milliseconds where there are any.
- Numbers of contacts, lists, campaigns and so on are the same in all files; one that was given is never given again.
- All files are of one moment, whatever was written while the export ran.
- Rows of an import that is not published are left out: nobody sees them, and they may be taken away whole.
)";

QByteArray typeOf(const Thing& thing, const Field& field)
{
    switch (field.type) {
    case Type::Integer:
        return "number";
    case Type::Text:
        return "text";
    case Type::Flag:
        return "true or false";
    case Type::Time:
        return "time";
    case Type::Word:
        return "word";
    case Type::Names:
        return thing.format == Format::Csv ? "texts, with \"; \" between them" : "list of texts";
    case Type::Object:
        return "JSON";
    case Type::Attributes:
        return thing.format == Format::Csv ? "text, a column for each" : "object of texts";
    case Type::Hex:
        break;
    }
    return "hexadecimal digits";
}

QByteArray nameOf(const Thing& thing, const Field& field)
{
    if (thing.format == Format::Csv && field.type == Type::Attributes)
        return "(each attribute under its own name, or `attribute NAME` where a column above has that name)";
    return '`' + QByteArray(field.name) + '`';
}

QByteArray section(const Thing& thing)
{
    QByteArray text = "\n## " + QByteArray(thing.file) + "\n\n" + thing.about + ".\n\n";
    text += "| field | type | meaning |\n|---|---|---|\n";
    for (const Field& field : thing.fields) {
        QByteArray meaning = field.meaning;
        if (field.words)
            meaning += ": " + words::all(field.words).join(u", "_s).toUtf8();
        text += "| " + nameOf(thing, field) + " | " + typeOf(thing, field) + " | " + meaning + " |\n";
    }
    return text;
}

QByteArray dated(const About& about)
{
    return base::toRfc3339(about.at).toLatin1();
}

} // namespace

QByteArray readme(const About& about)
{
    QByteArray text = "Everything of the workspace \"" + about.workspace.toUtf8() +
                      "\", exported by Mailwright " + MAILWRIGHT_VERSION + " at " + dated(about) + ".\n\n" +
                      warning + "\n";
    for (const Thing& thing : things())
        text += QByteArray(thing.file).leftJustified(26) + thing.about + ".\n";
    text += QByteArray("pictures/").leftJustified(26) + "The pictures themselves.\n";
    if (about.plainSqlite)
        text += QByteArray(plainFile).leftJustified(26) +
                "The whole vault as a plain SQLite file, without its secrets.\n";
    return text + readmeRest;
}

QByteArray formatDescription(const About& about)
{
    QByteArray text = "# The files of an export\n\nFormat " + QByteArray::number(formatVersion) +
                      ", written by Mailwright " + MAILWRIGHT_VERSION + ".\n" + generalNotes;
    for (const Thing& thing : things())
        text += section(thing);
    text += "\n## pictures/\n\nThe bytes of each picture, named by their SHA-256; pictures.jsonl says which "
            "is which.\n";
    if (about.plainSqlite)
        text += "\n## " + QByteArray(plainFile) + "\n\n" + plainNote;
    text +=
        "\n## manifest.json\n\n`format`, `version`, `program`, `exported_at`, `schema` (number of the newest "
        "migration), `plain_sqlite`, `workspace` (`id`, `name`, `colour`, `created_at`) and `files`: `file`, "
        "`records` (lines of JSON, rows below a CSV's header, rows of all tables, 1 for a picture, 0 for a "
        "text), "
        "`size` in bytes and `sha256`.\n";
    text += "\n## What stayed away\n\n| table or column | why |\n|---|---|\n";
    for (const LeftOut& one : leftOut())
        text += "| " + QByteArray(one.what) + " | " + one.reason + " |\n";
    return text;
}

QByteArray manifest(const About& about, const std::vector<FileEntry>& files)
{
    QJsonArray entries;
    for (const FileEntry& file : files)
        entries.append(QJsonObject{{u"file"_s, file.file},
                                   {u"records"_s, static_cast<qint64>(file.records)},
                                   {u"size"_s, static_cast<qint64>(file.size)},
                                   {u"sha256"_s, QString::fromLatin1(file.sha256.toHex())}});
    const QJsonObject workspace{{u"id"_s, about.workspaceId},
                                {u"name"_s, about.workspace},
                                {u"colour"_s, about.colour},
                                {u"created_at"_s, base::toRfc3339(about.createdAt)}};
    return QJsonDocument(QJsonObject{{u"format"_s, u"mailwright-export"_s},
                                     {u"version"_s, formatVersion},
                                     {u"program"_s, QStringLiteral(MAILWRIGHT_VERSION)},
                                     {u"exported_at"_s, base::toRfc3339(about.at)},
                                     {u"schema"_s, about.migration},
                                     {u"plain_sqlite"_s, about.plainSqlite},
                                     {u"workspace"_s, workspace},
                                     {u"files"_s, entries}})
        .toJson(QJsonDocument::Indented);
}

} // namespace mw::takeout
