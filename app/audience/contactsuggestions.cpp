// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contactsuggestions.h"

#include "audience/jsontext.h"

#include <QJsonObject>

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString selectByPrefix = u"SELECT c.id, c.email, c.attributes FROM contact c "
                               "WHERE c.email_key >= ? AND c.email_key < ? AND c.erased_at IS NULL "
                               "AND c.import_id NOT IN (SELECT id FROM import WHERE published_at IS NULL) "
                               "ORDER BY c.email_key LIMIT ?"_s;

/// Past every text that begins with the same letters: SQLite compares bytes, and no letter has more of them.
constexpr char32_t beyondLetters = 0x10FFFF;

} // namespace

DbResult<std::vector<ContactSuggestion>> suggestContacts(vault::Database& database, const QString& typed,
                                                         int limit)
{
    std::vector<ContactSuggestion> found;
    const QString key = typed.trimmed().normalized(QString::NormalizationForm_C).toLower();
    if (key.isEmpty())
        return found;
    auto rows =
        database.query(selectByPrefix, key, QString(key + QString::fromUcs4(&beyondLetters, 1)), limit);
    if (!rows)
        return base::fail(rows.error());
    while (rows->next()) {
        const QJsonObject attributes = readAttributes(rows->text(2).toUtf8());
        const QString name =
            u"%1 %2"_s.arg(attributes["first_name"_L1].toString(), attributes["last_name"_L1].toString());
        found.push_back({base::ContactId(rows->integer(0)), rows->text(1), name.trimmed()});
    }
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading contacts"_s});
    return found;
}

} // namespace mw::audience
