// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/consentrules.h"

namespace mw::consent::consentrules {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestNote = 1000;
constexpr qsizetype longestName = 200;

const QString selectNewestId = u"SELECT coalesce(max(id), 0) FROM consent_rules"_s;
const QString selectNewest =
    u"SELECT id, at, recorded_by, note, rules FROM consent_rules ORDER BY id DESC LIMIT 1"_s;
const QString insertRules = u"INSERT INTO consent_rules (at, recorded_by, note, rules) VALUES (?, ?, ?, ?)"_s;

QString told(const CountryRulesError& error)
{
    return error.place.isEmpty() ? toText(error.kind) : error.place + u": "_s + toText(error.kind);
}

} // namespace

vault::DbResult<std::int64_t> newestId(vault::Database& database)
{
    const auto id = database.value(selectNewestId);
    if (!id)
        return base::fail(id.error());
    return id->toLongLong();
}

vault::DbResult<ConsentRules> inForce(vault::Database& database)
{
    ConsentRules stored;
    {
        auto rows = database.query(selectNewest);
        if (!rows)
            return base::fail(rows.error());
        if (rows->next())
            stored = {.id = rows->integer(0),
                      .at = base::fromMilliseconds(rows->integer(1)),
                      .recordedBy = rows->text(2),
                      .note = rows->text(3),
                      .json = rows->text(4).toUtf8()};
        else if (rows->failed())
            return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the rules"_s});
    }
    if (stored.id == 0)
        stored.json = shippedRuleFile();
    auto read = readCountryRules(stored.json);
    if (!read)
        return base::fail(
            vault::DbError{vault::DbError::Kind::Other, u"the rules for countries: "_s + told(read.error())});
    stored.rules = std::move(*read);
    return stored;
}

ConsentResult<std::int64_t> add(vault::Database& database, const QByteArray& json, const QString& recordedBy,
                                const QString& note, base::Timestamp at)
{
    if (const auto read = readCountryRules(json); !read)
        return base::fail(ConsentError{ConsentError::Kind::BadRules, told(read.error()), {}});
    const auto kept = [](QString text, qsizetype longest) {
        return text.isNull() ? u""_s : text.remove(QChar(0)).left(longest);
    };
    auto added = database.run(insertRules, base::toMilliseconds(at), kept(recordedBy, longestName),
                              kept(note, longestNote), QString::fromUtf8(json));
    if (!added)
        return base::fail(consentError(added.error()));
    return database.lastInsertId();
}

} // namespace mw::consent::consentrules
