// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/purposes.h"

#include "consent/ledgerchain.h"

#include <algorithm>

namespace mw::consent::ledger {

using namespace Qt::StringLiterals;

namespace {

const QString selectPurposes = u"SELECT id, name, kind, bases FROM purpose ORDER BY id"_s;
const QString selectPurpose = u"SELECT id FROM purpose WHERE name = ?"_s;
const QString insertPurpose = u"INSERT INTO purpose (name) VALUES (?)"_s;
const QString updatePurpose = u"UPDATE purpose SET name = ?, kind = ?, bases = ? WHERE id = ?"_s;
const QString insertVersion = u"INSERT INTO purpose_version (purpose_id, name, kind, bases) "
                              "SELECT id, name, kind, bases FROM purpose WHERE id = ?"_s;

ConsentError error(ConsentError::Kind kind, const QString& detail = {})
{
    return {kind, detail, {}};
}

ConsentResult<QString> nameOf(const QString& text)
{
    const QString simple = text.simplified();
    const bool controls = std::any_of(simple.begin(), simple.end(),
                                      [](QChar c) { return c.category() == QChar::Other_Control; });
    if (simple.isEmpty() || simple.size() > 200 || controls)
        return base::fail(error(ConsentError::Kind::BadText, u"purpose"_s));
    return simple;
}

ConsentResult<void> keepVersion(vault::Database& database, base::PurposeId purpose, base::Timestamp now)
{
    if (auto kept = database.run(insertVersion, purpose); !kept)
        return base::fail(consentError(kept.error()));
    if (auto linked = appendLink(database, LinkKind::Purpose, database.lastInsertId(), now); !linked)
        return base::fail(consentError(linked.error()));
    return {};
}

} // namespace

vault::DbResult<std::vector<Purpose>> purposes(vault::Database& database)
{
    auto rows = database.query(selectPurposes);
    if (!rows)
        return base::fail(rows.error());
    std::vector<Purpose> all;
    while (rows->next())
        all.push_back({base::PurposeId(rows->integer(0)), rows->text(1),
                       static_cast<PurposeKind>(rows->integer(2)), rows->integer(3)});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the purposes"_s});
    return all;
}

vault::DbResult<base::PurposeId> findPurpose(vault::Database& database, const QString& name)
{
    const auto found = database.value(selectPurpose, name.simplified());
    if (!found)
        return base::fail(found.error());
    return base::PurposeId(found->toLongLong());
}

ConsentResult<base::PurposeId> addPurpose(vault::Database& database, const QString& name, base::Timestamp now)
{
    const auto simple = nameOf(name);
    if (!simple)
        return base::fail(simple.error());
    const auto found = findPurpose(database, *simple);
    if (!found)
        return base::fail(consentError(found.error()));
    if (found->isValid())
        return *found;
    if (auto begun = begin(database, now); !begun)
        return base::fail(consentError(begun.error()));
    if (auto added = database.run(insertPurpose, *simple); !added)
        return base::fail(consentError(added.error()));
    const base::PurposeId purpose(database.lastInsertId());
    if (auto kept = keepVersion(database, purpose, now); !kept)
        return base::fail(kept.error());
    return purpose;
}

ConsentResult<void> changePurpose(vault::Database& database, const Purpose& purpose, base::Timestamp now)
{
    const auto simple = nameOf(purpose.name);
    if (!simple)
        return base::fail(simple.error());
    const auto found = findPurpose(database, *simple);
    if (!found)
        return base::fail(consentError(found.error()));
    if (found->isValid() && *found != purpose.id)
        return base::fail(error(ConsentError::Kind::BadText, u"purpose"_s));
    if (auto begun = begin(database, now); !begun)
        return base::fail(consentError(begun.error()));
    const auto changed = database.run(updatePurpose, *simple, purpose.kind, purpose.bases, purpose.id);
    if (!changed)
        return base::fail(consentError(changed.error()));
    if (*changed == 0)
        return base::fail(error(ConsentError::Kind::UnknownPurpose));
    return keepVersion(database, purpose.id, now);
}

} // namespace mw::consent::ledger
