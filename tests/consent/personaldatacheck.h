// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/personaldata.h"

#include <span>

namespace mw::test {

/// The tables of vault/ and consent/ that hold nothing about people, and why. Each folder adds its own.
inline constexpr std::array impersonalTables = {
    consent::ImpersonalTable{"meta", "named values of the workspace itself"},
    consent::ImpersonalTable{"secret", "passwords of relays, by relay"},
    consent::ImpersonalTable{"purpose", "names of purposes"},
    consent::ImpersonalTable{"consent_origin", "source and wording, shared by all the records of an import"},
};

/// What is wrong with how the schema's tables are registered, a sentence each; empty = each table stands in
/// exactly one place, and each registered one exists.
[[nodiscard]] inline QStringList personalDataGaps(vault::Database& database,
                                                  const consent::PersonalDataRegistry& registry,
                                                  std::span<const consent::ImpersonalTable> impersonal)
{
    const QString selectTables = QStringLiteral(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    QStringList gaps;
    QStringList tables;
    auto rows = database.query(selectTables);
    if (!rows)
        return {QStringLiteral("the schema can't be read: ") + rows.error().detail};
    while (rows->next())
        tables << rows->text(0);
    QStringList named = registry.tables();
    for (const auto& entry : impersonal) {
        named << QString::fromLatin1(entry.table.data(), qsizetype(entry.table.size()));
        if (entry.reason.empty())
            gaps << QStringLiteral("%1 is said to hold nothing about people, without a reason")
                        .arg(named.back());
    }
    for (const QString& table : std::as_const(tables))
        if (!named.contains(table))
            gaps << QStringLiteral("%1 is registered nowhere for PersonalData").arg(table);
    for (const QString& table : std::as_const(named)) {
        if (!tables.contains(table))
            gaps << QStringLiteral("%1 is registered, but there is no such table").arg(table);
        if (named.count(table) > 1)
            gaps << QStringLiteral("%1 is registered twice").arg(table);
    }
    return gaps;
}

} // namespace mw::test
